import type { ContactOutcome } from '../consent/closing-codes.ts'
import type { InterlocutorKind } from '../consent/codes.ts'
import type { Decision } from '../consent/decision.ts'
import type { Day } from '../kernel/day.ts'
import { accessMode, type AccessMode } from './codes.ts'
import { textOf, type SheetHead, type Values } from './facts.ts'
import { macroNeed, need, type NeedClass } from './needs.ts'

/**
 * Contatto statistico: all that is left when nothing may be recorded of a person (processes §1.1.3).
 * It has no key to a person, no text, no draft id: nothing leads back.
 */
export type StatisticalContact = {
  readonly day: Day
  /** Whole hour, 0–23: enough for the peak hours, too coarse to find somebody. */
  readonly hour: number
  readonly contactPoint: string
  readonly operator: string
  readonly mode: AccessMode
  readonly interlocutor: InterlocutorKind | null
  readonly macroNeed: NeedClass | null
  readonly outcome: ContactOutcome
  /** The person was told what the answer means (decision 7): the only tick that survives a refusal. */
  readonly informed: boolean
}

/** When, where and by whom: what the server knows anyway. */
export type ContactPlace = Pick<StatisticalContact, 'day' | 'hour' | 'contactPoint' | 'operator'>

const tagsIn = (values: Values) => {
  const tags = values['needs.tags']
  return Array.isArray(tags) ? need.codes.filter((n) => tags.includes(n)) : []
}

/** With what outcome a draft that becomes a contact is counted. */
export function contactOutcomeOf(decision: Decision): ContactOutcome {
  switch (decision.refused) {
    case 'oral-report':
      return 'oral-report'
    case 'no-prior-consent':
      return 'no-prior-consent'
    case 'consent-denied':
    case 'consent-revoked':
      return 'consent-denied'
    case 'case-not-chosen':
    case null:
      return decision.storage === 'draft' ? 'consent-not-received' : 'information'
  }
}

/** The contact that a draft leaves behind; only these nine things are copied, whatever the draft held. */
export function contactOf(
  head: SheetHead,
  values: Values,
  left: { place: ContactPlace; outcome: ContactOutcome; informed: boolean },
): StatisticalContact {
  const mode = accessMode.codes.find((m) => m === textOf(values['access.mode']))
  return {
    ...left.place,
    mode: mode ?? 'in-person',
    interlocutor: head.interlocutor,
    macroNeed: macroNeed(tagsIn(values)),
    outcome: left.outcome,
    informed: left.informed,
  }
}

/** `ANON-2026-000123`: the alias of an anonymous contact, from a yearly number. */
export const aliasOf = (year: number, number: number): string =>
  `ANON-${String(year).padStart(4, '0')}-${String(number).padStart(6, '0')}`

/** The flash contact of S05: somebody asked something and remained nobody. */
export const flashContact = (
  choices: Pick<StatisticalContact, 'mode' | 'macroNeed' | 'outcome'>,
  place: ContactPlace,
): StatisticalContact => ({ ...place, ...choices, interlocutor: 'anonymous', informed: false })
