import type { Database, Tx } from './database.ts'

/** As the owner of the tables: for what no endpoint does (structure, accounts, parameters), from the command line and the demo. */
export function asOwner<T>(db: Database, act: (tx: Tx) => Promise<T>): Promise<T> {
  return db.withClient(async ({ simple, tx }) => {
    await simple('begin; set local search_path = public')
    try {
      const result = await act(tx)
      await simple('commit')
      return result
    } catch (error) {
      await simple('rollback')
      throw error
    }
  })
}
