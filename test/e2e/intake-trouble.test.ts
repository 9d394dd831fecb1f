import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { onDevice, openDesk, picture, type Desk } from './server.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
}, 120_000)
afterAll(() => desk?.close())

const slow = { timeout: 90_000 }
const needs = 'Bisogni, con le parole di chi li esprime'
const speaker = (page: Page, name: string) => page.getByRole('radio', { name })
const raise = (page: Page) => page.getByRole('button', { name: 'Presunto pregiudizio' }).last().click()
const flagged = (page: Page) => page.getByText('Presunto pregiudizio segnalato').first().waitFor()

async function newAccess() {
  const visit = await desk.visit()
  await visit.page.keyboard.press('n')
  await visit.page.getByRole('radiogroup', { name: 'Chi parla con te?' }).waitFor()
  return visit
}
const saved = (page: Page) =>
  page
    .getByText(/bozza salvata/)
    .first()
    .waitFor()
const counted = async (table: string) =>
  Number((await desk.house.owner.query(`select count(*) as n from ${table}`)).rows[0].n)

test(
  '[acc X01] the server dies while one types, starts again, the page is reloaded: the text is there',
  slow,
  async () => {
    const { page } = await newAccess()
    await speaker(page, 'La persona stessa').check()
    const text = page.getByLabel(needs)
    await text.pressSequentially('Prima della caduta. ')
    await saved(page)
    await desk.kill()
    await text.pressSequentially('Durante la caduta. ')
    await text.blur()
    await page
      .getByText(/senza rete/)
      .first()
      .waitFor()
    await text.pressSequentially('E ancora, fino all’ultima lettera')
    await page.waitForFunction(async () => {
      const bases = await indexedDB.databases()
      return bases.some(({ name }) => name === 'siso-drafts')
    })
    await desk.restart()
    await page.reload()
    await text.waitFor()
    await page.waitForFunction(
      (label) =>
        [...document.querySelectorAll('textarea')].some(
          (area) => area.labels[0]?.textContent?.startsWith(label) && area.value.endsWith('ultima lettera'),
        ),
      needs,
    )
    expect(await text.inputValue()).toBe(
      'Prima della caduta. Durante la caduta. E ancora, fino all’ultima lettera',
    )
    await saved(page)
    await page.reload()
    await text.waitFor()
    expect(await text.inputValue()).toContain('ultima lettera')
  },
)

test(
  'a session that ends while one writes: after the new login the place and the text are the same',
  slow,
  async () => {
    const { page } = await newAccess()
    await speaker(page, 'La persona stessa').check()
    const text = page.getByLabel(needs)
    const place = page.url()
    const sessions = (hours: number) =>
      desk.house.owner.query(`update session set expires_at = expires_at + make_interval(hours => $1)`, [
        hours,
      ])
    await sessions(-9000)
    await text.pressSequentially('Scritto a sessione finita')
    await text.blur()
    await page.waitForURL(/\/entra/)
    await sessions(9000)
    await page.goBack()
    await text.waitFor()
    expect(page.url()).toBe(place)
    expect(await text.inputValue()).toBe('Scritto a sessione finita')
    await saved(page)
  },
)

// prettier-ignore
const states = [
  { name: 'nobody chosen yet',   speaker: null,                    field: null },
  { name: 'an oral report (2)',  speaker: 'Pubblico ufficiale',    field: 'Ente o servizio' },
  { name: 'the person (3)',      speaker: 'La persona stessa',     field: needs },
  { name: 'a representative (4)', speaker: 'Rappresentante legale', field: 'Cognome di chi parla' },
  { name: 'an order (1)',        speaker: 'Autorità giudiziaria',  field: 'Oggetto del provvedimento' },
] as const

