import { describe, expect, test } from 'vitest'
import { nameDictionary } from './dictionary.ts'
import { answerOf, planLookups } from './lookups.ts'
import { tokensOf } from './normalise.ts'

const people = [
  ['Rossi', 'Mario'],
  ['Rossini', 'Maria'],
  ['De Luca', 'Gian Marco'],
  ['Deluca', 'Gianmarco'],
  ["D'Angelo", 'Anna Maria'],
  ['Li', 'Wei'],
  ['El Amrani', 'Youssef'],
  ['Shevchenko', 'Olena'],
  ['Rossi Ferri', 'Sara'],
] as const
const stored = people.map((names) => new Set(names.flatMap((n) => tokensOf(n).map((t) => t.token))))
const dictionary = nameDictionary(stored.flatMap((s) => Array.from(s)))

const found = (text: string, width: 'narrow' | 'wide' = 'narrow', typing = false) => {
  const plan = planLookups(text, dictionary, { width, typing })
  return people.filter((_, i) => answerOf(plan, stored[i] ?? new Set())).map((n) => n.join(' '))
}

describe('who is found', () => {
  // prettier-ignore
  test.each([
    ['rossi mario',            ['Rossi Mario']],
    ['mario rossi',            ['Rossi Mario']],
    ['rsosi maroi',            ['Rossi Mario']],
    ['de luca gian marco',     ['De Luca Gian Marco', 'Deluca Gianmarco']],
    ['deluca gianmarco',       ['De Luca Gian Marco', 'Deluca Gianmarco']],
    ['luca marco',             ['De Luca Gian Marco']],
    ['gianmarco de luca',      ['De Luca Gian Marco', 'Deluca Gianmarco']],
    ['dangelo anna',           ["D'Angelo Anna Maria"]],
    ["d'angelo annamaria",     ["D'Angelo Anna Maria"]],
    ['li wei',                 ['Li Wei']],
    ['amrani youssef',         ['El Amrani Youssef']],
    ['elamrani yussef',        ['El Amrani Youssef']],
    ['ferri sara',             ['Rossi Ferri Sara']],
    ['rossi mario giuseppe',   ['Rossi Mario']], // one word of three may be unknown to the registry
    ['verdi mario',            []],
    ['',                       []],
  ])('%s', (text, names) => {
    expect(found(text)).toEqual(names)
  })
  test('other transliterations only when the search is wide', () => {
    expect(found('shevchenko elena')).toEqual(['Shevchenko Olena'])
    expect(found('amrani iusuf')).toEqual([])
    expect(found('amrani iusuf', 'wide')).toEqual(['El Amrani Youssef'])
  })
  test('while the last word is being typed', () => {
    expect(found('rossini ma', 'narrow', true)).toEqual(['Rossi Mario', 'Rossini Maria'].slice(1))
    expect(found('ross', 'narrow', true)).toEqual(expect.arrayContaining(['Rossi Mario', 'Rossini Maria']))
  })
})

test('the plan says which word is rarest', () => {
  expect(planLookups('rossi olena', dictionary, { width: 'narrow' })).toMatchObject({
    words: 2,
    needed: 2,
    rarest: 1,
  })
})

test('the closest answers have the lowest cost', () => {
  const plan = planLookups('rossi mario', dictionary, { width: 'wide' })
  const cost = (i: number) => answerOf(plan, stored[i] ?? new Set())?.cost
  expect(cost(0)).toBe(0)
  expect(cost(1)).toBeGreaterThan(0)
})
