import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { draftApi } from '../../domain/intake/contract-draft.ts'
import type { Role } from '../../domain/kernel/grant.ts'
import { makeDesk } from '../make/desk.ts'
import { makeWorld, sendToNeighbour, settled, visitAs, type World } from './desk-world.ts'
import { openDesk, picture, violations, type Desk } from './server.ts'

let desk: Desk
let world: World
beforeAll(async () => {
  desk = await openDesk()
  world = await makeWorld(desk)
}, 180_000)
afterAll(() => desk?.close())

/** Names and codes of persons never reach the address or the title of the window. */
const names = /abate|bosco|anna|lina|tmp2|rossi/i
const quiet = async (page: Page) => expect(`${page.url()} ${await page.title()}`).not.toMatch(names)
const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

test(
  'from the day to a sheet of the neighbour: listed, opened, sent, received, accepted',
  { timeout: 120_000 },
  async () => {
    const here = await visitAs(desk, world.clerk, '/')
    await here.page.getByRole('link', { name: /Schede senza un seguito/ }).click()
    await here.page.getByRole('link', { name: 'Abate Anna' }).click()
    await here.page.getByRole('heading', { level: 1, name: /Scheda di accesso/ }).waitFor()
    await quiet(here.page)
    await here.page.getByRole('button', { name: 'Invia' }).click()
    const dialog = here.page.getByRole('dialog', { name: 'Invia la scheda' })
    await dialog.getByRole('combobox', { name: 'Ente' }).selectOption({ label: 'Pievelunga' })
    expect(await violations(here.page)).toEqual([])
    await picture(here.page, 'desk-send')
    await dialog.getByRole('button', { name: 'Invia' }).click()
    await here.page.locator('.badge', { hasText: 'Inviata' }).waitFor()

    const there = await visitAs(desk, world.neighbour, '/')
    await there.page.getByRole('link', { name: 'Da Montefiorito' }).click()
    await there.page.getByRole('heading', { level: 1, name: 'Scheda ricevuta' }).waitFor()
    await there.page.getByText('Abate').waitFor()
    await quiet(there.page)
    await there.page.getByRole('button', { name: 'Accetta' }).click()
    const accept = there.page.getByRole('dialog', { name: 'Accetta la scheda' })
    expect(await violations(there.page)).toEqual([])
    await accept.getByRole('button', { name: 'Accetta' }).click()
    await there.page.getByRole('heading', { level: 1, name: /Scheda di accesso/ }).waitFor()
    await there.page.getByText('Ricevuta da Montefiorito').waitFor()
    await quiet(there.page)

    await here.page.goto(`${desk.address}/accessi/inviate?stato=accepted`)
    await here.page.getByRole('link', { name: 'Pievelunga' }).waitFor()
    expect([...here.complaints, ...there.complaints]).toEqual([])
    await here.context.close()
    await there.context.close()
  },
)

test(
  'filters live in the address: back and forward go through them, a reload keeps them',
  { timeout: 60_000 },
  async () => {
    const { page, context } = await visitAs(desk, world.clerk, '/accessi')
    await page.getByLabel('Stato').selectOption('closed')
    await page.waitForURL(/stato=closed/)
    await page.getByLabel('Caso').selectOption('3')
    await page.waitForURL(/stato=closed&caso=3/)
    await page.goBack()
    expect(await page.getByLabel('Caso').inputValue()).toBe('')
    expect(await page.getByLabel('Stato').inputValue()).toBe('closed')
    await page.goForward()
    await page.reload()
    await settled(page)
    expect(await page.getByLabel('Caso').inputValue()).toBe('3')
    await page.getByRole('button', { name: 'Salva questa vista' }).click()
    await page.getByLabel('Nome della vista').fill('Chiuse del caso 3')
    await page.getByRole('button', { name: 'Salva la vista' }).click()
    await page.getByRole('button', { name: 'Togli tutti' }).click()
    await page.waitForURL((url) => url.search === '')
    await page.getByRole('button', { name: 'Viste salvate' }).click()
    await page.getByRole('button', { name: 'Chiuse del caso 3', exact: true }).click()
    await page.waitForURL(/stato=closed&caso=3/)
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toMatch(names)
    await context.close()
  },
)

test(
  'a list is walked by keys alone, and remembers the row that was opened',
  { timeout: 60_000 },
  async () => {
    const { page, context } = await visitAs(desk, world.clerk, '/')
    await press(page, 'g', 'a')
    await page.getByRole('rowheader').first().waitFor()
    await press(page, 'j', 'j', 'j', 'k')
    const second = await focusedText(page)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /Scheda di accesso/ }).waitFor()
    await page.goBack()
    await settled(page)
    await page.waitForFunction((text) => document.activeElement?.textContent === text, second)
    await context.close()
  },
)

