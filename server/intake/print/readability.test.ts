import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { noticeVersions } from './consent-form.ts'

/** Gulpease index: 89 + (300 × sentences − 10 × letters) / words; from 60 on, who left school at 14 reads it alone. */
function gulpease(text: string): number {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  return 89 + (300 * count(/[.!?](?=\s|$)/g) - 10 * count(/\p{L}/gu)) / count(/[\p{L}\p{N}]+/gu)
}

/** The sentences of a text, not its labels; without articles of law in brackets, a name in place of each placeholder. */
const sentences = (text: unknown): string[] => {
  if (typeof text !== 'string') return Object.values(text ?? {}).flatMap(sentences)
  return /[.!?]$/.test(text) ? [text.replace(/\([^)]*\)/g, '').replace(/\{\w+\}/g, 'Valfiorita')] : []
}

const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`texts/${file}`, import.meta.url), 'utf8'))
const packs = ['seed-siso', 'gdpr-pa'] as const

const Texts = z.object({
  receipt: z.unknown(),
  refusal: z.object({ 'seed-siso': z.unknown(), 'gdpr-pa': z.unknown(), back: z.string() }),
})
const byPack = z.object({ 'seed-siso': z.unknown(), 'gdpr-pa': z.unknown() })
const Notice = z.object({
  version: z.enum(noticeVersions),
  lead: z.string(),
  notice: z.array(z.looseObject({ only: z.enum(packs).optional() })),
  work: z.array(z.string()).length(3),
  refusal: byPack,
  answer: byPack,
  form: z.unknown(),
})

const texts = Texts.parse(read('it.json'))
const notices = noticeVersions.map((version) => Notice.parse(read(`notice-${version}.it.json`)))

const parts: [string, unknown][] = [
  ['receipt', texts.receipt],
  ...packs.map((pack): [string, unknown] => [
    `refusal note, ${pack}`,
    [texts.refusal[pack], texts.refusal.back],
  ]),
  ...notices.flatMap(({ version, lead, notice, work, refusal, answer, form }): [string, unknown][] => [
    ...packs.map((pack): [string, unknown] => [
      `notice ${version}, ${pack}`,
      [lead, notice.filter(({ only = pack }) => only === pack), work, refusal[pack], answer[pack]],
    ]),
    [`three notices of ${version}`, work],
    [`form ${version}`, form],
  ]),
]

describe('the Italian texts are easy to read: Gulpease ≥ 60', () => {
  it.each(parts)('%s', (_, text) => {
    expect(gulpease(sentences(text).join(' '))).toBeGreaterThanOrEqual(60)
  })

  it('gives a legal sentence the low mark it deserves', () => {
    const law =
      'I soggetti interessati possono esercitare i diritti summenzionati mediante presentazione di apposita istanza debitamente sottoscritta indirizzata al titolare del trattamento.'
    expect(gulpease(law)).toBeLessThan(45)
  })
})

describe('every language has every sentence', () => {
  const keys = (value: unknown): string[] =>
    value !== null && typeof value === 'object'
      ? Object.entries(value).flatMap(([key, child]) => [
          key,
          ...keys(child).map((below) => `${key}.${below}`),
        ])
      : []
  it.each(noticeVersions)('of notice %s', (version) => {
    expect(keys(read(`notice-${version}.en.json`))).toEqual(keys(read(`notice-${version}.it.json`)))
  })
  it('of the papers for the public', () => {
    const english = z.object({ receipt: z.unknown(), refusal: z.unknown() }).parse(read('en.json'))
    const italian = z.object({ receipt: z.unknown(), refusal: z.unknown() }).parse(read('it.json'))
    expect(keys(english)).toEqual(keys(italian))
  })
})
