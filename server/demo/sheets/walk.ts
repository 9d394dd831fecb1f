import type { ContactOutcome } from '../../../domain/consent/closing-codes.ts'
import { aliasOf, contactOf, contactOutcomeOf } from '../../../domain/intake/contact.ts'
import { needClass } from '../../../domain/intake/needs.ts'
import { ContactPointId, OperatorId } from '../../../domain/intake/ids.ts'
import type { Day } from '../../../domain/kernel/day.ts'
import { demoId } from '../../organisation/demo/structure-queries.ts'
import { contactPoints, type OfficeKey, type OrganisationKey } from '../../organisation/demo/places.ts'
import { romanInstant, type Moment } from '../calendar.ts'
import { adultProfile, childProfile, protectedProfile, type Profile } from '../people/profile.ts'
import type { Rng } from '../rng.ts'
import * as cases from './cases.ts'
import { endingOf } from './conclusion.ts'
import { concluded, type DemoContact } from './contact.ts'
import type { Arrival } from './arrival.ts'
import { enterSheet, type Desk } from './enter.ts'
import type { Ledger } from './ledger.ts'
import type { Registry } from './registry.ts'
import { contactRow } from './rows.ts'
import { answersAtDesk, modesOf, reporterKnownShare, situations, type Situation } from './situations.ts'
import { desks, institutions, judicialOrders, prejudiceFacts } from './sources.ts'

/** The year as it is told: who is known so far, what is written so far. */
export type Walk = {
  readonly today: Day
  readonly registry: Registry
  readonly ledger: Ledger
  readonly arrivals: Arrival[]
}
type Place = { readonly key: string; readonly moment: Moment }

function deskOf(rng: Rng, { key, moment }: Place): Desk {
  const { point, organisation, operators } = rng.weighted(desks.map((d) => [d, d.weight] as const))
  const office: OfficeKey = contactPoints.find((p) => p.key === point)?.office ?? 'mf-territoriale'
  return {
    key,
    moment,
    organisation,
    office,
    at: romanInstant(moment.day, moment.time),
    contactPointId: demoId('contact-point', point),
    operatorId: demoId('operator', rng.weighted<string>(operators)),
  }
}

function sceneOf(rng: Rng, situation: Situation, desk: Desk): cases.Scene {
  const { moment } = desk
  const mode = rng.weighted(modesOf(situation))
  return {
    key: desk.key,
    on: moment.day,
    mode,
    lead: desk.organisation !== 'montefiorito',
    access: {
      'access.day': moment.day,
      'access.time': moment.time,
      'access.contactPoint': ContactPointId.parse(desk.contactPointId),
      'access.operator': OperatorId.parse(desk.operatorId),
      'access.mode': mode,
      'access.reason': 'spontaneous',
    },
  }
}

/** One contact of the year, from who speaks to what is left of it. */
export function sheetOf(rng: Rng, walk: Walk, place: Place): void {
  const situation = rng.weighted(situations)
  const desk = deskOf(rng, place)
  const scene = sceneOf(rng, situation, desk)
  const contact = contactFor(rng, walk, { situation, scene, organisation: desk.organisation })
  const refused = refusalOf(rng, situation)
  if (refused !== null) return leaveContact(walk.ledger, desk, { ...contact, ...refused })
  const ending = endingOf(rng, contact, {
    organisation: desk.organisation,
    office: desk.office,
    on: scene.on,
  })
  const done = concluded(ending.contact, ending.action)
  if (done.conclusion.leaves === 'sheet') enterSheet(rng, walk, { desk, ending, done })
  else leaveContact(walk.ledger, desk, ending.contact)
}

type Coming = {
  readonly situation: Situation
  readonly scene: cases.Scene
  readonly organisation: OrganisationKey
}

