import { z } from 'zod'
import { endpoint } from '../kernel/endpoint.ts'
import { idOf } from '../kernel/id.ts'
import { contactPointKind, officeNature, organisationKind } from './codes.ts'

export const OrganisationId = idOf<'OrganisationId'>()
export type OrganisationId = z.infer<typeof OrganisationId>
export const OfficeId = idOf<'OfficeId'>()
export type OfficeId = z.infer<typeof OfficeId>
export const ContactPointId = idOf<'ContactPointId'>()
export type ContactPointId = z.infer<typeof ContactPointId>

export const Office = z.strictObject({
  id: OfficeId,
  name: z.string(),
  nature: z.enum(officeNature.codes),
  level: z.int().nullable(),
})
export const ContactPoint = z.strictObject({
  id: ContactPointId,
  name: z.string(),
  kind: z.enum(contactPointKind.codes),
  officeId: OfficeId,
})
export const OrganisationView = z.strictObject({
  id: OrganisationId,
  name: z.string(),
  kind: z.enum(organisationKind.codes),
  lead: z.boolean(),
  offices: z.array(Office),
  contactPoints: z.array(ContactPoint),
})
export type OrganisationView = z.infer<typeof OrganisationView>

/** The organisations of the operator's zone: whom one can write to, send to, work for. */
export const Structure = z.strictObject({
  zone: z.string().nullable(),
  organisations: z.array(OrganisationView),
})
export type Structure = z.infer<typeof Structure>

// prettier-ignore
export const organisationApi = {
  structure: endpoint({ method: 'GET', path: '/structure', target: 'self', permission: 'organisation.read', summary: 'Organizzazioni, uffici e punti di contatto della zona', reply: Structure }),
}
