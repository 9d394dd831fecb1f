import { isIP, isIPv6 } from 'node:net'
import { isAbsolute, join, relative, resolve } from 'node:path'
import { z } from 'zod'
import { Instant, instant } from '../../domain/kernel/instant.ts'

/** Everything that whoever installs the system may choose. Folders are absolute paths. */
export type Config = Readonly<{
  mode: 'demo' | 'production'
  host: string
  port: number
  /** Scheme, name and port under which browsers see us, without a final slash. */
  publicUrl: string
  /** Which proxies may say who the client is: all, none, how many, or these addresses. */
  trustProxy: boolean | number | readonly string[]
  dataDir: string
  /** The folder of the embedded database. */
  databaseDir: string
  filesDir: string
  /** Never in a backup. */
  keyDir: string
  /** The external database; without it, the embedded one. */
  databaseUrl: string | undefined
  /** The same, bypassing a transaction pooler: for LISTEN and for migrations. */
  databaseDirectUrl: string | undefined
  /** The demo's standing clock. */
  clock: Instant | undefined
}>

type Environment = Readonly<Record<string, string | undefined>>

/** Thrown with all the mistakes at once, each a line for a person. */
export class BadSettings extends Error {
  readonly mistakes: readonly string[]
  constructor(mistakes: readonly string[]) {
    super(mistakes.join('\n'))
    this.name = 'BadSettings'
    this.mistakes = mistakes
  }
}

const asUrl = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined)

const isOrigin = (text: string): boolean => {
  const url = asUrl(text)
  return (
    url !== undefined &&
    /^https?:$/.test(url.protocol) &&
    `${url.pathname}${url.search}${url.hash}${url.username}${url.password}` === '/'
  )
}

const isDatabaseUrl = (text: string): boolean => /^postgres(ql)?:$/.test(asUrl(text)?.protocol ?? '')

const isNetwork = (text: string): boolean => {
  const [address = '', bits, ...more] = text.split('/')
  const widest = isIPv6(address) ? 128 : 32
  return (
    isIP(address) > 0 &&
    more.length === 0 &&
    (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= widest))
  )
}

/** `true`, `false`, a number of proxies, or addresses and networks separated by commas. */
const trustProxy = z.string().transform((text, context): Config['trustProxy'] => {
  if (text === 'true' || text === 'false') return text === 'true'
  if (/^\d{1,2}$/.test(text)) return Number(text)
  const networks = text.split(',').map((network) => network.trim())
  if (!networks.every(isNetwork))
    context.addIssue('deve essere true, false, un numero di proxy o un elenco di reti come 10.0.0.0/8')
  return networks
})

const isInstant = (text: string): boolean => Instant.safeParse(text).success

const folder = z.string().transform((path) => resolve(path))
const databaseUrl = z
  .string()
  .refine(isDatabaseUrl, 'deve essere un indirizzo che comincia con postgres://')
  .optional()
const badPort = 'deve essere un numero da 1 a 65535'

// prettier-ignore
const settings = {
  SISO_MODE:           z.enum(['demo', 'production'], 'deve essere demo oppure production').default('demo'),
  SISO_CLOCK:          z.string().refine(isInstant, 'deve essere un istante come 2026-03-01T08:30:00Z').transform(instant).optional(),
  HOST:                z.string().default('127.0.0.1'),
  PORT:                z.string().regex(/^\d{1,5}$/, badPort).transform(Number).refine((port) => port >= 1 && port <= 65_535, badPort).default(3000),
  PUBLIC_URL:          z.string().refine(isOrigin, 'deve essere un indirizzo http o https senza percorso, come https://siso.example.org').transform((text) => new URL(text).origin).optional(),
  TRUST_PROXY:         trustProxy.default(false),
  DATA_DIR:            folder.default(resolve('data')),
  KEY_DIR:             folder.optional(),
  DATABASE_URL:        databaseUrl,
  DATABASE_DIRECT_URL: databaseUrl,
}

const shape = z.object(settings)
type Settings = z.infer<typeof shape>
type SoundSettings = { [Name in keyof Settings]?: Settings[Name] | undefined }

const isWithin = (path: string, folder: string): boolean => {
  const steps = relative(folder, path)
  return steps === '' || (!/^\.\.(\/|$)/.test(steps) && !isAbsolute(steps))
}

/** What two settings cannot both say. A setting that is already wrong is absent here. */
function clashes(s: SoundSettings): string[] {
  const keyDir = s.KEY_DIR
  const backedUp = s.DATA_DIR ? ['postgres', 'files'].map((name) => join(s.DATA_DIR ?? '', name)) : []
  return [
    s.SISO_CLOCK && s.SISO_MODE === 'production'
      ? 'SISO_CLOCK: l’orologio si può fermare solo con SISO_MODE=demo'
      : '',
    s.DATABASE_DIRECT_URL && !s.DATABASE_URL ? 'DATABASE_DIRECT_URL: serve anche DATABASE_URL' : '',
    keyDir && backedUp.some((dir) => isWithin(keyDir, dir))
      ? 'KEY_DIR: le chiavi non possono stare nella cartella del database o degli allegati, che vanno nelle copie di sicurezza'
      : '',
  ].filter((line) => line !== '')
}

const isSetting = (name: PropertyKey): name is keyof Settings => name in settings

/** Reads the settings, or throws BadSettings with every mistake. An empty value counts as absent. */
export function readConfig(env: Environment): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([name, value]) => isSetting(name) && value?.trim()),
  )
  const read = shape.safeParse(given)
  if (!read.success) {
    const wrong = read.error.issues.map(({ path, message }) => ({ name: String(path[0]), message }))
    const sound = Object.fromEntries(
      Object.entries(given).filter(([name]) => !wrong.some((w) => w.name === name)),
    )
    const lines = wrong.map(({ name, message }) => `${name}: ${message}`)
    throw new BadSettings([...new Set([...lines, ...clashes(shape.partial().parse(sound))])])
  }
  const s = read.data
  const mistakes = clashes(s)
  if (mistakes.length > 0) throw new BadSettings(mistakes)
  const host = isIPv6(s.HOST) ? `[${s.HOST}]` : s.HOST
  return {
    mode: s.SISO_MODE,
    host: s.HOST,
    port: s.PORT,
    publicUrl: s.PUBLIC_URL ?? `http://${host}:${s.PORT}`,
    trustProxy: s.TRUST_PROXY,
    dataDir: s.DATA_DIR,
    databaseDir: join(s.DATA_DIR, 'postgres'),
    filesDir: join(s.DATA_DIR, 'files'),
    keyDir: s.KEY_DIR ?? join(s.DATA_DIR, 'keys'),
    databaseUrl: s.DATABASE_URL,
    databaseDirectUrl: s.DATABASE_DIRECT_URL ?? s.DATABASE_URL,
    clock: s.SISO_CLOCK,
  }
}

/** For the programs: the settings of the environment, or their mistakes on the screen and an end. */
export function configOrExit(): Config {
  try {
    return readConfig(process.env)
  } catch (error) {
    if (!(error instanceof BadSettings)) throw error
    for (const mistake of error.mistakes) process.stderr.write(`${mistake}\n`)
    return process.exit(1)
  }
}
