import { createHash } from 'node:crypto'
import type { TestHouse } from './house.ts'
import type { MadeOperator } from './zone.ts'

/**
 * Whoever reached SQL itself with an operator's session: role of the application, row security, nothing else in the way.
 * Rows touched by the statement; nothing is kept unless asked.
 */
export const asApplication = (
  t: TestHouse,
  { token }: MadeOperator,
  text: string,
  values: readonly string[],
  { keep = false } = {},
): Promise<number> =>
  t.house.db.withClient(async ({ simple, literal }) => {
    const hash = `\\x${createHash('sha256').update(token).digest('hex')}`
    await simple(
      `begin; select set_config('role', 'siso_app', true); select siso.enter('${hash}', '${t.clock.now()}', '${t.clock.today()}')`,
    )
    try {
      const [result] = await simple(
        text.replace(/\$(\d)/g, (_, n: string) => literal(values[Number(n) - 1] ?? '')),
      )
      return result?.rowCount ?? 0
    } finally {
      await simple(keep ? 'commit' : 'rollback')
    }
  })
