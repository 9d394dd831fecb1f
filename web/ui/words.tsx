import { useState, type ReactNode } from 'react'
import type { Day } from '../../domain/kernel/day.ts'
import type { Instant } from '../../domain/kernel/instant.ts'
import { dayText, momentText, now, relativeDay, relativeTime, today } from '../platform/clock.ts'
import { IconButton } from './IconButton.tsx'

/** What names a person: blurred by the "schermo di cortesia". */
export const Private = ({ children }: { children: ReactNode }) => <span className="private">{children}</span>

/** A missing value in a table. */
export const Missing = () => (
  <>
    <span aria-hidden="true" className="muted">
      —
    </span>
    <span className="visually-hidden">non indicato</span>
  </>
)

/** 04/11/2026, with how far it is in the title. */
export const DayText = ({ day }: { day: Day | null | undefined }) =>
  day ? (
    <time dateTime={day} title={relativeDay(day, today())} className="nowrap">
      {dayText(day)}
    </time>
  ) : (
    <Missing />
  )

/** A moment: the date and time, or (`relative`) how long ago, with the other in the title. */
export function Moment({ at, relative }: { at: Instant; relative?: boolean | undefined }) {
  const [full, near] = [momentText(at), relativeTime(at, now())]
  return (
    <time dateTime={at} title={relative ? full : near} className="nowrap">
      {relative ? near : full}
    </time>
  )
}

export type CodeProps = {
  children: string
  /** Shows only the last letters until pressed; `onReveal` lets the server know. */
  masked?: boolean | undefined
  onReveal?: (() => void) | undefined
  /** With a button to copy it: its name, "il codice fiscale". */
  copy?: string | undefined
}

/** Fiscal code, protocol, R.G.: monospaced, copied with one press. */
export function Code({ children, masked, onReveal, copy }: CodeProps) {
  const [shown, setShown] = useState(!masked)
  const text = shown ? children : `${'•'.repeat(Math.max(children.length - 4, 0))}${children.slice(-4)}`
  return (
    <span className="code private">
      <span>{text}</span>
      {!shown && (
        <IconButton
          icon="password-visible"
          label={`Mostra ${copy ?? 'il codice'}`}
          onClick={() => {
            setShown(true)
            onReveal?.()
          }}
        />
      )}
      {copy && shown && (
        <IconButton
          icon="copy"
          label={`Copia ${copy}`}
          onClick={() => void navigator.clipboard?.writeText(children)}
        />
      )}
    </span>
  )
}
