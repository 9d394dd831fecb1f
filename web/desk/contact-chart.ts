import type { AccessMode } from '../../domain/intake/codes.ts'
import type { Queues } from '../../domain/desk/contract.ts'
import type { Series } from '../ui/Chart.tsx'

// prettier-ignore
const groups: readonly { label: string; modes: readonly AccessMode[] }[] = [
  { label: 'In presenza', modes: ['in-person', 'home'] },
  { label: 'A distanza',  modes: ['phone', 'email', 'other-remote'] },
  { label: 'Per iscritto', modes: ['written-report'] },
]
/** The hours of an ordinary day; what happens outside widens them. */
const open = { from: 8, to: 18 }

export type ContactChart = {
  readonly total: number
  readonly labels: readonly string[]
  readonly series: readonly Series[]
  /** The finding in one sentence. */
  readonly summary: string
}

/** Contacts of the day by hour, in at most three kinds. */
export function contactChart(contacts: Queues['contacts']): ContactChart {
  const hours = contacts.map(({ hour }) => hour)
  const from = Math.min(open.from, ...hours)
  const to = Math.max(open.to, ...hours)
  const shown = Array.from({ length: to - from + 1 }, (_, i) => from + i)
  const sum = (rows: Queues['contacts']) => rows.reduce((total, { count }) => total + count, 0)
  const at = (hour: number) => contacts.filter((row) => row.hour === hour)
  const series = groups
    .map(({ label, modes }) => ({
      label,
      values: shown.map((hour) => sum(at(hour).filter(({ mode }) => modes.includes(mode)))),
    }))
    .filter(({ values }) => values.some((value) => value > 0))
  const total = sum(contacts)
  const peak = shown.toSorted((a, b) => sum(at(b)) - sum(at(a)))[0] ?? from
  return {
    total,
    labels: shown.map(String),
    series,
    summary:
      total === 0
        ? 'Ancora nessun contatto oggi.'
        : `${total === 1 ? '1 contatto' : `${String(total)} contatti`} finora, di più fra le ${String(peak)} e le ${String(peak + 1)}.`,
  }
}
