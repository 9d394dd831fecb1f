import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { codeFaults } from '../../domain/kernel/fiscal-code.ts'
import { pdf } from '../make/desk.ts'
import { onDevice, openDesk, overflow, phone, picture, violations, wide, type Desk } from './server.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
}, 120_000)
afterAll(() => desk?.close())

const slow = { timeout: 90_000 }
const needs = 'Bisogni, con le parole di chi li esprime'
const speaker = (page: Page, name: string) => page.getByRole('radio', { name })
const sections = async (page: Page) =>
  (await page.locator('.section-index a').allTextContents()).map((text) => Number(text.trim().charAt(0)))
const saved = (page: Page) =>
  page
    .getByText(/bozza salvata/)
    .first()
    .waitFor()

async function newAccess(viewport: typeof wide | typeof phone = wide) {
  const visit = await desk.visit({ viewport })
  await visit.page.keyboard.press('n')
  await visit.page.getByRole('radiogroup', { name: 'Chi parla con te?' }).waitFor()
  return visit
}

// prettier-ignore
const cases = [
  { number: 1, speaker: 'Autorità giudiziaria',      shown: [1, 2, 4, 5, 6, 7, 8] },
  { number: 2, speaker: 'Pubblico ufficiale',        shown: [1, 2, 8] },
  { number: 3, speaker: 'La persona stessa',         shown: [1, 2, 3, 4, 5, 6, 7, 8] },
  { number: 4, speaker: 'Rappresentante legale',     shown: [1, 2, 3, 4, 5, 6, 7, 8] },
  { number: 5, speaker: 'Segnalante',                shown: [1, 2, 8] },
  { number: 6, speaker: null,                        shown: [1, 2, 3, 4, 5, 6, 7, 8] },
  { number: 7, speaker: 'Persona che resta anonima', shown: [1, 2, 4, 6, 8] },
] as const

for (const [size, viewport] of [
  ['1366', wide],
  ['390', phone],
] as const)
  test.each(cases)(
    `case $number at ${size} px: only the sections it has, and no complaint about accessibility`,
    slow,
    async ({ number, speaker: who, shown }) => {
      const { page, complaints } = await newAccess(viewport)
      if (who) await speaker(page, who).check()
      else await page.getByRole('button', { name: 'Presunto pregiudizio' }).first().click()
      await page.getByText(`Caso ${number} –`).first().waitFor()
      expect(await sections(page)).toEqual(shown)
      await picture(page, `s04-case-${number}-${size}`)
      expect(await violations(page)).toEqual([])
      expect(await overflow(page)).toBeLessThanOrEqual(0)
      expect(complaints).toEqual([])
    },
  )

test('the other pages of the access pass the rules too, wide and narrow', slow, async () => {
  for (const [size, viewport] of [
    ['1366', wide],
    ['390', phone],
  ] as const) {
    const { page } = await newAccess(viewport)
    await speaker(page, 'La persona stessa').check()
    await page.getByRole('button', { name: 'Negato' }).click()
    await page.getByRole('heading', { name: 'Il consenso è negato' }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('a')
    await page.getByRole('heading', { name: 'Contatto anonimo' }).waitFor()
    await picture(page, `s05-${size}`)
    expect(await violations(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
  }
})

test(
  '[acc A06] a written report: the document opens the sheet, no consent is asked, an office receives it',
  slow,
  async () => {
    const { page, complaints } = await newAccess()
    await page.getByRole('radio', { name: 'E-mail o PEC' }).check()
    await page.getByRole('radio', { name: 'Spontaneo' }).check()
    await speaker(page, 'Pubblico ufficiale').check()
    await page.getByLabel('Ente o servizio').fill('Istituto comprensivo di Montefiorito')
    await page.getByLabel('Ruolo nell’ente').fill('Dirigente scolastica')
    await page.getByLabel('Data della segnalazione').fill('03112026')
    await page.getByLabel('Protocollo della segnalazione').fill('1234/2026')
    await page.getByRole('radio', { name: 'PEC', exact: false }).last().check()
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'segnalazione.pdf', mimeType: 'application/pdf', buffer: pdf() })
    await page.getByLabel('Cognome come scritto nella segnalazione').fill('Neri')
    await page.getByLabel('Nome come scritto nella segnalazione: non noto').check()
    expect(await sections(page)).toEqual([1, 2, 4, 8])
    await page.getByText('Non manca nulla').waitFor()
    await page.getByRole('radio', { name: 'Invio ad altro ufficio' }).check()
    await page.getByLabel('Ufficio *').selectOption({ label: 'Area minori e famiglie' })
    await picture(page, 's04-report')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: 'Accesso concluso' }).waitFor()
    await page.getByText('Invio ad altro ufficio').waitFor()
    expect(complaints).toEqual([])
  },
)

