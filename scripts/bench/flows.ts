import { Agent, request } from 'node:http'
import { randomUUID } from 'node:crypto'
import type { Work } from './load.ts'

type Http = Extract<Work, { kind: 'http' }>
type Send = (method: string, path: string, body?: unknown) => Promise<Record<string, unknown>>

/** One connection kept open, as a browser does. */
function sender({ base, cookie }: Http): Send {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const { hostname, port } = new URL(base)
  return (method, path, body) =>
    new Promise((resolve, reject) => {
      const payload = body === undefined ? undefined : JSON.stringify(body)
      const out = request(
        {
          agent,
          hostname,
          port,
          method,
          path: `/api${path}`,
          headers: {
            cookie,
            ...(payload
              ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }
              : {}),
          },
        },
        (response) => {
          const parts: Buffer[] = []
          response.on('data', (part: Buffer) => parts.push(part))
          response.on('end', () => {
            const text = Buffer.concat(parts).toString()
            if (response.statusCode === 200) resolve(JSON.parse(text) as Record<string, unknown>)
            else reject(new Error(`${method} ${path}: ${response.statusCode} ${text}`))
          })
        },
      )
      out.on('error', reject)
      out.end(payload)
    })
}

/** A whole new access: opened, who speaks, what was said, the consent, the conclusion. Five requests. */
async function createSheet(
  send: Send,
  { contactPointId = '' }: Readonly<Record<string, string>>,
): Promise<void> {
  const draft = await send('POST', '/drafts', { contactPointId })
  const at = `/drafts/${String(draft['id'])}`
  await send('PUT', `${at}/case`, { interlocutor: 'user', presumedPrejudice: false, dropForbidden: false })
  await send('POST', `${at}/consent`, {
    answer: 'granted',
    informed: true,
    scope: 'organisation',
    noticeVersion: '2026-1',
    evidence: 'signed-form',
    employmentServices: 'not-expressed',
    dropForbidden: false,
  })
  const said = {
    'access.mode': 'in-person',
    'access.reason': 'spontaneous',
    'user.surname': `Prova${randomUUID().slice(0, 6)}`,
    'user.name': 'Anna',
    'user.sex': 'female',
    'user.birthDay': '1961-03-15',
    'user.birthPlace': 'X001',
    'user.fiscalCode': `LNN${String(Math.floor(Math.random() * 1e13)).padStart(13, '0')}`,
    'user.citizenship': 'IT',
    'user.maritalStatus': 'widowed',
    'user.residence.municipality': 'X001',
    'user.residence.address': 'via dei Tigli 3',
    'needs.text': 'Chiede informazioni sul servizio di assistenza domiciliare.',
  }
  await send('PATCH', at, {
    fields: Object.fromEntries(Object.entries(said).map(([id, value]) => [id, { value, base: 0 }])),
  })
  await send('POST', `${at}/conclude`, { action: 'information' })
}

const all: Readonly<
  Record<string, (send: Send, given: Readonly<Record<string, string>>) => Promise<unknown>>
> = {
  'create-sheet': createSheet,
  'my-sheets': (send) => send('GET', '/access-sheets?size=25'),
  'flash-contact': (send, { contactPointId }) =>
    send('POST', '/contacts', { mode: 'phone', macroNeed: null, outcome: 'information', contactPointId }),
  'search-person': (send, { text }) => send('POST', '/persons/search', { text, typing: true }),
  structure: (send) => send('GET', '/structure'),
}

export async function flows(work: Http): Promise<() => Promise<unknown>> {
  const flow = all[work.flow]
  if (!flow) throw new Error(`no flow ${work.flow}`)
  const send = sender(work)
  return () => flow(send, work.with)
}
