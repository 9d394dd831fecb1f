import type { Person } from '../../domain/person/contract.ts'
import type { PersonSummary } from '../../domain/person/search.ts'
import type { z } from 'zod'

/** A card as a line of a list. */
export const summaryOfPerson = ({
  id,
  facts: { surname, name, birth },
  age,
  maskedCode,
  flags,
}: z.output<typeof Person>): PersonSummary => ({ id, surname, name, birth, age, maskedCode, flags })
