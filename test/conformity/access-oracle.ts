import { roles as everyRole, type Role } from '../../domain/kernel/grant.ts'

/**
 * Who may do what, said again in plain words from the role table of the office (processes §3.9), decisions 5, 9, 10 and 20,
 * and §1.1.3 on what is filed. Written by hand, never computed from the grants: the two must agree.
 */

/** Where a record stands, seen from the actor. Every actor works at the same point and office of the first municipality. */
// prettier-ignore
export const areas = {
  'sheet':      ['own', 'colleague', 'own-filed', 'colleague-filed', 'other-point', 'other-office', 'next-door', 'other-organisation'],
  'draft':      ['own', 'colleague', 'other-point', 'other-office', 'next-door', 'other-organisation'],
  'dispatch':   ['sent', 'sent-by-colleague', 'sent-next-door', 'received', 'received-next-door', 'between-others'],
  'attachment': ['own-draft', 'colleague-draft', 'own', 'colleague', 'colleague-filed', 'next-door', 'other-organisation'],
  'person':     ['registered', 'on-the-case', 'sealed', 'sealed-on-the-case', 'other-organisation'],
} as const
export type Kind = keyof typeof areas
export type Area = (typeof areas)[Kind][number]

type Who = readonly Role[]
type Where = readonly (readonly [Who, readonly Area[]])[]

export type Expected =
  /** The login, the status: whoever asks. */
  | { readonly of: 'anyone' }
  /** One's own session, public lists: whoever is logged in. */
  | { readonly of: 'every-operator' }
  /** A list, a search, something new: by role. */
  | { readonly of: 'work-context'; readonly who: Who }
  /** One record: let in where `may` says, 403 where it is at least seen, 404 everywhere else. */
  | { readonly of: Kind; readonly may: Where; readonly sees: Where }

const desk: Who = ['front-desk']
const worker: Who = ['social-worker']
const head: Who = ['coordinator']
const reception: Who = [...desk, ...worker, ...head]

// «Operatore punto di contatto: C/R/U own point» · «Assistente sociale: R, evaluate» · «Responsabile ufficio: R».
// Agli atti: who coordinates and who wrote it (decision 10).
// prettier-ignore
const sheets: Where = [
  [desk,   ['own', 'colleague', 'other-office']],
  [worker, ['own', 'colleague', 'other-point', 'own-filed']],
  [head,   ['own', 'colleague', 'other-point', 'own-filed', 'colleague-filed']],
]
const written: Where = [
  [
    [...desk, ...worker, ...head],
    ['own', 'own-filed'],
  ],
]
const sheet = (may: Where = sheets): Expected => ({ of: 'sheet', may, sees: sheets })

// A draft is read by who writes it, alone; colleagues may take it over, and only then read it.
const ownDraft: Where = [[reception, ['own']]]
const draft = (may: Where = ownDraft): Expected => ({ of: 'draft', may, sees: ownDraft })

const sent: readonly Area[] = ['sent', 'sent-by-colleague']
const sides: Where = [[reception, [...sent, 'received']]]
const dispatch = (...may: readonly Area[]): Expected => ({
  of: 'dispatch',
  may: [[reception, may]],
  sees: sides,
})

// The registry: who meets people knows who they are; addresses under protection only who is on the case (decisions 5, 20).
const team: Who = [...reception, 'team-member', 'clerk']
const known: readonly Area[] = ['registered', 'on-the-case', 'sealed-on-the-case']
const readers: Where = [[[...team, 'manager'], known]]
const person = (...who: Who): Expected => ({ of: 'person', may: [[who, known]], sees: readers })
const protectedAddress: Expected = {
  of: 'person',
  may: [
    [
      [...worker, ...head],
      ['on-the-case', 'sealed-on-the-case'],
    ],
  ],
  sees: readers,
}

const byRole = (...who: Who): Expected => ({ of: 'work-context', who })
const anyone: Expected = { of: 'anyone' }
const operator: Expected = { of: 'every-operator' }

