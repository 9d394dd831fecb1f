import { z } from 'zod'
import { endpoint } from '../../domain/kernel/endpoint.ts'
import { roles } from '../../domain/kernel/grant.ts'
import { Instant } from '../../domain/kernel/instant.ts'

const Context = z.strictObject({
  id: z.string(),
  label: z.string(),
  organisation: z.string(),
  office: z.string().nullable(),
  contactPoint: z.string().nullable(),
  role: z.enum(roles),
})
const Session = z.strictObject({
  operator: z.strictObject({ name: z.string() }),
  context: Context.nullable(),
  contexts: z.array(Context),
  mode: z.enum(['live', 'demo']),
  expiresAt: Instant,
  draftKey: z.string(),
})
/** What anybody may know before entering. */
const Status = z.strictObject({
  mode: z.enum(['live', 'demo']),
  demoLogins: z.array(
    z.strictObject({ username: z.string(), password: z.string(), name: z.string(), role: z.string() }),
  ),
})
export type Status = z.infer<typeof Status>

/** Stands in for `domain/session/contract.ts` until it is mounted. */
export const sessionApi = {
  status: endpoint({
    method: 'GET',
    path: '/status',
    target: 'public',
    permission: 'session.status',
    summary: 'Stato pubblico del servizio.',
    reply: Status,
  }),
  read: endpoint({
    method: 'GET',
    path: '/session',
    target: 'self',
    permission: 'session.read',
    summary: 'La sessione in corso.',
    reply: Session,
  }),
  enter: endpoint({
    method: 'POST',
    path: '/session',
    target: 'public',
    permission: 'session.enter',
    summary: 'Entra.',
    body: z.strictObject({ username: z.string(), password: z.string() }),
    reply: Session,
  }),
  leave: endpoint({
    method: 'DELETE',
    path: '/session',
    target: 'self',
    permission: 'session.leave',
    summary: 'Esce.',
  }),
  chooseContext: endpoint({
    method: 'PUT',
    path: '/session/context',
    target: 'self',
    permission: 'session.choose-context',
    summary: 'Sceglie l’incarico.',
    body: z.strictObject({ id: z.string() }),
    reply: Session,
  }),
}
