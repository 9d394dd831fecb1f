import { describe, expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { foldOmocodia, makeFiscalCode } from '../kernel/fiscal-code.ts'
import { partialDay } from './birth.ts'
import { existenceKey, linkKeys } from './existence.ts'
import { IdentityCode, temporaryCode } from './identity-code.ts'

const plain = makeFiscalCode({
  surname: 'Rossi',
  name: 'Mario',
  sex: 'male',
  birth: day('1961-03-15'),
  place: 'X001',
})
const code = IdentityCode.parse(plain)
const birth = partialDay('1961-03-15')
const mario = { standing: 'ordinary', surname: 'Rossi', name: 'Mario', birth, code } as const
const stp = IdentityCode.parse('STP1000010000001')

describe('a person of another organisation is found with two identifiers that agree', () => {
  // prettier-ignore
  test.each([
    ['code and surname',        mario, { by: 'code-and-surname', code, surname: 'ROSSI' }],
    ['code and birth',          mario, { by: 'code-and-birth', code, birth }],
    ['the code after omocodia', mario, { by: 'code-and-birth', code: IdentityCode.parse(foldOmocodia(plain, 9)), birth }],
    ['names and birth',         mario, { by: 'names-and-birth', surname: 'Rossi', name: 'Mario', birth }],
    ['names exchanged',         mario, { by: 'names-and-birth', surname: 'mario', name: 'rossi', birth }],
    ['a health code and surname', { ...mario, code: stp }, { by: 'code-and-surname', code: stp, surname: 'Rossi' }],
  ] as const)('%s', (_, person, query) => {
    expect(linkKeys(person)).toContain(existenceKey(query))
  })
  test('not when they contradict each other', () => {
    expect(() => existenceKey({ by: 'code-and-surname', code, surname: 'Verdi' })).toThrow(
      'identifiers-disagree',
    )
    expect(() => existenceKey({ by: 'code-and-birth', code, birth: partialDay('1962') })).toThrow(
      'identifiers-disagree',
    )
    expect(linkKeys({ ...mario, code: stp })).not.toContain(
      existenceKey({ by: 'code-and-surname', code: stp, surname: 'Verdi' }),
    )
  })
})

test('who is sealed or restricted is not known to anybody else', () => {
  expect(linkKeys({ ...mario, standing: 'sealed' })).toEqual([])
  expect(linkKeys({ ...mario, standing: 'restricted' })).toEqual([])
})

test('a temporary code means nothing elsewhere', () => {
  expect(linkKeys({ ...mario, code: temporaryCode(2026, 1), birth: partialDay('1961') })).toEqual([])
})
