import { z } from 'zod'
import { codeList, type CodeOf } from '../kernel/code-list.ts'
import {
  codeFault,
  codeFaults,
  FiscalCode,
  isOmocodia,
  tidyCode,
  unfoldOmocodia,
} from '../kernel/fiscal-code.ts'

/** The codes by which a person is known to the administration, or only to us. */
// prettier-ignore
export const identityCodeKind = codeList({
  'ordinary':    { label: 'Codice fiscale' },
  'provisional': { label: 'Codice fiscale provvisorio', hint: 'Undici cifre, dato in attesa di quello definitivo.' },
  'stp':         { label: 'Codice STP', hint: 'Straniero temporaneamente presente: dato dall’azienda sanitaria, vale sei mesi.' },
  'eni':         { label: 'Codice ENI', hint: 'Cittadino europeo non iscritto al servizio sanitario.' },
  'temporary':   { label: 'Codice temporaneo di SISO', hint: 'Creato da SISO finché non si conosce il codice fiscale. Non vale fuori da SISO.' },
})
export type IdentityCodeKind = CodeOf<typeof identityCodeKind>

const digitsOf = (text: string) => Array.from(text, Number)

/** The last digit of an eleven-digit code (same rule as VAT numbers), from the first ten. */
export function checkDigit(first: string): string {
  const sum = digitsOf(first).reduce((total, d, i) => {
    if (i % 2 === 0) return total + d
    return total + (d > 4 ? d * 2 - 9 : d * 2)
  }, 0)
  return String((10 - (sum % 10)) % 10)
}
const checks = (text: string) => text.endsWith(checkDigit(text.slice(0, -1)))

// prettier-ignore
const shapes: Readonly<Record<IdentityCodeKind, (code: string) => boolean>> = {
  'ordinary':    (code) => FiscalCode.safeParse(code).success,
  'provisional': (code) => /^\d{11}$/.test(code) && checks(code),
  'stp':         (code) => /^STP\d{13}$/.test(code),
  'eni':         (code) => /^ENI\d{13}$/.test(code),
  'temporary':   (code) => /^TMP\d{13}$/.test(code) && checks(code.slice(3)),
}

/** Upper-case text of one of the kinds; every kind has its own alphabet, so the text alone says which. */
export const IdentityCode = z
  .string()
  .regex(/^([A-Z0-9]{16}|\d{11})$/)
  .refine((code) => kindOf(code) !== undefined, { error: 'Il codice non è valido: ricontrollalo.' })
  .brand<'IdentityCode'>()
export type IdentityCode = z.infer<typeof IdentityCode>

const kindOf = (code: string) => identityCodeKind.codes.find((kind) => shapes[kind](code))

/** Which kind a valid code is. */
export function identityCodeKindOf(code: IdentityCode): IdentityCodeKind {
  const kind = kindOf(code)
  if (!kind) throw new Error('an identity code without a kind')
  return kind
}

/** The ordinary code inside, or undefined for the other kinds. */
export function ordinaryCode(code: IdentityCode | null | undefined): FiscalCode | undefined {
  const parsed = FiscalCode.safeParse(code)
  return parsed.success ? parsed.data : undefined
}

/** What was typed or scanned, as a code or as the sentence that says what is wrong. */
export function readIdentityCode(text: string): { code: IdentityCode } | { fault: string } {
  const tidy = tidyCode(text)
  const parsed = IdentityCode.safeParse(tidy)
  if (parsed.success) return { code: parsed.data }
  if (/^\d+$/.test(tidy))
    return { fault: 'Il codice provvisorio ha 11 cifre e l’ultima deve tornare: ricontrollalo.' }
  if (/^(STP|ENI|TMP)\d/.test(tidy)) {
    return { fault: `Dopo ${tidy.slice(0, 3)} servono 13 cifre: ricontrolla il codice.` }
  }
  return { fault: codeFaults[codeFault(tidy) ?? 'characters'] }
}

/**
 * Our own temporary code: `TMP`, year, progressive of eight digits, check digit. No real code can look like it:
 * the fourth character of an ordinary one is a letter.
 */
export const temporaryCode = (year: number, progressive: number): IdentityCode => {
  const digits = String(year).padStart(4, '0') + String(progressive).padStart(8, '0')
  return IdentityCode.parse(`TMP${digits}${checkDigit(digits)}`)
}

/** For lists: enough to recognise, too little to copy. `RSSM•••••••••••X`. */
export const maskCode = (code: IdentityCode): string =>
  code.slice(0, 4) + '•'.repeat(code.length - 5) + code.slice(-1)

/** How two codes compare; `omocodia` = equal once unfolded; codes of different kinds cannot be compared. */
export type CodeAgreement = 'same' | 'omocodia' | 'different' | 'incomparable'

export function compareCodes(a: IdentityCode | null, b: IdentityCode | null): CodeAgreement {
  if (!a || !b) return 'incomparable'
  if (a === b) return 'same'
  const [x, y] = [ordinaryCode(a), ordinaryCode(b)]
  if (!x || !y) return 'incomparable'
  if (unfoldOmocodia(x) !== unfoldOmocodia(y)) return 'different'
  return isOmocodia(x) || isOmocodia(y) ? 'omocodia' : 'same'
}
