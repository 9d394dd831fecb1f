import { contactApi } from '../../domain/intake/contract-sheet.ts'
import type { Printer } from '../platform/typst.ts'
import { bind, type Platform } from '../platform/routes.ts'
import { printRefusalNote } from './contact-note.ts'
import { listStatisticalContacts, readContact, recordContact } from './contact-use-cases.ts'

export const contactRoutes = (platform: Platform, printer: Printer): void =>
  bind(platform, contactApi, {
    record: { create: recordContact, again: readContact },
    list: listStatisticalContacts,
    refusalNote: printRefusalNote(printer),
  })
