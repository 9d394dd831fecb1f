import { formatBirth } from '../../domain/person/birth.ts'
import { personFlag, type PersonFlag } from '../../domain/person/codes.ts'
import type { Elsewhere, PersonSummary } from '../../domain/person/search.ts'

/** `Rossi Mario`. */
export const fullName = ({ surname, name }: { surname: string; name: string | null }): string =>
  [surname, name].filter(Boolean).join(' ')

/** `15/03/1961, 65 anni`; what is not known is left out. */
export const ageWords = ({ birth, age }: Pick<PersonSummary, 'birth' | 'age'>): string =>
  [birth && formatBirth(birth), age === null ? null : `${String(age)} anni`].filter(Boolean).join(', ')

export const flagWords = (flags: readonly PersonFlag[]): string =>
  flags.map((flag) => personFlag.label(flag)).join(', ')

/** `seguita da un altro ente: chiedi a …`, and nothing of the person. */
export const elsewhereWords = ({ organisation, office, contact }: Elsewhere): string =>
  `Seguita da un altro ente: chiedi a ${organisation}, ${office}${contact ? ` (${contact})` : ''}.`