test('names are looked for by POST, and a return finds the search again', { timeout: 60_000 }, async () => {
  const { page, context } = await visitAs(desk, world.clerk, '/accessi')
  await page.getByLabel('Cognome e nome, o alias').fill('bosco')
  await page.keyboard.press('Enter')
  await page.getByText('Ricerca per nome').waitFor()
  await quiet(page)
  await page.getByRole('link', { name: 'Bosco Lina' }).click()
  await page.getByRole('heading', { level: 1, name: /Scheda di accesso/ }).waitFor()
  await page.goBack()
  await page.getByText('Ricerca per nome').waitFor()
  await quiet(page)
  await context.close()
})

test(
  'the search of the header finds persons and sheets, and its page walks them by keys',
  { timeout: 60_000 },
  async () => {
    const { page, context, complaints } = await visitAs(desk, world.clerk, '/')
    await page.keyboard.press('/')
    await page.keyboard.type('bosco l')
    await page.getByRole('option', { name: /Bosco Lina 15\/03\/1961/ }).waitFor()
    await page.getByRole('group', { name: 'Schede' }).getByText('Bosco Lina').first().waitFor()
    await picture(page, 'desk-universal')
    await page.getByText('Tutti i risultati').click()
    await page.waitForURL(/\/cerca$/)
    await page.getByRole('region', { name: 'Schede' }).waitFor()
    expect(await violations(page)).toEqual([])
    await picture(page, 'desk-search')
    await quiet(page)
    await press(page, 'j', 'Enter')
    await page.getByRole('heading', { level: 1, name: 'Scheda della persona' }).waitFor()
    await quiet(page)
    await page.goto(`${desk.address}/`)
    await settled(page)
    expect(await page.getByText('Le persone che apri restano qui').count()).toBe(1)
    expect(complaints).toEqual([])
    await context.close()
  },
)

test(
  '[acc A20] a look-alike stops the saving until it is said why it is another person',
  { timeout: 60_000 },
  async () => {
    const { page, context } = await visitAs(desk, world.clerk, '/persone/nuova')
    await page.getByLabel('Cognome', { exact: false }).first().fill('Bosco')
    await page.getByLabel('Nome', { exact: true }).fill('Lina')
    await page.getByLabel('Data di nascita').fill('15/03/1961')
    await page.getByLabel('Data di nascita').press('Tab')
    const place = page.getByRole('combobox', { name: 'Comune o Stato di nascita' })
    await place.pressSequentially('montef')
    await page.getByRole('option', { name: /Montefiorito/ }).waitFor()
    await place.press('Enter')
    await page.getByText('Femmina').click()
    const likely = page.getByRole('combobox', { name: 'Non è lei perché' })
    await likely.waitFor()
    const save = page.getByRole('button', { name: /Salva la persona/ })
    await page.waitForFunction(
      () => document.querySelector('.action-bar .button-primary')?.getAttribute('aria-disabled') === 'true',
    )
    expect(await violations(page)).toEqual([])
    await picture(page, 'desk-similar')
    await likely.selectOption({ label: 'Omonimia: l’identità è stata verificata' })
    await page.waitForFunction(
      () => !document.querySelector('.action-bar .button-primary')?.hasAttribute('aria-disabled'),
    )
    await save.click()
    await page.getByRole('heading', { level: 1, name: 'Scheda della persona' }).waitFor()
    await quiet(page)
    await context.close()
  },
)

