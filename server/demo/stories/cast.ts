import { addDays, addMonths, type Day } from '../../../domain/kernel/day.ts'
import { makeFiscalCode, type RegistrySex } from '../../../domain/kernel/fiscal-code.ts'
import type { SheetFields } from '../../../domain/intake/fields.ts'
import type { MaritalStatus } from '../../../domain/nomenclature/status.ts'
import type { TownCode } from '../people/places.ts'
import { workingDayUntil } from '../calendar.ts'

/** The days of a story, counted from the start of the demo. */
export type Days = {
  readonly today: Day
  readonly ago: (days: number) => Day
  readonly ahead: (days: number) => Day
}

export const daysFrom = (today: Day): Days => ({
  today,
  ago: (days) => addDays(today, -days),
  ahead: (days) => addDays(today, days),
})

export const workingDayAgo = (today: Day, days: number): Day => workingDayUntil(addDays(today, -days))

type Character = {
  readonly surname: string
  readonly name: string
  readonly sex: RegistrySex
  readonly age: number
  /** Days since the last birthday: 160 unless it matters. */
  readonly daysSinceBirthday?: number
  readonly born?: string
  readonly country?: string
  readonly marital?: MaritalStatus
  readonly town?: TownCode
  /** Null for who has no fixed abode. */
  readonly street: string | null
  readonly mobile?: string
}

export function birthOf(
  today: Day,
  { age, daysSinceBirthday = 160 }: Pick<Character, 'age' | 'daysSinceBirthday'>,
): Day {
  return addMonths(addDays(today, -daysSinceBirthday), -12 * age)
}

/** Who a character of a story is, as the desk writes it: invented names, streets and codes. */
export function character({ today }: Days, who: Character): SheetFields {
  const {
    surname,
    name,
    sex,
    born = 'X001',
    country = 'IT',
    marital = 'single',
    town = 'X001',
    street,
    mobile,
  } = who
  const birth = birthOf(today, who)
  return {
    'user.surname': surname,
    'user.name': name,
    'user.birthDay': birth,
    'user.sex': sex,
    'user.birthPlace': born,
    'user.codeKind': 'fiscal-code',
    'user.fiscalCode': makeFiscalCode({ surname, name, sex, birth, place: born }),
    'user.citizenship': country,
    'user.maritalStatus': marital,
    ...(street === null
      ? { 'user.noFixedAbode': true }
      : { 'user.residence.address': street, 'user.residence.municipality': town }),
    ...(mobile === undefined ? {} : { 'user.mobile': mobile }),
  }
}

/** The circumstances of most contacts: in person, spontaneous. */
export const atTheDesk: SheetFields = { 'access.mode': 'in-person', 'access.reason': 'spontaneous' }
