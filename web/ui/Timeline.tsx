import type { ReactNode } from 'react'
import type { Day } from '../../domain/kernel/day.ts'
import type { Instant } from '../../domain/kernel/instant.ts'
import { dayText } from '../platform/clock.ts'
import { DayText, Moment } from './words.tsx'

export type TimelineEntry = {
  readonly id: string
  readonly at: Day | Instant
  readonly title: ReactNode
  /** Who wrote it, where. */
  readonly meta?: ReactNode
  readonly body?: ReactNode
}
export type TimelineProps = {
  label: string
  /** Newest first. */
  entries: readonly TimelineEntry[]
  empty: ReactNode
}

const yearOf = (entry: TimelineEntry) => dayText(entry.at).slice(-4)
const isDay = (at: Day | Instant): at is Day => at.length === 10

/** What happened, newest first, by year; filters stand above, in a FilterBar. */
export function Timeline({ label, entries, empty }: TimelineProps) {
  const years = [...new Set(entries.map(yearOf))]
  if (entries.length === 0) return <div className="empty">{empty}</div>
  return (
    <section aria-label={label}>
      {years.length > 1 && (
        <nav aria-label={`${label}: anni`} className="line no-print">
          {years.map((year) => (
            <a key={year} href={`#anno-${year}`}>
              {year}
            </a>
          ))}
        </nav>
      )}
      {years.map((year) => (
        <div key={year}>
          <h3 id={`anno-${year}`} className="timeline-year">
            {year}
          </h3>
          <ol className="timeline">
            {entries
              .filter((entry) => yearOf(entry) === year)
              .map(({ id, at, title, meta, body }) => (
                <li key={id}>
                  {isDay(at) ? <DayText day={at} /> : <Moment at={at} />}
                  <div>
                    <div>
                      <strong>{title}</strong> {meta && <small className="muted">{meta}</small>}
                    </div>
                    {body && <div>{body}</div>}
                  </div>
                </li>
              ))}
          </ol>
        </div>
      ))}
    </section>
  )
}
