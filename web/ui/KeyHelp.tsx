import { useState, useSyncExternalStore } from 'react'
import { usePreferences } from '../platform/preferences.ts'
import { useKeyboard, useShortcut } from '../platform/shortcuts.ts'
import { Checkbox } from './Checkbox.tsx'
import { Dialog } from './Dialog.tsx'

// prettier-ignore
const names: Record<string, string> = { ctrl: 'Ctrl', enter: 'Invio', escape: 'Esc' }
const keyName = (key: string) => names[key] ?? key.toUpperCase()
const pressed = (keys: string) => keys.split(' ').map((stroke) => stroke.split('+').map(keyName).join(' + '))

/** The `?` help: the shortcuts of this page as they are now, and the switch of the single keys. */
export function KeyHelp() {
  const keyboard = useKeyboard()
  const shortcuts = useSyncExternalStore(keyboard.subscribe, keyboard.list)
  const [{ singleKeysOff }, set] = usePreferences()
  const [open, setOpen] = useState(false)
  useShortcut('?', 'Scorciatoie da tastiera', () => setOpen(true))
  const shown = [...new Map(shortcuts.map((shortcut) => [shortcut.keys, shortcut])).values()]
  return (
    <Dialog open={open} onClose={() => setOpen(false)} title="Scorciatoie da tastiera" cancel={null}>
      <div className="stack">
        <table className="table">
          <caption className="visually-hidden">Scorciatoie di questa pagina</caption>
          <thead>
            <tr>
              <th scope="col">Tasti</th>
              <th scope="col">Cosa fanno</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ keys, label }) => (
              <tr key={keys}>
                <th scope="row">
                  {pressed(keys).map((stroke, at) => (
                    <span key={`${stroke}${String(at)}`}>
                      {at > 0 && ' poi '}
                      <kbd>{stroke}</kbd>
                    </span>
                  ))}
                </th>
                <td>{label}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <Checkbox
          label="Spegni le scorciatoie di un solo tasto"
          hint="Utile con la dettatura o con un lettore di schermo. Restano quelle con Ctrl ed Esc Esc."
          checked={singleKeysOff}
          onChange={(event) => set({ singleKeysOff: event.target.checked })}
        />
      </div>
    </Dialog>
  )
}
