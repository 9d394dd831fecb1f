import { addMonths, ageOn, day } from '../../../domain/kernel/day.ts'
import { makeFiscalCode } from '../../../domain/kernel/fiscal-code.ts'
import { partialDay } from '../../../domain/person/birth.ts'
import { IdentityCode } from '../../../domain/person/identity-code.ts'
import { withNameNoise, withTypo } from '../../../domain/person/names/noise.ts'
import { demoId } from '../../organisation/demo/structure-queries.ts'
import type { Rng } from '../rng.ts'
import { nameOf } from './names.ts'
import type { DemoPerson, PersonPlan } from './person.ts'

/** The same name as another office, or another passport, writes it. */
// prettier-ignore
const spellings: Readonly<Record<string, string>> = {
  'Olena': 'Elena', 'Oksana': 'Oxana', 'Iryna': 'Irina', 'Nadiia': 'Nadia', 'Youssef': 'Yusuf', 'Mohamed': 'Muhammad', 'Khadija': 'Hadija',
  'Shevchenko': 'Scevcenko', 'Kovalenko': 'Covalenco', 'Hossain': 'Hussain', 'Popescu': 'Popesku', 'Andriy': 'Andrii', 'Oleksandr': 'Alexandr',
}
const spelt = (text: string): string => spellings[text] ?? text

type Change = 'typo' | 'swapped' | 'spelling' | 'birth'

/**
 * A second card of the same person, with what goes wrong when somebody does not search first: a typing mistake,
 * name and surname exchanged, another transliteration, a wrong digit in the birth. Without documents at hand, a temporary code.
 */
export function doubleOf(rng: Rng, person: DemoPerson, plan: PersonPlan): DemoPerson {
  const { facts } = person
  const name = facts.name ?? ''
  const foreignSpelling = spelt(name) !== name || spelt(facts.surname) !== facts.surname
  // A slip of a year must not make a child an adult, nor unborn.
  const age = ageOn(person.birth, plan.on)
  const mayShift = age >= 20 || (age >= 3 && age < 16)
  const change = rng.weighted<Change>([
    ['typo', 5],
    ['swapped', name ? 2 : 0],
    ['spelling', foreignSpelling ? 6 : 0],
    ['birth', mayShift ? 2 : 0],
  ])
  const changed = { ...person, id: demoId('person', plan.key), code: plan.nextTemporary() }
  switch (change) {
    case 'typo': {
      const noisy = name
        ? withNameNoise({ surname: facts.surname, name }, rng.random)
        : { surname: withTypo(facts.surname, rng.random), name: null }
      return { ...changed, facts: { ...facts, surname: noisy.surname, name: noisy.name } }
    }
    case 'swapped':
      return { ...changed, facts: { ...facts, surname: name, name: facts.surname } }
    case 'spelling':
      return {
        ...changed,
        facts: { ...facts, surname: spelt(facts.surname), name: name ? spelt(name) : null },
      }
    case 'birth': {
      const birth = day(addMonths(person.birth, rng.pick([-12, 12, -1])))
      return { ...changed, birth, facts: { ...facts, birth: partialDay(birth) } }
    }
  }
}

/** A twin: same surname, home and birth, another name, a code of her own. */
export function twinOf(rng: Rng, person: DemoPerson, plan: PersonPlan): DemoPerson {
  const birthYear = Number(person.birth.slice(0, 4))
  const { surname, birthPlace } = person.facts
  const names = Array.from({ length: 12 }, () => nameOf(rng, { sex: person.sex, birthYear, origin: null }))
  const name = names.find((n) => n !== person.facts.name) ?? 'Alba'
  const code = makeFiscalCode({
    surname,
    name,
    sex: person.sex,
    birth: person.birth,
    place: birthPlace ?? 'X001',
  })
  const free = !plan.codes.has(code)
  plan.codes.add(code)
  return {
    ...person,
    id: demoId('person', plan.key),
    facts: { ...person.facts, name },
    code: free ? IdentityCode.parse(code) : plan.nextTemporary(),
  }
}
