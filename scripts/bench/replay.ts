import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { Work } from './load.ts'

const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/**
 * The recorded statements of a request again, without our server in between: same role, same row security,
 * same audit row, same commit. Ids that the request had invented are invented anew each time.
 */
export async function replayer({
  url,
  trips,
  known,
}: Extract<Work, { kind: 'sql' }>): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const fixed = new Set(known)
  return async () => {
    const fresh = new Map<string, string>()
    const renew = (text: string) =>
      text.replace(uuids, (id) => {
        if (fixed.has(id)) return id
        const made = fresh.get(id) ?? randomUUID()
        fresh.set(id, made)
        return made
      })
    for (const [i, { text, values }] of trips.entries()) {
      if (values.length === 0) await client.query(renew(text))
      else
        await client.query({
          name: `t${i}`,
          text,
          values: values.map((v) => (typeof v === 'string' ? renew(v) : v)),
        })
    }
  }
}
