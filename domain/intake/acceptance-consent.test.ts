import { describe, expect, test } from 'vitest'
import { closingAction } from '../consent/closing-codes.ts'
import { dataClasses } from '../consent/data-class.ts'
import { packVersions } from '../consent/packs.ts'
import { refusalAtInterview, refusalUnderMandate } from '../consent/procedures.ts'
import { answerOrRefuse, checkAct, pendingTerm } from '../consent/rules.ts'
import { day } from '../kernel/day.ts'
import { closeSheet } from './closing.ts'
import { caseChange, missingFields } from './completeness.ts'
import { contactOf, contactOutcomeOf } from './contact.ts'
import { allowOrRefuse } from './draft.ts'
import { actIn, type Values } from './facts.ts'
import { type FieldId } from './fields.ts'
import { reject } from './rules.ts'
import {
  access,
  after,
  draftOf,
  found,
  notKnown,
  person,
  report,
  reported,
  today,
  under,
  uuid,
} from './example-sheets.ts'

describe.each(packVersions)('%s', (pack) => {
  const seed = pack === 'seed-siso@1'
  const { head, facts, of } = under(pack)

  test('[acc A01] the person refuses: the draft goes, a contact without a person remains (GDPR_PA: minimal identity, restricted)', () => {
    const values = {
      ...access,
      'user.surname': 'Zanzibar',
      'needs.text': 'NONCE-1',
      'needs.tags': ['home'],
    } as const
    const open = of({ interlocutor: 'user' }, values)
    expect(open.storage).toBe('draft')
    allowOrRefuse(
      { 'user.surname': { value: 'Zanzibar', base: 0 }, 'needs.text': { value: 'NONCE-1', base: 0 } },
      open,
    )
    expect(open.consent.tell).toContain('nessun aiuto')
    expect(open.consent.tell).toContain('Autorità giudiziaria')
    const { purges, outcome, result } = open.onRefusal
    expect(outcome).toBe('consent-denied')
    const left = after(draftOf(values), purges)
    if (seed) {
      expect([result, purges]).toEqual(['statistical-contact', dataClasses])
      expect(found(left, ['Zanzibar', 'NONCE-1'])).toEqual([])
      const refused = of({ interlocutor: 'user', consent: 'denied' }, values)
      const contact = contactOf(head({ interlocutor: 'user' }), values, {
        place: { day: today, hour: 9, contactPoint: uuid(1), operator: uuid(2) },
        outcome: contactOutcomeOf(refused),
        informed: true,
      })
      expect(contact).toEqual({
        day: today,
        hour: 9,
        contactPoint: uuid(1),
        operator: uuid(2),
        mode: 'in-person',
        interlocutor: 'user',
        macroNeed: 'safety',
        outcome: 'consent-denied',
        informed: true,
      })
    } else {
      expect(result).toBe('restricted')
      expect(found(left, ['Zanzibar', 'NONCE-1'])).toEqual(['Zanzibar'])
      expect(of({ interlocutor: 'user', consent: 'denied' }, values)).toMatchObject({
        storage: 'restricted',
        term: 'consent.refusalRetentionMonths',
      })
    }
  })
  test('[acc A02] the representative refuses: the sheet cannot be compiled, and case 6 is offered before the purge', () => {
    const values = {
      ...access,
      ...person,
      'user.birthDay': '2015-01-01',
      'act.title': 'parent',
      'needs.text': 'NONCE-1',
    } as const
    const open = of({ interlocutor: 'legal-representative' }, values)
    expect(open.consent.by).toBe('legal-representative')
    expect(open.onRefusal.askPrejudice).toBe(true)
    expect(found(after(draftOf(values), open.onRefusal.purges), ['NONCE-1'])).toEqual([])
    const refused = of({ interlocutor: 'legal-representative', consent: 'denied' }, values)
    expect(closingAction.codes.filter((a) => refused.closings[a].allowed)).toEqual(['consent-denied'])
    expect(refused.recordable).not.toContain('need-text')
    const raised = caseChange(
      draftOf(values),
      facts({ interlocutor: 'legal-representative', presumedPrejudice: true }, values),
    )
    expect(raised).toMatchObject({ dropped: [], to: { case: 6 } })
    expect(raised.map).toEqual(draftOf(values))
  })
  test('[acc A03] an act expired or without the power blocks the consent, naming the act and its date', () => {
    const guardian = {
      'act.title': 'support-administrator',
      'act.number': '12/2024',
      'act.day': '2024-02-01',
    } as const
    const expired = {
      ...access,
      ...guardian,
      'act.powers': ['services'],
      'act.expiresOn': '2026-02-01',
    } as const
    const short = { ...access, ...guardian, 'act.powers': ['property'] } as const
    const refusal = (values: Values) =>
      of({ interlocutor: 'legal-representative' }, values).consent.answers.granted
    expect(refusal(expired)).toMatchObject({ allowed: false, refusal: 'act-expired' })
    expect(refusal(expired).reason).toContain('atto n. 12/2024» è scaduto il 01/02/2026')
    expect(refusal(short)).toMatchObject({ allowed: false, refusal: 'act-insufficient' })
    expect(refusal(short).reason).toContain('atto n. 12/2024» del 01/02/2024')
    expect(() =>
      answerOrRefuse(
        of({ interlocutor: 'legal-representative' }, expired),
        'granted',
        checkAct(actIn(expired), today),
      ),
    ).toThrow('act-expired')
    // Even if the answer were written, nothing would leave the draft.
    expect(of({ interlocutor: 'legal-representative', consent: 'granted' }, expired).storage).toBe('draft')
    expect(refusal({ ...short, 'act.powers': ['care'] }).allowed).toBe(true)
  })
  test('[acc A04] a pending consent that nobody answers ends in a contact (GDPR_PA: nothing expires)', () => {
    const pending = of(
      { interlocutor: 'user', consent: 'pending' },
      { ...access, 'user.surname': 'Zanzibar' },
    )
    expect(pending.recordable).not.toContain('need-text')
    expect(closingAction.codes.filter((a) => pending.closings[a].allowed)).toEqual([
      'appointment',
      'consent-not-received',
    ])
    if (seed) {
      expect(pending).toMatchObject({
        ttl: 'consent.pendingTtlDays',
        onExpiry: { remains: 'statistical-contact', outcome: 'consent-not-received' },
      })
      expect(pendingTerm(today, day('2026-03-14'), { ttlDays: 15, warningDays: 3 }).status).toBe('warning')
    } else expect(pending).toMatchObject({ ttl: null, onExpiry: null, term: 'consent.noticeWithinDays' })
  })
  test('[acc A05] a report by phone only is not insertable: nothing of the person, at most a contact', () => {
    const values = {
      ...access,
      'access.mode': 'phone',
      'interlocutor.institution': 'Scuola di X001',
    } as const
    const oral = of({ interlocutor: 'public-official' }, values)
    expect(oral).toMatchObject({ refused: 'oral-report', storage: 'statistical-contact', case: 2 })
    expect(oral.next).toContain('per iscritto')
    expect(() => allowOrRefuse({ 'reported.surname': { value: 'Neri', base: 0 } }, oral)).toThrow(
      'consent-case-forbids',
    )
    expect(() => closeSheet({ state: 'draft', decision: oral, values }, 'propose-taking-charge')).toThrow(
      'oral-report',
    )
    expect(closeSheet({ state: 'draft', decision: oral, values }, 'information')).toMatchObject({
      leaves: 'statistical-contact',
      creates: ['statistical-contact'],
    })
    expect(
      of(
        { interlocutor: 'public-official' },
        { ...values, 'report.day': '2026-03-01', 'report.protocol': '1/2026' },
      ).refused,
    ).toBe('oral-report')
  })
  test('[acc A06] a written report: no consent asked, needs and social sections absent, the term of the interview starts', () => {
    const values = { ...access, ...report, ...reported }
    const written = of({ interlocutor: 'public-official' }, values)
    expect(written.sections).toEqual(['access', 'interlocutor', 'user', 'closing'])
    expect(written.consent.answers.granted).toMatchObject({ allowed: false, refusal: 'consent-at-interview' })
    expect(written.term).toBe('report.firstInterviewDaysMinor')
    expect(of({ interlocutor: 'public-official' }, { ...values, 'reported.birth': '1950' }).term).toBe(
      'report.firstInterviewDays',
    )
    expect(missingFields(values, written)).toEqual([])
    expect(
      closeSheet({ state: 'compiled', decision: written, values }, 'propose-taking-charge'),
    ).toMatchObject({ state: 'to-evaluate', creates: ['evaluation', 'receipt'] })
    expect(() => allowOrRefuse({ 'needs.tags': { value: ['home'], base: 0 } }, written)).toThrow(
      'consent-case-forbids',
    )
  })
  test('[acc A07] at the first interview the person refuses: only the report remains, agli atti', () => {
    const values = { ...access, ...report, ...reported, 'needs.text': 'NONCE-2' }
    const effect = refusalAtInterview(facts({ interlocutor: 'public-official', consent: 'pending' }, values))
    expect(effect).toMatchObject({ result: 'filed', outcome: 'file-report' })
    const left = after(draftOf(values), effect.purges)
    expect(found(left, ['NONCE-2', 'Neri', '123/2026', 'Dirigente'])).toEqual([
      'Neri',
      '123/2026',
      'Dirigente',
    ])
    const refused = of(
      { interlocutor: 'public-official', consent: 'denied' },
      { ...access, ...report, ...reported },
      { moment: 'interview' },
    )
    expect(closingAction.codes.filter((a) => refused.closings[a].allowed)).toEqual([
      'report-to-authority',
      'file-report',
    ])
    expect(closeSheet({ state: 'seen', decision: refused, values: {} }, 'file-report').state).toBe('filed')
    expect(
      closeSheet({ state: 'filed', decision: refused, values: {} }, 'report-to-authority'),
    ).toMatchObject({ state: 'filed', creates: ['authority-report-draft'] })
  })
  test('[acc A08] an order of the judge: identity mandatory, no consent step, never closed as information nor rejected', () => {
    const order = {
      'order.authority': 'Tribunale per i minorenni',
      'order.type': 'decree',
      'order.number': 'R.G. 214/2026',
      'order.day': '2026-02-20',
      'order.subject': 'Indagine sociale',
      'order.document': uuid(8),
    } as const
    const first = of({ interlocutor: 'judicial-authority' }, { ...access, ...order })
    expect(first.sections).not.toContain('consent')
    expect(first).toMatchObject({
      consent: { asked: 'not-needed', motive: 'judicial-mandate' },
      openingForced: true,
      storage: 'sheet',
    })
    expect(closingAction.codes.filter((a) => first.closings[a].allowed)).toEqual([
      'send-to-office',
      'send-to-organisation',
      'propose-taking-charge',
    ])
    expect(missingFields({ ...access, ...order }, first).map((m) => m.id)).toContain('user.surname')
    const registry: FieldId[] = [
      'user.birthDay',
      'user.sex',
      'user.birthPlace',
      'user.fiscalCode',
      'user.citizenship',
      'user.maritalStatus',
      'user.residence.address',
    ]
    const values: Values = {
      ...access,
      ...order,
      'user.surname': 'Neri',
      'user.name': 'Leo',
      ...notKnown(registry),
    }
    expect(missingFields(values, first)).toEqual([])
    expect(missingFields({ ...values, ...notKnown(['user.surname']) }, first).map((m) => m.label)).toEqual([
      'Cognome',
    ])
    expect(() =>
      reject(
        { state: 'seen', case: 1, mandate: false },
        { code: 'not-needed', reason: 'non sembra necessaria la presa in carico' },
      ),
    ).toThrow('judicial-not-rejectable')
  })
  test('[acc A09] with a mandate in force a later refusal is written down and purges nothing', () => {
    for (const interlocutor of ['judicial-authority', 'user', 'legal-representative'] as const) {
      const effect = refusalUnderMandate(facts({ interlocutor }, { ...access, ...person }))
      expect(effect).toMatchObject({ purges: [], remains: 'everything', result: 'unchanged' })
    }
    const later = of({ interlocutor: 'user', consent: 'denied' }, { ...access, ...person }, { mandate: true })
    expect(later).toMatchObject({ storage: 'sheet', consent: { motive: 'judicial-mandate' } })
    expect(later.closings['desk-service']).toEqual({
      allowed: false,
      reason: 'Senza consenso gli interventi si limitano al mandato.',
    })
  })
})
