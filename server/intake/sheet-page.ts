import { z } from 'zod'
import type { Page, PageQuery } from '../../domain/kernel/endpoint.ts'
import { Refusal } from '../../domain/kernel/refusal.ts'

/** Where a page ended: the instant or day the list is ordered by, and the id that tells equal ones apart. */
export type Mark = { readonly at: string; readonly id: string }
export type PageAsked = { readonly size: number; readonly after: Mark | null }

const shown = 25

/** The size and the place of the asked page; a cursor that we did not write is malformed. */
export function pageAsked(query: PageQuery | undefined, at: z.ZodType<string>): PageAsked {
  const size = Number(query?.size ?? shown)
  const cursor = query?.cursor
  return { size, after: cursor === undefined ? null : markIn(cursor, at) }
}

function markIn(cursor: string, at: z.ZodType<string>): Mark {
  const parsed = z.tuple([at, z.uuid()]).safeParse(jsonIn(Buffer.from(cursor, 'base64url').toString()))
  if (!parsed.success) throw new Refusal('malformed')
  return { at: parsed.data[0], id: parsed.data[1] }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A page from `size + 1` rows: the last one only tells that there is more. */
export function pageFrom<Found extends Mark, Row>(
  found: readonly Found[],
  { size }: PageAsked,
  row: (found: Found) => Row,
): Page<Row> {
  const last = found.length > size ? found[size - 1] : undefined
  return {
    rows: found.slice(0, size).map(row),
    next: last ? Buffer.from(JSON.stringify([last.at, last.id])).toString('base64url') : null,
  }
}
