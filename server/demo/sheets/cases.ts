import { addDays, addMonths, type Day } from '../../../domain/kernel/day.ts'
import type { AccessMode } from '../../../domain/intake/codes.ts'
import type { SheetFields } from '../../../domain/intake/fields.ts'
import { AttachmentId, PersonId } from '../../../domain/intake/ids.ts'
import type { SheetHead } from '../../../domain/intake/facts.ts'
import type { InterlocutorKind } from '../../../domain/consent/codes.ts'
import { demoId } from '../../organisation/demo/structure-queries.ts'
import { nameOf, surnameOf } from '../people/names.ts'
import { phoneOf } from '../people/places.ts'
import type { Area } from '../people/profile.ts'
import type { Rng } from '../rng.ts'
import type { Values } from '../../../domain/intake/facts.ts'
import {
  decisionOn,
  fitting,
  nothingKnown,
  recordable,
  type Acquaintance,
  type DemoContact,
  type DemoDocument,
} from './contact.ts'
import { needsOf, needText, servicesFor } from './needs.ts'
import { identityValues, referenceValues, representativeValues, socialValues } from './person-values.ts'
import type { Institution, judicialOrders, prejudiceFacts } from './sources.ts'
import { reporterWords } from './sources.ts'

/** Where and when a contact happens; the key names its ids. */
export type Scene = {
  readonly key: string
  readonly on: Day
  readonly access: SheetFields
  readonly mode: AccessMode
  /** There is a lead municipality, and it is another. */
  readonly lead: boolean
}

const head = (interlocutor: InterlocutorKind, more: Partial<SheetHead> = {}): SheetHead => ({
  pack: 'seed-siso@1',
  interlocutor,
  presumedPrejudice: false,
  consent: 'not-asked',
  ...more,
})

const documentOf = (scene: Scene, kind: DemoDocument['kind'], name: string): DemoDocument => ({
  id: AttachmentId.parse(demoId('attachment', `${scene.key} ${kind}`)),
  kind,
  name,
})

const nameOfPerson = ({ facts }: Acquaintance['person']): string =>
  facts.name === null ? facts.surname : `${facts.surname} ${facts.name}`

const knownOf = (scene: Scene, about: Acquaintance, meets: boolean): DemoContact['known'] => ({
  ...nothingKnown(scene.on, scene.lead),
  prior: about.consentId === null ? 'none' : 'own',
  earlierPrejudice: about.earlierPrejudice,
  personKnown: !meets,
  openFile: about.openFile,
})

/** What is told once a person may be written of: who she is, what she needs, what she asks. */
function fullStory(rng: Rng, about: Acquaintance, meets: boolean): SheetFields {
  const { person, household } = about
  const needs = needsOf(rng, person.area)
  const services = servicesFor(rng, needs)
  return {
    ...(meets ? {} : { 'user.person': PersonId.parse(person.id) }),
    ...identityValues(person),
    ...(rng.chance(0.5) ? socialValues(rng, person, household) : {}),
    ...(rng.chance(0.35) ? referenceValues(rng, household) : {}),
    'needs.tags': needs,
    'needs.text': needText(rng, needs),
    ...(services.length === 0 ? {} : { 'services.requested': services }),
  }
}

const senders = [
  'il medico di famiglia',
  'il sindacato',
  'la parrocchia',
  'il centro per l’impiego',
  'una vicina',
]

const reasonOf = (rng: Rng): SheetFields =>
  rng.weighted<SheetFields>([
    [{ 'access.reason': 'spontaneous' }, 82],
    [{ 'access.reason': 'sent-by', 'access.sentBy': rng.pick(senders) }, 14],
    [{ 'access.reason': 'summoned', 'access.reasonText': 'Chiamata per completare la domanda.' }, 4],
  ])

export type Met = { readonly about: Acquaintance; readonly meets: boolean }

/** Case 3: the person herself, who has answered yes (now or before). */
export function userContact(rng: Rng, scene: Scene, { about, meets }: Met): DemoContact {
  return {
    head: head('user', { consent: 'granted' }),
    values: {
      ...scene.access,
      'access.userInformed': true,
      ...reasonOf(rng),
      ...fullStory(rng, about, meets),
    },
    known: knownOf(scene, about, meets),
    area: about.person.area,
    about,
    meets,
    documents: [],
    displayName: nameOfPerson(about.person),
  }
}

/** Case 4: a parent, or who supports an adult by an act of the court. */
export function representativeContact(rng: Rng, scene: Scene, { about, meets }: Met): DemoContact {
  const { values, needsAct } = representativeValues(rng, { ...about, on: scene.on })
  const act = documentOf(scene, 'representative-act', 'decreto-nomina.pdf')
  const written: SheetFields = needsAct
    ? {
        'act.day': addDays(scene.on, -rng.int(60, 900)),
        'act.expiresOn': addMonths(scene.on, rng.int(6, 60)),
        'act.document': AttachmentId.parse(act.id),
      }
    : {}
  return {
    ...userContact(rng, scene, { about, meets }),
    head: head('legal-representative', { consent: 'granted' }),
    values: { ...scene.access, ...values, ...written, ...fullStory(rng, about, meets) },
    documents: needsAct ? [act] : [],
  }
}

