import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'

const home = mkdtempSync(join(tmpdir(), 'siso-embedded-'))
const dataDir = join(home, 'postgres')
const running = new Set<EmbeddedPostgres>()
const children = new Set<ChildProcess>()

const start = async () => {
  const postgres = await startEmbeddedPostgres({ dataDir })
  running.add(postgres)
  return postgres
}

/** Another Node that starts the server on the same folder and lives until it is killed. */
async function startInAnotherNode(folder = dataDir) {
  const module = pathToFileURL(join(import.meta.dirname, 'embedded-postgres.ts')).href
  const script = `const { startEmbeddedPostgres } = await import(${JSON.stringify(module)})
    const { pid, port, attached, stop } = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(folder)} })
    process.stdin.once('data', async () => { await stop(); process.exit() })
    console.log(JSON.stringify({ pid, port, attached }))`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  children.add(child)
  const [line] = await once(createInterface(child.stdout), 'line')
  const told: { pid: number; port: number; attached: boolean } = JSON.parse(line)
  return { child, ...told }
}

const query = async (url: string, sql: string) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await client.query(sql)
  } finally {
    await client.end()
  }
}

const killed = async (child: ChildProcess) => {
  const exit = once(child, 'exit')
  child.kill('SIGKILL')
  await exit
}

afterEach(async () => {
  for (const child of children) if (child.exitCode === null && child.signalCode === null) await killed(child)
  for (const postgres of running) await postgres.stop()
  running.clear()
  children.clear()
})
afterAll(() => rmSync(home, { recursive: true }))

describe('a first start', () => {
  beforeAll(async () => {
    const { ownerUrl, stop } = await startEmbeddedPostgres({ dataDir })
    await query(ownerUrl, "create table kept (word text); insert into kept values ('sì')")
    await stop()
  })

  it('keeps data when it is stopped and started again', async () => {
    const { ownerUrl, attached } = await start()
    expect(attached).toBe(false)
    expect((await query(ownerUrl, 'select word from kept')).rows).toEqual([{ word: 'sì' }])
  })

  it('gives the application a role that owns its database and is not superuser', async () => {
    const { ownerUrl } = await start()
    const { rows } = await query(
      ownerUrl,
      `select rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, pg_get_userbyid(datdba) as owner
       from pg_roles, pg_database where rolname = current_user and datname = current_database()`,
    )
    expect(rows).toEqual([
      { rolsuper: false, rolcreaterole: true, rolcreatedb: true, rolbypassrls: false, owner: 'siso' },
    ])
  })

  it('lets the owner create the role of requests and become it, without inheriting its rights', async () => {
    const { ownerUrl } = await start()
    await query(ownerUrl, 'create role siso_app nologin; grant siso_app to siso with set true, inherit false')
    const { rows } = await query(ownerUrl, 'set role siso_app; select current_user as me').then((results) =>
      [results].flat().at(-1)!,
    )
    expect(rows).toEqual([{ me: 'siso_app' }])
  })

  it('sorts as Italian does', async () => {
    const { ownerUrl } = await start()
    const { rows } = await query(
      ownerUrl,
      "select n from (values ('Zeni'), ('élite'), ('Dàina'), ('dado')) v(n) order by n",
    )
    expect(rows.map(({ n }) => n)).toEqual(['dado', 'Dàina', 'élite', 'Zeni'])
  })

  it('lets in nobody without the password, which only we can read', async () => {
    const { port } = await start()
    for (const role of ['postgres', 'siso'])
      await expect(query(`postgres://${role}:wrong@127.0.0.1:${port}/siso`, 'select 1')).rejects.toThrow(
        'password',
      )
    expect(statSync(join(home, 'postgres.password')).mode & 0o777).toBe(0o600)
    expect(statSync(dataDir).mode & 0o777).toBe(0o700)
  })

  it('never writes values in the log of the server', async () => {
    const { ownerUrl } = await start()
    await query(
      ownerUrl,
      "create table once (code text unique); insert into once values ('RSSMRA80A01X001Q')",
    )
    await expect(query(ownerUrl, "insert into once values ('RSSMRA80A01X001Q')")).rejects.toThrow('duplicate')
    await expect(query(ownerUrl, "select 'RSSMRA80A01X001Q'::date")).rejects.toThrow('invalid input')
    expect(readFileSync(join(home, 'postgres.log'), 'utf8')).not.toContain('RSSMRA')
  })

  it('works as superuser and as owner with a new password when the file is lost', async () => {
    rmSync(join(home, 'postgres.password'))
    const { ownerUrl, superuserUrl } = await start()
    expect((await query(ownerUrl, 'select word from kept')).rowCount).toBe(1)
    expect((await query(superuserUrl, 'select current_user as me')).rows).toEqual([{ me: 'postgres' }])
  })
})