test(
  'code and contacts are shown only when asked for, and a contact is added from its own address',
  { timeout: 60_000 },
  async () => {
    const { page, context, complaints } = await visitAs(desk, world.clerk, `/persone/${world.personId}`)
    expect(await page.getByText('+39 000 123456').count()).toBe(0)
    await page.getByRole('button', { name: 'Mostra', exact: true }).click()
    await page.getByText(/TMP2026\d{9}/).waitFor()
    await page.getByRole('button', { name: 'Mostra i recapiti' }).click()
    await page.getByText('+39 000 123456').waitFor()
    await page.getByRole('link', { name: 'Aggiungi un recapito' }).click()
    await page.waitForURL(/modifica=recapiti/)
    await page.getByRole('button', { name: /Salva il recapito/ }).click()
    await page.getByRole('link', { name: /Scrivi un numero con prefisso/ }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByLabel('Numero o indirizzo').fill('+39 000 999999')
    await page.keyboard.press('Control+Enter')
    await page.waitForURL((url) => url.search === '')
    const reads = await desk.house.owner.query(
      "select operation from audit_event where operation in ('person.reveal-code', 'person.read-contacts') and subject_id = $1",
      [world.personId],
    )
    expect(reads.rows.length).toBeGreaterThanOrEqual(2)
    expect(complaints).toEqual([])
    await context.close()
  },
)

test('who refuses says why, and the sender sees it on the day', { timeout: 60_000 }, async () => {
  const { rows } = await desk.house.owner.query(
    "update access_sheet set state = 'complete' where display_name like 'Colle%' and organisation_id = $1 returning id",
    [desk.house.zone.here.id],
  )
  await sendToNeighbour(desk, world, String(rows[0]?.id))
  const there = await visitAs(desk, world.neighbour, '/accessi/ricevute?stato=sent')
  await there.page.getByRole('link', { name: 'Montefiorito' }).click()
  await there.page.getByRole('button', { name: 'Rifiuta con motivo' }).click()
  const dialog = there.page.getByRole('dialog', { name: 'Rifiuta la scheda' })
  await dialog.getByText('Competenza di altro territorio').click()
  await dialog.getByLabel('Spiegazione').fill('troppo corta')
  await dialog.getByText(/mancano 8 caratteri/).waitFor()
  await dialog.getByLabel('Spiegazione').fill('La persona abita ancora da voi: vedi la residenza.')
  await dialog.getByRole('button', { name: 'Rifiuta con motivo' }).click()
  await there.page.getByText('Rifiutata: Competenza di altro territorio').waitFor()
  const here = await visitAs(desk, world.clerk, '/')
  await here.page.getByRole('link', { name: /1 invio rifiutato/ }).click()
  await here.page.getByRole('link', { name: 'Pievelunga' }).waitFor()
  await here.context.close()
  await there.context.close()
})

test(
  'a colleague’s draft shows nothing of what it holds until it is taken',
  { timeout: 60_000 },
  async () => {
    const { page, context } = await visitAs(desk, world.worker, '/accessi/bozze')
    await page
      .getByRole('button', { name: /Prendi la bozza di/ })
      .first()
      .click()
    const dialog = page.getByRole('dialog', { name: 'Prendi questa bozza?' })
    expect(await violations(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Prendi la bozza' }).click()
    await page.waitForURL(/\/accessi\/bozze\/[0-9a-f-]{36}/)
    await context.close()
  },
)

test(
  '[acc A12] a second person reads the reason and confirms that the presumed prejudice comes off',
  { timeout: 60_000 },
  async () => {
    const { id } = await world.clerk.open('user', true)
    const reason = 'Scelto per errore: la persona chiedeva solo un contributo.'
    expect((await world.clerk.call(draftApi.askLift, { id }, { reason })).status).toBe(200)
    const coordinator = await makeDesk(desk.house, 'coordinator')
    const { page, context, complaints } = await visitAs(desk, coordinator, '/')
    await page.getByRole('button', { name: /Avvisi/ }).click()
    await page
      .getByRole('group', { name: 'Avvisi' })
      .getByRole('link', { name: /1 richiesta di togliere/ })
      .click()
    await page.getByRole('button', { name: /Valuta la richiesta di/ }).click()
    const dialog = page.getByRole('dialog', { name: /Confermi/ })
    await dialog.getByText(reason).waitFor()
    expect(await violations(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Conferma e togli' }).click()
    await dialog.waitFor({ state: 'hidden' })
    expect((await world.clerk.read(id)).presumedPrejudice).toBe(false)
    expect(complaints).toEqual([])
    await context.close()
  },
)

const quietRoles: readonly Role[] = [
  'zone-head',
  'politician',
  'provider-operator',
  'it-administrator',
  'manager',
  'clerk',
]
test(
  'who meets no person has an honest day; the privacy officer sees that sheets exist, never of whom',
  { timeout: 120_000 },
  async () => {
    for (const role of quietRoles) {
      const { page, context, complaints } = await desk.visit({ role })
      await page.getByRole('region', { name: 'Che cosa arriverà qui' }).waitFor()
      expect([role, await violations(page), complaints]).toEqual([role, [], []])
      await context.close()
    }
    const { page, context, complaints } = await desk.visit({ role: 'privacy-officer' })
    await page.getByRole('link', { name: 'apri l’elenco' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Accessi, senza il contenuto' }).waitFor()
    await settled(page)
    await page.getByRole('rowheader').first().waitFor()
    expect(await page.getByText(/Abate|Bosco/).count()).toBe(0)
    expect(await violations(page)).toEqual([])
    await picture(page, 'desk-metadata')
    expect(complaints).toEqual([])
    await context.close()
  },
)
