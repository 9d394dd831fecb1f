import { describe, expect, test } from 'vitest'
import { partialDay } from '../birth.ts'
import { compareBirths } from './birth-likeness.ts'
import { compareNames, shapeOf } from './likeness.ts'

describe('two names', () => {
  // prettier-ignore
  test.each([
    ['ROSSI',        'Rossi',        'same'],
    ['Gianmarco',    'Gian Marco',   'spacing'],
    ['Deluca',       'De Luca',      'spacing'],
    ['Luca',         'De Luca',      'spacing'],
    ['Bianchi Rossi','Rossi Bianchi','spacing'],
    ['Kiara',        'Chiara',       'sound'],
    ['Maria',        'Maria Grazia', 'part'],
    ['Beppe',        'Giuseppe',     'form'],
    ['Rosso',        'Rossi',        'typo'],
    ['Mria',         'Maria Grazia', 'part-typo'],
    ['Yosif',        'Youssef',      'frame'],
    ['Russa',        'Rossi',        'typos'],
    ['Mario',        'Giulia',       'different'],
    ['Li',           'Wu',           'different'],
  ])('%s / %s: %s', (sought, known, likeness) => {
    expect(compareNames(shapeOf(sought), shapeOf(known))).toBe(likeness)
  })
  test('a beginning is enough only while typing', () => {
    expect(compareNames(shapeOf('Lucar'), shapeOf('Lucarelli'))).toBe('different')
    expect(compareNames(shapeOf('Lucar'), shapeOf('Lucarelli'), true)).toBe('prefix')
  })
})

describe('two births', () => {
  // prettier-ignore
  test.each([
    ['1961-03-15', '1961-03-15', 'same'],
    ['1961',       '1961-03-15', 'year'],
    ['1961-03',    '1961-03-15', 'month'],
    ['1961-03',    '1961',       'year'],
    ['1961-04-03', '1961-03-04', 'swapped'],
    ['1961-03-16', '1961-03-15', 'near'],
    ['1961-03-05', '1961-03-15', 'near'],
    ['1962-03-15', '1961-03-15', 'near'],
    ['1916-03-15', '1961-03-15', 'near'],
    ['1961-01-01', '1961-03-15', 'unknown-day'],
    ['1962',       '1961-03-15', 'near-year'],
    ['1975-03-15', '1961-03-15', 'different'],
    ['1962-04-15', '1961-03-15', 'different'],
    ['1958',       '1961-03-15', 'different'],
  ])('%s / %s: %s', (a, b, likeness) => {
    expect(compareBirths([partialDay(a)], partialDay(b))).toBe(likeness)
    expect(compareBirths([partialDay(b)], partialDay(a))).toBe(likeness)
  })
  test('of two readings of a typed date the closer counts', () => {
    expect(
      compareBirths([partialDay('2020-05-01'), partialDay('1920-05-01')], partialDay('1920-05-01')),
    ).toBe('same')
  })
})
