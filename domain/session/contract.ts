import { z } from 'zod'
import { endpoint, Nothing } from '../kernel/endpoint.ts'
import { roles } from '../kernel/grant.ts'
import { idOf } from '../kernel/id.ts'
import { Instant } from '../kernel/instant.ts'

export const AssignmentId = idOf<'AssignmentId'>()
export type AssignmentId = z.infer<typeof AssignmentId>

/** An assignment as a place to work from: what the login offers and the header shows. */
export const WorkContext = z.strictObject({
  assignmentId: AssignmentId,
  role: z.enum(roles),
  roleLabel: z.string(),
  organisationId: z.uuid().nullable(),
  organisation: z.string().nullable(),
  officeId: z.uuid().nullable(),
  office: z.string().nullable(),
  contactPointId: z.uuid().nullable(),
  contactPoint: z.string().nullable(),
  zone: z.string().nullable(),
  region: z.string().nullable(),
  provider: z.string().nullable(),
})
export type WorkContext = z.infer<typeof WorkContext>

export const SessionView = z.strictObject({
  operator: z.strictObject({
    id: z.uuid(),
    name: z.string(),
    surname: z.string(),
    qualification: z.string(),
  }),
  context: WorkContext.nullable(),
  contexts: z.array(WorkContext),
  mode: z.enum(['demo', 'production']),
  /** When the session ends if nothing is done from now on. */
  expiresAt: Instant,
  /** Hex; seals what the browser has not yet delivered. The same for all sessions of an operator, of nobody else. */
  clientKey: z.string(),
  now: Instant,
})
export type SessionView = z.infer<typeof SessionView>

export const Credentials = z.strictObject({
  username: z.string().min(1).max(100),
  password: z.string().min(1).max(400),
})
export type Credentials = z.infer<typeof Credentials>

export const ChosenContext = z.strictObject({ assignmentId: AssignmentId })
export type ChosenContext = z.infer<typeof ChosenContext>

export const Status = z.strictObject({
  ready: z.literal(true),
  version: z.string(),
  mode: z.enum(['demo', 'production']),
  now: Instant,
  /** Only in demo mode: the invented accounts that anyone may try. */
  demoLogins: z.array(z.strictObject({ username: z.string(), who: z.string() })),
})
export type Status = z.infer<typeof Status>

// prettier-ignore
export const sessionApi = {
  open:          endpoint({ method: 'POST',   path: '/session',         target: 'public', permission: 'session.open',           summary: 'Entra con nome utente e password',       body: Credentials,   reply: SessionView }),
  read:          endpoint({ method: 'GET',    path: '/session',         target: 'self',   permission: 'session.read',           summary: 'Chi sono e con quale incarico lavoro',                        reply: SessionView }),
  chooseContext: endpoint({ method: 'PUT',    path: '/session/context', target: 'self',   permission: 'session.choose-context', summary: 'Scegli l’incarico con cui lavorare',     body: ChosenContext, reply: SessionView }),
  close:         endpoint({ method: 'DELETE', path: '/session',         target: 'self',   permission: 'session.close',          summary: 'Esci dalla sessione',                                                reply: Nothing }),
  status:        endpoint({ method: 'GET',    path: '/status',          target: 'public', permission: 'session.read-status',    summary: 'Stato del servizio',                                          reply: Status, root: true }),
  openApi:       endpoint({ method: 'GET',    path: '/openapi.json',    target: 'public', permission: 'session.read-api',       summary: 'Questa descrizione',                                          reply: z.looseObject({}) }),
}
