import { expect, test } from 'vitest'
import { returnPlace } from './return-place.ts'

test('the login brings back to the place one came from', () => {
  expect(returnPlace('/casi/1?scheda=pai')).toBe('/casi/1?scheda=pai')
})

test('the login never leads to another site, nor to itself', () => {
  for (const bad of [
    '//evil.example.org',
    '/\\evil.example.org',
    'https://evil.example.org',
    '/entra?torna=/',
    undefined,
  ])
    expect(returnPlace(bad)).toBe('/')
})
