import type { z } from 'zod'

type Entry = {
  readonly label: string
  readonly value: z.ZodType
  readonly standard: unknown
  readonly source: string
}

/** What an organisation may decide: each parameter has a type, and a value for where nobody decided. */
export function parameterTable<const T extends Record<string, Entry>>(entries: T) {
  type Values = { [N in keyof T]: z.output<T[N]['value']> }
  return {
    entries,
    names: Object.keys(entries) as (keyof T & string)[],
    /** The decided value, or the standard one; what no longer fits its type counts as not decided. */
    value<N extends keyof T & string>(name: N, decided: unknown): Values[N] {
      const { value, standard } = entries[name] as Entry
      const parsed = value.safeParse(decided)
      return (parsed.success ? parsed.data : value.parse(standard)) as Values[N]
    },
    /** Several at once, for a use case that needs them together. */
    values<N extends keyof T & string>(
      names: readonly N[],
      decided: ReadonlyMap<string, unknown>,
    ): Pick<Values, N> {
      return Object.fromEntries(names.map((n) => [n, this.value(n, decided.get(n))])) as Pick<Values, N>
    },
  }
}

export type NameOf<P extends { entries: object }> = keyof P['entries'] & string
