import { usePreferences } from '../platform/preferences.ts'
import { Checkbox } from './Checkbox.tsx'

/** Blurs the names on a desk that faces the public. */
export function CourtesyToggle() {
  const [{ courtesy }, set] = usePreferences()
  return (
    <Checkbox
      label="Schermo di cortesia"
      hint="I nomi sono sfocati: tieni premuto su un nome per leggerlo."
      checked={courtesy}
      onChange={(event) => set({ courtesy: event.target.checked })}
    />
  )
}

/** Light text on a dark page. */
export function DarkToggle() {
  const [{ dark }, set] = usePreferences()
  return (
    <Checkbox label="Colori scuri" checked={dark} onChange={(event) => set({ dark: event.target.checked })} />
  )
}
