import { randomUUID } from 'node:crypto'
import { flashContact } from '../../domain/intake/contact.ts'
import type { contactApi } from '../../domain/intake/contract-sheet.ts'
import { Day } from '../../domain/kernel/day.ts'
import type { Body, Reply } from '../../domain/kernel/endpoint.ts'
import { timeOf } from '../../domain/kernel/instant.ts'
import { Refusal } from '../../domain/kernel/refusal.ts'
import type { Context } from '../platform/road.ts'
import { insertContacts } from './contact-insert-queries.ts'
import { getContact, listContacts } from './contact-queries.ts'
import { findOwnContactPoint } from './draft-queries.ts'
import { pageAsked, pageFrom } from './sheet-page.ts'

type Api = typeof contactApi

/** S05: three choices; day, hour, place and operator are those of who is working. */
export async function recordContact(
  cx: Context,
  _: object,
  { contactPointId, ...choices }: Body<Api['record']>,
): Promise<Reply<Api['record']>> {
  const { organisationId, officeId } = cx.actor
  const at = await findOwnContactPoint(cx.tx, contactPointId, cx.actor, cx.today)
  if (!at || organisationId === null) throw new Refusal('not-found')
  const hour = Number(timeOf(cx.now).slice(0, 2))
  const contact = flashContact(choices, {
    day: cx.today,
    hour,
    contactPoint: contactPointId,
    operator: cx.actor.operatorId,
  })
  const id = randomUUID()
  await insertContacts(cx.tx, [{ ...contact, id, organisationId, officeId: officeId ?? at.officeId }], cx.now)
  cx.audit({ subject: id })
  return getContact(cx.tx, id)
}

export const readContact = ({ tx }: Context, id: string): Promise<Reply<Api['record']>> => getContact(tx, id)

export async function listStatisticalContacts(
  cx: Context,
  _: object,
  { cursor, size, ...filter }: Body<Api['list']>,
): Promise<Reply<Api['list']>> {
  const page = pageAsked({ cursor, size }, Day)
  const found = await listContacts(cx.tx, cx.visible('contact.list'), { page, filter })
  return pageFrom(found, page, ({ at: _at, ...row }) => row)
}
