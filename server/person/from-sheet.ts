import { z } from 'zod'
import { Citizenship } from '../../domain/nomenclature/citizenship.ts'
import { PlaceCode } from '../../domain/nomenclature/place.ts'
import { maritalStatus, sex } from '../../domain/nomenclature/status.ts'
import { Day } from '../../domain/kernel/day.ts'
import { Contact, OrdinaryAddress } from '../../domain/person/address.ts'
import { partialDay } from '../../domain/person/birth.ts'
import { indicatedGender, type ContactKind } from '../../domain/person/codes.ts'
import { identityCodeKindOf, readIdentityCode, type IdentityCode } from '../../domain/person/identity-code.ts'
import { NameText, type Identity } from '../../domain/person/identity.ts'

/** The values of an access sheet by field id; "non noto" is an object and never passes for a value. */
export type SheetValues = Readonly<Record<string, unknown>>

/** What the registry takes of a sheet. */
export type SheetPerson = {
  readonly identity: Identity
  readonly contacts: readonly Contact[]
  readonly addresses: readonly OrdinaryAddress[]
}

/** The value, when it is one; what is blank, not known or of another form is null. */
function valueOf<S extends z.ZodType>(schema: S, value: unknown): z.output<S> | null {
  const parsed = schema.safeParse(typeof value === 'string' ? value.trim() : value)
  return parsed.success ? parsed.data : null
}

