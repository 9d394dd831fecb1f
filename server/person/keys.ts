import { unfoldOmocodia } from '../../domain/kernel/fiscal-code.ts'
import { ordinaryCode, type IdentityCode } from '../../domain/person/identity-code.ts'

/** What the index of codes holds: omocodia undone, so that two codes of the same birth are found together. */
export function codeKeyOf(code: IdentityCode): string {
  const ordinary = ordinaryCode(code)
  return ordinary ? unfoldOmocodia(ordinary) : code
}

const omocodiaLetters = 'LMNPQRSTUV'
/** Where an ordinary code has digits, or the letters that stand for them. */
const digitPlaces = new Set([6, 7, 9, 10, 12, 13, 14])

/** The beginning of the key of a code that begins so; `RSSMRAS1` → `RSSMRA61`. The check character is never part of it. */
export function codeKeyStart(start: string): string {
  if (!/^[A-Z]{4}/.test(start)) return start
  const plain = Array.from(start.slice(0, 15), (letter, i) => {
    const digit = digitPlaces.has(i) ? omocodiaLetters.indexOf(letter) : -1
    return digit < 0 ? letter : String(digit)
  })
  return plain.join('')
}

/** National digits from the last to the first: the end of a telephone is the beginning of its key. */
export const phoneKeyOf = (text: string): string =>
  Array.from(text.replace(/^\s*(\+|00)39/, '').replace(/\D/g, ''))
    .toReversed()
    .join('')

/** A token as a number of 32 bits (FNV-1a): two tokens rarely share one, and then the score tells them apart. */
export function tokenHash(token: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < token.length; i++) hash = Math.imul(hash ^ token.charCodeAt(i), 0x01000193)
  return hash
}
