import { expect, test } from 'vitest'
import { z } from 'zod'
import { apis } from '../../domain/access/apis.ts'
import { permissions } from '../../domain/access/permissions.ts'
import type { Endpoint } from '../../domain/kernel/endpoint.ts'
import { openApi } from '../../domain/access/open-api.ts'
import type { AccessTable } from '../../domain/kernel/grant.ts'

const all = Object.entries(apis).flatMap(([concept, api]) =>
  Object.entries(api as Record<string, Endpoint>).map(([name, e]) => ({ name: `${concept}.${name}`, e })),
)

test.each(all)('$name names a permission that has grants', ({ e }) => {
  const dot = e.permission.lastIndexOf('.')
  const table: AccessTable | undefined = permissions[e.permission.slice(0, dot) as keyof typeof permissions]
  expect(table?.[e.permission.slice(dot + 1)]?.length).toBeGreaterThan(0)
})

test.each(all)('$name acts on a record exactly when its path has an id', ({ e }) => {
  expect(e.target === 'record' || e.target === 'parent').toBe(e.path.includes(':id'))
})

test.each(all)('$name takes no key that its contract does not know', ({ e }) => {
  const strict = (schema: z.ZodType) =>
    (z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as { additionalProperties?: unknown })
      .additionalProperties === false
  const parts = schemaParts(e.body)
  expect([strict(e.params), ...parts.map(strict)]).toEqual([true, ...parts.map(() => true)])
})

/** A body may be a choice among strict shapes. */
const schemaParts = (schema: z.ZodType): z.ZodType[] =>
  schema instanceof z.ZodUnion || schema instanceof z.ZodDiscriminatedUnion
    ? (schema.options as z.ZodType[]).flatMap(schemaParts)
    : [schema]

test.each(all)('$name says in Italian what it does', ({ e }) => {
  expect(e.summary).toMatch(/^[A-ZÈÀ].{5,}[^.]$/)
})

test('no two endpoints answer at the same address', () => {
  const addresses = all.map(({ e }) => `${e.method} ${e.path.replace(/:\w+/g, ':')}`)
  expect(new Set(addresses).size).toBe(addresses.length)
})

test('OpenAPI 3.1 describes every endpoint', () => {
  const operations = Object.values(openApi('0').paths as Record<string, object>).flatMap((p) =>
    Object.keys(p),
  )
  expect(operations.length).toBe(all.length)
})
