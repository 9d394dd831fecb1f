import { sql } from 'kysely'
import type {
  accessSheetAccess,
  attachmentAccess,
  contactAccess,
  dispatchAccess,
  draftAccess,
} from '../../domain/intake/access.ts'
import type { Actor } from '../access/actor.ts'
import type { Scoping } from '../access/scopes.ts'

export const draftScoping: Scoping<typeof draftAccess> = {
  mine: (a) => sql`draft.author_id = ${a.operatorId}`,
  'own-contact-point': (a) => sql`draft.contact_point_id = ${a.contactPointId}`,
  'own-office': (a) => sql`draft.office_id = ${a.officeId}`,
}

/** Agli atti, or after a refused adhesion: only who coordinates and the social worker of the case (decision 10, processes §1.1.3). */
const reserved = (a: Actor) =>
  sql<boolean>`(access_sheet.state not in ('filed', 'restricted') or ${a.role === 'coordinator'}
    or (${a.role === 'social-worker'} and access_sheet.operator_id = ${a.operatorId}))`

export const accessSheetScoping: Scoping<typeof accessSheetAccess> = {
  mine: (a) => sql`access_sheet.operator_id = ${a.operatorId}`,
  'own-contact-point': (a) => sql`(access_sheet.contact_point_id = ${a.contactPointId} and ${reserved(a)})`,
  'own-office': (a) => sql`(access_sheet.office_id = ${a.officeId} and ${reserved(a)})`,
  'own-organisation': (a) => sql`access_sheet.organisation_id = any (${a.organisations}::uuid[])`,
}

export const contactScoping: Scoping<typeof contactAccess> = {
  'own-contact-point': (a) => sql`contact.contact_point_id = ${a.contactPointId}`,
  'own-office': (a) => sql`contact.office_id = ${a.officeId}`,
  'own-organisation': (a) => sql`contact.organisation_id = any (${a.organisations}::uuid[])`,
}

export const dispatchScoping: Scoping<typeof dispatchAccess> = {
  'own-contact-point': (a) => sql`dispatch.from_contact_point_id = ${a.contactPointId}`,
  'own-office': (a) => sql`dispatch.from_office_id = ${a.officeId}`,
  addressed: (a) => sql`(dispatch.to_organisation_id = any (${a.organisations}::uuid[])
    and (dispatch.to_office_id is null or dispatch.to_office_id = ${a.officeId}))`,
}

/** A file is seen by who sees what it belongs to. */
const ofSheet = (sees: ReturnType<(typeof accessSheetScoping)['own-office']>) =>
  sql<boolean>`exists (select from access_sheet where access_sheet.id = attachment.sheet_id and ${sees})`

export const attachmentScoping: Scoping<typeof attachmentAccess> = {
  mine: (a) =>
    sql`exists (select from draft where draft.id = attachment.draft_id and ${draftScoping.mine(a)})`,
  'own-contact-point': (a) => ofSheet(accessSheetScoping['own-contact-point'](a)),
  'own-office': (a) => ofSheet(accessSheetScoping['own-office'](a)),
}
