import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeFiscalCode } from '../../domain/kernel/fiscal-code.ts'
import { day } from '../../domain/kernel/day.ts'
import { personApi } from '../../domain/person/contract.ts'
import { partialDay } from '../../domain/person/birth.ts'
import { callerOf } from '../make/call.ts'
import { newPerson } from '../make/person.ts'
import { focusIn, focusOn, keyCounter } from './keys.ts'
import { openDesk, picture, type Desk } from './server.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
}, 120_000)
afterAll(() => desk?.close())

const slow = { timeout: 60_000 }
const birth = '1980-05-04'
const code = makeFiscalCode({
  surname: 'Bianchi',
  name: 'Ada',
  sex: 'female',
  birth: day(birth),
  place: 'X001',
})

/** Somebody already in the registry, with all that a sheet asks. */
async function knownPerson() {
  const { token } = await desk.house.zone.operator('social-worker')
  const call = callerOf(desk.house.app, token)
  const facts = {
    surname: 'Bianchi',
    name: 'Ada',
    sex: 'female',
    birth: partialDay(birth),
    maritalStatus: 'single',
  } as const
  const body = newPerson(facts, { code: { given: 'yes', value: code } })
  const { id } = (await call(personApi.create, {}, body, { key: randomUUID() })).reply
  const address = {
    kind: 'residence',
    municipality: 'X001',
    street: 'Via delle Prove',
    number: '1',
    postcode: '06000',
    careOf: null,
    startsOn: day('2020-01-01'),
    endsOn: null,
  } as const
  expect((await call(personApi.addAddress, { id }, address, { key: randomUUID() })).status).toBe(200)
}

test(
  '[acc A19] a known person by keyboard alone: at most 45 keystrokes and 12 tabs beyond free text',
  slow,
  async () => {
    await knownPerson()
    const { page, complaints } = await desk.visit()
    const keys = keyCounter(page)
    await keys.press('n')
    await focusOn(page, 'access.mode')
    await keys.press('1', 'Tab', '1')
    await keys.press('Control+ArrowDown', '3')
    await page.locator('#sezione-consent').waitFor()
    await keys.press('Control+ArrowDown')
    await focusOn(page, 'consent-informed')
    await keys.press('Space', '1')
    await page.getByText('Prestato', { exact: true }).last().waitFor()
    await keys.press('Control+ArrowDown')
    await focusOn(page, 'user.person')
    await keys.spell(code)
    await page.getByRole('option', { name: /Bianchi Ada/ }).waitFor()
    await keys.press('Enter')
    await page.getByText('Persona già registrata').waitFor()
    await page.getByText('Non manca nulla').waitFor()
    await picture(page, 's04-known')
    await focusIn(page, 'sezione-user')
    await keys.press('Control+ArrowDown', 'Control+ArrowDown')
    await focusIn(page, 'sezione-needs')
    await keys.press('c', 'a', 'Space', 'Tab')
    await keys.freely('Cerca una casa più piccola.')
    await keys.press('Control+ArrowDown', 'Control+ArrowDown')
    await focusIn(page, 'sezione-closing')
    await keys.press('1', 'Control+Enter')
    await page.getByRole('heading', { name: 'Accesso concluso' }).waitFor()
    await page.getByText('La scheda è registrata').waitFor()
    await picture(page, 's04-concluded')
    expect(keys.strokes()).toBeLessThanOrEqual(45)
    expect(keys.tabs()).toBeLessThanOrEqual(12)
    expect(complaints).toEqual([])
    const { rows } = await desk.house.owner.query<{ state: string; closing: string }>(
      'select state, closing from access_sheet',
    )
    expect(rows).toEqual([{ state: 'closed', closing: 'information' }])
  },
)

test(
  '[acc A10] a reporter speaks of who consented before: the talk is recorded, the services are not',
  slow,
  async () => {
    const { page, complaints } = await desk.visit()
    await page.keyboard.press('n')
    await page.getByRole('radio', { name: 'Segnalante' }).check()
    const whom = page.getByRole('combobox', { name: 'Di chi parla?' })
    await whom.fill('bianchi ada')
    await page.getByRole('option', { name: /Bianchi Ada/ }).waitFor()
    await whom.press('Enter')
    await page.getByText('Persona già registrata').waitFor()
    await page.getByText('Bianchi Ada').waitFor()
    expect(await page.getByText('Servizi richiesti').count()).toBe(0)
    await picture(page, 's04-reporter')
    await page.getByRole('radio', { name: 'Richiesta non ammissibile' }).waitFor()
    expect(complaints).toEqual([])
  },
)

test(
  '[acc A20] a person written again is shown beside the one on file, and one press takes hers',
  slow,
  async () => {
    const { page, complaints } = await desk.visit()
    await page.keyboard.press('n')
    await page.getByRole('radio', { name: 'La persona stessa' }).check()
    await page.getByLabel('Cognome *').fill('Bianchi')
    await page.getByRole('textbox', { name: 'Nome', exact: true }).fill('Ada')
    await page.getByLabel('Data di nascita').fill('04051980')
    await page.getByLabel('Data di nascita').blur()
    await page.getByText('Forse esiste già').waitFor()
    await picture(page, 's04-perhaps')
    await page.getByRole('button', { name: 'È questa persona' }).click()
    await page.getByText('Persona già registrata').waitFor()
    expect(await page.getByLabel('Codice fiscale').inputValue()).toBe(code)
    expect(complaints).toEqual([])
  },
)

test('an anonymous contact takes five keys, and the next one can begin at once', slow, async () => {
  const { page, complaints } = await desk.visit()
  const keys = keyCounter(page)
  await keys.press('a')
  await focusOn(page, 'mode')
  await keys.press('2', '1', '1', 'Enter')
  await page.getByText('Telefonata · Fisiologici · Informazione data').waitFor()
  expect(keys.strokes()).toBeLessThanOrEqual(5)
  expect(keys.tabs()).toBe(0)
  await focusOn(page, 'mode')
  await keys.press('1', '6', '2', 'Enter')
  await page.getByText('Di persona · Nessun bisogno espresso · Indicato un altro servizio').waitFor()
  await picture(page, 's05')
  const { rows } = await desk.house.owner.query('select mode, macro_need, outcome from contact order by mode')
  expect(rows).toEqual([
    { mode: 'in-person', macro_need: null, outcome: 'sent-elsewhere' },
    { mode: 'phone', macro_need: 'basic', outcome: 'information' },
  ])
  expect(complaints).toEqual([])
})
