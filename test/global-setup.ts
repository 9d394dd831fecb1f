import type { TestProject } from 'vitest/node'
import { prepareTemplate } from './make/database.ts'

export default async function setup(project: TestProject) {
  const url = process.env['DEV_PG_URL'] ?? ''
  await prepareTemplate(url)
  project.provide('postgresUrl', url)
}
