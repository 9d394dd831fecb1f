import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldName } from './normalise.ts'
import { withBirthNoise, withNameNoise, withTypo } from './noise.ts'
import { editDistance } from './osa.ts'
import { seededRandom } from './sample-people.ts'

describe('the recipe of the noise', () => {
  test('is the same for the same random numbers', () => {
    const noisy = (seed: number) =>
      withNameNoise({ surname: 'Fiorucci', name: 'Assunta' }, seededRandom(seed))
    expect(noisy(1)).toEqual(noisy(1))
    expect(noisy(1)).not.toEqual(noisy(2))
  })
  test('makes exactly one mistake, on a letter', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.constantFrom('Rossi', "Dell'Orso", 'Gian Marco', 'Wu', 'Cedeño'),
        (seed, name) => {
          const noisy = withTypo(name, seededRandom(seed))
          expect(editDistance(foldName(name), foldName(noisy))).toBeLessThanOrEqual(1)
          expect(noisy).not.toBe(name)
        },
      ),
    )
  })
  test('leaves alone what has no letters', () => {
    expect(withTypo("' -", seededRandom(1))).toBe("' -")
  })
  test('gives births that exist', () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom('1960-02-29', '1961-03-15', '1961-03-04'), (seed, birth) => {
        const noisy = withBirthNoise(birth, seededRandom(seed))
        expect(new Date(`${noisy}T00:00:00Z`).toISOString().slice(0, 10)).toBe(noisy)
      }),
    )
  })
})
