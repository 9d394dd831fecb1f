import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { alertsOf } from '../../domain/desk/alerts.ts'
import type { Queues } from '../../domain/desk/contract.ts'
import { formatDay, weekday, type Day } from '../../domain/kernel/day.ts'
import type { Role } from '../../domain/kernel/grant.ts'
import { today } from '../platform/clock.ts'
import { useSession } from '../platform/session.ts'
import { useShortcut } from '../platform/shortcuts.ts'
import { Badge } from '../ui/Badge.tsx'
import { LinkButton } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'
import { Panel } from '../ui/Panel.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { addresses } from './addresses.ts'
import { alertPlaces } from './alert-places.ts'
import { ContactsToday } from './ContactsToday.tsx'
import { DayQueues } from './DayQueues.tsx'
import { quietHomes } from './quiet-home.ts'
import { todayQuery } from './queries.ts'
import { RecentPersons } from './RecentPersons.tsx'
import './desk.css'

const weekdays = ['lunedì', 'martedì', 'mercoledì', 'giovedì', 'venerdì', 'sabato', 'domenica'] as const
const dateWords = (day: Day) => `${weekdays[weekday(day)] ?? ''} ${formatDay(day)}`

/** S02: what asks for attention, the queues with their numbers, my drafts, the contacts of today. */
export function TodayPage() {
  const { context } = useSession()
  const { data, error, refetch } = useQuery(todayQuery)
  const queues = data?.queues
  return (
    <Page
      title="La mia giornata"
      state={<span className="muted">{dateWords(data?.day ?? today())}</span>}
      actions={queues && <Begin />}
      aside={
        queues && (
          <>
            <ContactsToday contacts={queues.contacts} />
            <RecentPersons />
          </>
        )
      }
    >
      <ProblemNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton lines={8} />}
      {queues && (
        <>
          <Alerts queues={queues} />
          <DayQueues queues={queues} />
        </>
      )}
      {queues === null && <Quiet role={context?.role} />}
    </Page>
  )
}

/** The two ways a contact begins, and their keys; N belongs to the frame. */
function Begin() {
  const router = useRouter()
  useShortcut('a', 'Contatto senza nome', () => router.history.push(addresses.anonymousContact))
  return (
    <>
      <LinkButton href={addresses.anonymousContact} keys="A">
        Contatto senza nome
      </LinkButton>
      <LinkButton href={addresses.newAccess} look="primary" keys="N">
        Nuovo accesso
      </LinkButton>
    </>
  )
}

function Alerts({ queues }: { queues: Queues }) {
  const alerts = alertsOf(queues)
  if (alerts.length === 0) return <p className="muted">Nessun avviso: niente è in scadenza.</p>
  return (
    <Panel title="Avvisi">
      <ul className="alerts">
        {alerts.map(({ kind, text }) => (
          <li key={kind}>
            <Badge tone={alertPlaces[kind].tone} icon="clock">
              {alertPlaces[kind].word}
            </Badge>
            <a href={alertPlaces[kind].href}>{text}</a>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** Honest: what there is, what will come; no number that means nothing. */
function Quiet({ role }: { role: Role | undefined }) {
  const home = role && quietHomes[role]
  if (!home) return null
  return (
    <div className="columns">
      <Panel title="Oggi">
        {home.now.map(({ text, href, link }) => (
          <p key={text}>
            {text}
            {href && <a href={href}>{link}</a>}
          </p>
        ))}
      </Panel>
      <Panel title="Che cosa arriverà qui">
        <ul>
          {home.later.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        <p className="small muted">Queste parti non sono ancora attive.</p>
      </Panel>
    </div>
  )
}
