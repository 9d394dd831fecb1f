import { z } from 'zod'
import { coupleStatus, maritalStatus, sex } from '../../domain/nomenclature/status.ts'
import { indicatedGender, type OtherNameKind } from '../../domain/person/codes.ts'
import type { IdentityFacts } from '../../domain/person/identity.ts'
import { orNull, type Sentences } from './inputs.ts'

export type OtherNameText = { readonly kind: OtherNameKind; readonly surname: string; readonly name: string }

/** An identity as it is being written: texts, '' for what is not known. */
export type IdentityTexts = {
  readonly surname: string
  readonly name: string
  readonly sex: string
  readonly indicatedGender: string
  readonly birth: string
  readonly birthPlace: string
  readonly citizenship: string
  readonly secondCitizenship: string
  readonly maritalStatus: string
  readonly coupleStatus: string
  readonly diedOn: string
}

export const blankIdentity: IdentityTexts = {
  surname: '',
  name: '',
  sex: '',
  indicatedGender: '',
  birth: '',
  birthPlace: '',
  citizenship: '',
  secondCitizenship: '',
  maritalStatus: '',
  coupleStatus: '',
  diedOn: '',
}

/** What is on file, as texts. */
export const textsOf = (facts: IdentityFacts): IdentityTexts => ({
  surname: facts.surname,
  name: facts.name ?? '',
  sex: facts.sex ?? '',
  indicatedGender: facts.indicatedGender ?? '',
  birth: facts.birth ?? '',
  birthPlace: facts.birthPlace ?? '',
  citizenship: facts.citizenships[0] ?? '',
  secondCitizenship: facts.citizenships[1] ?? '',
  maritalStatus: facts.maritalStatus ?? '',
  coupleStatus: facts.coupleStatus ?? '',
  diedOn: facts.diedOn ?? '',
})

/** The texts as the contract wants them; its schema says what does not fit. */
export const factsOf = (texts: IdentityTexts, otherNames: readonly OtherNameText[]): unknown => ({
  surname: texts.surname.trim(),
  name: orNull(texts.name),
  otherNames: otherNames
    .filter(({ surname }) => surname.trim() !== '')
    .map(({ kind, surname, name }) => ({ kind, surname: surname.trim(), name: orNull(name) })),
  sex: orNull(texts.sex),
  indicatedGender: orNull(texts.indicatedGender),
  birth: orNull(texts.birth),
  birthPlace: orNull(texts.birthPlace),
  citizenships: [texts.citizenship, texts.secondCitizenship].filter((code) => code !== ''),
  maritalStatus: orNull(texts.maritalStatus),
  coupleStatus: orNull(texts.coupleStatus),
  diedOn: orNull(texts.diedOn),
})

// prettier-ignore
export const identitySentences: Sentences = {
  surname:    'Scrivi il cognome com’è sul documento: lettere, apostrofi, trattini e spazi.',
  name:       'Scrivi il nome com’è sul documento: lettere, apostrofi, trattini e spazi.',
  birth:      'Questa data di nascita non esiste nel calendario.',
  birthPlace: 'Scegli il luogo dall’elenco.',
  code:       'Il codice non è valido: ricontrollalo.',
  diedOn:     'Questa data di decesso non esiste nel calendario.',
}

type List<C extends string> = { readonly codes: readonly C[]; readonly label: (code: C) => string }
export const optionsOf = <C extends string>({ codes, label }: List<C>) =>
  codes.map((value) => ({ value, label: label(value) }))

export const identityOptions = {
  sex: optionsOf(sex),
  indicatedGender: optionsOf(indicatedGender),
  maritalStatus: optionsOf(maritalStatus),
  coupleStatus: optionsOf(coupleStatus),
} as const

/** A text that is one of the codes of a list. */
export const codeOf = <C extends string>(list: { readonly codes: readonly [C, ...C[]] }, text: string) =>
  z.enum(list.codes).safeParse(text).data
