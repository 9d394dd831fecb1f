import { expect, test } from 'vitest'
import { createKeyboard, type Stroke } from './keyboard.ts'

const stroke = (key: string, more: Partial<Stroke> = {}): Stroke => ({
  key,
  ctrl: false,
  alt: false,
  inField: false,
  at: 0,
  ...more,
})

function desk(singleKeysOff = false) {
  const done: string[] = []
  const keyboard = createKeyboard(() => singleKeysOff)
  const on = (keys: string, what = keys) => keyboard.add({ keys, label: what, run: () => done.push(what) })
  return { done, keyboard, on }
}

test('a single key works only while nobody is writing', () => {
  const { done, keyboard, on } = desk()
  on('n')
  keyboard.press(stroke('n', { inField: true }))
  expect(done).toEqual([])
  keyboard.press(stroke('N'))
  expect(done).toEqual(['n'])
})

test('single keys can be switched off, combined keys stay (WCAG 2.1.4)', () => {
  const { done, keyboard, on } = desk(true)
  on('/')
  on('g h')
  on('ctrl+s')
  keyboard.press(stroke('/'))
  keyboard.press(stroke('g'))
  keyboard.press(stroke('h', { at: 10 }))
  keyboard.press(stroke('s', { ctrl: true, inField: true }))
  expect(done).toEqual(['ctrl+s'])
})

test('G then H goes home, unless the second key comes late', () => {
  const { done, keyboard, on } = desk()
  on('g h')
  keyboard.press(stroke('g'))
  keyboard.press(stroke('h', { at: 300 }))
  keyboard.press(stroke('g', { at: 400 }))
  keyboard.press(stroke('h', { at: 4000 }))
  expect(done).toEqual(['g h'])
})

test('Esc Esc hides the screen even from inside a field', () => {
  const { done, keyboard, on } = desk()
  on('escape escape')
  keyboard.press(stroke('Escape', { inField: true }))
  keyboard.press(stroke('Escape', { inField: true, at: 200 }))
  expect(done).toEqual(['escape escape'])
})

test('the last registered shortcut wins, and leaves its place when taken away', () => {
  const { done, keyboard, on } = desk()
  on('ctrl+enter', 'page')
  const leave = on('ctrl+enter', 'dialog')
  keyboard.press(stroke('Enter', { ctrl: true }))
  leave()
  keyboard.press(stroke('Enter', { ctrl: true }))
  expect(done).toEqual(['dialog', 'page'])
})
