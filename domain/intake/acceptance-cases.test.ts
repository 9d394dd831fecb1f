import { describe, expect, test } from 'vitest'
import { closingAction } from '../consent/closing-codes.ts'
import { packVersions } from '../consent/packs.ts'
import { prejudiceEvaluated, liftPrejudice, withdrawal } from '../consent/procedures.ts'
import { Refusal, refusalText } from '../kernel/refusal.ts'
import { closeSheet } from './closing.ts'
import { missingFields } from './completeness.ts'
import { aliasOf } from './contact.ts'
import { consentOnArrival, dispatchClasses, dutyHolder, namesSomebody } from './dispatch.ts'
import { allowOrRefuse, fieldsIn } from './draft.ts'
import { type SheetHead, type Values } from './facts.ts'
import { fieldIds } from './fields.ts'
import { identify, reject, setPrejudice } from './rules.ts'
import { access, notKnown, person, under, uuid } from './example-sheets.ts'

describe.each(packVersions)('%s', (pack) => {
  const { facts, of } = under(pack)

  test('[acc A10] a reporter on a person who consented: heard, but without a title asks for no service and learns nothing', () => {
    const values = {
      ...access,
      'user.person': uuid(5),
      'needs.text': 'La vicina è preoccupata',
      'interlocutor.surname': 'Gialli',
    }
    const heard = of({ interlocutor: 'reporter' }, values, {
      prior: 'own',
      openFile: true,
      personKnown: true,
    })
    expect(heard).toMatchObject({ storage: 'sheet', consent: { inherited: true, asked: 'must-pre-exist' } })
    allowOrRefuse({ 'needs.text': { value: 'La vicina è preoccupata', base: 0 } }, heard)
    expect(() => allowOrRefuse({ 'services.requested': { value: ['home-care'], base: 0 } }, heard)).toThrow(
      'consent-case-forbids',
    )
    expect(heard.closings['inadmissible-request'].allowed).toBe(true)
    expect(heard.next).toContain('Non dare informazioni')
    expect(closeSheet({ state: 'compiled', decision: heard, values }, 'inadmissible-request')).toMatchObject({
      state: 'closed',
      creates: ['inadmissible-notice'],
    })
    const titled = {
      ...values,
      'interlocutor.entitled': true,
      'interlocutor.entitlement': 'Delega scritta del 01/02/2026',
    }
    expect(of({ interlocutor: 'reporter' }, titled, { prior: 'own' }).recordable).toContain(
      'requested-service',
    )
    expect(
      of({ interlocutor: 'reporter' }, { ...titled, 'interlocutor.entitlement': ' ' }, { prior: 'own' }).row,
    ).toBe('5.on-file')
  })
  test('[acc A11] a reporter on a person without consent: no field of the person enters, only a contact', () => {
    const none = of({ interlocutor: 'reporter' }, access)
    expect(none).toMatchObject({ refused: 'no-prior-consent', storage: 'statistical-contact' })
    const refusedFields = fieldIds.filter((id) => !id.startsWith('access.'))
    for (const id of refusedFields) {
      expect(() => allowOrRefuse({ [id]: { value: null, base: 0 } }, none), id).toThrow(Refusal)
    }
    expect(closeSheet({ state: 'draft', decision: none, values: access }, 'information').leaves).toBe(
      'statistical-contact',
    )
    expect(() => closeSheet({ state: 'draft', decision: none, values: access }, 'note-to-case')).toThrow(
      'no-prior-consent',
    )
  })
  test('[acc A12] the flag of prejudice, over whoever speaks: all is accepted, one closing, taken off only by two', () => {
    for (const interlocutor of [
      'judicial-authority',
      'public-official',
      'user',
      'legal-representative',
      'reporter',
      'anonymous',
      null,
    ] as const) {
      const six = of({ interlocutor, presumedPrejudice: true }, access)
      expect(six).toMatchObject({
        case: 6,
        storage: 'sheet',
        consent: { motive: 'prejudice-or-crime' },
        onRefusal: { purges: [] },
      })
      expect(closingAction.codes.filter((a) => six.closings[a].allowed)).toEqual(['report-to-authority'])
    }
    const values: Values = {
      ...access,
      'prejudice.facts': 'Riferisce lividi sul bambino',
      ...notKnown(['user.surname', 'user.name']),
    }
    const six = of({ interlocutor: 'reporter', presumedPrejudice: true }, values)
    expect(closeSheet({ state: 'compiled', decision: six, values }, 'report-to-authority')).toEqual({
      state: 'to-evaluate',
      leaves: 'sheet',
      creates: ['evaluation'],
      term: 'prejudice.evaluationDays',
    })
    expect(setPrejudice(false, true)).toBe(true)
    expect(() => setPrejudice(true, false)).toThrow('prejudice-locked')
    expect(() => liftPrejudice({ by: uuid(2), reason: 'Riferito per errore di persona' }, uuid(2))).toThrow(
      'second-person-needed',
    )
  })
  test('[acc A13] the suspicion is not confirmed: no report to the judge, the reason is written, the sheet stays', () => {
    const dismissed = prejudiceEvaluated(false, 'I lividi risultano da una caduta accertata')
    expect(dismissed).toMatchObject({ action: 'dismiss', report: false, purges: [] })
    expect(prejudiceEvaluated(true, 'I fatti riferiti sono confermati dalla scuola').report).toBe(true)
    expect(() => prejudiceEvaluated(false, '')).toThrow('reason-needed')
    expect(() =>
      reject(
        { state: 'seen', case: 6, mandate: false },
        { code: 'untrue', reason: 'motivo scritto per esteso qui' },
      ),
    ).toThrow('judicial-not-rejectable')
  })
  test('[acc A14] an anonymous person cannot be proposed for taking in charge; the alias is numbered', () => {
    const values = {
      ...access,
      'anonymous.reason': 'information-only',
      'anonymous.alias': aliasOf(2026, 123),
    } as const
    expect(values['anonymous.alias']).toBe('ANON-2026-000123')
    const anonymous = of({ interlocutor: 'anonymous' }, values)
    expect(anonymous.closings['propose-taking-charge'].allowed).toBe(false)
    try {
      closeSheet({ state: 'compiled', decision: anonymous, values }, 'propose-taking-charge')
      expect.unreachable()
    } catch (error) {
      expect(error).toMatchObject({ code: 'closing-not-allowed' })
      if (error instanceof Refusal)
        expect(refusalText(error.code, error.details)).toContain('anonima non può essere presa in carico')
    }
    expect(closeSheet({ state: 'compiled', decision: anonymous, values }, 'information').state).toBe('closed')
    expect(namesSomebody(anonymous.recordable)).toBe(false)
    expect(
      missingFields({ ...values, 'anonymous.reason': 'express-wish' }, anonymous).map((m) => m.id),
    ).toEqual(['anonymous.external'])
    expect(
      of({ interlocutor: 'anonymous' }, { ...values, 'anonymous.textWithoutIdentity': true }).recordable,
    ).toContain('need-text')
  })
  test('[acc A15] an anonymous person says who she is: chosen content goes to a new draft, which asks its own consent', () => {
    const values = {
      ...access,
      'anonymous.alias': 'ANON-2026-000123',
      'needs.tags': ['home'],
      'statistics.sex': 'female',
    } as const
    const carried = identify({ case: 7, values }, [
      'needs.tags',
      'anonymous.alias',
      'statistics.sex',
      'access.day',
    ])
    expect(carried).toEqual({ 'needs.tags': ['home'] })
    expect(of({ interlocutor: 'user' }, carried)).toMatchObject({ row: '3.open', storage: 'draft' })
    expect(() => identify({ case: 3, values }, ['needs.tags'])).toThrow('cannot-identify')
  })
  test('[acc A16] a consent given to another municipality is not inherited, unless its scope is the zone', () => {
    expect(of({ interlocutor: 'user' }, person, { prior: 'elsewhere' })).toMatchObject({
      row: '3.open',
      consent: { inherited: false },
    })
    expect(of({ interlocutor: 'user' }, person, { prior: 'zone' })).toMatchObject({
      row: '3.granted',
      consent: { inherited: true },
    })
    const granted = of({ interlocutor: 'user', consent: 'granted' }, person)
    expect(consentOnArrival(granted, 'zone', 'organisation')).toBe('pending')
    expect(consentOnArrival(granted, 'zone', 'zone')).toBe('granted')
    expect(consentOnArrival(granted, 'elsewhere', 'zone')).toBe('pending')
    expect(dispatchClasses(granted, 'elsewhere', 'organisation')).not.toContain('user-social')
    expect(dispatchClasses(granted, 'zone', 'zone')).toContain('user-social')
    expect(
      namesSomebody(dispatchClasses(of({ interlocutor: 'anonymous' }), 'elsewhere', 'organisation')),
    ).toBe(false)
    expect([dutyHolder('sent'), dutyHolder('refused'), dutyHolder('accepted')]).toEqual([
      'sender',
      'sender',
      'receiver',
    ])
  })
  test('[acc A17] consent withdrawn while in charge: restriction, tasks, nothing destroyed, the judge’s obligations go on', () => {
    expect(withdrawal(facts({ interlocutor: 'user' }, {}, { mandate: true }))).toMatchObject({
      file: 'restricted',
      purges: [],
      newProcessing: false,
      tasks: ['manager-decides', 'privacy-officer-reviews'],
      continues: ['judicial-obligations', 'accounting-obligations'],
    })
    const revoked = of({ interlocutor: 'user', consent: 'revoked' }, person)
    expect(revoked).toMatchObject({ refused: 'consent-revoked', onRefusal: { purges: [] } })
    expect(closingAction.codes.filter((a) => revoked.closings[a].allowed)).toEqual([])
  })
  test('[acc A18] the server reads the same table: each case accepts its fields and refuses all the others', () => {
    const heads: Partial<SheetHead>[] = [
      { interlocutor: null },
      { interlocutor: 'judicial-authority' },
      { interlocutor: 'public-official' },
      { interlocutor: 'user' },
      { interlocutor: 'user', consent: 'pending' },
      { interlocutor: 'user', consent: 'denied' },
      { interlocutor: 'legal-representative' },
      { interlocutor: 'reporter' },
      { interlocutor: 'user', presumedPrejudice: true },
      { interlocutor: 'anonymous' },
    ]
    for (const h of heads) {
      const decision = of(h)
      for (const id of fieldIds) {
        const send = () => allowOrRefuse({ [id]: { value: null, base: 0 } }, decision)
        const allowed = fieldsIn(decision.recordable).includes(id)
        if (allowed) expect(send, id).not.toThrow()
        else expect(send, id).toThrow('consent-case-forbids')
      }
    }
  })
})
