import path from 'node:path'
import axe from 'axe-core'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import type { Role } from '../../domain/kernel/grant.ts'
import { createApp } from '../../server/app.ts'
import { createLog } from '../../server/platform/log.ts'
import { createPrinter } from '../../server/platform/typst.ts'
import { mountConcepts } from '../../server/registers.ts'
import { makeHouse, testPlaces, type TestHouse } from '../make/house.ts'
import { launchBrowser, teardown } from './browser.ts'

/** Where to leave pictures of the pages, for people to look at. */
const pictures = process.env['SISO_PICTURES']

export const wide = { width: 1366, height: 768 } as const
export const phone = { width: 390, height: 844 } as const

/** A page of a logged-in operator, and what its console complained about. */
export type Visit = { readonly page: Page; readonly context: BrowserContext; readonly complaints: string[] }

/** The whole server with its pages, a browser, and the power switch of the server. */
export type Desk = {
  readonly house: TestHouse
  readonly address: string
  readonly visit: (options?: { role?: Role; viewport?: BrowserContextOptions['viewport'] }) => Promise<Visit>
  /** The server goes down with its connections; the database stays. */
  readonly kill: () => Promise<void>
  /** Up again at the same address. */
  readonly restart: () => Promise<void>
  readonly close: () => Promise<void>
}

export async function openDesk(): Promise<Desk> {
  const house = await makeHouse({ web: true })
  const browser: Browser = await launchBrowser()
  const address = await house.app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = new URL(address)
  let app = house.app
  const printer = createPrinter()

  return {
    house,
    address,
    async visit({ role = 'front-desk', viewport = wide } = {}) {
      const { token } = await house.zone.operator(role)
      const context = await browser.newContext({
        locale: 'it-IT',
        timezoneId: 'Europe/Rome',
        reducedMotion: 'reduce',
        viewport,
      })
      await context.addCookies([{ name: 'siso', value: token, url: address }])
      const page = await context.newPage()
      await page.clock.setFixedTime(house.clock.now())
      const complaints: string[] = []
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
      page.on('pageerror', (error) => complaints.push(error.message))
      await page.goto(`${address}/`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      return { page, context, complaints }
    },
    kill: () => app.close(),
    async restart() {
      const log = createLog({ level: 'error' })
      app = await createApp({
        house: house.house,
        log,
        mount: mountConcepts({ status: { version: 'test', demoLogins: [] }, places: testPlaces, printer }),
        webFolder: path.join(import.meta.dirname, '../../dist/web'),
        publicUrl: address,
        trustProxy: false,
      })
      await app.listen({ host: '127.0.0.1', port: Number(port) })
    },
    async close() {
      await browser.close()
      if (app !== house.app) await app.close()
      await printer.close()
      await house.close()
      await teardown()
    },
  }
}

/** What a reader of accessibility rules would complain about. */
export async function violations(page: Page): Promise<string[]> {
  // What sticks to the screen covers whatever scrolls under it: the page is read with it at rest.
  await page.evaluate(() => {
    for (const bar of document.querySelectorAll<HTMLElement>('.bar, .identity, .action-bar, .bottom-bar'))
      bar.style.position = 'static'
  })
  await page.evaluate(axe.source)
  const found = await page.evaluate(() => {
    const run = (globalThis as unknown as { axe: { run: (options: object) => Promise<axe.AxeResults> } }).axe
    return run.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  })
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`),
  )
}

/** Pictures of the whole page, one screen at a time, when somebody wants to look at it. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!pictures) return
  const height = page.viewportSize()?.height ?? 768
  const step = height - 240
  const whole = await page.evaluate(() => document.documentElement.scrollHeight)
  for (let at = 0; at === 0 || at * step < whole - height + step; at++) {
    await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), at * step)
    await page.screenshot({ path: path.join(pictures, `${name}-${at}.png`) })
  }
}

/** How far the page is wider than the screen. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

/** Whatever rests in the browser's storage, as text: names of drafts, and everything of localStorage. */
export const onDevice = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => request.addEventListener('success', () => resolve(request.result)))
    const bases = await indexedDB.databases()
    const keys = await Promise.all(
      bases.map(async ({ name }) => {
        const db = await settled(indexedDB.open(name ?? ''))
        const stores = [...db.objectStoreNames]
        const kept = await Promise.all(
          stores.map((store) => settled(db.transaction(store).objectStore(store).getAllKeys())),
        )
        db.close()
        return JSON.stringify(kept)
      }),
    )
    return [...keys, JSON.stringify(localStorage), JSON.stringify(sessionStorage)].join(' ').trim()
  })