function contactFor(
  rng: Rng,
  { registry, ledger }: Walk,
  { situation, scene, organisation }: Coming,
): DemoContact {
  const meet = (profile: Profile, mayReturn: boolean) =>
    registry.meet(rng, { key: scene.key, organisation, profile, on: scene.on, mayReturn })
  const adultOrChild = (minor: boolean) => (minor ? childProfile(rng) : adultProfile(rng))
  switch (situation) {
    case 'user':
      return cases.userContact(rng, scene, meet(adultProfile(rng), true))
    case 'representative':
      return cases.representativeContact(
        rng,
        scene,
        meet(rng.chance(0.78) ? childProfile(rng) : protectedProfile(rng), false),
      )
    case 'order': {
      const order = rng.weighted(judicialOrders.map((o) => [o, o.weight] as const))
      return cases.orderContact(rng, scene, { ...meet(adultOrChild(order.minor), false), order })
    }
    case 'report': {
      const institution = rng.weighted(institutions.map((i) => [i, i.weight] as const))
      return cases.reportContact(rng, scene, { ...meet(adultOrChild(institution.minor), false), institution })
    }
    case 'reporter':
      return cases.reporterContact(
        rng,
        scene,
        rng.chance(reporterKnownShare) ? registry.consented(rng, organisation) : null,
      )
    case 'prejudice': {
      const fact = rng.pick(prejudiceFacts)
      return cases.prejudiceContact(rng, scene, { ...meet(adultOrChild(fact.minor), false), fact })
    }
    case 'anonymous': {
      const year = Number(scene.on.slice(0, 4))
      const alias = aliasOf(year, ledger.number('alias', organisation, year))
      return cases.anonymousContact(rng, scene, { area: adultProfile(rng).area, alias })
    }
  }
}

/** Of those who are asked before, a few say no or never come back: no sheet is left of them. */
function refusalOf(rng: Rng, situation: Situation): Pick<DemoContact, 'head'> | null {
  if (situation !== 'user' && situation !== 'representative') return null
  const answer = rng.weighted(answersAtDesk)
  if (answer === 'granted') return null
  const interlocutor = situation === 'user' ? 'user' : 'legal-representative'
  return { head: { pack: 'seed-siso@1', interlocutor, presumedPrejudice: false, consent: answer } }
}

/** Contatto statistico: what a refusal, a silence or a voice without a title leaves. */
function leaveContact(ledger: Ledger, desk: Desk, told: DemoContact): void {
  // The answer given today is the one that counts, whatever was said another time.
  const contact = { ...told, known: { ...told.known, prior: 'none' as const } }
  const asked = contact.head.consent === 'denied' || contact.head.consent === 'pending'
  const action = contact.head.consent === 'denied' ? 'consent-denied' : 'consent-not-received'
  const { decision } = concluded(
    { ...contact, values: cases.afterRefusal(contact) },
    asked ? action : 'information',
  )
  const left = contactOf(contact.head, cases.beforeAnswer(contact), {
    place: {
      day: desk.moment.day,
      hour: Number(desk.moment.time.slice(0, 2)),
      contactPoint: desk.contactPointId,
      operator: desk.operatorId,
    },
    outcome: contactOutcomeOf(decision),
    informed: asked,
  })
  ledger.contact(contactRow(desk.key, left, desk))
}

// prettier-ignore
const flashOutcomes: readonly (readonly [ContactOutcome, number])[] = [['information', 78], ['sent-elsewhere', 20], ['external-identification', 2]]

/** The contact of three choices: mode, need, outcome. */
export function flashContact(rng: Rng, { ledger }: Walk, place: Place): void {
  const desk = deskOf(rng, place)
  const { moment } = desk
  ledger.contact(
    contactRow(
      desk.key,
      {
        day: moment.day,
        hour: Number(moment.time.slice(0, 2)),
        contactPoint: desk.contactPointId,
        operator: desk.operatorId,
        mode: rng.weighted([
          ['in-person', 55],
          ['phone', 38],
          ['email', 7],
        ] as const),
        interlocutor: 'anonymous',
        macroNeed: rng.weighted(needClass.codes.map((c, i) => [c, [18, 50, 16, 12, 4][i] ?? 1] as const)),
        outcome: rng.weighted(flashOutcomes),
        informed: false,
      },
      desk,
    ),
  )
}
