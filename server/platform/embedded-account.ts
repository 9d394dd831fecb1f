import { existsSync, lchownSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname, join } from 'node:path'

/** The system account that owns the database folder and runs the server. */
export type Account = Readonly<{ uid: number; gid: number }>

const accounts = (names: readonly string[]): Account[] => {
  const rows = readFileSync('/etc/passwd', 'utf8').split('\n')
  return names.flatMap((name) => {
    const [, , uid, gid] = rows.find((row) => row.startsWith(`${name}:`))?.split(':') ?? []
    return uid && gid ? [{ uid: Number(uid), gid: Number(gid) }] : []
  })
}

/** Whom PostgreSQL runs as: ourselves, or, because it refuses root, the account that has the folder already. */
export function accountFor(dataDir: string): Account | undefined {
  if (userInfo().uid !== 0) return undefined
  const known = accounts(['postgres', 'nobody'])
  const owner = existsSync(dataDir) ? statSync(dataDir).uid : undefined
  const account = known.find(({ uid }) => uid === owner) ?? known[0]
  if (!account) throw new Error('PostgreSQL non può girare come root: creare l’utente di sistema «postgres».')
  return account
}

/** Gives a folder and all it holds to the account (nothing to do when it runs as ourselves). */
export function giveTo(account: Account | undefined, folder: string): void {
  if (!account) return
  const inside = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  for (const path of [folder, ...inside.map((name) => join(folder, name))])
    lchownSync(path, account.uid, account.gid)
}

/** Whether the account may walk down to the folder: every step must let it pass. */
export function mayEnter(account: Account | undefined, folder: string): boolean {
  if (!account) return true
  const { mode, uid, gid } = statSync(folder)
  const pass = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001
  const parent = dirname(folder)
  return (mode & pass) !== 0 && (parent === folder || mayEnter(account, parent))
}
