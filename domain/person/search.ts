import { z } from 'zod'
import { PartialDay } from './birth.ts'
import { PlaceCode } from '../nomenclature/place.ts'
import { sex } from '../nomenclature/status.ts'
import { distinctReason, personFlag } from './codes.ts'
import { PersonId } from './id.ts'
import { BroughtCode, IdentityFacts, NameText } from './identity.ts'
import { cautionCodes, duplicateLevels } from './names/duplicate.ts'
import { scoredFields } from './names/score.ts'

/** A person in a list: enough to recognise; never an address, a contact, the whole code. */
export const PersonSummary = z.strictObject({
  id: PersonId,
  surname: NameText,
  name: NameText.nullable(),
  birth: PartialDay.nullable(),
  /** Completed years, at death for who has died. */
  age: z.int().nullable(),
  /** `RSSM•••••••••••X`. */
  maskedCode: z.string().nullable(),
  flags: z.array(z.enum(personFlag.codes)),
})
export type PersonSummary = z.infer<typeof PersonSummary>

/** Asked by POST: what is typed stays out of addresses, logs and audit. At least one field. */
export const PersonSearch = z
  .strictObject({
    /** The one search field, read by `readQuery`. */
    text: z.string().max(200).optional(),
    surname: NameText.optional(),
    name: NameText.optional(),
    birth: PartialDay.optional(),
    sex: z.enum(sex.codes).optional(),
    /** A code or its beginning. */
    code: z.string().max(20).optional(),
    phone: z.string().max(20).optional(),
    /** The last word is still being typed. */
    typing: z.boolean().optional(),
  })
  .refine(
    ({ text, surname, name, birth, code, phone }) => [text, surname, name, birth, code, phone].some(Boolean),
    {
      error: 'Scrivi almeno un dato da cercare: cognome, data di nascita, codice fiscale o telefono.',
    },
  )
export type PersonSearch = z.infer<typeof PersonSearch>

export const MatchReason = z.strictObject({
  field: z.enum(scoredFields),
  agreement: z.enum(['same', 'similar', 'different']),
  text: z.string(),
})

/** Whom to ask about a person of another office or organisation; of the person, nothing. */
export const Elsewhere = z.strictObject({
  organisation: z.string(),
  office: z.string(),
  contact: z.string().nullable(),
})
export type Elsewhere = z.infer<typeof Elsewhere>

export const SearchHit = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('person'),
    person: PersonSummary,
    /** 0..1, estimated. */
    probability: z.number().min(0).max(1),
    reasons: z.array(MatchReason),
  }),
  z.strictObject({ kind: z.literal('elsewhere'), ask: Elsewhere }),
])
export type SearchHit = z.infer<typeof SearchHit>

/** At most twenty hits, the likeliest first; `more` = something was left out, ask for another detail. */
export const SearchReply = z.strictObject({ hits: z.array(SearchHit).max(20), more: z.boolean() })
export type SearchReply = z.infer<typeof SearchReply>

/** "Forse esiste già": asked while the new person is being written; what is not known yet is left out. */
export const SimilarQuery = z.strictObject({
  identity: z.strictObject({
    surname: NameText,
    name: NameText.nullable(),
    otherNames: IdentityFacts.shape.otherNames.optional(),
    sex: z.enum(sex.codes).nullable(),
    birth: PartialDay.nullable(),
    birthPlace: PlaceCode.nullable(),
    code: BroughtCode.nullable(),
  }),
  /** When a person on file is being corrected: not to be compared with herself. */
  except: PersonId.optional(),
})
export type SimilarQuery = z.infer<typeof SimilarQuery>

export const SimilarPerson = z.strictObject({
  person: PersonSummary,
  level: z.enum(duplicateLevels),
  probability: z.number().min(0).max(1),
  reasons: z.array(MatchReason),
  /** Why they may be two people; the sentences are in `cautions`. */
  cautions: z.array(z.enum(cautionCodes)),
})
export type SimilarPerson = z.infer<typeof SimilarPerson>
export const SimilarReply = z.strictObject({ found: z.array(SimilarPerson) })

/** The operator looked at a look-alike and says it is another person: written in the audit (acceptance A20). */
export const Distinction = z.strictObject({ person: PersonId, reason: z.enum(distinctReason.codes) })
export type Distinction = z.infer<typeof Distinction>

/** Existence in other organisations: two identifiers that agree with each other (decision 5). */
export const ExistenceQuery = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('code-and-surname'), code: BroughtCode, surname: NameText }),
  z.strictObject({ by: z.literal('code-and-birth'), code: BroughtCode, birth: PartialDay }),
  z.strictObject({ by: z.literal('names-and-birth'), surname: NameText, name: NameText, birth: PartialDay }),
])
export type ExistenceQuery = z.infer<typeof ExistenceQuery>
export const ExistenceReply = z.strictObject({ ask: z.array(Elsewhere) })
