import type { z } from 'zod'
import type { Consent } from '../../domain/consent/contract.ts'
import type { Decision } from '../../domain/consent/decision.ts'
import type { Facts } from '../../domain/consent/facts.ts'
import { priorConsent, volatileUntil } from '../../domain/consent/rules.ts'
import { decide } from '../../domain/consent/table.ts'
import { draftState } from '../../domain/intake/closing.ts'
import { missingFields } from '../../domain/intake/completeness.ts'
import type { Draft } from '../../domain/intake/contract-draft.ts'
import { valuesOf } from '../../domain/intake/draft.ts'
import { factsOf, textOf, type SheetHead, type Values } from '../../domain/intake/facts.ts'
import { addDays, asDay } from '../../domain/kernel/day.ts'
import { minutesBetween, startOf, type Instant } from '../../domain/kernel/instant.ts'
import { Refusal } from '../../domain/kernel/refusal.ts'
import { priorConsentsOf, termsHere } from '../consent/use-cases.ts'
import type { Context } from '../platform/road.ts'
import type { Printer } from '../platform/typst.ts'
import { sealContent, unsealContent, type DraftContent } from './draft-content.ts'
import { findEarlier } from './draft-known-queries.ts'
import { findDraft, updateDraft, type DraftRow, type FoundDraft } from './draft-queries.ts'
import type { KnownPerson, PersonPort } from './person-port.ts'

/** What the desk leans on and does not own. */
export type Desk = {
  readonly persons: PersonPort
  readonly printer: Printer
  /** Told when a draft that names an anonymous person became a sheet (A15). */
  readonly linkIdentified: (cx: Context, link: { anonymousId: string; namedId: string }) => Promise<void>
}

/** A draft in the memory of one request: its row, its key, what it holds, what the table says of it. */
export type DraftInHand = {
  readonly row: FoundDraft
  readonly key: Buffer
  readonly content: DraftContent
  readonly head: SheetHead
  readonly values: Values
  readonly facts: Facts
  readonly decision: Decision
  readonly known: Known
}

/** What the registry, earlier sheets and consents say of the person linked to the draft. */
type Known = {
  readonly personId: string | null
  readonly person: KnownPerson | null
  readonly mandate: boolean
  readonly earlierPrejudice: boolean
  /** Those that may count here (A16). */
  readonly consents: readonly Consent[]
}
const nobody: Known = { personId: null, person: null, mandate: false, earlierPrejudice: false, consents: [] }

/**
 * Looked up only to decide: nothing of the registry is shown. So the audit row of a draft names no person, and
 * after a refusal nothing tells whose draft it was.
 */
const findQuietly = (cx: Context, { persons }: Desk, personId: string) =>
  persons.findPerson({ ...cx, audit: () => {} }, personId)

async function knownOf(
  cx: Context,
  desk: Desk,
  { personId, seen }: { personId: string | null; seen: DraftContent['linked'] },
): Promise<Known> {
  if (personId === null) return nobody
  const person = seen?.personId === personId ? seen : ((await findQuietly(cx, desk, personId)) ?? null)
  const { consents, ...earlier } = await findEarlier(cx.tx, personId)
  return { personId, person, ...earlier, consents: priorConsentsOf(consents) }
}

const headOf = (row: FoundDraft): SheetHead => ({
  pack: row.pack,
  interlocutor: row.interlocutor,
  presumedPrejudice: row.presumed_prejudice,
  consent: row.consent,
})

/** Who takes a draft in hand: its author, to read or to write (others who write wait); or a colleague, to act on it. */
type Taking = {
  readonly id: string
  readonly as?: 'reader' | 'writer' | 'colleague'
  /** The linked person as last seen will do: for saves of single fields, which decide nothing. */
  readonly asLastSeen?: boolean
}

/** The draft with its content; `draft-expired` when its time, or its key, is over. */
export async function takeDraft(
  cx: Context,
  desk: Desk,
  { id, as = 'writer', asLastSeen = false }: Taking,
): Promise<DraftInHand> {
  const row = await findDraft(cx.tx, id, as !== 'reader')
  if (!row) throw new Refusal('not-found')
  // While this request waited for its turn, a colleague took the draft over.
  if (as === 'writer' && row.author_id !== cx.actor.operatorId) throw new Refusal('draft-taken')
  if (row.expires_at !== null && row.expires_at <= cx.now) throw new Refusal('draft-expired')
  const key = await cx.house.keys.find(row.key_id)
  if (!key) throw new Refusal('draft-expired')
  const content = unsealContent(key, id, row.content)
  const draft = { row, key, content, head: headOf(row) }
  return judge(cx, desk, draft, asLastSeen ? { seen: content.linked } : {})
}