/** Case 1: an order, which names the person and asks no consent. */
export function orderContact(
  rng: Rng,
  scene: Scene,
  { about, meets, order }: Met & { order: (typeof judicialOrders)[number] },
): DemoContact {
  const document = documentOf(scene, 'judicial-order', 'provvedimento.pdf')
  return {
    ...userContact(rng, scene, { about, meets }),
    head: head('judicial-authority', { consent: 'not-needed' }),
    documents: [document],
    values: {
      ...scene.access,
      'access.reason': 'decree',
      'interlocutor.institutionKind': order.type === 'inquiry' ? 'prosecutor' : 'court',
      'interlocutor.institution': order.authority,
      'order.authority': order.authority,
      'order.type': order.type,
      'order.number': `R.G. ${rng.int(10, 990)}/${scene.on.slice(0, 4)} V.G.`,
      'order.day': addDays(scene.on, -rng.int(1, 12)),
      'order.subject': order.subject,
      'order.deadline': addDays(scene.on, rng.pick([30, 60, 90])),
      'order.document': AttachmentId.parse(document.id),
      ...identityValues(about.person),
    },
  }
}

/** Case 2: a written report; of the person only what the report says. */
export function reportContact(
  rng: Rng,
  scene: Scene,
  { about, institution }: { about: Acquaintance; institution: Institution },
): DemoContact {
  const document = documentOf(scene, 'written-report', 'segnalazione.pdf')
  const { facts, birth } = about.person
  return {
    head: head('public-official'),
    known: nothingKnown(scene.on, scene.lead),
    area: about.person.area,
    about,
    meets: true,
    documents: [document],
    displayName: nameOfPerson(about.person),
    values: {
      ...scene.access,
      'access.reason': 'sent-by',
      'interlocutor.institutionKind': institution.kind,
      'interlocutor.institution': institution.name,
      'interlocutor.role': institution.role,
      'interlocutor.phone': phoneOf(rng),
      'report.day': addDays(scene.on, -rng.int(0, 4)),
      'report.protocol': `${rng.int(100, 9_800)}/${scene.on.slice(0, 4)}`,
      'report.channel': scene.mode === 'email' ? 'certified-mail' : rng.pick(['letter', 'by-hand'] as const),
      'report.document': AttachmentId.parse(document.id),
      'reported.surname': facts.surname,
      'reported.name': facts.name ?? { notKnown: true },
      'reported.birth': rng.chance(0.7) ? birth : birth.slice(0, 4),
    },
  }
}

const stranger = (rng: Rng): SheetFields => {
  const sex = rng.chance(0.6) ? 'female' : 'male'
  return {
    'interlocutor.surname': surnameOf(rng, null),
    'interlocutor.name': nameOf(rng, { sex, birthYear: rng.int(1950, 1995), origin: null }),
    'interlocutor.relation': rng.pick(['neighbour', 'friend', 'child', 'volunteer', 'sibling'] as const),
  }
}

/** Case 5: somebody speaks of a person; without a consent on file nothing of her may enter. */
export function reporterContact(rng: Rng, scene: Scene, about: Acquaintance | null): DemoContact {
  const needs = about === null ? [] : needsOf(rng, about.person.area)
  return {
    head: head('reporter', about === null ? {} : { consent: 'granted' }),
    known: about === null ? nothingKnown(scene.on, scene.lead) : knownOf(scene, about, false),
    area: about?.person.area ?? 'elderly',
    about,
    meets: false,
    documents: [],
    displayName: about === null ? '' : nameOfPerson(about.person),
    values:
      about === null
        ? scene.access
        : {
            ...scene.access,
            ...stranger(rng),
            'user.person': PersonId.parse(about.person.id),
            'needs.tags': needs,
            'needs.text': rng.pick(reporterWords),
          },
  }
}

/** Case 6: a prejudice is presumed, whoever speaks; everything may be written. */
export function prejudiceContact(
  rng: Rng,
  scene: Scene,
  { about, meets, fact }: Met & { fact: (typeof prejudiceFacts)[number] },
): DemoContact {
  const speaks = fact.minor || rng.chance(0.5) ? 'reporter' : 'user'
  return {
    ...userContact(rng, scene, { about, meets }),
    head: head(speaks, { presumedPrejudice: true, consent: 'not-needed' }),
    values: {
      ...scene.access,
      ...(speaks === 'reporter' ? { ...stranger(rng), 'prejudice.protectReporter': true } : {}),
      ...identityValues(about.person),
      'prejudice.kinds': [...fact.kinds],
      'prejudice.facts': fact.text,
      'prejudice.immediate': false,
      'needs.tags': ['protection'],
    },
  }
}

/** Case 7: nobody's name, an alias and at most what statistics count. */
export function anonymousContact(
  rng: Rng,
  scene: Scene,
  { area, alias }: { area: Area; alias: string },
): DemoContact {
  const wish = rng.chance(0.15)
  return {
    area,
    head: head('anonymous'),
    known: nothingKnown(scene.on, scene.lead),
    about: null,
    meets: false,
    documents: [],
    displayName: alias,
    values: {
      ...scene.access,
      'anonymous.reason': wish ? 'express-wish' : 'information-only',
      ...(wish ? { 'anonymous.external': rng.pick(['yes', 'no'] as const) } : {}),
      'anonymous.alias': alias,
      'statistics.sex': rng.weighted([
        ['female', 55],
        ['male', 35],
        ['not-known', 10],
      ] as const),
      'statistics.ageBand': rng.weighted([
        ['18-34', 20],
        ['35-64', 50],
        ['65-79', 22],
        ['80+', 8],
      ] as const),
      'statistics.citizenship': rng.weighted([
        ['italian', 74],
        ['eu', 8],
        ['non-eu', 14],
        ['not-known', 4],
      ] as const),
      'needs.tags': needsOf(rng, area),
    },
  }
}

/** What a draft held when the answer came: as far as the table lets it be held while one waits. */
export const beforeAnswer = (c: DemoContact): Values =>
  fitting(recordable(c.values, decisionOn({ ...c, head: { ...c.head, consent: 'not-asked' } })))

/** What the table still lets be written once the answer is no, or has not come. */
export const afterRefusal = (c: DemoContact): SheetFields => recordable(c.values, decisionOn(c))
