import { refusals, type RefusalCode } from './refusals.ts'

export type Details = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

/** The system says no: the request is undone, the person reads the sentence of the catalogue. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly details: Details
  constructor(code: RefusalCode, details: Details = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.details = details
  }
}

/** The sentence a person reads, with `{names}` filled from the details. */
export const refusalText = (code: RefusalCode, details: Details = {}): string =>
  refusals[code].message.replace(/\{(\w+)\}/g, (_, name: string) => [details[name] ?? '—'].flat().join(', '))
