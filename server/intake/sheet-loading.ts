import type { z } from 'zod'
import type { Decision } from '../../domain/consent/decision.ts'
import type { Attachment } from '../../domain/intake/contract-draft.ts'
import type { Sheet } from '../../domain/intake/contract-sheet.ts'
import type { Visible } from '../access/scopes.ts'
import type { Context } from '../platform/road.ts'
import { unsealName } from './attachment-sealing.ts'
import { listSheetAttachments, type SheetAttachment } from './sheet-attachment-queries.ts'
import { decisionOf } from './sheet-facts.ts'
import { getSheet, type MayVisible, type StoredSheet } from './sheet-queries.ts'
import { sheetFor } from './sheet-reading.ts'

const mayOn = ({ visible }: Context): MayVisible => ({
  send: visible('access-sheet.send'),
  resubmit: visible('access-sheet.resubmit'),
  evaluate: visible('access-sheet.evaluate'),
  identify: visible('access-sheet.identify'),
  print: visible('access-sheet.print'),
  'print-receipt': visible('access-sheet.print-receipt'),
})

/** A sheet with what the decision table says of it today. */
export type LoadedSheet = { readonly sheet: StoredSheet; readonly decision: Decision }

type Loading = { readonly lock?: boolean; readonly visible?: Visible }

/** One statement. The road has already let the actor in; `lock` for who is about to change it. */
export async function loadSheet(cx: Context, id: string, how: Loading = {}): Promise<LoadedSheet> {
  const sheet = await getSheet(cx.tx, id, { ...how, may: mayOn(cx) })
  return { sheet, decision: decisionOf(sheet) }
}

export const attachmentFor = (master: Buffer, stored: SheetAttachment): z.input<typeof Attachment> => {
  const { name, mediaType } = unsealName(master, stored)
  const { id, kind, bytes, addedAt } = stored
  return { id, kind, name, mediaType, bytes, addedAt }
}

/** The whole sheet as the actor sees it: two statements. */
export async function showSheet(cx: Context, id: string, how: Loading = {}): Promise<z.input<typeof Sheet>> {
  const { sheet, decision } = await loadSheet(cx, id, how)
  const stored = await listSheetAttachments(cx.tx, id)
  const attachments = stored.map((a) => attachmentFor(cx.house.keys.master, a))
  if (sheet.personId) cx.audit({ persons: [sheet.personId] })
  return sheetFor(sheet, cx.actor, { decision, attachments })
}

/** For a request that is repeated: what was created then, if the actor may still read it now. */
export const showSheetAgain = (cx: Context, id: string): Promise<z.input<typeof Sheet>> =>
  showSheet(cx, id, { visible: cx.visible('access-sheet.read') })
