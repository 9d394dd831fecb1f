import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { type Instant } from '../../domain/kernel/instant.ts'
import { type StillClock } from '../../server/platform/clock.ts'
import type { House } from '../../server/platform/house.ts'
import { type MadeZone } from './zone.ts'
export type TestHouse = {
  readonly app: FastifyInstance
  readonly house: House
  readonly clock: StillClock
  readonly zone: MadeZone
  /** As the owner of the tables: to look behind the walls. */
  readonly owner: pg.Pool
  readonly url: string
  readonly folder: string
  readonly logged: () => string
  readonly runJobs: () => Promise<void>
  readonly close: () => Promise<void>
}
/** The whole server on its own database, with a small zone of two organisations and a clock that stands still. */
export declare function makeHouse(at?: Instant): Promise<TestHouse>
