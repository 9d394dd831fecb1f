import { expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { instant } from '../kernel/instant.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { Consent, LegalAct } from './contract.ts'
import { Consent as ConsentSchema } from './contract.ts'
import { exampleOf } from './example-facts.ts'
import { hypothesis } from './hypothesis.ts'
import { noticeOn, notices } from './notices.ts'
import { packInForce } from './packs.ts'
import { liftPrejudice, neverReached, prejudiceEvaluated, withdrawal } from './procedures.ts'
import {
  capacityOf,
  checkAct,
  pendingTerm,
  priorConsent,
  previewOfRefusal,
  restrictedUntil,
  volatileUntil,
  type Asking,
} from './rules.ts'
import { decide } from './table.ts'

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const consent = (over: Partial<Record<keyof Consent, unknown>> = {}): Consent =>
  ConsentSchema.parse({
    id: uuid(1),
    personId: uuid(2),
    organisationId: uuid(10),
    pack: 'seed-siso@1',
    state: 'granted',
    scope: 'organisation',
    basis: 'consent',
    givenBy: 'user',
    act: null,
    noticeVersion: '1',
    evidence: 'signed-form',
    document: null,
    employmentServices: 'not-expressed',
    askedAt: '2026-01-10T09:00:00.000Z',
    decidedOn: '2026-01-10',
    collectedBy: uuid(3),
    revokedOn: null,
    revokeReason: null,
    ...over,
  })
const asking = (over: Partial<Asking> = {}): Asking => ({
  organisationId: uuid(10),
  zoneOrganisations: [uuid(10), uuid(11)],
  on: day('2026-03-01'),
  birthDay: null,
  ...over,
})
const act = (over: Partial<LegalAct> = {}): LegalAct => ({
  title: 'support-administrator',
  number: '12/2025',
  authority: 'Tribunale di X001',
  day: day('2025-02-01'),
  expiresOn: null,
  powers: ['services'],
  ...over,
})

test('a consent given here holds for later contacts here, until revoked', () => {
  expect(priorConsent([consent()], asking())).toBe('own')
  expect(priorConsent([consent({ state: 'revoked' })], asking())).toBe('none')
  expect(priorConsent([consent({ decidedOn: '2026-04-01' })], asking())).toBe('none')
})

test('a consent given elsewhere holds only inside its zone, if its scope is the zone', () => {
  const there = asking({ organisationId: uuid(11) })
  expect(priorConsent([consent()], there)).toBe('elsewhere')
  expect(priorConsent([consent({ scope: 'zone' })], there)).toBe('zone')
  expect(
    priorConsent(
      [consent({ scope: 'zone' })],
      asking({ organisationId: uuid(99), zoneOrganisations: [uuid(99)] }),
    ),
  ).toBe('elsewhere')
})

test('a representative’s consent ends on the 18th birthday, even of who was born on 29 February', () => {
  const given = consent({ givenBy: 'legal-representative', decidedOn: '2025-06-01' })
  const born = day('2008-02-29')
  expect(priorConsent([given], asking({ birthDay: born, on: day('2026-02-28') }))).toBe('own')
  expect(priorConsent([given], asking({ birthDay: born, on: day('2026-03-01') }))).toBe('lapsed')
})

test('a consent given under an act ends with the act; an adult’s own does not', () => {
  const given = consent({ givenBy: 'legal-representative', act: act({ expiresOn: day('2026-02-28') }) })
  expect(priorConsent([given], asking())).toBe('lapsed')
  expect(priorConsent([given, consent()], asking())).toBe('own')
})

test('a notice that asks everybody again makes earlier consents lapse from its day', () => {
  const versions = [...notices, { version: '2', startsOn: day('2026-02-01'), askAgain: true, points: [] }]
  expect(priorConsent([consent()], asking({ notices: versions }))).toBe('lapsed')
  expect(priorConsent([consent()], asking({ notices: versions, on: day('2026-01-31') }))).toBe('own')
  expect(priorConsent([consent({ noticeVersion: '2' })], asking({ notices: versions }))).toBe('own')
})

test.each([
  ['no title chosen', null, 'missing'],
  ['a parent', act({ title: 'parent', number: null, day: null, powers: [] }), 'not-required'],
  ['an act in force', act(), 'valid'],
  ['an act that ends today', act({ expiresOn: day('2026-03-01') }), 'valid'],
  ['an act that ended yesterday', act({ expiresOn: day('2026-02-28') }), 'expired'],
  ['an act about property only', act({ powers: ['property'] }), 'insufficient'],
  ['a guardian without the date of the act', act({ title: 'guardian', day: null }), 'missing'],
] as const)('the act of a representative: %s', (_, given, status) => {
  expect(checkAct(given, day('2026-03-01')).status).toBe(status)
})

test('a parent has no title over a son or daughter of age', () => {
  const parent = act({ title: 'parent', day: null, powers: [] })
  expect(checkAct(parent, day('2026-03-01'), day('2008-03-02')).status).toBe('not-required')
  expect(checkAct(parent, day('2026-03-01'), day('2008-03-01'))).toEqual({
    status: 'expired',
    act: 'Genitore con responsabilità genitoriale, atto n. 12/2025',
    day: '2026-03-01',
  })
})

test('who is a minor, or represented, does not answer alone', () => {
  expect(capacityOf(day('2008-03-02'), false, day('2026-03-01'))).toBe('minor')
  expect(capacityOf(day('2008-03-01'), false, day('2026-03-01'))).toBe('able')
  expect(capacityOf(day('1980-01-01'), true, day('2026-03-01'))).toBe('represented')
  expect(capacityOf(null, false, day('2026-03-01'))).toBe('unknown')
})

test('a pending consent warns three days before and ends at its term', () => {
  const on = (d: string) => pendingTerm(day('2026-03-01'), day(d), { ttlDays: 15, warningDays: 3 })
  expect(on('2026-03-12')).toEqual({ warnsOn: '2026-03-13', expiresOn: '2026-03-16', status: 'running' })
  expect(on('2026-03-13').status).toBe('warning')
  expect(on('2026-03-15').status).toBe('warning')
  expect(on('2026-03-16').status).toBe('expired')
  expect(volatileUntil(instant('2026-03-28T10:00:00Z'), 24)).toBe('2026-03-29T10:00:00.000Z')
  expect(restrictedUntil(day('2026-03-31'), 12)).toBe('2027-03-31')
})

test('the pack in force is the organisation’s choice of that day, else the seed', () => {
  const choices = [
    { pack: 'seed-siso@1', startsOn: day('2025-01-01'), endsOn: day('2026-01-31') },
    { pack: 'gdpr-pa@1', startsOn: day('2026-02-01'), endsOn: null },
  ] as const
  expect(packInForce(choices, day('2026-01-31'))).toBe('seed-siso@1')
  expect(packInForce(choices, day('2026-02-01'))).toBe('gdpr-pa@1')
  expect(packInForce([], day('2026-02-01'))).toBe('seed-siso@1')
})

test('the consent form carries the three notices of the first interview (decision 8)', () => {
  expect(noticeOn(day('2026-03-01'))?.points.map((p) => p.id)).toEqual(['sharing', 'secrecy', 'together'])
})

test('the preview of a refusal splits what is there into what goes and what stays', () => {
  const present = [
    { label: 'Cognome', class: 'user-identity' },
    { label: 'Bisogni espressi', class: 'need-tags' },
  ] as const
  const seed = previewOfRefusal(decide(exampleOf('seed-siso@1', '3.open')), present)
  expect(seed.deletes).toEqual(['Cognome', 'Bisogni espressi'])
  expect(seed.keeps[0]).toBe('un contatto statistico senza nomi')
  const gdpr = previewOfRefusal(decide(exampleOf('gdpr-pa@1', '3.open')), present)
  expect([gdpr.deletes, gdpr.keeps[0]]).toEqual([['Bisogni espressi'], 'Cognome'])
  expect(previewOfRefusal(decide(exampleOf('seed-siso@1', '1.mandate')), present)).toMatchObject({
    deletes: [],
    keeps: ['Cognome', 'Bisogni espressi'],
  })
})

test('a refusal says that known person, earlier sheets and open file are untouched (decision 2)', () => {
  const f = {
    ...exampleOf('seed-siso@1', '3.open'),
    personKnown: true,
    openFile: true,
    earlierPrejudice: true,
    prior: 'own',
  } as const
  const { next } = decide(f).onRefusal
  expect(next).toContain('la persona già registrata')
  expect(next).toContain('la cartella aperta')
  expect(next).toContain('presunto pregiudizio')
  expect(next).toContain('revoca')
})

test('a person of a written report who is never reached leaves the report only', () => {
  const effect = neverReached(exampleOf('seed-siso@1', '2.report'))
  expect(effect.result).toBe('filed')
  expect(effect.remains).toContain('written-report')
  expect(effect.purges).toContain('need-text')
})

test('a reason is written: 20 characters at least; the flag needs a second person', () => {
  expect(() => prejudiceEvaluated(false, 'non vero')).toThrow(Refusal)
  expect(() => liftPrejudice({ by: 'a', reason: 'segnalazione riferita per errore' }, 'a')).toThrow(
    'second-person-needed',
  )
  expect(liftPrejudice({ by: 'a', reason: ' segnalazione riferita per errore ' }, 'b')).toEqual({
    reason: 'segnalazione riferita per errore',
  })
})

test('a withdrawal restricts and destroys nothing; the obligations to the judge go on', () => {
  expect(withdrawal({ mandate: false, earlierPrejudice: false })).toMatchObject({
    file: 'restricted',
    purges: [],
    continues: ['accounting-obligations'],
  })
  expect(withdrawal({ mandate: true, earlierPrejudice: false }).continues).toContain('judicial-obligations')
})

test('a hypothesis leaves out what it does not know, and counts it as nothing known', () => {
  expect(decide(hypothesis({ interlocutor: 'public-official' }, 'seed-siso@1')).row).toBe('2.oral')
  expect(decide(hypothesis({ interlocutor: 'reporter' }, 'gdpr-pa@1')).refused).toBe('no-prior-consent')
})
