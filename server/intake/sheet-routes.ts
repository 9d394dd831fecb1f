import { accessSheetApi } from '../../domain/intake/contract-sheet.ts'
import type { Places } from '../nomenclature/places.ts'
import { bind, type Platform } from '../platform/routes.ts'
import type { Printer } from '../platform/typst.ts'
import { sendSheet, showDispatch } from './dispatch-send.ts'
import type { DraftPort } from './draft-port.ts'
import { identifySheet } from './sheet-identify.ts'
import { printReceipt, printSheet } from './sheet-print.ts'
import {
  listAccessSheetMetadata,
  listAccessSheets,
  readAccessSheet,
  readAliasLink,
  readPrivateNote,
  readSheetRegistry,
  resubmitSheet,
  searchAccessSheets,
} from './sheet-use-cases.ts'

/** What the sheets borrow: paper, names of places, and the drafts that an identification opens. */
export type SheetServices = {
  readonly printer: Printer
  readonly places: () => Places
  readonly drafts: DraftPort
}

export const sheetRoutes = (platform: Platform, { printer, places, drafts }: SheetServices): void =>
  bind(platform, accessSheetApi, {
    list: listAccessSheets,
    search: searchAccessSheets,
    metadata: listAccessSheetMetadata,
    read: readAccessSheet,
    readRegistry: readSheetRegistry,
    readPrivateNote,
    readAliasLink,
    identify: { create: identifySheet(drafts), again: drafts.readDraft },
    resubmit: resubmitSheet,
    send: { create: sendSheet, again: showDispatch },
    receipt: printReceipt(printer),
    print: printSheet(printer, places),
  })