/** A name as documents write it: the desk may have typed more, such as a question mark or a year. */
function nameOf(value: unknown): NameText | null {
  if (typeof value !== 'string') return null
  const letters = value.replace(/[^\p{L}\p{M} .'’-]/gu, ' ').replace(/\s+/g, ' ')
  return valueOf(NameText, letters.slice(0, 80))
}
type NameText = z.infer<typeof NameText>

/** A code people bring with them: our own temporary ones are only given by us. */
function codeOf(value: unknown): IdentityCode | null {
  const read = typeof value === 'string' ? readIdentityCode(value) : undefined
  return read && 'code' in read && identityCodeKindOf(read.code) !== 'temporary' ? read.code : null
}

/** Null when not even a surname or a name is known (case 6). */
function identityFrom(v: SheetValues): Identity | null {
  const [first, second] = [nameOf(v['user.surname']), nameOf(v['user.name'])]
  const surname = first ?? second
  if (surname === null) return null
  const birth = valueOf(Day, v['user.birthDay'])
  const citizenships = [v['user.citizenship'], v['user.secondCitizenship']]
    .map((value) => valueOf(Citizenship, value))
    .filter((value) => value !== null)
  return {
    surname,
    name: first === null ? null : second,
    otherNames: [],
    sex: valueOf(z.enum(sex.codes), v['user.sex']),
    indicatedGender: valueOf(z.enum(indicatedGender.codes), v['user.gender']),
    birth: birth && partialDay(birth),
    birthPlace: valueOf(PlaceCode, v['user.birthPlace']),
    citizenships: [...new Set(citizenships)],
    maritalStatus: valueOf(z.enum(maritalStatus.codes), v['user.maritalStatus']),
    coupleStatus: null,
    diedOn: valueOf(Day, v['user.deathDay']),
    code: codeOf(v['user.fiscalCode']),
  }
}

// prettier-ignore
const contactFields: readonly { kind: ContactKind; value: string; holder: string }[] = [
  { kind: 'phone',  value: 'user.phone',  holder: 'user.phoneHolder'  },
  { kind: 'mobile', value: 'user.mobile', holder: 'user.mobileHolder' },
  { kind: 'email',  value: 'user.email',  holder: 'user.emailHolder'  },
]
const Holder = z.string().min(1).max(120)

function contactsFrom(v: SheetValues): Contact[] {
  const caution = v['user.discreetContact'] === true ? 'discreet' : null
  return contactFields.flatMap(({ kind, value, holder }) => {
    const contact = valueOf(Contact, {
      kind,
      value: tidyContact(kind, v[value]),
      holder: valueOf(Holder, v[holder]),
      caution,
    })
    return contact ? [contact] : []
  })
}

const tidyContact = (kind: ContactKind, value: unknown): unknown => {
  if (typeof value !== 'string') return null
  return kind === 'email'
    ? value.trim()
    : value
        .replace(/[./\-()]/g, ' ')
        .replace(/\s+/g, ' ')
        .trim()
}

function addressesFrom(v: SheetValues, since: Day): OrdinaryAddress[] {
  const dated = { startsOn: since, endsOn: null }
  const lineOf = (value: unknown) =>
    typeof value === 'string' && value.trim() ? value.trim().slice(0, 120) : null
  const place = { number: null, postcode: null, careOf: null, ...dated }
  const street = lineOf(v['user.residence.address'])
  const municipality = v['user.residence.municipality']
  const abode = {
    kind: 'no-fixed-abode',
    municipality,
    street,
    whereabouts: lineOf(v['user.domicile.note']),
    ...dated,
  }
  const postcode = valueOf(z.string().regex(/^\d{5}$/), v['user.residence.postcode'])
  const residence = { kind: 'residence', municipality, street, ...place, postcode }
  const domicile = {
    kind: 'domicile',
    municipality: v['user.domicile.municipality'],
    street: lineOf(v['user.domicile.address']),
    ...place,
  }
  const told = [v['user.noFixedAbode'] === true ? abode : residence, domicile]
  return told.map((a) => valueOf(OrdinaryAddress, a)).filter((a) => a !== null)
}

/** What a concluded sheet says of the person, as the registry keeps it; null when nobody is named. */
export function personFromSheet(values: SheetValues, since: Day): SheetPerson | null {
  const identity = identityFrom(values)
  return identity && { identity, contacts: contactsFrom(values), addresses: addressesFrom(values, since) }
}

const inForce = (a: OrdinaryAddress) => a.endsOn === null

/** [acc A19] The fields of a new sheet that a known person fills by herself; a protected place is never among them. */
export function sheetFromPerson({
  identity,
  contacts,
  addresses,
}: SheetPerson): Record<string, string | boolean> {
  const residence = addresses.find((a) => a.kind !== 'domicile' && inForce(a))
  const domicile = addresses.find((a) => a.kind === 'domicile' && inForce(a))
  const street = (a: OrdinaryAddress | undefined) =>
    a && [a.street, a.kind === 'no-fixed-abode' ? null : a.number].filter(Boolean).join(' ')
  const told = Object.fromEntries(
    contactFields.flatMap(({ kind, value, holder }) => {
      const found = contacts.find((c) => c.kind === kind)
      return found ? [[value, found.value] as const, [holder, found.holder] as const] : []
    }),
  )
  const values = {
    'user.surname': identity.surname,
    'user.name': identity.name,
    'user.birthDay': identity.birth && valueOf(Day, identity.birth),
    'user.sex': identity.sex,
    'user.birthPlace': identity.birthPlace,
    'user.fiscalCode': identity.code,
    'user.citizenship': identity.citizenships[0],
    'user.secondCitizenship': identity.citizenships[1],
    'user.maritalStatus': identity.maritalStatus,
    'user.deathDay': identity.diedOn,
    ...told,
    'user.discreetContact': contacts.some((c) => c.caution === 'discreet') || null,
    'user.noFixedAbode': residence?.kind === 'no-fixed-abode' || null,
    'user.residence.address': street(residence),
    'user.residence.municipality': residence?.municipality,
    'user.residence.postcode': residence?.kind === 'residence' ? residence.postcode : null,
    'user.domicile.address': street(domicile),
    'user.domicile.municipality': domicile?.municipality,
  }
  return Object.fromEntries(
    Object.entries(values).flatMap(([field, value]) => (value ? [[field, value] as const] : [])),
  )
}

/** Only who she is: what remains of a person whose data may not be worked on (decision 14). */
export const minimalIdentity = ({ surname, name, birth, code }: Identity): Identity => ({
  surname,
  name,
  birth,
  code,
  otherNames: [],
  sex: null,
  indicatedGender: null,
  birthPlace: null,
  citizenships: [],
  maritalStatus: null,
  coupleStatus: null,
  diedOn: null,
})
