import { createContext, use, useEffect, useEffectEvent } from 'react'
import type { Keyboard } from './keyboard.ts'

export const KeyboardContext = createContext<Keyboard | null>(null)

export function useKeyboard(): Keyboard {
  const keyboard = use(KeyboardContext)
  if (!keyboard) throw new Error('no keyboard provided')
  return keyboard
}

/** Binds a shortcut while the component is shown; `keys` undefined binds nothing. */
export function useShortcut(keys: string | undefined, label: string, run: () => void): void {
  const keyboard = useKeyboard()
  const latest = useEffectEvent(run)
  useEffect(
    () => (keys === undefined ? undefined : keyboard.add({ keys, label, run: () => latest() })),
    [keyboard, keys, label],
  )
}

const writing =
  'input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select, [contenteditable=true]'

/** Listens to the document and passes each key to the registry. */
export function listenToKeys(keyboard: Keyboard, document: Document): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return
    const ran = keyboard.press({
      key: event.key,
      ctrl: event.ctrlKey || event.metaKey,
      alt: event.altKey,
      inField: event.target instanceof Element && event.target.closest(writing) !== null,
      at: event.timeStamp,
    })
    if (ran) event.preventDefault()
  })
}
