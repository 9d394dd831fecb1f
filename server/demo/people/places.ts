import type { OrganisationKey } from '../../organisation/demo/places.ts'
import type { Rng } from '../rng.ts'

/** Streets that no town has, with the municipality they are in. */
// prettier-ignore
const streets: Readonly<Record<TownCode, readonly string[]>> = {
  X001: ['Via dei Tigli Finti', 'Via della Prova', 'Piazza delle Ipotesi', 'Via Fantasia', 'Viale Esempio', 'Via del Mulino Inventato', 'Vicolo Senzanome', 'Via dell’Abbozzo'],
  X002: ['Largo Immaginario', 'Via della Bozza', 'Via Modello', 'Via del Campione', 'Via delle Favole Nuove'],
  X003: ['Via del Sole Inventato', 'Via Ipotetica', 'Salita della Finzione', 'Via Castello di Carta'],
}
export const towns = [
  { code: 'X001', name: 'Montefiorito', organisation: 'montefiorito', postcode: '00991', weight: 38 },
  { code: 'X002', name: 'Pievelunga', organisation: 'pievelunga', postcode: '00992', weight: 15 },
  { code: 'X003', name: 'Roccasole', organisation: 'roccasole', postcode: '00993', weight: 7 },
] as const
export type TownCode = (typeof towns)[number]['code']

/** The town whose people an organisation meets; the company serves the two smaller ones. */
export const townOf = (rng: Rng, organisation: OrganisationKey): TownCode =>
  towns.find((t) => t.organisation === organisation)?.code ?? rng.pick(['X002', 'X003'] as const)

export type Home = {
  readonly town: TownCode
  readonly street: string
  readonly number: string
  readonly postcode: string
}

export const homeIn = (rng: Rng, town: TownCode): Home => ({
  town,
  street: rng.pick(streets[town]),
  number: `${rng.int(1, 140)}${rng.chance(0.08) ? '/b' : ''}`,
  postcode: towns.find((t) => t.code === town)?.postcode ?? '00990',
})

/** `+39 000 123456`: no operator gives numbers that begin so. */
export const phoneOf = (rng: Rng): string => `+39 000 ${String(rng.int(0, 999_999)).padStart(6, '0')}`

/** `maria.rossi12@example.org`, a domain that belongs to nobody (RFC 2606). */
export function emailOf(rng: Rng, name: string, surname: string): string {
  const plain = (text: string) =>
    text
      .normalize('NFD')
      .replace(/[^A-Za-z]/g, '')
      .toLowerCase()
  return `${plain(name)}.${plain(surname)}${rng.int(1, 99)}@example.org`
}