test('concluding too early names what is missing, each with a link to its field', slow, async () => {
  const { page } = await newAccess()
  await speaker(page, 'Autorità giudiziaria').check()
  await page.getByText('Caso 1 –').first().waitFor()
  await page.keyboard.press('Control+Enter')
  const summary = page.getByRole('alert').filter({ hasText: 'punti da correggere' })
  await summary.waitFor()
  await summary.getByRole('link', { name: 'Numero o R.G.' }).click()
  await page.waitForFunction(() => document.activeElement?.id === 'order.number')
  await summary.getByRole('link', { name: 'Scegli come si chiude l’accesso' }).click()
  await page.waitForFunction(() => document.activeElement?.id === 'closing')
})

test('a fiscal code fills sex, day and place of birth, and says when it is wrong', slow, async () => {
  const { page } = await newAccess()
  await speaker(page, 'La persona stessa').check()
  const code = page.getByLabel('Codice fiscale')
  await code.fill('bncdaa80e44x001t')
  await page.getByText(codeFaults['check-character']).first().waitFor()
  await code.fill('BNCDAA80E44X001J')
  await page.getByText('04/05/1980: letti dal codice').waitFor()
  expect(await page.getByLabel('Data di nascita').inputValue()).toBe('04/05/1980')
  expect(await page.getByRole('combobox', { name: 'Luogo di nascita' }).inputValue()).toBe('Montefiorito')
  expect(await page.getByRole('radio', { name: 'Femmina' }).isChecked()).toBe(true)
})

test(
  'waiting for the answer keeps the minimum, after saying what goes; only an appointment can close',
  slow,
  async () => {
    const { page } = await newAccess()
    await speaker(page, 'La persona stessa').check()
    await page.getByLabel('Cognome *').fill('Verdi')
    await page.getByLabel(needs).fill('Cerca lavoro')
    await page.getByLabel('Ho informato la persona').check()
    await page.getByRole('button', { name: 'In attesa' }).click()
    const dialog = page.getByRole('dialog', { name: 'Mentre si aspetta' })
    await dialog.getByText(needs).waitFor()
    await dialog.getByRole('button', { name: 'Metti in attesa e cancella il resto' }).click()
    await page.getByText(/In attesa fino al/).waitFor()
    expect(await page.getByLabel(needs).count()).toBe(0)
    expect(await page.getByLabel('Cognome *').inputValue()).toBe('Verdi')
    await page.getByRole('radio', { name: 'Rinvio ad appuntamento' }).check()
    await page.getByLabel('Giorno').fill('06112026')
    await page.getByLabel('Ora *').fill('10:30')
    await picture(page, 's04-pending')
    await page.keyboard.press('Control+Enter')
    await page.getByText('La bozza resta in attesa della risposta').waitFor()
  },
)

test('the same draft in two windows: both texts are shown, and both can stay', slow, async () => {
  const { page, context } = await newAccess()
  await speaker(page, 'La persona stessa').check()
  const text = page.getByLabel(needs)
  await text.waitFor()
  const other = await context.newPage()
  await other.goto(page.url())
  await other.getByLabel(needs).fill('Cerca lavoro')
  await other.getByLabel(needs).blur()
  await saved(other)
  await text.fill('Serve una casa')
  await text.blur()
  const dialog = page.getByRole('dialog', { name: 'Altri hanno scritto negli stessi campi' })
  await dialog.getByText('Cerca lavoro').waitFor()
  await picture(page, 's04-merge')
  await dialog.getByRole('radio', { name: 'Tieni entrambi' }).check()
  await dialog.getByRole('button', { name: 'Tieni queste scelte' }).click()
  await saved(page)
  expect(await text.inputValue()).toBe('Cerca lavoro\nServe una casa')
})

test('reference persons are added with the focus inside, and taken away with a way back', slow, async () => {
  const { page } = await newAccess()
  await speaker(page, 'La persona stessa').check()
  const add = page.getByRole('button', { name: 'Aggiungi una persona di riferimento' })
  await add.click()
  await page.waitForFunction(() => document.activeElement?.id === 'reference.0.surname')
  await page.keyboard.type('Gialli')
  await page.getByRole('button', { name: 'Togli il riferimento 1' }).click()
  expect(await page.locator('[id="reference.0.surname"]').count()).toBe(0)
  await page.getByRole('status').getByRole('button', { name: 'Annulla' }).click()
  expect(await page.locator('[id="reference.0.surname"]').inputValue()).toBe('Gialli')
})

test('a draft deleted on purpose leaves nothing on the device', slow, async () => {
  const { page } = await newAccess()
  await speaker(page, 'La persona stessa').check()
  await page.getByLabel(needs).fill('NONCE-2')
  await page.getByRole('button', { name: 'Elimina questa bozza' }).click()
  await page.getByRole('button', { name: 'Elimina la bozza' }).click()
  await page.getByRole('heading', { name: 'La mia giornata' }).waitFor()
  expect(await onDevice(page)).not.toContain('intake:')
})
