import { describe, expect, test } from 'vitest'
import { foldName, foldWords, mainWords, tokensOf } from './normalise.ts'

describe('the same name written in different ways is the same', () => {
  // prettier-ignore
  test.each([
    ['Gian Marco',  'Gianmarco'],
    ['Gian-Marco',  'GIANMARCO'],
    ["D'Angelo",    'D’ANGELO'],
    ['D Angelo',    'Dangelo'],
    ["Dell'Orso",   'dell orso'],
    ['De Luca',     'DELUCA'],
    ['Nicolò',      "Nicolo'"],
    ['Cedeño',      'Cedeno'],
    ['Đorđević',    'Dordevic'],
    ['Müller',      'Muller'],
    ['Großmann',    'Grossmann'],
    ['İnönü',       'Inonu'],
  ])('%s = %s', (a, b) => {
    expect(foldName(a)).toBe(foldName(b))
  })
})

test('other alphabets are kept as they are', () => {
  expect(foldWords('Шевченко Олена')).toEqual(['шевченко', 'олена'])
})

test('particles lean on the next word', () => {
  expect(mainWords(foldWords('De Luca Di Giovanni'))).toEqual(['deluca', 'digiovanni'])
  expect(mainWords(foldWords('El Amrani'))).toEqual(['elamrani'])
  expect(mainWords(foldWords('Li'))).toEqual(['li'])
})

describe('what is stored of a name', () => {
  // prettier-ignore
  test.each([
    ['Rossi',           ['rossi']],
    ['De Luca',         ['deluca', 'luca']],
    ['Gian Marco',      ['gianmarco', 'gian', 'marco']],
    ['De Luca Bìni',    ['delucabini', 'deluca', 'bini', 'luca', 'lucabini']],
    ['Maria Anna Rosa', ['mariaannarosa', 'maria', 'anna', 'rosa', 'mariaanna', 'annarosa']],
    ['',                []],
    ['李',              ['李']],
  ])('%s', (name, tokens) => {
    expect(tokensOf(name).map((t) => t.token)).toEqual(tokens)
  })
})
