import { expect, test } from 'vitest'
import { interlocutorKind } from '../../domain/consent/codes.ts'
import { noFacts } from '../../domain/consent/facts.ts'
import { decide } from '../../domain/consent/table.ts'
import { Draft } from '../../domain/intake/contract-draft.ts'
import { allowOrRefuse, applyOrRefuse, emptyDraft, type DraftMap } from '../../domain/intake/draft.ts'
import type { FieldId, FieldValue } from '../../domain/intake/fields.ts'
import { instant } from '../../domain/kernel/instant.ts'
import { Refusal } from '../../domain/kernel/refusal.ts'
import { refusals } from '../../domain/kernel/refusals.ts'
import { createKeeper } from '../platform/autosave/keeper.ts'
import { memoryShelf } from '../platform/autosave/shelf.ts'
import { offline, Problem } from '../platform/problem.ts'
import { openBook } from './draft-book.ts'
import type { Entries } from './draft-entries.ts'

const at = instant('2026-11-04T08:30:00Z')
const id = '00000000-0000-4000-8000-000000000001'
const keyMaterial = '00112233445566778899aabbccddeeff'
const asProblem = (error: unknown) =>
  error instanceof Refusal ? new Problem({ status: refusals[error.code].status, type: error.code }) : error

/** The other side of the wire: the very rules the server applies, on one draft in memory. */
function farSide() {
  let map: DraftMap = emptyDraft
  let interlocutor: 'user' | 'reporter' = 'user'
  const failures: (Problem | 'lost-answer')[] = []
  const view = (): Draft => {
    const decision = decide({ ...noFacts('seed-siso@1'), interlocutor })
    return Draft.parse({
      id,
      state: 'draft',
      pack: 'seed-siso@1',
      interlocutor: interlocutorKind.codes.find((code) => code === interlocutor) ?? null,
      presumedPrejudice: false,
      consent: 'not-asked',
      seq: map.seq,
      fields: map.fields,
      decision,
      missing: [],
      openedAt: at,
      expiresAt: null,
      liftAsked: false,
    })
  }
  const write = (fields: Entries) => {
    allowOrRefuse(fields, decide({ ...noFacts('seed-siso@1'), interlocutor }))
    map = applyOrRefuse(map, fields)
  }
  return {
    view,
    failures,
    /** A colleague writes a field, knowing its newest revision. */
    colleague: (field: FieldId, value: FieldValue) =>
      write({ [field]: { value, base: map.fields[field]?.rev ?? 0 } }),
    becomes: (kind: 'user' | 'reporter') => {
      interlocutor = kind
    },
    wire: {
      read: async () => view(),
      patch: async (fields: Entries) => {
        const failure = failures.shift()
        if (failure instanceof Problem) throw failure
        try {
          write(fields)
        } catch (error) {
          throw asProblem(error)
        }
        if (failure === 'lost-answer') throw offline()
        return view()
      },
      onUnauthenticated: () => undefined,
    },
  }
}

function desk(far = farSide(), shelf = memoryShelf()) {
  const keeper = createKeeper(shelf, keyMaterial)
  const settings = {
    draft: far.view(),
    wire: far.wire,
    keeper,
    schedule: () => () => undefined,
    now: () => at,
  }
  return { far, shelf, book: openBook(settings) }
}

test('what is typed is shown at once and saved with the revision it was written over', async () => {
  const { far, book } = desk()
  book.edit({ 'user.surname': 'Ros' })
  book.edit({ 'user.surname': 'Rossi' })
  expect(book.read().values['user.surname']).toBe('Rossi')
  await book.settle()
  expect(far.view().fields['user.surname']).toEqual({ value: 'Rossi', rev: 1 })
  book.edit({ 'user.surname': 'Rossini' })
  await book.settle()
  expect(far.view().fields['user.surname']).toEqual({ value: 'Rossini', rev: 2 })
  expect(book.read().phase).toBe('saved')
})

test('a space at the end of a word stays in the field although the server trims it', async () => {
  const { far, book } = desk()
  book.edit({ 'user.residence.address': 'Via ' })
  await book.settle()
  expect(far.view().fields['user.residence.address']?.value).toBe('Via')
  expect(book.read().values['user.residence.address']).toBe('Via ')
})

test('half a fiscal code is shown but not sent; the other fields are', async () => {
  const { far, book } = desk()
  book.edit({ 'user.fiscalCode': 'RSSM', 'user.surname': 'Rossi' })
  await book.settle()
  expect(book.read().misfits).toEqual(['user.fiscalCode'])
  expect(book.read().values['user.fiscalCode']).toBe('RSSM')
  expect(Object.keys(far.view().fields)).toEqual(['user.surname'])
})

