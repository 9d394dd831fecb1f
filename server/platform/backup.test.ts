import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { backup, restore, verify } from './backup.ts'
import { readConfig } from './config.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'

const root = mkdtempSync(join(tmpdir(), 'siso-backup-'))
const config = readConfig({ DATA_DIR: join(root, 'data') })
const secret = 'chiave-che-non-esce-mai'
let postgres: EmbeddedPostgres

const connect = async (url: string) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
}

/** Every file under the folder whose bytes hold the text. */
const filesHolding = (folder: string, text: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name)
    return statSync(path).isFile() && readFileSync(path).includes(text)
  })

beforeAll(async () => {
  postgres = await startEmbeddedPostgres({ dataDir: config.databaseDir })
  mkdirSync(config.keyDir, { recursive: true })
  writeFileSync(join(config.keyDir, 'master.key'), secret)
  mkdirSync(join(config.filesDir, '2026'), { recursive: true })
  writeFileSync(join(config.filesDir, '2026', 'notice.pdf'), 'informativa')
  const client = await connect(postgres.ownerUrl)
  await client.query(`
    create table account (id int primary key, cents bigint not null, filler text not null);
    insert into account select g, 1000, repeat('x', 500) from generate_series(1, 200) g;
    create table movement (n int primary key, giver int not null, taker int not null, cents bigint not null)`)
  await client.end()
})
afterAll(async () => {
  await postgres.stop()
  rmSync(root, { recursive: true })
})

/** Moves money between accounts until told to stop: at every instant the sum is the same. */
function moveMoney(url: string) {
  let wanted = true
  let done = 0
  const work = (async () => {
    const client = await connect(url)
    while (wanted) {
      const [giver, taker] = [(done * 7) % 200, (done * 13 + 1) % 200]
      await client.query(`begin;
        update account set cents = cents - 5 where id = ${giver + 1};
        update account set cents = cents + 5 where id = ${taker + 1};
        insert into movement values (${done + 1}, ${giver + 1}, ${taker + 1}, 5);
        create table scrap as select g from generate_series(1, 50) g; drop table scrap;
        commit`)
      done++
    }
    await client.end()
  })()
  return {
    moved: () => done,
    stop: () => {
      wanted = false
      return work
    },
  }
}

it('copies under writes, without keys, and restores a consistent whole', async () => {
  const writer = moveMoney(postgres.ownerUrl)
  const before = writer.moved()
  const manifest = await backup(config, join(root, 'copy'))
  const after = writer.moved()
  await writer.stop()

  expect(manifest).toMatchObject({ form: 'siso-backup-1', attachments: 1 })
  expect(after).toBeGreaterThan(before)
  expect(filesHolding(join(root, 'copy'), secret)).toEqual([])
  const password = readFileSync(join(config.dataDir, 'postgres.password'), 'utf8').trim()
  expect(filesHolding(join(root, 'copy'), password)).toEqual([])

  const restored = readConfig({ DATA_DIR: join(root, 'restored') })
  await restore(join(root, 'copy'), restored.dataDir)
  expect(readFileSync(join(restored.filesDir, '2026', 'notice.pdf'), 'utf8')).toBe('informativa')
  expect(existsSync(restored.keyDir)).toBe(false)
  const copy = await startEmbeddedPostgres({ dataDir: restored.databaseDir })
  try {
    const client = await connect(copy.ownerUrl)
    const { rows } = await client.query(`
      select (select sum(cents)::int from account) as sum,
             (select count(*)::int from movement) as movements, (select coalesce(max(n), 0) from movement) as last,
             (select count(*)::int from account a where a.cents <> 1000
                + coalesce((select sum(cents) from movement where taker = a.id), 0)
                - coalesce((select sum(cents) from movement where giver = a.id), 0)) as wrong`)
    await client.end()
    expect(rows).toEqual([{ sum: 200_000, movements: rows[0].last, last: rows[0].last, wrong: 0 }])
    expect(rows[0].movements).toBeGreaterThanOrEqual(before)
    expect(rows[0].movements).toBeLessThanOrEqual(after)
    expect(readFileSync(join(restored.dataDir, 'postgres.password'), 'utf8').trim()).not.toBe(password)
  } finally {
    await copy.stop()
  }
})

it('leaves the running system running, and works when it is stopped', async () => {
  await postgres.stop()
  await backup(config, join(root, 'copy-at-rest'))
  expect(existsSync(join(config.databaseDir, 'postmaster.pid'))).toBe(false)
  postgres = await startEmbeddedPostgres({ dataDir: config.databaseDir })
  await backup(config, join(root, 'copy-at-work'))
  const client = await connect(postgres.ownerUrl)
  expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  await client.end()
})

it('proves a copy by starting it and counting its rows', async () => {
  const { rows, attachments } = await verify(join(root, 'copy-at-work'), root)
  expect(rows['public.account']).toBe(200)
  expect(attachments).toBe(1)
  expect(readdirSync(root).filter((name) => name.startsWith('siso-verify-'))).toEqual([])
})

it('restores only where there is nothing, and only a whole copy', async () => {
  const held = readFileSync(join(config.databaseDir, 'postmaster.pid'), 'utf8')
  await expect(restore(join(root, 'copy-at-work'), config.dataDir)).rejects.toThrow('non è vuota')
  expect(readFileSync(join(config.databaseDir, 'postmaster.pid'), 'utf8')).toBe(held)
  rmSync(join(root, 'copy-at-rest', 'siso-backup.json'))
  await expect(restore(join(root, 'copy-at-rest'), join(root, 'elsewhere'))).rejects.toThrow('completa')
  expect(existsSync(join(root, 'elsewhere'))).toBe(false)
})

it('never writes over a folder that holds something, nor inside those of the system', async () => {
  await expect(backup(config, join(root, 'copy-at-work'))).rejects.toThrow('non è vuota')
  for (const taken of [config.databaseDir, config.filesDir, config.keyDir])
    await expect(backup(config, join(taken, 'copy'))).rejects.toThrow('cartella del sistema')
})

it('says which command copies an external database, without its password', async () => {
  const external = readConfig({ DATABASE_URL: 'postgres://siso:parola@db.example.org/siso' })
  const told = await backup(external, join(root, 'external')).catch(String)
  expect(told).toContain('pg_dump --format=custom')
  expect(told).not.toContain('parola')
  expect(existsSync(join(root, 'external'))).toBe(false)
})
