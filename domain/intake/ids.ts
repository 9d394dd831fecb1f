import type { z } from 'zod'
import { idOf } from '../kernel/id.ts'

export const DraftId = idOf<'DraftId'>()
export type DraftId = z.infer<typeof DraftId>
export const AccessSheetId = idOf<'AccessSheetId'>()
export type AccessSheetId = z.infer<typeof AccessSheetId>
export const ContactId = idOf<'ContactId'>()
export type ContactId = z.infer<typeof ContactId>
export const DispatchId = idOf<'DispatchId'>()
export type DispatchId = z.infer<typeof DispatchId>
export const AttachmentId = idOf<'AttachmentId'>()
export type AttachmentId = z.infer<typeof AttachmentId>

// Ids of concepts that stand before this one: the same brands, so that they fit theirs.
export const PersonId = idOf<'PersonId'>()
export const OrganisationId = idOf<'OrganisationId'>()
export const OfficeId = idOf<'OfficeId'>()
export const ContactPointId = idOf<'ContactPointId'>()
export const OperatorId = idOf<'OperatorId'>()
