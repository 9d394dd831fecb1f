import type { Queues } from '../../domain/desk/contract.ts'
import { Chart } from '../ui/Chart.tsx'
import { Panel } from '../ui/Panel.tsx'
import { addresses } from './addresses.ts'
import { contactChart } from './contact-chart.ts'

/** The contacts of today by hour, with their table. */
export function ContactsToday({ contacts }: Pick<Queues, 'contacts'>) {
  const { total, labels, series, summary } = contactChart(contacts)
  return (
    <Panel title="Contatti di oggi">
      {total === 0 ? (
        <p className="small">
          {summary} Qui vedi quante persone incontri, ora per ora: si contano gli accessi e i{' '}
          <a href={addresses.contacts}>contatti senza nome</a>.
        </p>
      ) : (
        <div className="small-chart">
          <Chart kind="bars" title="Per ora" summary={summary} labels={labels} series={series} />
        </div>
      )}
    </Panel>
  )
}
