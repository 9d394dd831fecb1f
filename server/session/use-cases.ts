import { randomBytes, randomUUID } from 'node:crypto'
import { roleLabels } from '../../domain/kernel/grant.ts'
import { addMinutes, instant, minutesBetween, type Instant } from '../../domain/kernel/instant.ts'
import { Refusal } from '../../domain/kernel/refusal.ts'
import type { ChosenContext, Credentials, SessionView, WorkContext } from '../../domain/session/contract.ts'
import type { Entered } from '../access/actor.ts'
import { hashOf, travel, type Context } from '../platform/road.ts'
import type { Visit } from '../platform/routes.ts'
import { passwordMatches } from './passwords.ts'
import {
  findBlock,
  findCredential,
  forgetLoginFailures,
  insertSession,
  listMyAssignments,
  saveChoice,
  saveClosure,
  saveLoginFailure,
} from './queries.ts'

const idleMinutes = 30
const absoluteMinutes = 12 * 60
/** Per account *and* address: a stranger elsewhere never locks an account. Per address: nobody tries them all. */
const limits = { pair: { threshold: 5, minutes: 15 }, address: { threshold: 60, minutes: 15 } }

type Assignment = NonNullable<Entered['assignment']>

const contextOf = (a: Assignment): WorkContext =>
  ({
    assignmentId: a.id,
    role: a.role,
    roleLabel: roleLabels[a.role],
    organisationId: a.organisationId,
    organisation: a.organisation,
    officeId: a.officeId,
    office: a.office,
    contactPointId: a.contactPointId,
    contactPoint: a.contactPoint,
    zone: a.zone,
    region: a.region,
    provider: a.provider,
  }) as WorkContext

const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b)

function viewOf({ now, house }: Context, entered: Entered, assignments: Assignment[]): SessionView {
  return {
    operator: {
      id: entered.operatorId ?? '',
      name: entered.name ?? '',
      surname: entered.surname ?? '',
      qualification: entered.qualification ?? '',
    },
    context: entered.assignment && contextOf(entered.assignment),
    contexts: assignments.map(contextOf),
    mode: house.mode,
    expiresAt: earlier(instant(entered.expiresAt), addMinutes(now, entered.idleMinutes)),
    clientKey: entered.clientKey,
    now,
  }
}

/** Outside the request's transaction: the block, the hash, the slow comparison. Answers alike for wrong name and wrong password. */
export async function prepareLogin(visit: Visit, { username, password }: Credentials): Promise<string> {
  const { house } = visit
  const account = username.trim().toLowerCase()
  const pair = house.keys.mac(`login ${account} ${visit.address}`)
  const address = house.keys.mac(`login ${visit.address}`)
  const anonymously = <T>(act: (cx: Context) => Promise<T>) =>
    travel(house, { as: { token: null }, operation: 'session.open.attempt', subject: null }, act)

  const found = await anonymously(async ({ tx, now }) => {
    const until = await findBlock(tx, [pair, address], now)
    if (until) throw new Refusal('too-many-requests', { seconds: Math.ceil(minutesBetween(now, until) * 60) })
    return findCredential(tx, account)
  })
  if (await passwordMatches(found?.hash, password)) {
    await anonymously(({ tx }) => forgetLoginFailures(tx, pair))
    return found!.operatorId
  }
  await anonymously(async ({ tx, now }) => {
    await saveLoginFailure(tx, pair, now, limits.pair)
    await saveLoginFailure(tx, address, now, limits.address)
  })
  throw new Refusal('wrong-credentials')
}

export async function openSession(
  cx: Context,
  _: object,
  __: Credentials,
  operatorId: string,
  visit: Visit,
): Promise<SessionView> {
  const token = randomBytes(32).toString('base64url')
  const entered = await insertSession(cx.tx, cx.now, cx.today, {
    id: randomUUID(),
    tokenHash: hashOf(token),
    operatorId,
    // The same at every login: what a time-out left in the browser is read again afterwards, by the same operator.
    clientKey: cx.house.keys.mac(`browser ${operatorId}`),
    idle: idleMinutes,
    absolute: absoluteMinutes,
  })
  cx.audit({ subject: operatorId })
  visit.signIn(token)
  return viewOf(cx, entered, await listMyAssignments(cx.tx, cx.today))
}

export async function readSession(cx: Context): Promise<SessionView> {
  return viewOf(cx, enteredOf(cx), await listMyAssignments(cx.tx, cx.today))
}

export async function chooseContext(
  cx: Context,
  _: object,
  { assignmentId }: ChosenContext,
): Promise<SessionView> {
  if (!(await saveChoice(cx.tx, assignmentId, cx.today))) throw new Refusal('not-found')
  cx.audit({ subject: assignmentId })
  const assignments = await listMyAssignments(cx.tx, cx.today)
  const chosen = assignments.find((a) => a.id === assignmentId) ?? null
  return viewOf(cx, { ...enteredOf(cx), assignment: chosen }, assignments)
}

export async function closeSession(
  cx: Context,
  _: object,
  __: object,
  ___: undefined,
  visit: Visit,
): Promise<Record<string, never>> {
  await saveClosure(cx.tx, cx.now)
  visit.signIn(null)
  return {}
}

function enteredOf({ actor }: Context): Entered {
  if (!actor.entered) throw new Refusal('not-logged-in')
  return actor.entered
}
