import { describe, expect, test } from 'vitest'
import { addDays, day } from '../../../domain/kernel/day.ts'
import { instant, type Instant } from '../../../domain/kernel/instant.ts'
import { FiscalCode } from '../../../domain/kernel/fiscal-code.ts'
import { fieldIds, cleaned, type FieldValue } from '../../../domain/intake/fields.ts'
import { operators } from '../../organisation/demo/operators.ts'
import { storiesFor } from './all.ts'
import type { Perform } from './perform.ts'
import type { Story } from './story.ts'
import { tellStories } from './tell.ts'

const today = day('2026-11-04')
const stories = storiesFor(today)
const steps = stories.flatMap((s) => s.steps)
const acts = steps.flatMap((s) => s.acts)

test('the desk tells the stories of processes §6.8 that it can', () => {
  const numbers = stories.flatMap((s) => (s.number === null ? [] : [s.number])).toSorted((a, b) => a - b)
  expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 16, 20, 21, 24, 25, 26, 27, 28, 34, 35])
  expect(new Set(stories.map((s) => s.key)).size).toBe(stories.length)
})

test('who acts in a story has an account in the demo, in the office that the step names', () => {
  for (const { as, office } of steps) {
    if (as === 'system') continue
    const operator = operators.find((o) => o.username === as)
    const places = operator?.assignments.flatMap((a) => ('office' in a ? [a.office] : []))
    expect(places).toEqual(office === undefined ? expect.anything() : expect.arrayContaining([office]))
  }
})

describe('what is written', () => {
  const written = acts.flatMap((a) => (a.do === 'write' ? [a.values] : []))
  test('fits the catalogue of the fields on any day of start', () => {
    for (const on of [today, addDays(today, 100), day('2028-02-29')]) {
      const all = storiesFor(on).flatMap((s) => s.steps.flatMap((p) => p.acts))
      for (const act of all) {
        if (act.do !== 'write') continue
        const given: Readonly<Record<string, unknown>> = act.values
        const misfit = fieldIds.filter((id) => {
          const value = given[id]
          return value !== undefined && cleaned(id, plain(value)) === undefined
        })
        expect(misfit).toEqual([])
      }
    }
  })
  test('is of people who cannot exist', () => {
    for (const values of written) {
      const code = values['user.fiscalCode']
      if (typeof code === 'string' && FiscalCode.safeParse(code).success)
        expect(code.slice(11, 15)).toMatch(/^[XY]/)
      const texts = Object.values(values).filter((v) => typeof v === 'string')
      expect(texts.filter((t) => t.startsWith('+') && !t.startsWith('+39 000 '))).toEqual([])
      expect(texts.filter((t) => /^[A-MZ]\d{3}$/.test(t))).toEqual([])
    }
  })
})

const plain = (value: unknown): FieldValue => {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.map(String)
  return value === null ? null : { notKnown: true }
}

describe('the telling', () => {
  const told = async (story: Story, now: string, answer: { ok: false; code: string } | 'yes' = 'yes') => {
    const heard: { at: Instant; as: string }[] = []
    const perform: Perform = {
      call: async (moment) => {
        heard.push(moment)
        return answer === 'yes' ? { ok: false, code: 'expected' } : answer
      },
      nightly: async () => {},
    }
    return { telling: await tellStories(perform, [story], instant(now)), heard }
  }
  const flash = {
    do: 'flash',
    point: 'centro',
    mode: 'phone',
    macroNeed: null,
    outcome: 'information',
  } as const
  const story = (steps: Story['steps']): Story => ({ number: null, key: 'one', title: 'Una', steps })

  test('a story stops where the product does not answer as expected, and says why', async () => {
    const { telling } = await told(
      story([{ at: { minutes: 5 }, as: 'sportello', acts: [flash] }]),
      '2026-11-04T08:30:00Z',
    )
    expect(telling).toEqual({
      told: [],
      broken: [{ story: 'one', why: 'flash: expected, expected accepted' }],
    })
  })
  test('around holidays steps keep their order and stay on working days', async () => {
    const acts = [{ ...flash, refused: 'invalid' as const }]
    const days = story([
      { at: { days: 6, time: '12:20' }, as: 'sportello', acts },
      { at: { days: 5, time: '10:10' }, as: 'sportello', acts },
    ])
    const { heard, telling } = await told(days, '2026-01-01T00:30:00Z', { ok: false, code: 'invalid' })
    expect(telling.told).toEqual(['one'])
    expect(heard.map((h) => h.at)).toEqual(['2025-12-24T11:20:00.000Z', '2025-12-24T11:25:00.000Z'])
  })
})
