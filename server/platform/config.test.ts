import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { BadSettings, readConfig } from './config.ts'

const mistakesOf = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(env)
    return []
  } catch (error) {
    if (error instanceof BadSettings) return error.mistakes
    throw error
  }
}

it('works with no setting at all', () => {
  expect(readConfig({})).toEqual({
    mode: 'demo',
    host: '127.0.0.1',
    port: 3000,
    publicUrl: 'http://127.0.0.1:3000',
    trustProxy: false,
    dataDir: resolve('data'),
    databaseDir: resolve('data/postgres'),
    filesDir: resolve('data/files'),
    keyDir: resolve('data/keys'),
    databaseUrl: undefined,
    databaseDirectUrl: undefined,
    clock: undefined,
  })
})

it('reads every setting', () => {
  const config = readConfig({
    HOST: '::1',
    PORT: '8080',
    PUBLIC_URL: 'https://Siso.example.org/',
    TRUST_PROXY: '10.0.0.0/8, 127.0.0.1',
    DATA_DIR: '/srv/siso',
    KEY_DIR: '/etc/siso/keys',
    DATABASE_URL: 'postgres://siso@db.example.org/siso',
    DATABASE_DIRECT_URL: 'postgresql://siso@db.example.org:5433/siso',
    SISO_MODE: 'demo',
    SISO_CLOCK: '2026-03-01T08:30:00Z',
    PATH: '/usr/bin',
  })
  expect(config).toMatchObject({
    host: '::1',
    port: 8080,
    publicUrl: 'https://siso.example.org',
    trustProxy: ['10.0.0.0/8', '127.0.0.1'],
    databaseDir: '/srv/siso/postgres',
    keyDir: '/etc/siso/keys',
    databaseDirectUrl: 'postgresql://siso@db.example.org:5433/siso',
    clock: '2026-03-01T08:30:00.000Z',
  })
  expect(readConfig({ HOST: '::1' }).publicUrl).toBe('http://[::1]:3000')
  expect(readConfig({ DATABASE_URL: 'postgres://db/siso' }).databaseDirectUrl).toBe('postgres://db/siso')
})

it('takes an empty value as absent', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: ' ', PUBLIC_URL: '' })).toEqual(readConfig({}))
})

// prettier-ignore
it.each([
  ['true',               true],
  ['false',              false],
  ['2',                  2],
  ['fd00::/8,10.1.2.3',  ['fd00::/8', '10.1.2.3']],
])('trusts the proxies that TRUST_PROXY=%s says', (text, trustProxy) => {
  expect(readConfig({ TRUST_PROXY: text }).trustProxy).toEqual(trustProxy)
})

describe('a mistake is one clear line', () => {
  // prettier-ignore
  it.each<[Record<string, string>, string]>([
    [{ PORT: 'http' },                                              'PORT: '],
    [{ PORT: '70000' },                                             'PORT: '],
    [{ PORT: '0' },                                                 'PORT: '],
    [{ PUBLIC_URL: 'siso.example.org' },                            'PUBLIC_URL: '],
    [{ PUBLIC_URL: 'ftp://siso.example.org' },                      'PUBLIC_URL: '],
    [{ PUBLIC_URL: 'https://example.org/siso' },                    'PUBLIC_URL: '],
    [{ PUBLIC_URL: 'https://example.org?x' },                       'PUBLIC_URL: '],
    [{ TRUST_PROXY: 'sì' },                                         'TRUST_PROXY: '],
    [{ TRUST_PROXY: '10.0.0.0/33' },                                'TRUST_PROXY: '],
    [{ TRUST_PROXY: '10.0.0.1,' },                                  'TRUST_PROXY: '],
    [{ DATABASE_URL: 'mysql://db/siso' },                           'DATABASE_URL: '],
    [{ DATABASE_DIRECT_URL: 'postgres://db/siso' },                 'DATABASE_DIRECT_URL: '],
    [{ SISO_MODE: 'prod' },                                         'SISO_MODE: '],
    [{ SISO_CLOCK: 'ieri' },                                        'SISO_CLOCK: '],
    [{ SISO_CLOCK: '2026-03-01T08:30:00Z', SISO_MODE: 'production' }, 'SISO_CLOCK: '],
    [{ KEY_DIR: 'data/postgres' },                                  'KEY_DIR: '],
    [{ DATA_DIR: '/srv/siso', KEY_DIR: '/srv/siso/postgres/keys' }, 'KEY_DIR: '],
    [{ DATA_DIR: '/srv/siso', KEY_DIR: '/srv/siso/files/keys' },    'KEY_DIR: '],
  ])('%j', (env, beginning) => {
    const mistakes = mistakesOf(env)
    expect(mistakes).toHaveLength(1)
    expect(mistakes[0]).toMatch(new RegExp(`^${beginning}[^\\n]+$`))
  })
})

it('tells all the mistakes together, also between settings', () => {
  const env = { PORT: 'http', PUBLIC_URL: 'x', SISO_MODE: 'production', SISO_CLOCK: '2026-03-01T08:30:00Z' }
  expect(mistakesOf(env).map((line) => line.split(':')[0])).toEqual(['PORT', 'PUBLIC_URL', 'SISO_CLOCK'])
})

it('ends the program with status 1 and the lines on the screen', () => {
  const module = pathToFileURL(join(import.meta.dirname, 'config.ts')).href
  const script = `import { configOrExit } from ${JSON.stringify(module)}; configOrExit(); console.log('avviato')`
  const env = { ...process.env, PORT: 'http', SISO_MODE: 'prod' }
  const ended = spawnSync(process.execPath, ['--input-type=module', '-e', script], { env, encoding: 'utf8' })
  expect(ended).toMatchObject({ status: 1, stdout: '' })
  expect(ended.stderr.trim().split('\n')).toHaveLength(2)
})
