import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { instant } from '../../domain/kernel/instant.ts'
import { prepareJobs } from '../../server/platform/jobs.ts'
import { migrate } from '../../server/platform/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Of the run's own PostgreSQL, as the owner of the tables (no superuser). */
    postgresUrl: string
    /** For what only a superuser may do: to force everything down to the disk and look at it. */
    postgresSuperuserUrl: string
    /** Where it keeps its bytes. */
    postgresFolder: string
  }
}

export const template = 'siso_template'

export const urlOf = (url: string, database: string): string => {
  const at = new URL(url)
  at.pathname = `/${database}`
  return at.href
}

async function onServer(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}

/** Once a run: a migrated database from which every test file's own is copied. */
export async function prepareTemplate(url: string): Promise<void> {
  await onServer(url, `create database ${template}`)
  const ours = urlOf(url, template)
  await migrate(ours, instant('2026-01-01T00:00:00Z'))
  await prepareJobs(ours)
}

/** A database of one's own, dropped at the end. */
export async function makeDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const server = inject('postgresUrl')
  const name = `t_${randomUUID().replaceAll('-', '')}`
  await onServer(server, `create database ${name} template ${template} strategy file_copy`)
  return {
    url: urlOf(server, name),
    drop: () => onServer(server, `drop database if exists ${name} with (force)`),
  }
}
