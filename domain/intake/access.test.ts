import { expect, test } from 'vitest'
import { grantedTo, roles } from '../kernel/grant.ts'
import { accessSheetAccess, attachmentAccess, contactAccess, dispatchAccess, draftAccess } from './access.ts'

const desk = ['front-desk', 'social-worker', 'coordinator']
const content = [
  ...Object.values({ ...draftAccess, expire: [] }),
  accessSheetAccess.read,
  accessSheetAccess['read-private'],
  accessSheetAccess.list,
  ...Object.values(dispatchAccess),
  ...Object.values(attachmentAccess),
]

test('the content of drafts, sheets, dispatches and attachments is for the desk and the social service only', () => {
  for (const grants of content) {
    for (const role of roles.filter((r) => !desk.includes(r)))
      expect(grantedTo(grants, role), role).toBe(false)
  }
})

test('the privacy officer sees metadata, never content (decision 20); the clerk the registry only', () => {
  expect(grantedTo(accessSheetAccess['list-metadata'], 'privacy-officer')).toBe(true)
  expect(grantedTo(accessSheetAccess.read, 'privacy-officer')).toBe(false)
  expect(grantedTo(accessSheetAccess['read-registry'], 'clerk')).toBe(true)
  expect(grantedTo(accessSheetAccess.read, 'clerk')).toBe(false)
})

test('a draft is read by its author; colleagues may only know it exists, and take it over', () => {
  expect(draftAccess.read.map((g) => g.scope)).toEqual(['mine'])
  expect(draftAccess['take-over'].map((g) => g.scope)).toEqual(['own-contact-point', 'own-office'])
})

test('a report filed away is read by who coordinates and by its social worker', () => {
  expect(grantedTo(accessSheetAccess['read-filed'], 'front-desk')).toBe(false)
  expect(grantedTo(accessSheetAccess['read-filed'], 'coordinator')).toBe(true)
  expect(grantedTo(contactAccess.record, 'front-desk')).toBe(true)
})
