import { z } from 'zod'
import { ageOn, asDay, type Day } from './day.ts'
import { toLatin } from './latin.ts'

// Codice fiscale of natural persons: D.M. Finanze 23/12/1976 (structure, check character, omocodia).

/** Sex as the civil registry records it; SIUSS knows only these two. */
export type RegistrySex = 'male' | 'female'

/** Six letters, year, month, day (+40 for women), place, check; digits may be replaced by omocodia letters. */
const shape = /^[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]$/
const months = 'ABCDEHLMPRST'
const omocodiaLetters = 'LMNPQRSTUV'
/** Where digits stand, in the order in which omocodia replaces them. */
const digitPlaces = [14, 13, 12, 10, 9, 7, 6] as const
const oldestAge = 110

/** Values of the characters in odd positions: of `0`…`9`, which equal those of `A`…`J`, then of `K`…`Z`. */
// prettier-ignore
const oddValues = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23]
const rank = (c: string) => (c <= '9' ? Number(c) : c.charCodeAt(0) - 65)

/** The sixteenth character, from the first fifteen. */
export function checkCharacter(first15: string): string {
  const sum = Array.from(first15).reduce(
    (total, c, i) => total + (i % 2 === 0 ? (oddValues[rank(c)] ?? 0) : rank(c)),
    0,
  )
  return String.fromCharCode(65 + (sum % 26))
}

const checks = (code: string) => code[15] === checkCharacter(code.slice(0, 15))

/** Sixteen upper-case characters with the right check character; omocodia allowed. */
export const FiscalCode = z
  .string()
  .regex(shape)
  .refine(checks, { error: 'Il carattere di controllo non torna: ricontrolla il codice fiscale.' })
  .brand<'FiscalCode'>()
export type FiscalCode = z.infer<typeof FiscalCode>

/** Why a text is not a fiscal code. */
// prettier-ignore
export const codeFaults = {
  'length':          'Il codice fiscale ha 16 caratteri: ne manca o ne avanza qualcuno.',
  'characters':      'Nel codice fiscale c’è un carattere fuori posto: controlla lettere e cifre (O e 0, I e 1).',
  'check-character': 'L’ultimo carattere del codice fiscale non torna: c’è un errore di battitura.',
  'impossible-day':  'Il codice fiscale contiene un giorno di nascita che non esiste.',
} as const
export type CodeFault = keyof typeof codeFaults

export type DecodedCode = {
  readonly ok: true
  readonly sex: RegistrySex
  /** The most plausible birth day. */
  readonly birth: Day
  /** All plausible ones, youngest first: two when the person may be over a hundred. */
  readonly births: readonly Day[]
  /** Code of the municipality (`X001`) or foreign State (`Y129`) of birth, digits unfolded. */
  readonly place: string
}
export type UnreadableCode = { readonly ok: false; readonly reason: CodeFault }

/** What people type or scan: spaces, dots and dashes dropped, upper case. */
export const tidyCode = (text: string): string => text.replace(/[\s.\-_/]/g, '').toUpperCase()

const replaceAt = (text: string, at: number, c: string) => text.slice(0, at) + c + text.slice(at + 1)
const withCheck = (first15: string): FiscalCode => FiscalCode.parse(first15 + checkCharacter(first15))

/** The fifteen characters with every omocodia letter turned back into its digit. */
const plain15 = (code: string) =>
  digitPlaces.reduce(
    (text, at) => {
      const digit = omocodiaLetters.indexOf(text[at] ?? '')
      return digit < 0 ? text : replaceAt(text, at, String(digit))
    },
    code.slice(0, 15),
  )

/** The code before omocodia, with its own check character. */
export const unfoldOmocodia = (code: FiscalCode): FiscalCode => withCheck(plain15(code))

/** Whether some digit was replaced by a letter, because two people had the same code. */
export const isOmocodia = (code: FiscalCode): boolean => plain15(code) !== code.slice(0, 15)

/** One of the 127 variants of a plain code: bit n of `pattern` replaces the nth digit from the right. */
export const foldOmocodia = (code: FiscalCode, pattern: number): FiscalCode =>
  withCheck(
    digitPlaces.reduce((text, at, bit) => {
      if (((pattern >> bit) & 1) === 0) return text
      return replaceAt(text, at, omocodiaLetters[Number(text[at])] ?? '')
    }, plain15(code)),
  )

/** Two codes that are the same once omocodia is undone: the same person, or two people born alike. */
export const sameFolded = (a: FiscalCode, b: FiscalCode): boolean => plain15(a) === plain15(b)

function births(yy: string, month: number, dayOfMonth: number, today: Day): Day[] {
  const rest = `${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`
  return ['20', '19', '18'].flatMap((century) => {
    const birth = asDay(`${century}${yy}-${rest}`)
    return birth && birth <= today && ageOn(birth, today) <= oldestAge ? [birth] : []
  })
}

