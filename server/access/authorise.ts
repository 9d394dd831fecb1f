import { sql } from 'kysely'
import type { Target } from '../../domain/kernel/endpoint.ts'
import { grantedTo, whoMay, type AccessTable, type Grant } from '../../domain/kernel/grant.ts'
import { Refusal } from '../../domain/kernel/refusal.ts'
import type { Tx } from '../platform/database.ts'
import type { Actor } from './actor.ts'
import { visible, type Predicates, type Visible } from './scopes.ts'

/** A table with an id on which permissions are asked. `alias` is the name that its predicates use. */
export type Resource = { readonly table: string; readonly access: AccessTable; readonly scoping: Predicates }
export type Resources = Readonly<Record<string, Resource>>

type Asked = {
  readonly resource: Resource
  readonly grants: readonly Grant[]
  readonly readable: readonly Grant[]
}

/** `access-sheet.send` → its resource and its grants. An unknown name is a mistake of ours, never a yes. */
function ask(resources: Resources, permission: string): Asked {
  const dot = permission.lastIndexOf('.')
  const resource = resources[permission.slice(0, dot)]
  const grants = resource?.access[permission.slice(dot + 1)]
  if (!resource || !grants) throw new Error(`permission ${permission} has no grants`)
  return { resource, grants, readable: resource.access['read'] ?? grants }
}

export type Authority = {
  /** Lets the actor through, or refuses: 404 if they may not even read it, 403 with whom to ask otherwise. */
  readonly authorise: (
    tx: Tx,
    actor: Actor,
    asked: { permission: string; target: Target; id?: string },
  ) => Promise<void>
  readonly visible: (actor: Actor, permission: string) => Visible
}

export function createAuthority(resources: Resources): Authority {
  return {
    visible: (actor, permission) => {
      const { resource, grants } = ask(resources, permission)
      return visible(grants, resource.scoping, actor)
    },
    async authorise(tx, actor, { permission, target, id }) {
      const { resource, grants, readable } = ask(resources, permission)
      if (target === 'public') return
      if (actor.kind === 'visitor') throw new Refusal('not-logged-in')
      if (target === 'self') return
      if (actor.role === null) throw new Refusal('no-context')
      if (target === 'context') {
        if (!grantedTo(grants, actor.role)) throw new Refusal('not-allowed', { who: whoMay(grants) })
        return
      }
      if (id === undefined) throw new Error(`${permission}: an endpoint on a record needs :id in its path`)
      const may = visible(grants, resource.scoping, actor)
      const sees = visible(readable, resource.scoping, actor)
      const { rows } = await sql<{ may: boolean | null; sees: boolean | null }>`
        select ${may} as may, ${sees} as sees from ${sql.table(resource.table)} where id = ${id}`.execute(tx)
      const row = rows[0]
      if (row?.may === true) return
      if (row?.sees === true) throw new Refusal('not-allowed', { who: whoMay(grants) })
      throw new Refusal('not-found')
    },
  }
}
