import type { z } from 'zod'
import { NewPerson } from '../../domain/person/contract.ts'
import { partialDay } from '../../domain/person/birth.ts'
import type { IdentityFacts } from '../../domain/person/identity.ts'

type Facts = z.input<typeof IdentityFacts>

/** The body that creates a person: an invented one, but for what the test is about. */
export const newPerson = (
  facts: Partial<Facts> & { surname: string },
  more: Partial<Pick<z.input<typeof NewPerson>, 'code' | 'distinctFrom'>> = {},
): z.infer<typeof NewPerson> =>
  NewPerson.parse({
    facts: {
      name: null,
      otherNames: [],
      sex: null,
      indicatedGender: null,
      birth: partialDay('1961-03-15'),
      birthPlace: 'X001',
      citizenships: ['IT'],
      maritalStatus: null,
      coupleStatus: null,
      diedOn: null,
      ...facts,
    },
    code: { given: 'no' },
    distinctFrom: [],
    ...more,
  })
