import { consentCases } from '../../domain/consent/codes.ts'
import type {
  Queues as DayCounts,
  TodayDispatch,
  TodayDraft,
  TodaySheet,
} from '../../domain/desk/contract.ts'
import { DraftEnd, speakerOf } from '../access-sheet/draft-table.tsx'
import { ConsentWords, PrejudiceBadge } from '../access-sheet/labels.tsx'
import { today } from '../platform/clock.ts'
import { Badge } from '../ui/Badge.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Code, DayText, Moment } from '../ui/words.tsx'
import { addresses } from './addresses.ts'

type Queue = { readonly label: string; readonly count: number; readonly href: string }

/** Each number leads to the list it counts. */
const queuesOf = ({ drafts, evaluation, received, ...sheets }: DayCounts): Queue[] => [
  ...(evaluation
    ? [{ label: 'Da valutare', count: evaluation.waiting, href: `${addresses.sheets}?stato=to-evaluate` }]
    : []),
  { label: 'Ricevute, da accettare', count: received.waiting, href: `${addresses.received}?stato=sent` },
  { label: 'Consensi in attesa', count: drafts.pending, href: addresses.consents },
  { label: 'Accessi da completare', count: drafts.late, href: addresses.drafts },
  { label: 'Schede senza un seguito', count: sheets.complete, href: `${addresses.sheets}?stato=complete` },
  { label: 'Accettate, da avviare', count: sheets.accepted, href: `${addresses.sheets}?stato=received` },
  { label: 'Inviate, senza risposta', count: sheets.unanswered, href: `${addresses.sent}?stato=sent` },
  { label: 'Invii rifiutati', count: sheets.refused, href: `${addresses.sent}?stato=refused` },
  { label: 'Bozze dei colleghi', count: drafts.colleagues, href: addresses.drafts },
]

/** The queues with their numbers, then the most urgent rows of each. */
export function DayQueues({ queues }: { queues: DayCounts }) {
  const { drafts, evaluation, received } = queues
  return (
    <>
      <Queues queues={queuesOf(queues)} />
      <Panel
        title="Le mie bozze"
        actions={
          drafts.mine > drafts.rows.length && (
            <a href={addresses.drafts}>{`Tutte (${String(drafts.mine)})`}</a>
          )
        }
      >
        {drafts.rows.length === 0 ? (
          <p>
            Nessuna bozza aperta. Comincia con <kbd>N</kbd>: quello che scrivi si salva da solo e qui ritrovi
            ciò che hai lasciato a metà.
          </p>
        ) : (
          <ul className="rows">
            {drafts.rows.map((row) => (
              <DraftLine key={row.id} row={row} />
            ))}
          </ul>
        )}
      </Panel>
      {evaluation && (
        <Panel title="Da valutare">
          {evaluation.rows.length === 0 ? (
            <p>
              Nessun accesso da valutare. I nuovi arrivano qui quando lo sportello sceglie{' '}
              <em>Proposta di presa in carico</em>.
            </p>
          ) : (
            <ul className="rows">
              {evaluation.rows.map((row) => (
                <SheetLine key={row.id} row={row} />
              ))}
            </ul>
          )}
        </Panel>
      )}
      {received.rows.length > 0 && (
        <Panel title="Ricevute, da accettare">
          <ul className="rows">
            {received.rows.map((row) => (
              <DispatchLine key={row.id} row={row} />
            ))}
          </ul>
        </Panel>
      )}
    </>
  )
}

/** What waits, each with its number; what is empty in one line, to be reached all the same. */
function Queues({ queues }: { queues: readonly Queue[] }) {
  const waiting = queues.filter(({ count }) => count > 0)
  const empty = queues.filter(({ count }) => count === 0)
  return (
    <nav aria-label="Code di lavoro" className="stack stack-tight">
      {waiting.length > 0 && (
        <ul className="queues">
          {waiting.map(({ label, count, href }) => (
            <li key={label}>
              <a href={href}>
                <span className="queue-count">{count}</span>
                <span>{label}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {empty.length > 0 && (
        <p className="empty-queues">
          <span>Vuote:</span>
          {empty.map(({ label, href }) => (
            <a key={label} href={href}>
              {label}
            </a>
          ))}
        </p>
      )}
    </nav>
  )
}

const DraftLine = ({ row }: { row: TodayDraft }) => (
  <li>
    <a href={addresses.draft(row.id)}>{speakerOf(row)}</a>
    <span className="row-facts">
      <Moment at={row.openedAt} relative />
      <ConsentWords state={row.consent} />
      {row.presumedPrejudice && <PrejudiceBadge />}
      {row.expiresAt && <DraftEnd {...row} />}
    </span>
  </li>
)

const caseText = (number: number) =>
  Object.entries(consentCases).find(([key]) => key === String(number))?.[1].label ?? ''

const SheetLine = ({ row }: { row: TodaySheet }) => (
  <li>
    <a href={addresses.sheet(row.id)}>
      Scheda <Code>{row.number}</Code>
    </a>
    <span className="row-facts">
      <span>{caseText(row.case)}</span>
      <DayText day={row.day} />
      {row.dueOn && (
        <Badge
          tone={row.dueOn < today() ? 'danger' : row.dueOn === today() ? 'warning' : 'neutral'}
          icon="clock"
        >
          entro il <DayText day={row.dueOn} />
        </Badge>
      )}
    </span>
  </li>
)

const DispatchLine = ({ row }: { row: TodayDispatch }) => (
  <li>
    <a href={addresses.dispatch(row.id)}>Da {row.fromOrganisation}</a>
    <span className="row-facts">
      <span>{caseText(row.case)}</span>
      <Moment at={row.sentAt} relative />
      {row.judicial && (
        <Badge tone="danger" icon="pa">
          Obbligo verso l’AG
        </Badge>
      )}
    </span>
  </li>
)
