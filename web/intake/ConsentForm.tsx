import { draftApi } from '../../domain/intake/contract-draft.ts'
import { addressOf } from '../platform/client.ts'
import { PrintButton } from '../ui/PrintButton.tsx'
import { useBook } from './use-draft-book.ts'

/** The form to sign, with what the draft knows: the server writes it page by page in a window of its own. */
export function ConsentForm() {
  const book = useBook()
  const print = () => {
    const { id } = book.read().draft
    // Opened at once, in the act of the person: a window opened later is blocked by the browser.
    const paper = globalThis.open('', '_blank')
    void book.flush().then(() => {
      if (paper) paper.location.href = addressOf(draftApi.consentForm, { id })
    })
  }
  return (
    <div>
      <PrintButton small label="Stampa informativa e modulo" onPrint={print} />
    </div>
  )
}
