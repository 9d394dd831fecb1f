import type { ReactNode } from 'react'
import { Popover } from './Popover.tsx'

export type ExplainProps = {
  /** What is explained, for screen readers: "perché serve il consenso". */
  about: string
  children: ReactNode
  /** The visible word; "perché?" by default. */
  word?: string | undefined
}

/** The reason of a rule, one press away from where it bites. */
export function Explain({ about, children, word = 'perché?' }: ExplainProps) {
  return (
    <Popover
      className="explain"
      label={about}
      button={
        <>
          {word}
          <span className="visually-hidden"> {about}</span>
        </>
      }
    >
      <span className="small">{children}</span>
    </Popover>
  )
}
