import { join } from 'node:path'
import axe from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeHouse, type TestHouse } from '../make/house.ts'
import { launchBrowser, teardown } from './browser.ts'

/** Where to leave pictures of the pages, for people to look at. */
const pictures = process.env['SISO_PICTURES']

let house: TestHouse
let browser: Browser
let address: string
beforeAll(async () => {
  house = await makeHouse({ web: true })
  address = await house.app.listen({ host: '127.0.0.1', port: 0 })
  browser = await launchBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await house?.close()
  await teardown()
})

/** Opens a page, gathers what the console complained about, closes it at the end. */
async function onPage(path: string, options: BrowserContextOptions, story: (page: Page) => Promise<void>) {
  const context = await browser.newContext({
    locale: 'it-IT',
    timezoneId: 'Europe/Rome',
    reducedMotion: 'reduce',
    ...options,
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(address + path)
  await page.locator('h1').waitFor()
  await story(page)
  await context.close()
  // The desk without a session answers 401 once: that is no complaint.
  expect(complaints.filter((text) => !text.includes('401'))).toEqual([])
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const found = await page.evaluate(() => {
    const run = (globalThis as unknown as { axe: { run: (options: object) => Promise<axe.AxeResults> } }).axe
    return run.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  })
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`),
  )
}
/** A picture of what is seen, or of the whole page one screen at a time. */
async function picture(page: Page, name: string, whole = false) {
  if (!pictures) return
  const height = page.viewportSize()?.height ?? 768
  const screens = whole
    ? Math.ceil((await page.evaluate(() => document.documentElement.scrollHeight)) / height)
    : 1
  for (let at = 0; at < screens; at++) {
    if (whole) await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), at * (height - 150))
    await page.screenshot({ path: join(pictures, `${name}-${at}.png`) })
  }
}
const sizes = [
  { name: '1366', viewport: { width: 1366, height: 768 } },
  { name: '390', viewport: { width: 390, height: 844 } },
]
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.textContent || document.activeElement?.id)

const slow = { timeout: 60_000 }
const desk = { viewport: { width: 1366, height: 768 } }

/** How many sealed drafts rest in the browser's storage. */
const draftsOnDevice = (page: Page) =>
  page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => request.addEventListener('success', () => resolve(request.result)))
    const db = await settled(indexedDB.open('siso-drafts'))
    return settled(db.transaction('drafts').objectStore('drafts').count())
  })

for (const { name, viewport } of sizes)
  for (const theme of ['light', 'dark'] as const)
    test(`every piece passes the accessibility rules, ${theme}, ${name} px`, slow, () =>
      onPage('/ui', { viewport }, async (page) => {
        await page.evaluate((dark) => document.documentElement.setAttribute('data-theme', dark), theme)
        await page.evaluate(() => document.fonts.ready)
        await picture(page, `ui-${theme}-${name}`, true)
        expect(await violations(page)).toEqual([])
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        ).toBeLessThanOrEqual(0)
      }),
    )

test('the login shows the invented operators in demo mode and passes the accessibility rules', slow, () =>
  onPage('/', { viewport: { width: 1366, height: 768 } }, async (page) => {
    await page.getByRole('button', { name: /^sportello/ }).waitFor()
    expect(page.url()).toContain('/entra')
    expect(await page.title()).toBe('Entra – SISO')
    await picture(page, 'login-1366')
    expect(await violations(page)).toEqual([])
  }),
)

test('a number key chooses among radio tiles while the group has focus', slow, () =>
  onPage('/ui', desk, async (page) => {
    const group = page.getByRole('radiogroup', { name: 'Chi parla con te?' })
    await group.getByRole('radio', { name: 'La persona stessa' }).focus()
    await page.keyboard.press('2')
    expect(await group.getByRole('radio', { name: 'Pubblico ufficiale' }).isChecked()).toBe(true)
    await page.keyboard.press('6')
    const harm = group.getByRole('radio', { name: 'Presunto pregiudizio' })
    expect(await harm.isChecked()).toBe(true)
    expect(await harm.evaluate((tile) => tile === document.activeElement)).toBe(true)
  }),
)

test('a date is typed as people write it, and says what is wrong', slow, () =>
  onPage('/ui', desk, async (page) => {
    const born = page.getByLabel('Data di nascita')
    await born.fill('010180')
    await born.press('Tab')
    expect(await born.inputValue()).toBe('01/01/1980')
    await born.press('ArrowUp')
    expect(await born.inputValue()).toBe('02/01/1980')
    await born.fill('31/02/1980')
    await born.press('Tab')
    expect(await born.getAttribute('aria-invalid')).toBe('true')
    await page.getByText('Questa non è una data').waitFor()
    await born.fill('4-11-26')
    await born.press('Tab')
    expect(await born.inputValue()).toBe('04/11/2026')
    expect(await born.getAttribute('aria-invalid')).toBeNull()
  }),
)

test('a combobox finds while one writes and is driven by the arrows', slow, () =>
  onPage('/ui', desk, async (page) => {
    const town = page.getByRole('combobox', { name: 'Comune di nascita' })
    await town.pressSequentially('borgo')
    await page.getByRole('option', { name: 'Borgo Nuovo' }).waitFor()
    expect(await town.getAttribute('aria-expanded')).toBe('true')
    await town.press('ArrowDown')
    await town.press('ArrowDown')
    const active = page.locator(`[id="${await town.getAttribute('aria-activedescendant')}"]`)
    expect(await active.textContent()).toContain('Borgo Nuovo')
    expect(await violations(page)).toEqual([])
    await town.press('Enter')
    expect(await town.inputValue()).toBe('Borgo Nuovo')
    await town.fill('monte')
    await page.getByRole('option', { name: 'Montelieto' }).waitFor()
    await town.press('Escape')
    expect(await town.inputValue()).toBe('Borgo Nuovo')
  }),
)

test('a dialog holds the focus, Esc closes it, and the focus comes back', slow, () =>
  onPage('/ui', desk, async (page) => {
    const opener = page.getByRole('button', { name: 'Apri una finestra' })
    await opener.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Aggiungi un riferimento' })
    await dialog.waitFor()
    expect(await violations(page)).toEqual([])
    await picture(page, 'dialog')
    for (let i = 0; i < 6; i++) await page.keyboard.press('Tab')
    expect(
      await page.evaluate(() => document.querySelector('dialog[open]')?.contains(document.activeElement)),
    ).not.toBe(false)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true)
  }),
)

test('J and K walk the rows of a table, X ticks, headings sort', slow, () =>
  onPage('/ui', desk, async (page) => {
    const table = page.getByRole('table', { name: 'Accessi', exact: true })
    await page.keyboard.press('j')
    expect(await focused(page)).toBe('Abate Prova Anna')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    expect(await focused(page)).toBe('Bosco Prova Luca')
    const tick = table.getByRole('row', { name: /Bosco/ }).getByRole('checkbox')
    expect(await tick.isChecked()).toBe(true)
    await page.keyboard.press('x')
    expect(await tick.isChecked()).toBe(false)
    const names = table.getByRole('rowheader')
    await table.getByRole('button', { name: 'Cognome e nome' }).press('Enter')
    await table.getByRole('button', { name: 'Cognome e nome' }).press('Enter')
    expect(await names.first().textContent()).toBe('Lago Prova Mia')
    expect(await table.getByRole('columnheader', { name: 'Cognome e nome' }).getAttribute('aria-sort')).toBe(
      'descending',
    )
  }),
)

test('the keys of the desk: search, help, hidden screen, and their switch', slow, () =>
  onPage('/ui', desk, async (page) => {
    await page.keyboard.press('/')
    const search = page.getByRole('combobox', { name: /Cerca persone/ })
    expect(await search.evaluate((field) => field === document.activeElement)).toBe(true)
    await page.keyboard.type('prova a')
    await page.getByRole('option', { name: /Abate/ }).waitFor()
    await picture(page, 'search')
    await page.keyboard.press('Escape')
    await search.blur()

    await page.keyboard.press('?')
    const help = page.getByRole('dialog', { name: 'Scorciatoie da tastiera' })
    await help.waitFor()
    await picture(page, 'keys')
    await help.getByLabel('Spegni le scorciatoie di un solo tasto').check()
    await page.keyboard.press('Escape')
    await help.waitFor({ state: 'hidden' })
    await page.keyboard.press('?')
    expect(await help.isVisible()).toBe(false)

    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog', { name: 'Schermo nascosto' }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Schermo nascosto' }).waitFor({ state: 'hidden' })
  }),
)

test(
  'a draft without network survives a reload, sealed on the device, and leaves nothing once saved',
  slow,
  () =>
    onPage('/ui', desk, async (page) => {
      const note = page.getByLabel('Nota della bozza')
      await note.fill('mezza frase')
      await note.blur()
      await page.getByText('senza rete: il testo resta').first().waitFor()
      await page.reload()
      await note.waitFor()
      await page.waitForFunction(
        () => document.querySelector<HTMLTextAreaElement>('#draft-note')?.value === 'mezza frase',
      )
      await page.getByLabel('Rete disponibile').check()
      await page.locator('#bozza').getByText('bozza salvata').waitFor()
      expect(await draftsOnDevice(page)).toBe(0)
    }),
)

test('the courtesy screen blurs names, and survives a reload', slow, () =>
  onPage('/ui', desk, async (page) => {
    await page.getByRole('button', { name: /menu personale/ }).click()
    await page.getByLabel('Schermo di cortesia').check()
    await picture(page, 'courtesy')
    await page.reload()
    const name = page.locator('.identity .private')
    await name.waitFor()
    expect(await name.evaluate((element) => getComputedStyle(element).filter)).toContain('blur')
  }),
)

test('on paper the page is black and white, whole, without anything to press', slow, () =>
  onPage('/ui', { viewport: { width: 794, height: 1123 } }, async (page) => {
    await page.emulateMedia({ media: 'print' })
    await picture(page, 'paper', true)
    for (const hidden of ['.bar', '.rail', '.action-bar', '.filter-bar'])
      expect(await page.locator(hidden).first().isVisible()).toBe(false)
    expect(await page.locator('.table thead th').first().isVisible()).toBe(true)
    if (pictures) await page.pdf({ path: join(pictures, 'paper.pdf'), format: 'A4', preferCSSPageSize: true })
  }),
)