test('two people write the same field: both texts wait for a choice, the other fields are saved', async () => {
  const { far, book } = desk()
  book.edit({ 'needs.text': 'serve una casa', 'user.surname': 'Rossi' })
  far.colleague('needs.text', 'cerca lavoro')
  await expect(book.settle()).rejects.toMatchObject({ status: 409 })
  expect(book.read()).toMatchObject({
    phase: 'conflict',
    conflicts: [{ field: 'needs.text', mine: 'serve una casa', theirs: 'cerca lavoro' }],
  })
  expect(book.read().values['needs.text']).toBe('serve una casa')
  expect(far.view().fields['user.surname']?.value).toBe('Rossi')
  await book.resolve({ 'needs.text': 'both' })
  expect(far.view().fields['needs.text']?.value).toBe('cerca lavoro\nserve una casa')
  expect(book.read()).toMatchObject({ phase: 'saved', conflicts: [] })
})

test.each([
  ['mine', 'serve una casa'],
  ['theirs', 'cerca lavoro'],
] as const)('a conflict resolved with %s keeps that text', async (choice, kept) => {
  const { far, book } = desk()
  book.edit({ 'needs.text': 'serve una casa' })
  far.colleague('needs.text', 'cerca lavoro')
  await book.settle().catch(() => undefined)
  await book.resolve({ 'needs.text': choice })
  expect(far.view().fields['needs.text']?.value).toBe(kept)
  expect(book.read().values['needs.text']).toBe(kept)
})

test('[acc X01] an answer that got lost is not a conflict with oneself: writing goes on', async () => {
  const { far, book } = desk()
  far.failures.push('lost-answer')
  book.edit({ 'needs.text': 'serve' })
  await book.settle().catch(() => undefined)
  expect(book.read().phase).toBe('offline')
  book.edit({ 'needs.text': 'un lavoro' })
  await book.settle()
  expect(far.view().fields['needs.text']?.value).toBe('un lavoro')
})

test('[acc X01] the page closed with something undelivered finds it again, and it is delivered', async () => {
  const { far, shelf, book } = desk()
  far.failures.push(offline())
  book.edit({ 'needs.text': 'testo fragile', 'needs.tags': ['home'] })
  await book.settle().catch(() => undefined)
  const { book: again } = desk(far, shelf)
  await again.restore()
  expect(again.read().values).toMatchObject({ 'needs.text': 'testo fragile', 'needs.tags': ['home'] })
  await again.settle()
  expect(far.view().fields['needs.text']?.value).toBe('testo fragile')
})

test('after the session ends the text waits for the next login of the same operator', async () => {
  const { far, book } = desk()
  far.failures.push(new Problem({ status: 401, type: 'not-logged-in' }))
  book.edit({ 'needs.text': 'testo fragile' })
  await expect(book.settle()).rejects.toMatchObject({ status: 401 })
  const { book: again } = desk(far)
  again.inherit(book.undelivered())
  await again.settle()
  expect(far.view().fields['needs.text']?.value).toBe('testo fragile')
})

test('a text the case does not allow is kept in sight, and the rest is saved', async () => {
  const { far, book } = desk()
  book.edit({ 'needs.text': 'serve una casa', 'access.mode': 'phone' })
  far.becomes('reporter')
  await book.settle()
  expect(book.read().parked).toEqual([
    { label: 'Bisogni, con le parole di chi li esprime', text: 'serve una casa' },
  ])
  expect(far.view().fields['access.mode']?.value).toBe('phone')
})

test('what is missing follows what is typed, before the server has answered', () => {
  const { book } = desk()
  const ids = () => book.read().missing.map((field) => field.id)
  expect(ids()).toContain('user.surname')
  book.edit({ 'user.surname': 'Rossi' })
  expect(ids()).not.toContain('user.surname')
})

test('[acc A01] wiping leaves nothing on the device and nothing to show', async () => {
  const { far, shelf, book } = desk()
  far.failures.push(offline())
  book.edit({ 'needs.text': 'NONCE-1' })
  await book.settle().catch(() => undefined)
  expect(await shelf.read(`intake:${id}`)).toBeDefined()
  await book.wipe()
  expect(await shelf.read(`intake:${id}`)).toBeUndefined()
  expect(JSON.stringify(book.read().values)).not.toContain('NONCE-1')
})
