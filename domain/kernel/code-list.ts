/** One entry of a nomenclature. `validTo` is the last day on which the code may be chosen. */
type Entry = {
  readonly label: string
  readonly hint?: string
  readonly validTo?: string
  readonly siuss?: string
  readonly istat?: string
  readonly anpr?: string
}
type Flow = 'siuss' | 'istat' | 'anpr'

/** A nomenclature: our code → its label and its code in each outside system. Duplicate wire codes fail at load. */
export function codeList<const Code extends string>(entries: Record<Code, Entry>) {
  const codes = Object.keys(entries) as [Code, ...Code[]]
  const inward = (flow: Flow) => {
    const pairs = codes.flatMap((c) =>
      entries[c][flow] === undefined ? [] : [[entries[c][flow], c] as const],
    )
    if (new Set(pairs.map(([wire]) => wire)).size !== pairs.length) throw new Error(`duplicate ${flow} code`)
    return new Map(pairs)
  }
  const maps = { siuss: inward('siuss'), istat: inward('istat'), anpr: inward('anpr') }
  return {
    codes,
    entries,
    label: (code: Code) => entries[code].label,
    toWire: (flow: Flow, code: Code) => entries[code][flow],
    fromWire: (flow: Flow, wire: string) => maps[flow].get(wire),
    inForceOn: (day: string) => codes.filter((c) => (entries[c].validTo ?? '9999-12-31') >= day),
  }
}
export type CodeOf<L extends { codes: readonly string[] }> = L['codes'][number]