// prettier-ignore
export const oracle: Readonly<Record<string, Expected>> = {
  'session.open':          anyone,
  'session.status':        anyone,
  'session.openApi':       anyone,
  'session.read':          operator,
  'session.chooseContext': operator,
  'session.close':         operator,
  'organisation.structure':    operator,
  'nomenclature.searchPlaces': operator,
  'nomenclature.readPlace':    operator,
  'consent.decide':            operator,
  // Everybody has a home; what stands on it is tested where it is made.
  'desk.today':                operator,

  'accessSheets.list':     byRole(...reception),
  'accessSheets.search':   byRole(...reception),
  'accessSheets.metadata': byRole('privacy-officer'),
  'accessSheets.read':     sheet(),
  'accessSheets.identify': sheet(),
  'accessSheets.resubmit': sheet(),
  'accessSheets.send':     sheet(),
  'accessSheets.receipt':  sheet(),
  'accessSheets.print':    sheet(),
  // «Amministrativo: R anagraphic»
  'accessSheets.readRegistry':    sheet([[['clerk'], ['own', 'colleague', 'other-point']]]),
  // Its author and who coordinates (§1.1.6)
  'accessSheets.readPrivateNote': sheet([[[...desk, ...worker], ['own', 'own-filed']], [head, ['own', 'colleague', 'other-point', 'own-filed', 'colleague-filed']]]),
  // A15: creator and privacy officer
  'accessSheets.readAliasLink':   sheet([...written, [['privacy-officer'], ['own', 'colleague', 'own-filed', 'colleague-filed', 'other-point', 'other-office', 'next-door']]]),

  'dispatches.received': byRole(...reception),
  'dispatches.sent':     byRole(...reception),
  'dispatches.read':     dispatch(...sent, 'received'),
  'dispatches.accept':   dispatch('received'),
  'dispatches.refuse':   dispatch('received'),
  'dispatches.withdraw': dispatch(...sent),

  'contacts.record': byRole(...reception),
  'contacts.list':   byRole(...reception, 'privacy-officer'),
  'contacts.refusalNote': byRole(...reception),

  'draft.open':           byRole(...reception),
  'draft.list':           byRole(...reception),
  'draft.listPoint':      byRole(...reception),
  'draft.listLifts':      byRole(...head),
  'draft.takeOver':       draft([[desk, ['own', 'colleague', 'other-office']], [[...worker, ...head], ['own', 'colleague', 'other-point']]]),
  // The second person of A12 is who coordinates the office.
  'draft.confirmLift':    draft([[head, ['own', 'colleague', 'other-point']]]),
  'draft.read':           draft(),
  'draft.patch':          draft(),
  'draft.previewCase':    draft(),
  'draft.setCase':        draft(),
  'draft.askLift':        draft(),
  'draft.answerConsent':  draft(),
  'draft.previewRefusal': draft(),
  'draft.refuse':         draft(),
  'draft.discard':        draft(),
  'draft.conclude':       draft(),
  'draft.attach':         draft(),
  'draft.attachments':    draft(),
  'draft.consentForm':    draft(),
  // A document is seen by who sees what it belongs to; only the draft's author takes it away.
  'draft.downloadAttachment': { of: 'attachment', may: [[reception, ['own-draft', 'own', 'colleague']], [head, ['colleague-filed']]], sees: [] },
  'draft.removeAttachment':   { of: 'attachment', may: [[reception, ['own-draft']]], sees: [] },

  'persons.search':              byRole(...team, 'manager'),
  'persons.similar':             byRole(...team, 'manager'),
  'persons.elsewhere':           byRole(...reception),
  'persons.create':              byRole(...reception),
  'persons.read':                person(...team, 'manager'),
  'persons.correct':             person(...reception),
  'persons.revealCode':          person(...reception, 'clerk'),
  'persons.contacts':            person(...team),
  'persons.addContact':          person(...reception, 'clerk'),
  'persons.endContact':          person(...reception, 'clerk'),
  'persons.addresses':           person(...team),
  'persons.addAddress':          person(...reception, 'clerk'),
  'persons.endAddress':          person(...reception, 'clerk'),
  'persons.protectedAddress':    protectedAddress,
  'persons.addProtectedAddress': protectedAddress,
  'persons.endProtectedAddress': protectedAddress,
  'persons.household':           person(...team),
  'persons.addMember':           person(...reception),
  'persons.endMember':           person(...reception),
  'persons.representations':     person(...team),
  'persons.addRepresentation':   person(...reception),
  'persons.endRepresentation':   person(...reception),
}

/** Those who log in: the system never does. */
export const demoRoles: readonly Role[] = everyRole.filter((role) => role !== 'system')

const includes = (where: Where, role: Role, area: Area) =>
  where.some(([who, at]) => who.includes(role) && at.includes(area))

/** What this role must be answered, about a record that stands there. */
export const answerFor = (e: Extract<Expected, { may: Where }>, role: Role, area: Area): 'in' | 403 | 404 =>
  includes(e.may, role, area) ? 'in' : includes(e.sees, role, area) ? 403 : 404