type Unjudged = Pick<DraftInHand, 'row' | 'key' | 'content' | 'head'>

/** Asks the table, with what is known of the linked person; what was just read is not read again. */
export async function judge(
  cx: Context,
  desk: Desk,
  { row, key, content, head }: Unjudged,
  { before, seen = null }: { before?: DraftInHand; seen?: DraftContent['linked'] } = {},
): Promise<DraftInHand> {
  const values = valuesOf(content.map.fields)
  const personId = textOf(values['user.person'])
  const known =
    before?.known.personId === personId ? before.known : await knownOf(cx, desk, { personId, seen })
  const { person, consents, mandate, earlierPrejudice } = known
  const facts = factsOf(head, values, {
    today: cx.today,
    moment: 'access',
    prior: priorConsent(consents, {
      organisationId: row.organisation_id,
      zoneOrganisations: consents.map((c) => c.organisationId),
      on: cx.today,
      birthDay: asDay(textOf(values['user.birthDay']) ?? '') ?? person?.birthDay ?? null,
    }),
    mandate,
    earlierPrejudice,
    personKnown: person !== null,
    openFile: false,
    represented: person?.represented ?? false,
    leadMunicipality: row.lead_municipality,
  })
  return { row, key, content, head, values, facts, decision: decide(facts), known }
}

/**
 * When the draft ends by itself. A life that has begun is not prolonged by writing; one that begins again
 * (the answer given, another interlocutor) starts from now.
 */
async function expiryOf(cx: Context, before: DraftInHand, after: DraftInHand): Promise<Instant | null> {
  const { ttl } = after.decision
  if (ttl === null) return null
  if (ttl === before.decision.ttl && before.row.expires_at !== null) return before.row.expires_at
  const term = (await termsHere(cx, [ttl]))[ttl]
  return ttl === 'draft.volatileHours' ? volatileUntil(cx.now, term) : startOf(addDays(cx.today, term))
}

/** One audit row per draft, operator and hour (architecture, “Drafts”). */
const toldWithinTheHour = ({ now, actor }: Context, row: FoundDraft): boolean =>
  row.audited_at !== null && row.modified_by === actor.operatorId && minutesBetween(row.audited_at, now) < 60

type Change = {
  readonly head?: SheetHead
  readonly content?: DraftContent
  readonly row?: Partial<Pick<FoundDraft, 'author_id' | 'lift_asked_by'>>
}

/** The draft with a change, judged anew and not yet written. */
export const changed = (
  cx: Context,
  desk: Desk,
  before: DraftInHand,
  { head = before.head, content = before.content, row = {} }: Change,
): Promise<DraftInHand> =>
  judge(cx, desk, { row: { ...before.row, ...row }, key: before.key, content, head }, { before })

/** Seals and writes the draft as it has become. A `routine` save is told to the inspectors once an hour. */
export async function saveDraft(
  cx: Context,
  before: DraftInHand,
  after: DraftInHand,
  { routine = false } = {},
): Promise<DraftInHand> {
  const { head, key, known } = after
  const linked = known.personId && known.person ? { ...known.person, personId: known.personId } : null
  const content = { ...after.content, linked }
  const quiet = routine && toldWithinTheHour(cx, before.row)
  if (quiet) cx.audit({ quiet })
  const { lead_municipality, ...found } = after.row
  const complete = draftState(missingFields(after.values, after.decision)) === 'compiled'
  const row: DraftRow = {
    ...found,
    state: complete ? 'compiled' : 'draft',
    interlocutor: head.interlocutor,
    presumed_prejudice: head.presumedPrejudice,
    consent: head.consent,
    content: sealContent(key, found.id, content),
    seq: content.map.seq,
    expires_at: await expiryOf(cx, before, after),
    audited_at: quiet ? before.row.audited_at : cx.now,
    modified_by: cx.actor.operatorId,
  }
  await updateDraft(cx.tx, before.row.seq, row, cx.now)
  return { ...after, content, row: { ...row, lead_municipality } }
}

/** Both at once. */
export const keepDraft = async (
  cx: Context,
  desk: Desk,
  before: DraftInHand,
  change: Change,
): Promise<DraftInHand> => saveDraft(cx, before, await changed(cx, desk, before, change))

/** The draft as its author reads it. */
export const viewOf = ({ row, head, content, decision, values }: DraftInHand): z.input<typeof Draft> => ({
  id: row.id,
  state: row.state,
  ...head,
  seq: content.map.seq,
  fields: { ...content.map.fields },
  decision,
  missing: missingFields(values, decision),
  openedAt: row.created_at,
  expiresAt: row.expires_at,
  liftAsked: row.lift_asked_by !== null,
})
