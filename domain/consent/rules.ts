import { addDays, addMonths, ageOn, formatDay, type Day } from '../kernel/day.ts'
import { addMinutes, type Instant } from '../kernel/instant.ts'
import { Refusal } from '../kernel/refusal.ts'
import { representativeTitle, type RepresentativePower, type RepresentativeTitle } from './codes.ts'
import type { Consent, LegalAct } from './contract.ts'
import { dataClass, type DataClass } from './data-class.ts'
import type { Decision } from './decision.ts'
import type { ActCheck, Capacity, PriorConsent } from './facts.ts'
import { notices, type NoticeVersion } from './notices.ts'

/** From where an earlier consent is looked at: who asks, in which zone, on what day, about whom. */
export type Asking = {
  readonly organisationId: string
  readonly zoneOrganisations: readonly string[]
  readonly on: Day
  readonly birthDay: Day | null
  readonly notices?: readonly NoticeVersion[]
}

/** Whether a newer notice asks everybody again (processes §1.1.1). */
const askedAgain = (
  c: Pick<Consent, 'noticeVersion'>,
  on: Day,
  versions: readonly NoticeVersion[],
): boolean => {
  const mine = versions.find((v) => v.version === c.noticeVersion)
  return versions.some(
    (v) => v.askAgain && v.startsOn <= on && (mine === undefined || v.startsOn > mine.startsOn),
  )
}

/** A representative's yes ends with the act, and for a minor on the 18th birthday. */
const representativeEnded = (c: Pick<Consent, 'givenBy' | 'act' | 'decidedOn'>, asking: Asking): boolean => {
  if (c.givenBy === 'user') return false
  const expiresOn = c.act?.expiresOn ?? null
  if (expiresOn !== null && expiresOn < asking.on) return true
  const wasMinor =
    asking.birthDay !== null && c.decidedOn !== null && ageOn(asking.birthDay, c.decidedOn) < 18
  return wasMinor && asking.birthDay !== null && ageOn(asking.birthDay, asking.on) >= 18
}

const covers = (c: Consent, asking: Asking): PriorConsent => {
  const own = c.organisationId === asking.organisationId
  if (!own && !(c.scope === 'zone' && asking.zoneOrganisations.includes(c.organisationId))) return 'elsewhere'
  const ended = representativeEnded(c, asking) || askedAgain(c, asking.on, asking.notices ?? notices)
  if (ended) return 'lapsed'
  return own ? 'own' : 'zone'
}

const strength = ['own', 'zone', 'lapsed', 'elsewhere', 'none'] as const satisfies readonly PriorConsent[]

/** What the consents of a person are worth to who is asking: the strongest of those still granted (A16). */
export function priorConsent(consents: readonly Consent[], asking: Asking): PriorConsent {
  const worth = consents
    .filter((c) => c.state === 'granted' && (c.decidedOn === null || c.decidedOn <= asking.on))
    .map((c) => covers(c, asking))
  return strength.find((s) => worth.includes(s)) ?? 'none'
}

const enough: readonly RepresentativePower[] = ['services', 'care']

/** `Amministratrice o amministratore di sostegno, atto n. 12/2024`: how the sentences name an act. */
export const actName = (act: Pick<LegalAct, 'title' | 'number'>): string =>
  `${representativeTitle.label(act.title)}${act.number === null ? '' : `, atto n. ${act.number}`}`

/** Titles that last while the person is a minor. */
const parental: readonly RepresentativeTitle[] = ['parent', 'foster-carer']

/**
 * Whether the title gives power to answer on this day (A03). Parents need no act, but their title, as
 * the foster carer's, ends on the person's 18th birthday.
 */
export function checkAct(act: LegalAct | null, on: Day, birthDay: Day | null = null): ActCheck {
  if (act === null) return { status: 'missing', act: 'titolo di rappresentanza', day: null }
  const name = actName(act)
  if (parental.includes(act.title) && birthDay !== null && ageOn(birthDay, on) >= 18) {
    return { status: 'expired', act: name, day: addMonths(birthDay, 18 * 12) }
  }
  // A parent may still bring an act: then it is the act that counts.
  if (act.title === 'parent' && act.day === null && act.expiresOn === null) {
    return { status: 'not-required', act: name, day: null }
  }
  if (act.expiresOn !== null && act.expiresOn < on)
    return { status: 'expired', act: name, day: act.expiresOn }
  if (act.day === null) return { status: 'missing', act: name, day: null }
  if (act.title !== 'parent' && !act.powers.some((p) => enough.includes(p))) {
    return { status: 'insufficient', act: name, day: act.day }
  }
  return { status: 'valid', act: name, day: act.day }
}

/** Whether the person may answer alone, from what is known. */
export function capacityOf(birthDay: Day | null, represented: boolean, on: Day): Capacity {
  if (birthDay !== null && ageOn(birthDay, on) < 18) return 'minor'
  if (represented) return 'represented'
  return birthDay === null ? 'unknown' : 'able'
}

export type PendingTerm = {
  readonly warnsOn: Day
  readonly expiresOn: Day
  readonly status: 'running' | 'warning' | 'expired'
}

/** When a pending consent ends and when to warn, `warningDays` before (A04: T−3). */
export function pendingTerm(
  since: Day,
  on: Day,
  term: { ttlDays: number; warningDays: number },
): PendingTerm {
  const expiresOn = addDays(since, term.ttlDays)
  const warnsOn = addDays(expiresOn, -term.warningDays)
  return { warnsOn, expiresOn, status: on >= expiresOn ? 'expired' : on >= warnsOn ? 'warning' : 'running' }
}

/** When a draft without an answer ends, hours after it was opened. */
export const volatileUntil = (openedAt: Instant, hours: number): Instant => addMinutes(openedAt, hours * 60)

/** When the minimum kept after a refusal is erased (pack `gdpr-pa`). */
export const restrictedUntil = (refusedOn: Day, months: number): Day => addMonths(refusedOn, months)

/** Throws the very refusal the screen shows when this answer cannot be recorded now. */
export function answerOrRefuse(
  decision: Decision,
  answer: 'granted' | 'denied' | 'pending',
  act: ActCheck,
): void {
  const { allowed, refusal } = decision.consent.answers[answer]
  if (allowed || refusal === null) return
  throw new Refusal(refusal, { act: act.act, day: act.day === null ? '—' : formatDay(act.day) })
}

/** What the wizard of S06 shows before the refusal is confirmed. */
export type RefusalPreview = {
  readonly deletes: readonly string[]
  readonly keeps: readonly string[]
  readonly sentence: string
  readonly askPrejudice: boolean
}
type Present = { readonly label: string; readonly class: DataClass }

/** Which of the present fields a refusal destroys and which remain, in Italian. */
export function previewOfRefusal(decision: Decision, present: readonly Present[]): RefusalPreview {
  const { purges, remains, next, askPrejudice } = decision.onRefusal
  const gone = present.filter((p) => purges.includes(p.class))
  const kept = present.filter((p) => !purges.includes(p.class))
  return {
    deletes: gone.map((p) => p.label),
    keeps: [...kept.map((p) => p.label), ...remainder(remains)],
    sentence: next,
    askPrejudice,
  }
}

function remainder(remains: Decision['onRefusal']['remains']): string[] {
  if (remains === 'statistical-contact') {
    return ['un contatto statistico senza nomi', dataClass.label('informed-tick')]
  }
  return remains === 'everything' ? [] : [dataClass.label('consent-answer'), dataClass.label('informed-tick')]
}
