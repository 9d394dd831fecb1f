import { existsSync } from 'node:fs'
import { createApp } from './app.ts'
import { demoLogins, seedDemo } from './demo/seed.ts'
import { configOrExit } from './platform/config.ts'
import { onSignals, say } from './platform/terminal.ts'
import { startJobs } from './platform/jobs.ts'
import { createLog } from './platform/log.ts'
import { sweepKeys } from './intake/draft-sweep-queries.ts'
import { createPrinter } from './platform/typst.ts'
import { jobs, mountConcepts } from './registers.ts'
import { startHouse, version, webFolder } from './start.ts'

/** Config → database → app → listen: the only file that news things up for the server. */
const config = configOrExit()
const log = createLog({ level: config.mode === 'demo' ? 'warn' : 'info' })
const { house, places, directUrl, stop } = await startHouse(config, log)
await sweepKeys(house) // here and not in a command: the server may be at work while a command runs
const demo = config.mode === 'demo'
const printer = createPrinter()
const mount = mountConcepts({ status: { version, demoLogins: demo ? demoLogins : [] }, places, printer })
if (demo) await seedDemo({ house, product: { mount, jobs }, say })

const app = await createApp({
  house,
  log,
  mount,
  webFolder: existsSync(webFolder) ? webFolder : null,
  publicUrl: config.publicUrl,
  trustProxy: config.trustProxy,
})
const runner = await startJobs(house, jobs, directUrl)
await app.listen({ host: config.host, port: config.port })
say(`SISO risponde su ${config.publicUrl}`)
if (demo) {
  say('Dati sintetici. Accessi di prova, password «demo»:')
  for (const { username, who } of demoLogins) say(`  ${username.padEnd(15)} ${who}`)
}

onSignals(async () => {
  await app.close()
  await runner.stop()
  await printer.close()
  await stop()
})
