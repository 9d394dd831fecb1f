import { sql, type RawBuilder } from 'kysely'
import type { AccessTable, Grant, Scope, ScopeOf } from '../../domain/kernel/grant.ts'
import type { Actor } from './actor.ts'

/** The SQL predicate of each scope that the resource's own access table names. */
export type Scoping<T extends AccessTable> = {
  readonly [S in Exclude<ScopeOf<T>, 'anyone' | 'everywhere'>]: (actor: Actor) => RawBuilder<boolean>
}

/** Any resource's predicates, whatever scopes it names. */
export type Predicates = Partial<Record<Scope, (actor: Actor) => RawBuilder<boolean>>>

declare const seen: unique symbol
/** Rows that the actor may see. A list cannot be written without one. */
export type Visible = RawBuilder<boolean> & { readonly [seen]: true }

/** The rows on which some grant lets the actor act: gates one record, filters a list. Deny on doubt. */
export function visible(grants: readonly Grant[], scoping: Predicates, actor: Actor): Visible {
  const terms = grants
    .filter((g) => actor.role !== null && g.roles.includes(actor.role))
    .map((g) =>
      g.scope === 'everywhere' ? sql<boolean>`true` : (scoping[g.scope]?.(actor) ?? sql<boolean>`false`),
    )
  return (terms.length > 0 ? sql<boolean>`(${sql.join(terms, sql` or `)})` : sql<boolean>`false`) as Visible
}