describe('a second start on the same folder', () => {
  it('joins the running server as a guest, and leaves it running', async () => {
    const first = await start()
    const guest = await startInAnotherNode()
    expect(guest).toMatchObject({ pid: first.pid, port: first.port, attached: true })
    const exit = once(guest.child, 'exit')
    guest.child.stdin!.write('stop\n')
    await exit
    expect((await query(first.ownerUrl, 'select 1 as one')).rows).toEqual([{ one: 1 }])
  })

  it('at the same instant as the first, on a folder still to be made, yields one server', async () => {
    const folder = join(mkdtempSync(join(home, 'twice-')), 'postgres')
    const both = await Promise.all([startInAnotherNode(folder), startInAnotherNode(folder)])
    expect(new Set(both.map(({ pid }) => pid)).size).toBe(1)
    expect(both.filter(({ attached }) => attached)).toHaveLength(1)
    for (const { child } of both) await killed(child)
    const heir = await startEmbeddedPostgres({ dataDir: folder })
    expect(heir.pid).toBe(both[0]!.pid)
    await heir.stop()
  })
})

describe('after a crash', () => {
  it('of Node, attaches to the server that survived and stops it in the end', async () => {
    const { child, pid } = await startInAnotherNode()
    await killed(child)
    const heir = await start()
    expect(heir).toMatchObject({ pid, attached: true })
    expect((await query(heir.ownerUrl, 'select word from kept')).rowCount).toBe(1)
    await heir.stop()
    expect(existsSync(join(dataDir, 'postmaster.pid'))).toBe(false)
  })

  it('of PostgreSQL, tells who used it and starts again while its children still hold the folder', async () => {
    let lost = () => {}
    const told = new Promise<void>((resolve) => (lost = resolve))
    const first = await startEmbeddedPostgres({ dataDir, onLost: () => lost() })
    const client = new pg.Client({ connectionString: first.ownerUrl })
    client.on('error', () => {})
    await client.connect()
    const long = 'select sum(a) from generate_series(1, 1000000) a, generate_series(1, 1000000) b'
    const cut = expect(client.query(`insert into kept values ('no'); ${long}`)).rejects.toThrow()
    process.kill(first.pid, 'SIGKILL')
    const second = await start()
    await Promise.all([told, cut])
    expect(second.attached).toBe(false)
    expect(second.pid).not.toBe(first.pid)
    expect((await query(second.ownerUrl, 'select word from kept')).rowCount).toBe(1)
  })

  it('starts though the number in the old postmaster.pid now belongs to another program', async () => {
    const account = statSync(dataDir)
    const other = spawn('tail', ['-f', '/dev/null'], { uid: account.uid, gid: account.gid, stdio: 'ignore' })
    children.add(other)
    await once(other, 'spawn')
    writeFileSync(
      join(dataDir, 'postmaster.pid'),
      `${other.pid}\n${dataDir}\n1\n5432\n\n127.0.0.1\n\nready\n`,
    )
    const { attached, ownerUrl } = await start()
    expect(attached).toBe(false)
    expect((await query(ownerUrl, 'select word from kept')).rowCount).toBe(1)
  })
})

it('refuses a folder that holds something else', async () => {
  const folder = join(mkdtempSync(join(home, 'other-')), 'postgres')
  spawnSync('mkdir', ['-p', join(folder, 'holidays')])
  await expect(startEmbeddedPostgres({ dataDir: folder })).rejects.toThrow('non è un database')
})
