import type { Day } from '../kernel/day.ts'
import { covers, type Period } from '../kernel/period.ts'

/**
 * The policy packs (processes §2.4): the same flow, other words, grounds and effects.
 * A new wording of the table is a new version; the old one stays, because each sheet keeps its own.
 */
// prettier-ignore
export const packs = {
  'seed-siso@1': {
    id: 'seed-siso', version: 1,
    label: 'Consenso come presupposto della registrazione (kit SISO)',
    consentName: 'Consenso al trattamento dei dati personali',
    granted: 'Consenso prestato', denied: 'Consenso negato', pending: 'Consenso in attesa',
  },
  'gdpr-pa@1': {
    id: 'gdpr-pa', version: 1,
    label: 'Compito di interesse pubblico: informativa e adesione (GDPR)',
    consentName: 'Informativa e adesione al percorso',
    granted: 'Adesione data', denied: 'Adesione rifiutata', pending: 'Adesione in attesa',
  },
} as const
export type PackVersion = keyof typeof packs
export type PackId = (typeof packs)[PackVersion]['id']
export const packVersions = ['seed-siso@1', 'gdpr-pa@1'] as const satisfies readonly PackVersion[]

/** A pack chosen by an organisation, from a day to a day. */
export type PackChoice = Period & { readonly pack: PackVersion }

/** The pack in force on a day; without a choice the seed holds. */
export const packInForce = (choices: readonly PackChoice[], on: Day): PackVersion =>
  choices.filter((c) => covers(c, on)).toSorted((a, b) => b.startsOn.localeCompare(a.startsOn))[0]?.pack ??
  'seed-siso@1'
