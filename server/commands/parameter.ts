import { z } from 'zod'
import { parameters } from '../../domain/access/parameters.ts'
import { findOrganisation } from '../organisation/account-queries.ts'
import { insertParameter, listParameters } from '../organisation/parameter-queries.ts'
import { asOwner } from '../platform/owner.ts'
import { BadCall, type Command } from './command.ts'

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** Read and decide the parameters of an organisation, dated (decision 16). */
export const parameter: Command = {
  usage: 'param [CODICE-ISTAT] [NOME VALORE] [--dal AAAA-MM-GG]',
  about: 'mostra i parametri, o ne decide uno per un’organizzazione da un giorno',
  async inHouse({ words, option, say }, { house }) {
    const [istat, name, ...rest] = words
    if (!istat) {
      for (const [key, { label, standard }] of Object.entries(parameters.entries))
        say(`${key.padEnd(28)} ${text(standard).padEnd(14)} ${label}`)
      return
    }
    await asOwner(house.db, async (tx) => {
      const organisationId = await findOrganisation(tx, istat)
      if (!organisationId) throw new BadCall(`Non c’è un’organizzazione con codice ISTAT ${istat}.`)
      const today = house.clock.today()
      if (!name) {
        const decided = await listParameters(tx, organisationId, today)
        for (const key of parameters.names)
          say(`${key.padEnd(28)} ${text(parameters.value(key, decided.get(key)))}`)
        return
      }
      const known = parameters.names.find((n) => n === name)
      if (!known) throw new BadCall(`Non c’è un parametro «${name}».`)
      const startsOn = z.iso.date().safeParse(option('dal') ?? today)
      const value = parameters.entries[known].value.safeParse(jsonOf(rest.join(' ')))
      if (!startsOn.success || !value.success)
        throw new BadCall(
          `«${rest.join(' ')}» non è un valore per «${name}», o la data non è nel formato 2026-01-31.`,
        )
      await insertParameter(tx, {
        organisationId,
        name: known,
        value: value.data,
        startsOn: startsOn.data,
        now: house.clock.now(),
      })
      say(`${known} = ${text(value.data)} dal ${startsOn.data}`)
    })
  },
}

/** Numbers and lists as JSON, words as they are. */
function jsonOf(words: string): unknown {
  try {
    return JSON.parse(words)
  } catch {
    return words
  }
}
