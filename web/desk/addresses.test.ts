import { expect, test } from 'vitest'
import { addressWith, chosen, searchValues } from './addresses.ts'

test('a filter enters the address, an empty one leaves it, and the list starts again from its first page', () => {
  const here = searchValues({ stato: 'sent', pagina: 3, qualcosa: { strano: 1 } })
  expect(addressWith('/accessi', here, { caso: '2' })).toBe('/accessi?stato=sent&caso=2')
  expect(addressWith('/accessi', here, { stato: '' })).toBe('/accessi')
  expect(addressWith('/accessi', here, { pagina: '4' })).toBe('/accessi?stato=sent&pagina=4')
})

test('a value that makes no sense is no filter', () => {
  expect(chosen({ stato: 'inventato' }, 'stato', ['sent', 'closed'])).toBeUndefined()
  expect(chosen({ caso: 3 }, 'caso', ['1', '3'])).toBe('3')
})
