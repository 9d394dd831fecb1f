import { rowOf } from '../../domain/consent/effects.ts'
import type { accessSheetApi } from '../../domain/intake/contract-sheet.ts'
import { presentFields } from '../../domain/intake/draft.ts'
import { resubmit } from '../../domain/intake/rules.ts'
import type { Body, Params, Reply } from '../../domain/kernel/endpoint.ts'
import { Instant } from '../../domain/kernel/instant.ts'
import { Refusal } from '../../domain/kernel/refusal.ts'
import type { Context } from '../platform/road.ts'
import { listMetadata, listSheets, type FoundSheet } from './sheet-list-queries.ts'
import { loadSheet, showSheet } from './sheet-loading.ts'
import { displayKey } from './sheet-name.ts'
import { pageAsked, pageFrom } from './sheet-page.ts'
import { findAliasLink, findPrivateNote, saveSheetState } from './sheet-queries.ts'
import { registryOf } from './sheet-reading.ts'

type Api = typeof accessSheetApi
type Id = Params<Api['read']>

const rowFor = ({ at: _at, personId: _person, ...row }: FoundSheet): Reply<Api['list']>['rows'][number] => row

/** Who was on the page is in the log: a list shows names. */
function noteSeen(cx: Context, found: readonly FoundSheet[]): void {
  const persons = found.flatMap(({ personId }) => (personId === null ? [] : [personId]))
  cx.audit({ persons, count: found.length })
}

export async function listAccessSheets(
  cx: Context,
  _: object,
  { cursor, size, ...filter }: Body<Api['list']>,
): Promise<Reply<Api['list']>> {
  const page = pageAsked({ cursor, size }, Instant)
  const found = await listSheets(cx.tx, cx.visible('access-sheet.list'), {
    page,
    filter,
    operatorId: cx.actor.operatorId,
  })
  noteSeen(cx, found)
  return pageFrom(found, page, rowFor)
}

/** By the beginning of surname and name, or by the whole alias; what was typed is written nowhere. */
export async function searchAccessSheets(
  cx: Context,
  _: object,
  { surname, name, alias, page: asked }: Body<Api['search']>,
): Promise<Reply<Api['search']>> {
  const page = pageAsked(asked, Instant)
  const key = displayKey(`${surname} ${name ?? ''}`)
  if (key === '') throw new Refusal('invalid')
  const found = await listSheets(cx.tx, cx.visible('access-sheet.list'), {
    page,
    operatorId: cx.actor.operatorId,
    name: { key, alias: alias?.toUpperCase() || null },
  })
  noteSeen(cx, found)
  return pageFrom(found, page, rowFor)
}

export async function listAccessSheetMetadata(
  cx: Context,
  _: object,
  { cursor, size, ...filter }: Body<Api['metadata']>,
): Promise<Reply<Api['metadata']>> {
  const page = pageAsked({ cursor, size }, Instant)
  const found = await listMetadata(cx.tx, cx.visible('access-sheet.list-metadata'), { page, filter })
  cx.audit({ count: found.length })
  return pageFrom(found, page, ({ at: _at, decisionRow, ...row }) => ({
    ...row,
    basis: rowOf(row.pack, decisionRow).basis,
  }))
}

export const readAccessSheet = (cx: Context, { id }: Id): Promise<Reply<Api['read']>> => showSheet(cx, id)

export async function readSheetRegistry(cx: Context, { id }: Id): Promise<Reply<Api['readRegistry']>> {
  const { sheet } = await loadSheet(cx, id)
  const values = registryOf(sheet.values)
  cx.audit({ persons: sheet.personId ? [sheet.personId] : [], fields: presentFields(values) })
  return { id: sheet.id, number: sheet.number, values }
}

export async function readPrivateNote(cx: Context, { id }: Id): Promise<Reply<Api['readPrivateNote']>> {
  const note = await findPrivateNote(cx.tx, id, {
    visible: cx.visible('access-sheet.read-private'),
    operatorId: cx.actor.operatorId,
    coordinates: cx.actor.role === 'coordinator',
  })
  cx.audit({ fields: ['closing.privateNote'] })
  return { note }
}

export const readAliasLink = (cx: Context, { id }: Id): Promise<Reply<Api['readAliasLink']>> =>
  findAliasLink(cx.tx, id)

/** Once, with the new elements: they stay with the sheet, for who evaluates it again (processes §1.2.1). */
export async function resubmitSheet(
  cx: Context,
  { id }: Id,
  { version, elements }: Body<Api['resubmit']>,
): Promise<Reply<Api['resubmit']>> {
  const { sheet } = await loadSheet(cx, id, { lock: true })
  if (sheet.version !== version) throw new Refusal('stale-version')
  const state = resubmit({ state: sheet.state, resubmissions: sheet.resubmitted ? 1 : 0 })
  await saveSheetState(
    cx.tx,
    { id, version, by: cx.actor.operatorId, now: cx.now },
    { state, resubmission: elements },
  )
  cx.audit({ from: sheet.state, to: state })
  return showSheet(cx, id)
}
