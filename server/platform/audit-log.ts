import { randomUUID } from 'node:crypto'
import type { Instant } from '../../domain/kernel/instant.ts'
import type { Actor } from '../access/actor.ts'

/** What a future inspector would ask, beyond who and when. Codes and ids only: never typed text, never health data. */
export type AuditNote = {
  readonly subject?: string
  readonly persons?: readonly string[]
  readonly fields?: readonly string[]
  readonly from?: string
  readonly to?: string
  readonly reason?: string
  readonly count?: number
  /** Nothing to tell: the same operator's work on the same draft was told within the hour. A refusal is told all the same. */
  readonly quiet?: boolean
}

export type AuditEntry = {
  readonly note: (more: AuditNote) => void
  readonly insert: (outcome: 'done' | 'refused') => string
}

type Literal = (value: string) => string
export type AuditScene = {
  operation: string
  actor: Actor
  subject: string | null
  now: Instant
  literal: Literal
}

/** One row a request, written with the commit. `insert` gives its SQL text: it travels together with `commit`. */
export function auditEntry({ operation, actor, subject, now, literal }: AuditScene): AuditEntry {
  let noted: AuditNote = {}
  return {
    note: (more) => {
      noted = { ...noted, ...more, persons: [...(noted.persons ?? []), ...(more.persons ?? [])] }
    },
    insert: (outcome) => {
      const { subject: found, persons = [], fields = [], quiet = false, ...detail } = noted
      if (quiet && outcome === 'done') return 'select'
      const text = (value: string | null | undefined) => (value == null ? 'null' : literal(value))
      const array = (values: readonly string[], type: string) =>
        `${literal(`{${values.join(',')}}`)}::${type}[]`
      const columns = [
        text(randomUUID()),
        text(now),
        text(actor.organisationId),
        text(actor.kind === 'operator' ? actor.operatorId : null),
        text(actor.officeId),
        text(actor.kind === 'visitor' ? null : actor.sessionId),
        text(actor.role),
        text(operation),
        text(outcome),
        text(found ?? subject),
        array([...new Set(persons)], 'uuid'),
        array(fields, 'text'),
        'null',
        `${literal(JSON.stringify(detail))}::jsonb`,
        text(now),
      ]
      return `insert into audit_event (id, at, organisation_id, operator_id, office_id, session_id, role, operation, outcome,
        subject_id, person_ids, fields, purpose, detail, created_at) values (${columns.join(', ')})`
    },
  }
}
