import { contactApi } from '../../domain/intake/contract-sheet.ts'
import { bind, type Platform } from '../platform/routes.ts'
import { listStatisticalContacts, readContact, recordContact } from './contact-use-cases.ts'

export const contactRoutes = (platform: Platform): void =>
  bind(platform, contactApi, {
    record: { create: recordContact, again: readContact },
    list: listStatisticalContacts,
  })
