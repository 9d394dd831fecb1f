import type { InterlocutorKind } from '../../domain/consent/codes.ts'
import type { SectionId } from '../../domain/consent/data-class.ts'
import type { FieldId } from '../../domain/intake/fields.ts'

/** Twelfths of the row that a field takes on a wide screen. */
type Span = 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 12

/** When a field is worth showing; what is already filled is always shown. */
type When = { readonly field: FieldId; readonly is: readonly (string | boolean)[] }
export type Cell = readonly [field: FieldId, span: Span, when?: When]

/** A handful of fields laid out together. */
export type Group = {
  readonly id: string
  readonly title?: string
  /** Shown only when one asks for it, or when something in it is filled. */
  readonly folded?: true
  /** With whom one speaks; without, whoever it is. */
  readonly with?: readonly (InterlocutorKind | null)[]
  readonly cells: readonly Cell[]
}

const speakers = ['judicial-authority', 'public-official', 'legal-representative', 'reporter', null] as const
const institutions = ['judicial-authority', 'public-official'] as const
const act: When = {
  field: 'act.title',
  is: ['guardian', 'curator', 'support-administrator', 'foster-carer'],
}

/** The page as a table: which fields, in which order, how wide. What a case forbids is left out by the page. */
// prettier-ignore
export const layout = {
  access: [
    { id: 'access', cells: [
      ['access.mode', 12], ['access.reason', 12],
      ['access.sentBy', 6, { field: 'access.reason', is: ['sent-by'] }],
      ['access.reasonText', 12, { field: 'access.reason', is: ['summoned', 'decree', 'sent-by'] }],
    ] },
    { id: 'access-more', title: 'Data, ora, accompagnamento', folded: true, cells: [
      ['access.day', 3], ['access.time', 3], ['access.companion', 6], ['access.userInformed', 6],
    ] },
  ],
  interlocutor: [
    { id: 'prejudice', title: 'Presunto pregiudizio', cells: [
      ['prejudice.facts', 12], ['prejudice.kinds', 12], ['prejudice.immediate', 6], ['prejudice.protectReporter', 6],
    ] },
    { id: 'institution', with: institutions, cells: [
      ['interlocutor.institutionKind', 4], ['interlocutor.institution', 5], ['interlocutor.role', 3],
    ] },
    { id: 'speaker', with: speakers, cells: [
      ['interlocutor.surname', 4], ['interlocutor.name', 4], ['interlocutor.relation', 4],
    ] },
    { id: 'entitlement', with: ['reporter'], cells: [
      ['interlocutor.entitled', 12], ['interlocutor.entitlement', 12, { field: 'interlocutor.entitled', is: [true] }],
    ] },
    { id: 'order', title: 'Provvedimento', with: ['judicial-authority'], cells: [
      ['order.authority', 7], ['order.type', 5], ['order.number', 4], ['order.day', 4], ['order.deadline', 4],
      ['order.subject', 12], ['order.document', 12],
    ] },
    { id: 'report', title: 'Segnalazione scritta', with: ['public-official'], cells: [
      ['report.day', 4], ['report.protocol', 5], ['report.channel', 12], ['report.document', 12],
    ] },
    { id: 'act', title: 'Titolo e atto', with: ['legal-representative'], cells: [
      ['act.title', 6], ['act.otherParent', 6, { field: 'act.title', is: ['parent'] }],
      ['act.authority', 6, act], ['act.number', 6, act], ['act.day', 4, act], ['act.expiresOn', 4, act],
      ['act.powers', 12, act], ['act.document', 12, act],
    ] },
    { id: 'anonymity', with: ['anonymous'], cells: [
      ['anonymous.reason', 12], ['anonymous.external', 12, { field: 'anonymous.reason', is: ['express-wish'] }],
    ] },
    { id: 'speaker-more', title: 'Recapiti e altri dati di chi parla', folded: true, with: speakers, cells: [
      ['interlocutor.phone', 3], ['interlocutor.mobile', 3], ['interlocutor.email', 6], ['interlocutor.address', 6],
      ['interlocutor.birthDay', 3], ['interlocutor.fiscalCode', 3], ['interlocutor.fosterCarer', 6],
    ] },
  ],
  consent: [],
  user: [
    { id: 'reported', with: institutions, cells: [['reported.surname', 4], ['reported.name', 4], ['reported.birth', 4]] },
    { id: 'identity', cells: [
      ['user.fiscalCode', 4], ['user.surname', 4], ['user.name', 4],
      ['user.birthDay', 3], ['user.birthPlace', 3], ['user.sex', 6],
      ['user.citizenship', 6], ['user.maritalStatus', 6],
    ] },
    { id: 'residence', cells: [
      ['user.residence.address', 5], ['user.residence.municipality', 4], ['user.residence.postcode', 3], ['user.noFixedAbode', 12],
      ['user.reception', 6, { field: 'user.noFixedAbode', is: [true] }],
    ] },
    { id: 'contacts', cells: [['user.mobile', 3], ['user.phone', 3], ['user.email', 6], ['user.discreetContact', 12]] },
    { id: 'statistics', with: ['anonymous'], cells: [
      ['anonymous.alias', 4], ['statistics.sex', 12], ['statistics.ageBand', 12], ['statistics.citizenship', 12],
    ] },
    { id: 'identity-more', title: 'Altri dati anagrafici', folded: true, cells: [
      ['user.codeKind', 12], ['user.secondCitizenship', 5], ['user.citizenshipAcquired', 6], ['user.gender', 6], ['user.deathDay', 3],
    ] },
    { id: 'holders', title: 'Di chi sono i recapiti', folded: true, cells: [
      ['user.mobileHolder', 4], ['user.phoneHolder', 4], ['user.emailHolder', 4],
    ] },
    { id: 'domicile', title: 'Domicilio', folded: true, cells: [
      ['user.domicile.address', 5], ['user.domicile.municipality', 4], ['user.domicile.note', 12],
    ] },
    { id: 'work', title: 'Studio e lavoro', folded: true, cells: [
      ['work.education', 5], ['work.foreignTitle', 6], ['work.status', 5], ['work.contract', 4], ['work.occupation', 6],
    ] },
    { id: 'presence', title: 'Presenza in Italia', folded: true, cells: [
      ['presence.status', 5], ['presence.permit', 4], ['presence.permitExpires', 3],
      ['presence.arrivalYear', 4], ['presence.italian', 4], ['presence.language', 4],
    ] },
    { id: 'housing', title: 'Abitazione', folded: true, cells: [
      ['housing.kind', 4], ['housing.tenure', 4], ['housing.adequacy', 4], ['housing.owner', 6],
      ['housing.barriers', 6], ['housing.bathroom', 6], ['housing.heating', 6], ['housing.eviction', 4], ['housing.evictionDay', 4],
    ] },
    { id: 'family', title: 'Famiglia e conviventi', folded: true, cells: [
      ['family.kind', 6], ['family.members', 3], ['family.minors', 3], ['family.vulnerable', 12], ['family.note', 12],
    ] },
    { id: 'health', title: 'Salute', folded: true, cells: [
      ['user.doctor', 6], ['user.healthCard', 6], ['user.disabilityPercent', 6],
    ] },
  ],
  reference: [],
  needs: [
    { id: 'names-nobody', with: ['anonymous'], cells: [['anonymous.textWithoutIdentity', 12]] },
    { id: 'needs', cells: [['needs.tags', 12], ['needs.text', 12]] },
  ],
  services: [{ id: 'services', cells: [['services.requested', 12], ['services.other', 6]] }],
  closing: [{ id: 'notes', cells: [['closing.note', 12], ['closing.privateNote', 12]] }],
} as const satisfies Record<SectionId, readonly Group[]>

/** The fields of one reference person, in order; there are three places. */
export const referenceCells = (place: 0 | 1 | 2): readonly Cell[] => [
  [`reference.${place}.surname`, 4],
  [`reference.${place}.name`, 4],
  [`reference.${place}.relation`, 4],
  [`reference.${place}.mobile`, 3],
  [`reference.${place}.phone`, 3],
  [`reference.${place}.email`, 6],
  [`reference.${place}.address`, 6],
  [`reference.${place}.issues`, 6],
  [`reference.${place}.fosterCarer`, 6],
]
export const referencePlaces = [0, 1, 2] as const