test.each(states)(
  '[acc A12] case 6 from $name keeps what is written',
  slow,
  async ({ speaker: who, field }) => {
    const { page, complaints } = await newAccess()
    if (who) await speaker(page, who).check()
    else await page.getByRole('radio', { name: 'Telefonata' }).check()
    if (field) await page.getByLabel(field).pressSequentially('NONCE scritto prima')
    await raise(page)
    await flagged(page)
    await page.getByLabel('I fatti, come riferiti').waitFor()
    if (field) expect(await page.getByLabel(field).inputValue()).toBe('NONCE scritto prima')
    else expect(await page.getByRole('radio', { name: 'Telefonata' }).isChecked()).toBe(true)
    expect(complaints).toEqual([])
  },
)

test('[acc A12] case 6 with the key 6, from the anonymous contact and from the reporter', slow, async () => {
  const { page } = await newAccess()
  await speaker(page, 'Persona che resta anonima').check()
  await page.getByLabel('Le note non fanno riconoscere nessuno').check()
  await page.getByLabel(needs).pressSequentially('Ha paura di tornare a casa')
  await speaker(page, 'Segnalante').check()
  const dialog = page.getByRole('dialog', { name: 'Con questa scelta alcuni dati vanno via' })
  await dialog.getByText(needs).waitFor()
  await picture(page, 's04-drop')
  await dialog.getByRole('button', { name: 'Annulla' }).click()
  await speaker(page, 'Persona che resta anonima').focus()
  await page.keyboard.press('6')
  await flagged(page)
  expect(await page.getByLabel(needs).inputValue()).toBe('Ha paura di tornare a casa')
})

test(
  '[acc A01] the refusal wizard, read to the end, leaves nothing in the browser and one contact without names',
  slow,
  async () => {
    const { page, complaints } = await newAccess()
    const before = { drafts: await counted('draft'), contacts: await counted('contact') }
    await speaker(page, 'La persona stessa').check()
    await page.getByLabel('Cognome', { exact: false }).first().pressSequentially('NONCE-cognome')
    await page.getByLabel(needs).pressSequentially('NONCE-1')
    await page.getByRole('button', { name: 'Negato' }).click()
    await page.getByRole('heading', { name: 'Il consenso è negato' }).waitFor()
    await picture(page, 's06-1')
    const next = page.getByRole('button', { name: 'Continua' })
    await next.click()
    await page.getByRole('radio', { name: 'No, niente lo fa pensare' }).check()
    await picture(page, 's06-2')
    await next.click()
    await page.getByText('Si cancella subito').waitFor()
    await page.getByText(needs).waitFor()
    await picture(page, 's06-3')
    await next.click()
    const finish = page.getByRole('button', { name: 'Registra il rifiuto e cancella' })
    expect(await finish.getAttribute('aria-disabled')).toBe('true')
    await page.getByRole('checkbox', { name: /La persona è stata informata/ }).check()
    await finish.click()
    await page.getByRole('heading', { name: 'Rifiuto registrato' }).waitFor()
    await picture(page, 's06-4')
    const left = await onDevice(page)
    expect(left).not.toContain('intake:')
    expect(left).not.toContain('NONCE')
    expect(await page.evaluate(() => document.body.textContent)).not.toContain('NONCE')
    expect(await counted('draft')).toBe(before.drafts - 1)
    expect(await counted('contact')).toBe(before.contacts + 1)
    expect(complaints).toEqual([])
  },
)

test(
  '[acc A02] a presumed prejudice in the wizard keeps everything and goes back to the sheet',
  slow,
  async () => {
    const { page } = await newAccess()
    await speaker(page, 'Rappresentante legale').check()
    await page.getByLabel(needs).pressSequentially('Teme per la bambina')
    await page.getByRole('button', { name: 'Negato' }).click()
    await page.getByRole('button', { name: 'Continua' }).click()
    await page.getByRole('radio', { name: 'Sì, o ho un dubbio' }).check()
    await raise(page)
    await page.getByRole('link', { name: 'Torna alla scheda' }).click()
    await page.getByLabel('I fatti, come riferiti').waitFor()
    expect(await page.getByLabel(needs).inputValue()).toBe('Teme per la bambina')
  },
)
