import { afterAll, beforeAll, test } from 'vitest'
import { openDesk, picture, phone, wide, type Desk } from './server.ts'
let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
}, 120_000)
afterAll(() => desk?.close())
test('look', async () => {
  for (const [name, viewport] of [
    ['1366', wide],
    ['390', phone],
  ] as const) {
    const { page, complaints } = await desk.visit({ viewport })
    page.on('response', (r) => {
      if (r.status() >= 400)
        void r.text().then((t) => console.log(r.status(), r.request().method(), r.url(), t.slice(0, 300)))
    })
    try {
      await page.keyboard.press('n')
      await page.getByRole('radiogroup', { name: 'Chi parla con te?' }).waitFor({ timeout: 10000 })
      await picture(page, `s04-start-${name}`)
      for (const who of [
        'Autorità giudiziaria',
        'Pubblico ufficiale',
        'La persona stessa',
        'Rappresentante legale',
        'Segnalante',
        'anonima',
      ]) {
        await page.getByRole('radio', { name: who }).check()
        await page.getByRole('status').first().waitFor({ state: 'attached' })
        await page.waitForTimeout(600)
        await picture(page, `s04-${who.replace(/\W+/g, '-')}-${name}`)
      }
      await page.getByRole('button', { name: 'Presunto pregiudizio' }).first().click()
      await page.waitForTimeout(600)
      await picture(page, `s04-prejudice-${name}`)
    } catch (e) {
      console.log(String(e).slice(0, 500))
      await picture(page, `fail-${name}`)
    }
    console.log(complaints)
  }
}, 180_000)
