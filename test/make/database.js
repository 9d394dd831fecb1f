import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { instant } from '../../domain/kernel/instant.js'
import { prepareJobs } from '../../server/platform/jobs.js'
import { migrate } from '../../server/platform/migrate.js'
export const template = 'siso_template'
export const urlOf = (url, database) => {
  const at = new URL(url)
  at.pathname = `/${database}`
  return at.href
}
async function onServer(url, text) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}
/** Once a run: a migrated database from which every test file's own is copied. */
export async function prepareTemplate(url) {
  await onServer(url, `create database ${template}`)
  const ours = urlOf(url, template)
  await migrate(ours, instant('2026-01-01T00:00:00Z'))
  await prepareJobs(ours)
}
/** A database of one's own, dropped at the end. */
export async function makeDatabase() {
  const server = inject('postgresUrl')
  const name = `t_${randomUUID().replaceAll('-', '')}`
  await onServer(server, `create database ${name} template ${template} strategy file_copy`)
  return {
    url: urlOf(server, name),
    drop: () => onServer(server, `drop database if exists ${name} with (force)`),
  }
}
