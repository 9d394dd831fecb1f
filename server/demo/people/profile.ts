import type { TargetArea } from '../../../domain/nomenclature/target-area.ts'
import type { Rng } from '../rng.ts'

/** Whom a desk meets: the area of the need, and the ages it concerns. */
export type Area = Exclude<TargetArea, 'several'>
export type Profile = { readonly area: Area; readonly from: number; readonly to: number }

/** Processes §6.4, “Target”. */
// prettier-ignore
const areas: readonly (readonly [Area, number])[] = [
  ['elderly', 33], ['family', 30], ['poverty', 22], ['disability', 8], ['immigration', 5], ['addiction', 2],
]
// prettier-ignore
const adults = { 'elderly': [65, 96], 'family': [22, 52], 'poverty': [19, 64], 'disability': [18, 70], 'immigration': [18, 60], 'addiction': [19, 64] } as const satisfies Record<Area, readonly [number, number]>

/** An adult who speaks for herself, or who is spoken of. */
export function adultProfile(rng: Rng): Profile {
  const area = rng.weighted(areas)
  const [from, to] = adults[area]
  return { area, from, to }
}

/** A child, whom somebody represents. */
export const childProfile = (rng: Rng): Profile => ({
  area: rng.weighted([
    ['family', 80],
    ['disability', 16],
    ['immigration', 4],
  ] as const),
  from: 0,
  to: 17,
})

/** An adult with a support administrator or a guardian: few, old or with a disability. */
export const protectedProfile = (rng: Rng): Profile =>
  rng.chance(0.5) ? { area: 'elderly', from: 72, to: 96 } : { area: 'disability', from: 20, to: 68 }

// Processes §6.2: share of each five-year class, from 0–4 to 90 and over.
const pyramid = [
  3.4, 4.1, 4.7, 4.9, 5.0, 5.1, 5.5, 5.6, 6.2, 7.3, 8.0, 8.2, 7.4, 6.3, 5.6, 4.9, 3.7, 2.6, 1.5,
]

/** A completed age inside the profile, as often as the population has it. */
export function ageIn(rng: Rng, { from, to }: Profile): number {
  const ages = Array.from({ length: to - from + 1 }, (_, i) => from + i)
  return rng.weighted(ages.map((age) => [age, pyramid[Math.min(18, Math.floor(age / 5))] ?? 1] as const))
}

/** Women among the people of an age, in Italy. */
export function shareOfWomen(age: number): number {
  if (age < 20) return 0.486
  if (age < 65) return 0.5
  if (age < 80) return 0.53
  return age < 90 ? 0.6 : 0.72
}
