import type { Page } from 'playwright-core'

/** Counts what a person presses; a chord is one keystroke, Tab is counted apart, free text is not counted. */
export function keyCounter(page: Page) {
  let strokes = 0
  let tabs = 0
  return {
    strokes: () => strokes,
    tabs: () => tabs,
    /** One after the other: `press('n', 'Tab', 'Control+Enter')`. */
    async press(...keys: readonly string[]) {
      for (const key of keys) {
        if (/^(Shift\+)?Tab$/.test(key)) tabs++
        else strokes++
        await page.keyboard.press(key)
      }
    },
    /** A code, a name to search: every letter is a keystroke. */
    async spell(text: string) {
      strokes += text.length
      await page.keyboard.type(text)
    },
    /** What is written in one's own words. */
    freely: (text: string) => page.keyboard.type(text),
  }
}

/** Waits until the focus is on the control with this id. */
export const focusOn = (page: Page, id: string): Promise<unknown> =>
  page.waitForFunction((wanted) => document.activeElement?.id === wanted, id)
/** Waits until the focus is inside the section with this id. */
export const focusIn = (page: Page, id: string): Promise<unknown> =>
  page.waitForFunction(
    (wanted) => document.getElementById(wanted)?.contains(document.activeElement) === true,
    id,
  )
