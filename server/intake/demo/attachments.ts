import { Readable } from 'node:stream'
import type { House } from '../../platform/house.ts'
import { limitOfUploads } from '../../platform/routes.ts'
import { sealName } from '../attachment-sealing.ts'
import type { AttachmentRow } from './bulk-queries.ts'

/** A document of the demo: whose sheet it is of, what it is, what is in it. */
export type DemoFile = {
  readonly id: string
  readonly organisationId: string
  readonly sheetId: string
  readonly kind: string
  readonly name: string
  readonly at: string
  readonly content: Buffer
}

/** How many files are written at once. */
const together = 8

/** Stores the files as any upload is stored, each under its own key, sealed by the house. */
export async function storeFiles(house: House, files: readonly DemoFile[]): Promise<AttachmentRow[]> {
  const rows: AttachmentRow[] = []
  for (let i = 0; i < files.length; i += together)
    rows.push(...(await Promise.all(files.slice(i, i + together).map((file) => storeFile(house, file)))))
  return rows
}

async function storeFile(house: House, file: DemoFile): Promise<AttachmentRow> {
  const stored = await house.files.receive(Readable.from(file.content), file.name, limitOfUploads)
  const name = {
    name: stored.name,
    mediaType: stored.type,
    sha256: stored.sha256,
    key: stored.key.toString('base64'),
  }
  const sealed = sealName(house.keys.master, file.id, name)
  return {
    id: file.id,
    organisation_id: file.organisationId,
    draft_id: null,
    sheet_id: file.sheetId,
    kind: file.kind,
    file_id: stored.id,
    sealed: `\\x${sealed.toString('hex')}`,
    bytes: stored.size,
    created_at: file.at,
  }
}
