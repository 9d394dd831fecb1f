import { Refusal } from '../kernel/refusal.ts'
import type { Effect } from './decision.ts'
import { effectOfRefusal } from './effects.ts'
import type { Facts } from './facts.ts'

/** A07: the person, or who represents her, says no at the first interview. */
export const refusalAtInterview = (f: Facts): Effect => effectOfRefusal({ ...f, moment: 'interview' })

/** The person of a written report was never reached: the report alone remains (decision 1). */
export function neverReached(f: Facts): Effect {
  const effect = refusalAtInterview({ ...f, mandate: false })
  return effect.result === 'filed'
    ? {
        ...effect,
        askPrejudice: false,
        next: 'La persona non è stata raggiunta: agli atti resta la sola segnalazione.',
      }
    : effect
}

/** A09: with a mandate in force the refusal is written down, and nothing else changes. */
export const refusalUnderMandate = (f: Facts): Effect => effectOfRefusal({ ...f, mandate: true })

/** What a withdrawal of consent does to a file in charge (A17): processing stops, nothing is destroyed by itself. */
export type Withdrawal = {
  readonly file: 'restricted'
  readonly purges: readonly []
  readonly newProcessing: false
  readonly tasks: readonly ['manager-decides', 'privacy-officer-reviews']
  readonly continues: readonly ('judicial-obligations' | 'accounting-obligations')[]
  readonly explain: readonly string[]
}

/** A17, the same in both packs (decision 14): art. 18 GDPR, restriction, decided by manager and privacy officer. */
export function withdrawal(f: Pick<Facts, 'mandate' | 'earlierPrejudice'>): Withdrawal {
  const judicial = f.mandate || f.earlierPrejudice
  return {
    file: 'restricted',
    purges: [],
    newProcessing: false,
    tasks: ['manager-decides', 'privacy-officer-reviews'],
    continues: judicial ? ['judicial-obligations', 'accounting-obligations'] : ['accounting-obligations'],
    explain: [
      'La cartella passa ad accesso limitato: nessun nuovo dato, nessuna nuova attività.',
      'Nulla si cancella da solo: decide il responsabile, con il responsabile della protezione dei dati.',
      ...(judicial ? ['Gli obblighi verso l’Autorità giudiziaria continuano.'] : []),
    ],
  }
}

/** How a presumed prejudice is evaluated (A13, decision 4): never rejected, never purged. */
export type PrejudiceOutcome = {
  readonly action: 'accept' | 'dismiss'
  readonly report: boolean
  readonly purges: readonly []
  readonly reason: string
}

/** Confirmed → report to the Procura and, if needed, opening; not confirmed → closed with its reason, kept. */
export function prejudiceEvaluated(confirmed: boolean, reason: string): PrejudiceOutcome {
  return {
    action: confirmed ? 'accept' : 'dismiss',
    report: confirmed,
    purges: [],
    reason: writtenReason(reason),
  }
}

/** The flag comes off only with a reason and a second person (A12: four eyes). */
export function liftPrejudice(
  request: { by: string; reason: string },
  confirmedBy: string,
): { reason: string } {
  if (request.by === confirmedBy) throw new Refusal('second-person-needed')
  return { reason: writtenReason(request.reason) }
}

/** A motive somebody will read in years: 20 to 500 characters (processes §1.2.1). */
export function writtenReason(reason: string): string {
  const written = reason.trim()
  if (written.length < 20 || written.length > 500) throw new Refusal('reason-needed')
  return written
}
