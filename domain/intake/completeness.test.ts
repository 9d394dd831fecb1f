import { describe, expect, test } from 'vitest'
import { packVersions } from '../consent/packs.ts'
import { previewOfRefusal } from '../consent/rules.ts'
import { closeSheet } from './closing.ts'
import { caseChange, filledFields, missingFields } from './completeness.ts'
import { valuesOf } from './draft.ts'
import { type Values } from './facts.ts'
import { reject, resubmit } from './rules.ts'
import { access, draftOf, found, notKnown, person, report, reported, under } from './example-sheets.ts'

describe.each(packVersions)('%s', (pack) => {
  const seed = pack === 'seed-siso@1'
  const { facts, of } = under(pack)

  test('a change of case shows what it would drop; a name typed for one case follows to the other', () => {
    const values = { ...access, ...report, ...reported }
    const asUser = caseChange(draftOf(values), facts({ interlocutor: 'user' }, values))
    expect(asUser.map.fields['user.surname']?.value).toBe('Neri')
    expect(asUser.map.fields['reported.surname']).toBeUndefined()
    expect(asUser.dropped.map((d) => d.id)).toContain('report.protocol')
    expect(asUser.dropped.map((d) => d.id)).not.toContain('reported.surname')
    const anonymous = caseChange(draftOf({ ...access, ...person }), facts({ interlocutor: 'anonymous' }))
    expect(found(JSON.stringify(anonymous.map), ['Bianchi', 'Ada', 'BNCDAA'])).toEqual([])
  })
  test('a minor alone, and who is represented, are not asked for the consent', () => {
    const minor = of({ interlocutor: 'user' }, { 'user.birthDay': '2012-01-01' })
    expect(minor.consent.answers.granted).toMatchObject({ allowed: false, refusal: 'minor-alone' })
    expect(minor.explain.notes.join(' ')).toContain('minorenne')
    expect(of({ interlocutor: 'user', consent: 'granted' }, { 'user.birthDay': '2012-01-01' }).storage).toBe(
      'draft',
    )
    expect(of({ interlocutor: 'user' }, person, { represented: true }).consent.answers.granted.refusal).toBe(
      'person-represented',
    )
  })
  test('the preview of the wizard lists by name what the refusal would delete', () => {
    const values = { ...access, 'user.surname': 'Zanzibar', 'needs.text': 'NONCE-1' } as const
    const preview = previewOfRefusal(of({ interlocutor: 'user' }, values), filledFields(values))
    expect(preview.deletes).toContain('Bisogni, con le parole di chi li esprime')
    expect(preview.deletes.includes('Cognome')).toBe(seed)
    expect(preview.keeps.includes('Cognome')).toBe(!seed)
  })
  test('an ordinary sheet of case 3 is complete with its stars, and “non noto” is not enough', () => {
    const values: Values = { ...access, ...person }
    const granted = of({ interlocutor: 'user', consent: 'granted' }, values)
    expect(missingFields(values, granted)).toEqual([])
    expect(missingFields({ ...values, ...notKnown(['user.fiscalCode']) }, granted).map((m) => m.id)).toEqual([
      'user.fiscalCode',
    ])
    expect(() => closeSheet({ state: 'draft', decision: granted, values: access }, 'information')).toThrow(
      'fields-missing',
    )
    expect(
      closeSheet({ state: 'compiled', decision: granted, values }, 'propose-taking-charge'),
    ).toMatchObject({ state: 'to-evaluate', term: 'proposal.seenWorkingDays' })
    const noHome = { ...values, 'user.residence.address': null, 'user.noFixedAbode': true }
    expect(missingFields(noHome, granted)).toEqual([])
  })
  test('a waiting draft asks only for what it may hold', () => {
    const pending = of({ interlocutor: 'user', consent: 'pending' })
    expect(missingFields(access, pending).map((m) => m.id)).toEqual([
      'user.surname',
      'user.name',
      'user.birthDay',
    ])
  })

  test('a pending draft takes an appointment and goes on waiting', () => {
    const pending = of({ interlocutor: 'user', consent: 'pending' })
    expect(closeSheet({ state: 'draft', decision: pending, values: {} }, 'appointment')).toMatchObject({
      leaves: 'draft',
      creates: ['appointment'],
    })
    expect(closeSheet({ state: 'draft', decision: pending, values: {} }, 'consent-not-received').leaves).toBe(
      'statistical-contact',
    )
  })
  test('an ordinary sheet is rejected with a reason, and proposed again once', () => {
    const given = { code: 'untrue', reason: 'Le informazioni non risultano vere' } as const
    expect(reject({ state: 'seen', case: 3, mandate: false }, given)).toBe('rejected')
    expect(() => reject({ state: 'seen', case: 3, mandate: true }, given)).toThrow('judicial-not-rejectable')
    expect(resubmit({ state: 'rejected', resubmissions: 0 })).toBe('to-evaluate')
    expect(() => resubmit({ state: 'rejected', resubmissions: 1 })).toThrow('already-resubmitted')
  })
})

test('the values of a draft are the fields that say something', () => {
  expect(valuesOf(draftOf({ 'user.surname': 'Rossi', 'user.name': '' }).fields)).toEqual({
    'user.surname': 'Rossi',
  })
})
