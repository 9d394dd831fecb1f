import { boundsOf, wholeDay } from '../birth.ts'
import { compareCodes } from '../identity-code.ts'
import { scorer, type KnownPerson, type Population, type Reason, type Score } from './score.ts'

/** How strongly a person about to be saved looks like one on file. Nobody is ever merged by the program. */
export const duplicateLevels = ['certain', 'likely', 'possible'] as const
export type DuplicateLevel = (typeof duplicateLevels)[number]

/** What makes two look-alikes perhaps two people; never certain when one of these holds. */
export const cautionCodes = [
  'twins',
  'generations',
  'omocodia',
  'other-code',
  'near-name',
  'same-code',
] as const
export type Caution = (typeof cautionCodes)[number]

// prettier-ignore
export const cautions: Readonly<Record<Caution, string>> = {
  'twins':        'Stessa nascita e stesso cognome, ma nome diverso: potrebbero essere gemelli.',
  'generations':  'Stesso nome ma nascite lontane: potrebbero essere parenti, per esempio padre e figlio.',
  'omocodia':     'I codici fiscali sono uguali salvo omocodia: potrebbero essere due persone nate lo stesso giorno nello stesso luogo.',
  'other-code':   'I codici fiscali sono diversi: potrebbe essere un caso di omonimia.',
  'near-name':    'Il codice fiscale è lo stesso ma il nome no: controlla il documento.',
  'same-code':    'Il codice fiscale è lo stesso ma gli altri dati no: uno dei due è sbagliato.',
}

export type DuplicateVerdict = {
  readonly level: DuplicateLevel
  readonly probability: number
  readonly cautions: readonly Caution[]
  readonly reasons: readonly Reason[]
}

/** The identity being saved. */
export type NewIdentity = Omit<KnownPerson, 'phoneFound'>

const thresholds = { likely: 0.9, possible: 0.2 } as const
/** Fewer years than these between two births are a mistake; more are a parent and a child, or cousins. */
const generation = 12

const nameAgrees = ({ surname, name }: Score) =>
  [surname, name].every((l) => l === 'same' || l === 'spacing' || l === 'unknown')
const similar = (likeness: Score['name']) => likeness !== 'different' && likeness !== 'unknown'

const yearsApart = (a: NewIdentity, b: KnownPerson) => {
  if (!a.birth || !b.birth) return 0
  return Math.abs(Number(boundsOf(a.birth).first.slice(0, 4)) - Number(boundsOf(b.birth).first.slice(0, 4)))
}

const sameBirth = (a: NewIdentity, b: KnownPerson) =>
  a.birth !== null && b.birth !== null && wholeDay(a.birth) !== undefined && a.birth === b.birth

/** Names so close that they may be a typing mistake, yet twins are called so: Maria and Mara, Marco and Mirco. */
const twinLike = (score: Score) =>
  similar(score.surname) && !['same', 'spacing', 'sound', 'form'].includes(score.name)

function cautionsOf(draft: NewIdentity, known: KnownPerson, score: Score): Caution[] {
  const codes = compareCodes(draft.code, known.code)
  const born = sameBirth(draft, known)
  const found: Caution[] = []
  if (codes === 'omocodia') found.push('omocodia')
  if (codes === 'different') found.push('other-code')
  if (codes === 'same' && !nameAgrees(score)) found.push('near-name')
  if (codes === 'same' && draft.birth && known.birth && !born) found.push('same-code')
  if (born && twinLike(score) && codes !== 'same') found.push('twins')
  if (similar(score.surname) && similar(score.name) && yearsApart(draft, known) >= generation)
    found.push('generations')
  return found
}

/** Cautions that leave only a possibility, whatever the probability reckoned. */
const weighty: readonly Caution[] = ['other-code', 'generations']

/** Cautions that are worth showing however low the probability. */
const telling: readonly Caution[] = ['omocodia', 'twins']

/** Whether a twin is as good an explanation as a mistake: only another name altogether says so. */
const otherName = (score: Score) => score.name === 'different'

/**
 * "Forse esiste già": the verdict on one person on file, or undefined when nothing suggests it.
 * Certain = same code, same whole names, same birth; the operator decides in every case.
 */
export function duplicateVerdict(
  draft: NewIdentity,
  known: KnownPerson,
  population: Population,
): DuplicateVerdict | undefined {
  const score = scorer({ ...draft, births: draft.birth ? [draft.birth] : [] }, population)(known)
  const found = cautionsOf(draft, known, score)
  const { probability, reasons } = score
  const verdict = (level: DuplicateLevel) => ({ level, probability, cautions: found, reasons })
  const sameCode = compareCodes(draft.code, known.code) === 'same'
  if (sameCode && found.length === 0 && nameAgrees(score) && !score.swapped && sameBirth(draft, known))
    return verdict('certain')
  if (sameCode) return verdict('likely')
  const capped = weighty.some((c) => found.includes(c)) || otherName(score)
  if (probability >= thresholds.likely && !capped) return verdict('likely')
  const homonym =
    nameAgrees(score) &&
    similar(score.surname) &&
    similar(score.name) &&
    yearsApart(draft, known) === 0 &&
    known.birth
  if (probability >= thresholds.possible || homonym || found.some((c) => telling.includes(c)))
    return verdict('possible')
  return undefined
}

/** The verdicts on many, the strongest first, at most `limit`. */
export function findDuplicates<K extends KnownPerson>(
  draft: NewIdentity,
  candidates: readonly K[],
  population: Population,
  limit = 5,
): { readonly known: K; readonly verdict: DuplicateVerdict }[] {
  return candidates
    .flatMap((known) => {
      const verdict = duplicateVerdict(draft, known, population)
      return verdict ? [{ known, verdict }] : []
    })
    .toSorted(
      (a, b) =>
        duplicateLevels.indexOf(a.verdict.level) - duplicateLevels.indexOf(b.verdict.level) ||
        b.verdict.probability - a.verdict.probability,
    )
    .slice(0, limit)
}
