import type { z } from 'zod'
import type { DataClass } from '../../domain/consent/data-class.ts'
import type { Decision } from '../../domain/consent/decision.ts'
import type { Attachment } from '../../domain/intake/contract-draft.ts'
import type { Sheet } from '../../domain/intake/contract-sheet.ts'
import { presentFields } from '../../domain/intake/draft.ts'
import type { Values } from '../../domain/intake/facts.ts'
import { classOf, type FieldId } from '../../domain/intake/fields.ts'
import { sheetLifecycle, type SheetAction, type SheetState } from '../../domain/intake/lifecycle.ts'
import type { Actor } from '../access/actor.ts'
import type { MayAct, StoredSheet } from './sheet-queries.ts'

const pick = (values: Values, keep: (id: FieldId) => boolean): Values =>
  Object.fromEntries(
    presentFields(values)
      .filter(keep)
      .map((id) => [id, values[id]]),
  )

const ofClass =
  (...classes: readonly DataClass[]) =>
  (id: FieldId) =>
    classes.includes(classOf(id))

/** The part of the sheet that the administrative office reads: who the person is, not how she is (processes §3.9). */
export const registryOf = (values: Values): Values => pick(values, ofClass('user-identity', 'user-registry'))

/** Never shown, printed or sent with the rest: it has its own reading. */
export const withoutPrivateNote = (values: Values): Values =>
  pick(values, (id) => id !== 'closing.privateNote')

const speaker = ofClass('interlocutor-identity', 'interlocutor-contacts')

/** Who reported is hidden, when protection was asked, from whoever is neither the author nor a professional of the office. */
export function readableValues(values: Values, reader: { author: boolean; professional: boolean }): Values {
  const hidden = values['prejudice.protectReporter'] === true && !reader.author && !reader.professional
  return withoutPrivateNote(hidden ? pick(values, (id) => !speaker(id)) : values)
}

/** On paper, who asked for protection has no name: papers leave the office. */
export const printableValues = (values: Values): Values =>
  readableValues(values, { author: false, professional: false })

/** What each action of the lifecycle asks for; the others are not done from the sheet itself. */
// prettier-ignore
const permissionOf: Partial<Record<SheetAction, MayAct>> = {
  'send':     'send',
  'resubmit': 'resubmit',
  'view':     'evaluate',
  'accept':   'evaluate',
  'reject':   'evaluate',
  'dismiss':  'evaluate',
  'file':     'evaluate',
}

/** What this reader may do with this sheet now: lifecycle, grants and what the consent case allows. */
export function actionsOn(sheet: StoredSheet, decision: Decision): string[] {
  const { closings } = decision
  const judicial = sheet.case === 1 || sheet.case === 6 || sheet.decisionRow.endsWith('.mandate')
  const forbidden: Partial<Record<SheetAction, boolean>> = {
    send: !closings['send-to-office'].allowed && !closings['send-to-organisation'].allowed,
    resubmit: sheet.resubmitted,
    reject: judicial,
    file: sheet.case !== 2,
  }
  const steps = sheetLifecycle.actionsFrom(sheet.state).filter((action) => {
    const permission = permissionOf[action]
    return permission !== undefined && sheet.may[permission] && !forbidden[action]
  })
  const identify = sheet.case === 7 && !sheet.identified && sheet.may.identify ? ['identify'] : []
  const papers = (['print', 'print-receipt'] as const).filter((paper) => sheet.may[paper])
  return [...steps, ...identify, ...papers]
}

/** What comes next, said to who reads the sheet. */
// prettier-ignore
const nextOf: Record<SheetState, string> = {
  'draft':       'Completa la bozza.',
  'compiled':    'Concludi l’accesso.',
  'complete':    'La scheda è completa: si può inviare a un altro ufficio o ente.',
  'sent':        'Attendi la risposta del destinatario; finché non risponde l’invio si può annullare.',
  'received':    'La scheda è stata accettata: prosegue l’ufficio che l’ha ricevuta.',
  'to-evaluate': 'La scheda attende la valutazione dell’ufficio.',
  'seen':        'La scheda è in valutazione: fissa il primo colloquio.',
  'accepted':    'La richiesta è accolta nella cartella della persona.',
  'rejected':    'La scheda è stata respinta: si può riproporre una volta, con elementi nuovi.',
  'filed':       'La segnalazione è agli atti: la legge solo chi è autorizzato.',
  'closed':      'L’accesso è chiuso: non resta nulla da fare.',
  'restricted':  'La scheda è ad accesso limitato: si attende la fine della conservazione.',
  'erased':      'La scheda è stata eliminata.',
}
const nextOn = (sheet: StoredSheet): string =>
  sheet.state === 'rejected' && sheet.resubmitted
    ? 'La scheda è stata respinta due volte: con elementi nuovi si apre un nuovo accesso.'
    : nextOf[sheet.state]

/** The sheet as this reader sees it. */
export function sheetFor(
  sheet: StoredSheet,
  actor: Actor,
  { decision, attachments }: { decision: Decision; attachments: readonly z.input<typeof Attachment>[] },
): z.input<typeof Sheet> {
  return {
    id: sheet.id,
    number: sheet.number,
    day: sheet.day,
    state: sheet.state,
    case: sheet.case,
    interlocutor: sheet.interlocutor,
    presumedPrejudice: sheet.presumedPrejudice,
    consent: sheet.consentRevoked ? 'revoked' : sheet.consent,
    mode: sheet.mode,
    closing: sheet.closing,
    contactPointId: sheet.contactPointId,
    officeId: sheet.officeId,
    pack: sheet.pack,
    version: sheet.version,
    personId: sheet.personId,
    values: readableValues(sheet.values, {
      author: sheet.operatorId === actor.operatorId,
      professional: actor.role === 'social-worker' || actor.role === 'coordinator',
    }),
    decision,
    attachments: [...attachments],
    operatorId: sheet.operatorId,
    operatorName: sheet.operatorName,
    originOrganisationId: sheet.originOrganisationId,
    actions: actionsOn(sheet, decision),
    next: nextOn(sheet),
  }
}
