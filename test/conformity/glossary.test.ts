import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { permissions } from '../../domain/access/permissions.ts'
import { closingAction, contactOutcome } from '../../domain/consent/closing-codes.ts'
import { consentCases, consentState, interlocutorKind } from '../../domain/consent/codes.ts'
import { dataClass } from '../../domain/consent/data-class.ts'
import { packs } from '../../domain/consent/packs.ts'
import {
  dispatchActionLabels,
  dispatchStateLabels,
  sheetActionLabels,
  sheetStateLabels,
} from '../../domain/intake/lifecycle.ts'
import { roleLabels, scopeLabels } from '../../domain/kernel/grant.ts'

const root = path.join(import.meta.dirname, '../..')
const concepts = readdirSync(path.join(root, 'domain'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)

type Labels = Readonly<Record<string, string>>
type Listed = {
  readonly codes: readonly string[]
  readonly entries: Readonly<Record<string, { label: string }>>
}
const labelsOf = (list: Listed): Labels =>
  Object.fromEntries(list.codes.map((code) => [code, list.entries[code]?.label ?? '']))
const labelled = (record: Readonly<Record<string, { readonly label: string }>>): Labels =>
  Object.fromEntries(Object.entries(record).map(([code, { label }]) => [code, label]))

/** Tables whose words the code already holds: same codes, none more, and the very label that people read. */
// prettier-ignore
const ofTheCode: Readonly<Record<string, Labels>> = {
  'roleLabels':                roleLabels,
  'scopeLabels':               scopeLabels,
  'interlocutorKind':          labelsOf(interlocutorKind),
  'consentCases':              labelled(consentCases),
  'consentState':              labelsOf(consentState),
  'packs':                     labelled(packs),
  'sheetLifecycle.states':     sheetStateLabels,
  'sheetLifecycle.actions':    sheetActionLabels,
  'dispatchLifecycle.states':  dispatchStateLabels,
  'dispatchLifecycle.actions': dispatchActionLabels,
  'closingAction':             labelsOf(closingAction),
  'contactOutcome':            labelsOf(contactOutcome),
  'dataClass':                 labelsOf(dataClass),
}

type Row = {
  readonly code: string
  readonly term: string
  readonly cells: readonly string[]
  readonly line: number
}

/** The rows of each table, under the name in backticks that ends its heading: `## Ruoli — `roleLabels``. */
function readGlossary(): ReadonlyMap<string, readonly Row[]> {
  const tables = new Map<string, Row[]>()
  let rows: Row[] | undefined
  for (const [i, text] of readFileSync(path.join(root, 'docs/glossary.md'), 'utf8').split('\n').entries()) {
    if (text.startsWith('#')) {
      const name = /`([^`]+)`\s*$/.exec(text)?.[1]
      rows = name === undefined ? undefined : (tables.get(name) ?? [])
      if (name !== undefined && rows) tables.set(name, rows)
    }
    if (!text.startsWith('|')) continue
    const cells = text
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
    const code = /^`([^`]+)`$/.exec(cells[0] ?? '')?.[1]
    if (code !== undefined && rows) rows.push({ code, term: cells[1] ?? '', cells, line: i + 1 })
  }
  return tables
}
const glossary = readGlossary()
const codesIn = (table: string) => (glossary.get(table) ?? []).map((row) => row.code)
const rows = [...glossary.values()].flat()

test('every concept folder of the domain has its row', () => {
  expect(concepts.filter((concept) => !codesIn('domain').includes(concept))).toEqual([])
})

test('every resource on which permissions are asked has its row', () => {
  expect(Object.keys(permissions).filter((resource) => !codesIn('permissions').includes(resource))).toEqual(
    [],
  )
})

describe.each(Object.entries(ofTheCode))('%s', (table, labels) => {
  test('has a row for every code and no row for codes that are gone', () => {
    expect(codesIn(table).toSorted()).toEqual(Object.keys(labels).toSorted())
  })
  test('says each thing with the word of the screens', () => {
    const said = Object.fromEntries((glossary.get(table) ?? []).map((row) => [row.code, row.term]))
    expect(said).toEqual(labels)
  })
})

const Lifecycle = z.object({
  states: z.array(z.string()),
  initial: z.string(),
  actions: z.record(z.string(), z.unknown()),
})

test('every state and every action of every lifecycle of the domain has its row', async () => {
  const files = concepts.map((c) => path.join(root, 'domain', c, 'lifecycle.ts')).filter((f) => existsSync(f))
  const modules = await Promise.all(files.map((file): Promise<object> => import(pathToFileURL(file).href)))
  const exported = modules.flatMap((module): [string, unknown][] => Object.entries(module))
  const found = exported.flatMap(([name, value]) => {
    const lifecycle = Lifecycle.safeParse(value)
    return lifecycle.success ? [{ name, ...lifecycle.data }] : []
  })
  expect(found.map(({ name }) => name)).toContain('sheetLifecycle')
  for (const { name, states, actions } of found) {
    expect(codesIn(`${name}.states`).toSorted(), `${name}.states`).toEqual(states.toSorted())
    expect(codesIn(`${name}.actions`).toSorted(), `${name}.actions`).toEqual(Object.keys(actions).toSorted())
  }
})

test('every row has its five cells: code, word, definition, source, what it is not', () => {
  expect(
    rows.filter(({ cells }) => cells.length !== 5 || cells.includes('')).map((r) => `${r.line}: ${r.code}`),
  ).toEqual([])
})

test('no table says the same code twice', () => {
  for (const [name] of glossary) {
    const codes = codesIn(name)
    expect(
      codes.filter((code, i) => codes.indexOf(code) !== i),
      name,
    ).toEqual([])
  }
})
