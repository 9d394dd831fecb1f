import { useQuery, useQueryClient } from '@tanstack/react-query'
import { closingAction } from '../../domain/consent/closing-codes.ts'
import { accessSheetApi, contactApi } from '../../domain/intake/contract-sheet.ts'
import { Ended } from '../../domain/intake/contract-draft.ts'
import { addressOf } from '../platform/client.ts'
import { LinkButton } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Facts, Panel } from '../ui/Panel.tsx'
import { PrintButton } from '../ui/PrintButton.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { Code } from '../ui/words.tsx'
import { NotFoundPage } from '../frame/NotFoundPage.tsx'
import { sheetQuery } from './queries.ts'
import { addresses, useSheetId } from './use-params.ts'
import './intake.css'

/** After the conclusion: the number, what happens now, the receipt for the person, and on to the next. */
export function ConcludedPage() {
  const id = useSheetId()
  const { data, error } = useQuery({ ...sheetQuery(id!), enabled: id !== undefined })
  if (id === undefined) return <NotFoundPage />
  const print = () => globalThis.open(addressOf(accessSheetApi.receipt, { id }), '_blank')
  return (
    <Page title="Accesso concluso">
      <ProblemNotice error={error} />
      {!data && !error && <Skeleton lines={4} />}
      {data && (
        <Panel
          title="La scheda è registrata"
          actions={<PrintButton small label="Stampa la ricevuta" onPrint={print} />}
        >
          <Facts
            facts={[
              [
                'Numero',
                <Code key="number" copy="il numero">
                  {data.number}
                </Code>,
              ],
              ['Chiusura', data.closing === null ? '—' : closingAction.label(data.closing)],
              ['Prossimo passo', data.next],
            ]}
          />
        </Panel>
      )}
      <Next />
    </Page>
  )
}

const printNote = () => globalThis.open(addressOf(contactApi.refusalNote, {}), '_blank')

const kept = {
  sheet: 'La scheda è registrata.',
  draft: 'La bozza resta in attesa della risposta: la trovi fra le tue bozze.',
  'statistical-contact':
    'Resta solo un contatto statistico senza nomi. Di quanto era scritto non c’è più nulla, né qui né sul server.',
  restricted: 'Resta la sola identità, ad accesso limitato, con la data del rifiuto.',
} as const

/** What is left when no sheet is: a contact without names, or a draft that waits. */
export function EndedPage() {
  const cache = useQueryClient()
  const ended = Ended.safeParse(cache.getQueryData(['ended'])).data
  const refused = ended?.action === 'consent-denied'
  return (
    <Page
      title={refused ? 'Rifiuto registrato' : 'Accesso concluso'}
      actions={refused && <PrintButton small label="Stampa il foglio per la persona" onPrint={printNote} />}
    >
      <Notice tone="success" title={ended ? kept[ended.leaves] : 'L’accesso è concluso.'} announced>
        {ended?.next}
      </Notice>
      <Next />
    </Page>
  )
}

const Next = () => (
  <div className="line">
    <LinkButton href={addresses.open} look="primary" keys="N">
      Nuovo accesso
    </LinkButton>
    <LinkButton href="/">Torna alla giornata</LinkButton>
  </div>
)
