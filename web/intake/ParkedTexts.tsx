import { Notice } from '../ui/Notice.tsx'
import { useBookState } from './use-draft-book.ts'

/** What could not be recorded is not thrown away under one's hands: it can be read and copied until one leaves. */
export function ParkedTexts() {
  const parked = useBookState((state) => state.parked)
  if (parked.length === 0) return null
  return (
    <Notice tone="warning" title="Questi testi non si possono registrare in questo caso" announced>
      <p>Non sono salvati da nessuna parte: se servono altrove, copiali adesso.</p>
      <dl className="parked">
        {parked.map(({ label, text }, place) => (
          <div key={`${place} ${label}`}>
            <dt>{label}</dt>
            <dd className="private">{text}</dd>
          </div>
        ))}
      </dl>
    </Notice>
  )
}
