import { formatDay, type Day } from '../kernel/day.ts'
import { covers } from '../kernel/period.ts'
import { Refusal } from '../kernel/refusal.ts'
import { parentalResponsibility } from '../nomenclature/protection.ts'
import { minority, type PartialDay } from './birth.ts'
import type { PersonId } from './id.ts'
import { power, representationAct, representationTitle, type Power } from './representation-codes.ts'
import type { Act, Representation } from './representation.ts'

/** `Decreto n. 12/2024 del 03/05/2024, Tribunale di Montefiorito`. */
export const describeAct = (act: Act): string =>
  `${representationAct.label(act.kind)} n. ${act.number} del ${formatDay(act.on)}, ${act.authority}`

/** The act, or the title for a parent who needs none. */
export const groundsOf = (r: Representation): string =>
  r.act ? describeAct(r.act) : representationTitle.label(r.title)

/** Parents decide on everything while their responsibility is full (artt. 316, 320 c.c.); the others by their act. */
export const hasPower = (r: Representation, wanted: Power): boolean =>
  r.title === 'parent'
    ? r.responsibility === 'full' || r.responsibility === 'limited'
    : r.powers.includes(wanted)

/** [acc A03] Refuses, naming the act and its date, who cannot use a power today. */
export function requirePower(r: Representation, wanted: Power, today: Day): void {
  const act = groundsOf(r)
  if (today < r.startsOn) throw new Refusal('representation-not-yet', { from: formatDay(r.startsOn), act })
  if (r.endsOn !== null && today > r.endsOn)
    throw new Refusal('representation-expired', { until: formatDay(r.endsOn), act })
  if (hasPower(r, wanted)) return
  if (r.title === 'parent') {
    throw new Refusal('responsibility-missing', {
      responsibility: parentalResponsibility.label(r.responsibility),
      act,
    })
  }
  throw new Refusal('representation-too-narrow', { power: power.label(wanted), act })
}

/** Who decides for a person on a matter. */
export type Decider<R extends Representation = Representation> =
  | { readonly by: 'self' }
  /** The person, assisted: both sign (curatela, assistenza). */
  | { readonly by: 'self-assisted'; readonly with: readonly R[] }
  /** All of them together: both parents on matters of major interest (art. 337-ter c.c.). */
  | { readonly by: 'representatives'; readonly all: readonly R[]; readonly notice: string | null }
  | { readonly by: 'nobody'; readonly notice: string }

const notices = {
  noParent:
    'È minorenne e non risulta chi decide per lei o per lui: registra i genitori o il provvedimento di tutela.',
  limited: 'La responsabilità di un genitore è limitata: leggi il provvedimento prima di decidere.',
  age: 'Non si sa se è maggiorenne: chiarisci la data di nascita prima di decidere.',
} as const

/** Who gives consent, signs, chooses for the person today. Appointed representatives come before parents. */
export function whoDecides<R extends Representation>(
  person: { readonly birth: PartialDay | null },
  representations: readonly R[],
  { power: wanted, today }: { readonly power: Power; readonly today: Day },
): Decider<R> {
  const able = representations.filter((r) => covers(r, today) && hasPower(r, wanted))
  const appointed = able.filter((r) => r.title !== 'parent')
  const exclusive = appointed.filter((r) => r.title !== 'parent' && r.manner === 'instead')
  if (exclusive.length > 0) return { by: 'representatives', all: exclusive, notice: null }
  const age = minority(person.birth, today)
  if (age === 'no') return appointed.length > 0 ? { by: 'self-assisted', with: appointed } : { by: 'self' }
  const parents = able.filter((r) => r.title === 'parent')
  if (parents.length > 0) {
    const limited = parents.some((r) => r.title === 'parent' && r.responsibility === 'limited')
    return { by: 'representatives', all: parents, notice: limited ? notices.limited : null }
  }
  if (age === 'yes') return { by: 'nobody', notice: notices.noParent }
  return person.birth === null ? { by: 'self' } : { by: 'nobody', notice: notices.age }
}

/** What cannot be recorded as a representation of a person. */
export function refuseRepresentation(
  r: Representation,
  person: { readonly id: PersonId; readonly birth: PartialDay | null },
): void {
  if (r.representative.known === 'registered' && r.representative.id === person.id)
    throw new Refusal('represents-self')
  if (r.endsOn !== null && r.endsOn < r.startsOn) throw new Refusal('ends-before-start')
  if (r.title === 'parent' && minority(person.birth, r.startsOn) === 'no')
    throw new Refusal('parent-needs-minor')
}

/** The person came of age today or before: parents' titles end on the eighteenth birthday. */
export const endsWithMajority = (
  r: Representation,
  person: { readonly birth: PartialDay | null },
  today: Day,
): boolean =>
  (r.title === 'parent' || r.title === 'foster-carer') &&
  covers(r, today) &&
  minority(person.birth, today) === 'no'
