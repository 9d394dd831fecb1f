/** Widths of bars and spaces of the 107 symbols of Code 128 (ISO/IEC 15417, table 1), in order of value; the last is the stop. */
// prettier-ignore
const symbols = [
  '212222', '222122', '222221', '121223', '121322', '131222', '122213', '122312', '132212', '221213', '221312', '231212',
  '112232', '122132', '122231', '113222', '123122', '123221', '223211', '221132', '221231', '213212', '223112', '312131',
  '311222', '321122', '321221', '312212', '322112', '322211', '212123', '212321', '232121', '111323', '131123', '131321',
  '112313', '132113', '132311', '211313', '231113', '231311', '112133', '112331', '132131', '113123', '113321', '133121',
  '313121', '211331', '231131', '213113', '213311', '213131', '311123', '311321', '331121', '312113', '312311', '332111',
  '314111', '221411', '431111', '111224', '111422', '121124', '121421', '141122', '141221', '112214', '112412', '122114',
  '122411', '142112', '142211', '241211', '221114', '413111', '241112', '134111', '111242', '121142', '121241', '114212',
  '124112', '124211', '411212', '421112', '421211', '212141', '214121', '412121', '111143', '111341', '131141', '114113',
  '114311', '411113', '411311', '113141', '114131', '311141', '411131', '211412', '211214', '211232', '2331112',
]
const startB = 104
const stop = 106

/** The check symbol: the start plus each value times its place, modulo 103. */
const checkOf = (values: readonly number[]): number =>
  values.reduce((sum, value, i) => sum + value * (i + 1), startB) % 103

/** Widths in modules, bar first, of a text of ASCII letters, digits and signs (code set B). */
export function barWidths(text: string): number[] {
  const values = Array.from(text, (char) => (char.codePointAt(0) ?? 0) - 32)
  if (values.length === 0 || values.some((value) => value < 0 || value > 94))
    throw new RangeError('not code set B')
  return [startB, ...values, checkOf(values), stop].flatMap((value) =>
    Array.from(symbols[value] ?? '', Number),
  )
}

/** The text that a scanner would read from the widths, or undefined when they are no Code 128 B. */
export function readBars(widths: readonly number[]): string | undefined {
  const joined = widths.join('')
  const read =
    joined
      .slice(0, -7)
      .match(/.{6}/g)
      ?.map((symbol) => symbols.indexOf(symbol)) ?? []
  const [start, ...rest] = read
  const check = rest.pop()
  const isWhole = joined.endsWith(symbols[stop] ?? '') && joined.length === read.length * 6 + 7
  if (!isWhole || start !== startB || check !== checkOf(rest) || rest.includes(-1)) return undefined
  return String.fromCodePoint(...rest.map((value) => value + 32))
}
