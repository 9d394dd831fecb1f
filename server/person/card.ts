import { existedOn } from '../../domain/nomenclature/place.ts'
import { boundsOf } from '../../domain/person/birth.ts'
import type { Person } from '../../domain/person/contract.ts'
import { identityCodeKindOf, maskCode } from '../../domain/person/identity-code.ts'
import { IdentityFacts, type Identity } from '../../domain/person/identity.ts'
import { ageShown, flagsOf, warningsOf } from '../../domain/person/rules.ts'
import type { Places } from '../nomenclature/places.ts'
import type { Context } from '../platform/road.ts'
import { getCard, type Kept } from './queries.ts'

const factNames = IdentityFacts.keyof().options

/** Who the person is, out of the row that keeps her. */
export const identityOf = ({
  surname,
  name,
  otherNames,
  sex,
  indicatedGender,
  ...rest
}: Identity): Identity => {
  const { birth, birthPlace, citizenships, maritalStatus, coupleStatus, diedOn, code } = rest
  const names = { surname, name, otherNames, sex, indicatedGender }
  return { ...names, birth, birthPlace, citizenships, maritalStatus, coupleStatus, diedOn, code }
}
export type IdentityField = (typeof factNames)[number] | 'code'
export const identityFields: readonly IdentityField[] = [...factNames, 'code']

/** A place of birth that did not exist, under that code, on the day: a doubt, offices did write such codes. */
function placeWarning({ birth, birthPlace }: Identity, places: Places): string[] {
  if (!birth || !birthPlace) return []
  const { first, last } = boundsOf(birth)
  const found = [first, last].map((on) => places.placeOfBirth(birthPlace, on))
  if (found.some((f) => f.kind === 'found')) return []
  const place = found.find((f) => f.kind === 'other-period')
  if (!place) return ['Il luogo di nascita ha un codice che non è negli elenchi: controllalo sul documento.']
  if (existedOn(place.place, first)) return []
  return [`Il luogo di nascita «${place.place.name}» non esisteva a quella data: controlla luogo e data.`]
}

/** The card as everybody who may read it sees it: code masked, contacts only hinted at. */
export async function readPerson(cx: Context, id: Kept['id'], places: () => Places): Promise<Person> {
  const row = await getCard(cx.tx, id, { visible: cx.visible('person.read'), today: cx.today })
  const identity = identityOf(row)
  const { code, ...facts } = identity
  cx.audit({ persons: [id] })
  return {
    id,
    version: row.version,
    standing: row.standing,
    facts,
    codeKind: code && identityCodeKindOf(code),
    maskedCode: code && maskCode(code),
    age: ageShown(row, cx.today),
    flags: flagsOf(row, cx.today),
    contacts: row.contacts,
    warnings: [...warningsOf(identity, cx.today).map((w) => w.message), ...placeWarning(identity, places())],
  }
}
