import { toLatin } from '../../domain/kernel/latin.ts'
import { textOf, type Values } from '../../domain/intake/facts.ts'

/** How a name is looked up by its beginning: `D’Angelò  Anna-Maria` → `dangelo anna maria`. */
export const displayKey = (name: string): string =>
  toLatin(name)
    .replace(/['’`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/**
 * What lists show of a sheet: surname and name of the person, or as the report writes them; the alias of who
 * stays anonymous; «Persona non identificata» when case 6 knows nobody.
 */
export function displayNameOf(values: Values, alias: string | null): string {
  if (alias !== null) return alias
  const whole = (surname: 'user.surname' | 'reported.surname', name: 'user.name' | 'reported.name') =>
    [textOf(values[surname]), textOf(values[name])].filter((part) => part !== null).join(' ')
  return (
    whole('user.surname', 'user.name') ||
    whole('reported.surname', 'reported.name') ||
    'Persona non identificata'
  )
}
