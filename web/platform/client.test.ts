import { afterEach, expect, test } from 'vitest'
import { z } from 'zod'
import { download, endpoint, list, upload } from '../../domain/kernel/endpoint.ts'
import { createClient, lazyClient } from './client.ts'
import { Problem } from './problem.ts'

const note = z.strictObject({ text: z.string() })
const about = { target: 'record', permission: 'note.read', summary: 'x' } as const
const api = {
  find: list({
    ...about,
    method: 'GET',
    path: '/notes',
    body: z.strictObject({ state: z.array(z.string()).optional(), size: z.string().optional() }),
    reply: z.array(note),
  }),
  write: endpoint({
    ...about,
    method: 'POST',
    path: '/files/:id/notes',
    params: z.strictObject({ id: z.string() }),
    body: note,
    reply: note,
    once: true,
  }),
  close: endpoint({ ...about, method: 'POST', path: '/notes/close' }),
  attach: upload({
    ...about,
    method: 'POST',
    path: '/notes/files',
    body: z.strictObject({ title: z.string() }),
  }),
  print: download({ ...about, method: 'GET', path: '/notes/print' }),
}
const real = globalThis.fetch
afterEach(() => {
  globalThis.fetch = real
})

/** The server of these tests: answers the given response, remembers what it was asked. */
function serverAnswering(answer: () => Response) {
  const asked: Request[] = []
  globalThis.fetch = async (input, init) => {
    asked.push(
      new Request(new URL(input instanceof Request ? input.url : input, 'http://desk.example.org'), init),
    )
    return answer()
  }
  return asked
}

test('the body of a list is its query string, empty values left out', async () => {
  const asked = serverAnswering(() => Response.json([{ text: 'a' }]))
  expect(await createClient(api).find({}, { state: ['open', 'closed'] })).toEqual([{ text: 'a' }])
  expect(asked[0]?.url).toBe('http://desk.example.org/api/notes?state=open&state=closed')
  expect(asked[0]?.headers.get('content-type')).toBeNull()
})

test('a creation carries an idempotency key, the same when it is tried again', async () => {
  const asked = serverAnswering(() => Response.json({ text: 'a' }))
  const client = lazyClient(async () => api)
  await client.write({ id: 'a/b' }, { text: 'a' }, { key: 'k1' })
  await client.write({ id: 'a/b' }, { text: 'a' })
  expect(asked.map((r) => r.headers.get('idempotency-key'))).toEqual([
    'k1',
    expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/),
  ])
  expect(asked[0]?.url).toContain('/files/a%2Fb/notes')
})

test('JSON is announced only when there is a body', async () => {
  const asked = serverAnswering(() => new Response(null, { status: 204 }))
  await createClient(api).close({})
  expect(asked[0]?.headers.get('content-type')).toBeNull()
})

test('a file travels with its fields, a document comes back with its name', async () => {
  const asked = serverAnswering(() => Response.json({}))
  await createClient(api).attach({}, { title: 'Relazione' }, new Blob(['x'], { type: 'text/plain' }))
  const form = await asked[0]?.formData()
  expect(form?.get('title')).toBe('Relazione')
  expect(form?.has('file')).toBe(true)

  serverAnswering(
    () =>
      new Response('x', {
        headers: { 'content-disposition': "attachment; filename*=UTF-8''modulo%20A.pdf" },
      }),
  )
  expect((await createClient(api).print({})).name).toBe('modulo A.pdf')
})

test('any answer but a yes becomes a problem, even when it is not JSON', async () => {
  serverAnswering(() =>
    Response.json(
      {
        type: 'urn:problem:invalid',
        title: 'No',
        issues: [{ path: ['goals', 0], message: 'm' }],
        incident: 'K7',
      },
      { status: 400 },
    ),
  )
  await expect(createClient(api).close({})).rejects.toMatchObject({
    status: 400,
    type: 'invalid',
    incident: 'K7',
    issues: [{ path: ['goals', 0], message: 'm' }],
  })
  serverAnswering(() => new Response('<html>', { status: 502 }))
  await expect(createClient(api).close({})).rejects.toMatchObject({ status: 502, type: 'unknown' })
  globalThis.fetch = () => Promise.reject(new TypeError('network'))
  await expect(createClient(api).close({})).rejects.toBeInstanceOf(Problem)
  await expect(createClient(api).close({})).rejects.toMatchObject({ status: 0, type: 'offline' })
})
