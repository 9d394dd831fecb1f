import { expect, test } from 'vitest'
import { roles } from '../../domain/kernel/grant.ts'
import { currentItem, mayOpenAccess, menu, menuOf } from './menu.ts'

const labels = (role: Parameters<typeof menuOf>[0]) => menuOf(role).map((item) => item.label)

test('each role finds its own areas and no more', () => {
  expect(labels('front-desk')).toEqual(['La mia giornata', 'Accessi', 'Ricevute', 'Inviate', 'Persone'])
  expect(labels('clerk')).toEqual(['La mia giornata', 'Persone'])
  expect(labels('provider-operator')).toEqual(['La mia giornata'])
  expect(labels('privacy-officer')).toEqual(['La mia giornata', 'Registro accessi'])
  expect(labels(undefined)).toEqual(['La mia giornata'])
})

test('aggregate roles never see lists of persons in the menu', () => {
  for (const role of [
    'politician',
    'communicator',
    'zone-head',
    'region-analyst',
    'it-administrator',
  ] as const)
    expect(labels(role)).toEqual(['La mia giornata'])
})

test('every area is in the menu of somebody, and addresses are all different', () => {
  expect(new Set(roles.flatMap((role) => menuOf(role))).size).toBe(menu.length)
  expect(new Set(menu.map((item) => item.href)).size).toBe(menu.length)
})

test('a page inside an area keeps the area marked', () => {
  expect(currentItem(menu, '/accessi/schede/123')?.href).toBe('/accessi')
  expect(currentItem(menu, '/accessi/ricevute')?.href).toBe('/accessi/ricevute')
  expect(currentItem(menu, '/')?.href).toBe('/')
  expect(currentItem(menu, '/altrove')).toBeUndefined()
})

test('a new access starts from desks and social workers', () => {
  expect(mayOpenAccess('front-desk')).toBe(true)
  expect(mayOpenAccess('clerk')).toBe(false)
})
