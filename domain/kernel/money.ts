import { z } from 'zod'

/** Euro cents: an integer, never a float. */
export const Cents = z.int().brand<'Cents'>()
export type Cents = z.infer<typeof Cents>

export const cents = (value: number): Cents => Cents.parse(value)

/** `1.234,50 €` as Italians write it. */
export function formatMoney(amount: Cents): string {
  const sign = amount < 0 ? '-' : ''
  const whole = Math.trunc(Math.abs(amount) / 100)
  const rest = String(Math.abs(amount) % 100).padStart(2, '0')
  return `${sign}${String(whole).replace(/\B(?=(\d{3})+(?!\d))/g, '.')},${rest} €`
}
