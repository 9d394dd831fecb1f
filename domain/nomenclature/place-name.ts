/** `Sant’Agata de' Goti` → `sant agata de goti`: no accents, capitals or signs. */
export function plainName(name: string): string {
  const letters = /[^ -~]/.test(name)
    ? name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss')
    : name
  return letters
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

const unspaced = (plain: string) => plain.replaceAll(' ', '')

/** Each typed word begins a word of the name, in the same order: `s giovanni val` finds San Giovanni Valdarno. */
function wordsBegin(name: string, typed: readonly string[]): boolean {
  let from = 0
  for (const part of typed) {
    const at = name.startsWith(part, from) ? from : name.indexOf(` ${part}`, from) + 1
    if (at < from || (at === 0 && !name.startsWith(part))) return false
    const space = name.indexOf(' ', at)
    from = space < 0 ? name.length : space + 1
  }
  return true
}

/**
 * How well a name answers what is being typed, both already plain: 0 the same, 1 begins so (spaces forgiven),
 * 2 by the beginnings of its words; undefined when it does not.
 */
export function nameRank(name: string, typed: string): 0 | 1 | 2 | undefined {
  if (typed === '' || name === '') return undefined
  if (name === typed) return 0
  if (name.startsWith(typed)) return 1
  if (name[0] === typed[0] && unspaced(name).startsWith(unspaced(typed))) return 1
  return wordsBegin(name, typed.split(' ')) ? 2 : undefined
}
