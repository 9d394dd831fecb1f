import { parseArgs } from 'node:util'
import { adminCreate } from './commands/admin.ts'
import { BadCall, type Call, type Command } from './commands/command.ts'
import { backupCommand, restoreCommand, verifyCommand } from './commands/copies.ts'
import { organisationCreate } from './commands/organisation.ts'
import { parameter } from './commands/parameter.ts'
import { seed } from './commands/seed.ts'
import { configOrExit } from './platform/config.ts'
import { createLog } from './platform/log.ts'
import { argumentsOfProgram, exitWith, say } from './platform/terminal.ts'
import { startHouse } from './start.ts'

/** `npm run siso -- …`: what an administrator does from the terminal. */
// prettier-ignore
const commands: Readonly<Record<string, Command>> = {
  'admin create':        adminCreate,
  'organizzazione crea': organisationCreate,
  'param':               parameter,
  'seed':                seed,
  'backup':              backupCommand,
  'restore':             restoreCommand,
  'verify':              verifyCommand,
}

function help(): void {
  say('Comandi (npm run siso -- COMANDO):')
  for (const { usage, about } of Object.values(commands)) say(`  ${usage}\n      ${about}`)
}

async function runCommand(command: Command, call: Call): Promise<void> {
  if ('run' in command) return command.run(call)
  const started = await startHouse(call.config, createLog({ level: 'warn' }))
  try {
    await command.inHouse(call, started)
  } finally {
    await started.stop()
  }
}

const text = { type: 'string' } as const
const options = {
  scale: text,
  rng: text,
  nome: text,
  cognome: text,
  organizzazione: text,
  zona: text,
  dal: text,
}
const { values, positionals } = parseArgs({
  args: argumentsOfProgram(),
  allowPositionals: true,
  strict: false,
  options,
})
const name = Object.keys(commands).find((n) => `${positionals.join(' ')} `.startsWith(`${n} `))
const command = name === undefined ? undefined : commands[name]
if (name === undefined || command === undefined) {
  help()
  exitWith(positionals[0] === 'help' || positionals.length === 0 ? 0 : 1)
} else {
  const option = (key: string) => {
    const value: unknown = values[key]
    return typeof value === 'string' ? value : undefined
  }
  try {
    await runCommand(command, {
      config: configOrExit(),
      words: positionals.slice(name.split(' ').length),
      option,
      say,
    })
    exitWith(0)
  } catch (error) {
    say(error instanceof Error ? error.message : 'Errore imprevisto.')
    if (error instanceof BadCall) say(`Uso: ${command.usage}`)
    exitWith(1)
  }
}