/** What is wrong in the writing of a code (the day is looked at by who decodes it), or undefined. */
export function codeFault(text: string): CodeFault | undefined {
  const code = tidyCode(text)
  if (code.length !== 16) return 'length'
  if (!shape.test(code)) return 'characters'
  return checks(code) ? undefined : 'check-character'
}

/** Sex, birth and place written in a code; `today` settles the century (not in the future, at most 110 years). */
export function decodeFiscalCode(text: string, today: Day): DecodedCode | UnreadableCode {
  const reason = codeFault(text)
  if (reason) return { ok: false, reason }
  const plain = plain15(tidyCode(text))
  const marked = Number(plain.slice(9, 11))
  const female = marked > 40
  const found = births(
    plain.slice(6, 8),
    months.indexOf(plain.charAt(8)) + 1,
    female ? marked - 40 : marked,
    today,
  )
  const [birth] = found
  if (!birth) return { ok: false, reason: 'impossible-day' }
  return { ok: true, sex: female ? 'female' : 'male', birth, births: found, place: plain.slice(11, 15) }
}

/** Characters that eyes, scanners and fingers exchange. */
const asDigit: Readonly<Record<string, string>> = { O: '0', D: '0', I: '1', Z: '2', G: '6', B: '8' }
const asLetter: Readonly<Record<string, string>> = { 0: 'O', 1: 'I', 2: 'Z', 5: 'S', 6: 'G', 8: 'B' }

/** The code that was meant, when only look-alike characters were exchanged and the check then comes right. */
export function mendFiscalCode(text: string): FiscalCode | undefined {
  const mended = Array.from(tidyCode(text)).map((c, at) => {
    if (digitPlaces.some((place) => place === at)) return asDigit[c] ?? c
    return asLetter[c] ?? c
  })
  const parsed = FiscalCode.safeParse(mended.join(''))
  return parsed.success ? parsed.data : undefined
}

const letters = (text: string) =>
  toLatin(text)
    .replace(/[^a-z]/g, '')
    .toUpperCase()
const consonantsOf = (text: string) => letters(text).replace(/[AEIOU]/g, '')
const three = (text: string) => `${text}XXX`.slice(0, 3)

/** Consonants, then vowels, then X: `Fo` → `FOX`. */
export const surnamePart = (surname: string): string =>
  three(consonantsOf(surname) + letters(surname).replace(/[^AEIOU]/g, ''))

/** As for the surname, but with four consonants or more the second one is skipped. */
export function namePart(name: string): string {
  const consonants = consonantsOf(name)
  return consonants.length > 3 ? consonants.charAt(0) + consonants.slice(2, 4) : surnamePart(name)
}

export type CodedIdentity = {
  readonly surname: string
  /** Empty for who has only one name. */
  readonly name: string
  readonly sex: RegistrySex
  readonly birth: Day
  /** `X001` for an invented municipality, `Y129` for an invented foreign place. */
  readonly place: string
}

/** The plain code of an identity. For demonstration data: real codes are given by the Agenzia delle Entrate only. */
export function makeFiscalCode({ surname, name, sex, birth, place }: CodedIdentity): FiscalCode {
  const marked = Number(birth.slice(8, 10)) + (sex === 'female' ? 40 : 0)
  const month = months.charAt(Number(birth.slice(5, 7)) - 1)
  const date = birth.slice(2, 4) + month + String(marked).padStart(2, '0')
  return withCheck(surnamePart(surname) + namePart(name) + date + place)
}

export const codedParts = ['surname', 'name', 'sex', 'birth', 'place'] as const
export type CodedPart = (typeof codedParts)[number]

/** What is known of an identity; the birth may stop at the year or month (`1961`, `1961-03`). */
export type KnownIdentity = {
  readonly surname?: string | null
  readonly name?: string | null
  readonly sex?: RegistrySex | null
  readonly birth?: string | null
  readonly place?: string | null
}

/** The parts of a valid code that contradict what is known; what is not known agrees. */
export function contradictedParts(code: FiscalCode, known: KnownIdentity): CodedPart[] {
  const plain = plain15(code)
  const marked = Number(plain.slice(9, 11))
  const month = String(months.indexOf(plain.charAt(8)) + 1).padStart(2, '0')
  const dayOfMonth = String(marked % 40).padStart(2, '0')
  const shortBirth = `${plain.slice(6, 8)}-${month}-${dayOfMonth}`
  const contradicted: Record<CodedPart, boolean> = {
    surname: !!known.surname && surnamePart(known.surname) !== plain.slice(0, 3),
    name: !!known.name && namePart(known.name) !== plain.slice(3, 6),
    sex: !!known.sex && known.sex !== (marked > 40 ? 'female' : 'male'),
    birth: !!known.birth && !shortBirth.startsWith(known.birth.slice(2)),
    place: !!known.place && known.place !== plain.slice(11, 15),
  }
  return codedParts.filter((part) => contradicted[part])
}

/** Whether the code may be of this identity. */
export const fiscalCodeMatches = (code: FiscalCode, known: KnownIdentity): boolean =>
  contradictedParts(code, known).length === 0
