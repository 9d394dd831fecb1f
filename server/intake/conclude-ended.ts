import type { z } from 'zod'
import { closingAction, type ClosingAction, type ContactOutcome } from '../../domain/consent/closing-codes.ts'
import { wordsOf } from '../../domain/consent/explain.ts'
import { packVersions } from '../../domain/consent/packs.ts'
import { rowIds } from '../../domain/consent/rows.ts'
import type { Ended as EndedSchema } from '../../domain/intake/contract-draft.ts'
import type { Context } from '../platform/road.ts'
import { findEnded } from './conclude-queries.ts'

export type Ended = z.input<typeof EndedSchema>

type Ending = { readonly action: ClosingAction; readonly next: string }

/** What to tell who closed an access that leaves only a contact: the act and the next step. */
// prettier-ignore
const afterContact: Record<ContactOutcome, Ending> = {
  'information':             { action: 'information',          next: 'Resta un contatto statistico senza nomi.' },
  'sent-elsewhere':          { action: 'information',          next: 'Resta un contatto statistico senza nomi.' },
  'external-identification': { action: 'information',          next: 'Resta un contatto statistico senza nomi.' },
  'consent-denied':          { action: 'consent-denied',       next: 'La bozza è cancellata e resta un contatto statistico senza nomi. Senza consenso non si attiva nessun aiuto, salvo gli interventi dell’Autorità giudiziaria. La persona può tornare quando vuole.' },
  'consent-not-received':    { action: 'consent-not-received', next: 'La bozza è cancellata e resta un contatto statistico senza nomi. La persona può tornare quando vuole.' },
  'oral-report':             { action: 'information',          next: wordsOf('seed-siso@1', '2.oral').next },
  'no-prior-consent':        { action: 'information',          next: wordsOf('seed-siso@1', '5.none').next },
}

export const endedAsContact = (contactId: string, outcome: ContactOutcome): Ended => ({
  leaves: 'statistical-contact',
  sheetId: null,
  contactId,
  ...afterContact[outcome],
})

/** What a sheet tells who concluded it: the next step of its row of the table. */
export function endedAsSheet(sheet: {
  id: string
  state: string
  pack: string
  decision_row: string
  closing: string | null
}): Ended {
  const pack = packVersions.find((p) => p === sheet.pack) ?? 'seed-siso@1'
  const row = rowIds.find((r) => r === sheet.decision_row) ?? 'undecided'
  return {
    leaves: sheet.state === 'restricted' ? 'restricted' : 'sheet',
    sheetId: sheet.id,
    contactId: null,
    action: closingAction.codes.find((a) => a === sheet.closing) ?? null,
    next: wordsOf(pack, row).next,
  }
}

/** The draft goes on: an appointment was noted, or a refusal under a mandate was written down. */
export const goesOn = (action: ClosingAction | null): Ended => ({
  leaves: 'draft',
  sheetId: null,
  contactId: null,
  action,
  next:
    action === 'appointment'
      ? 'L’appuntamento è annotato nella bozza: quando arriva la risposta, registra il consenso.'
      : 'Il rifiuto è annotato e nulla si cancella: spiega il mandato e prosegui con gli interventi ordinati.',
})

/** By which id a repeated request finds again what the first one left. */
export const keptId = ({ sheetId, contactId }: Ended, { id }: { id: string }): string =>
  sheetId ?? contactId ?? id

/** The same reply for the same request: read again from what was left, never stored. */
export const endedAgain =
  (action: ClosingAction | null) =>
  async ({ tx }: Context, id: string): Promise<Ended> => {
    const { sheet, outcome } = await findEnded(tx, id)
    if (sheet) return endedAsSheet(sheet)
    return outcome === undefined ? goesOn(action) : endedAsContact(id, outcome)
  }
