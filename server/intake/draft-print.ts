import { representativeTitle } from '../../domain/consent/codes.ts'
import { packs } from '../../domain/consent/packs.ts'
import { actIn, textOf, type Values } from '../../domain/intake/facts.ts'
import type { FieldId } from '../../domain/intake/fields.ts'
import { asDay, formatDay } from '../../domain/kernel/day.ts'
import type { Context } from '../platform/road.ts'
import type { Outgoing } from '../platform/routes.ts'
import { takeDraft, type Desk, type DraftInHand } from './draft-desk.ts'
import { findLetterhead } from './draft-print-queries.ts'
import { consentForm, noticeVersions, type ConsentFormData } from './print/consent-form.ts'

type Signer = NonNullable<ConsentFormData['person']>

/** `Surname Name`, when both are written. */
const nameOf = (values: Values, surname: FieldId, name: FieldId): string | null => {
  const parts = [textOf(values[name]), textOf(values[surname])].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join(' ')
}
const dayOf = (values: Values, id: FieldId) => asDay(textOf(values[id]) ?? '') ?? null

function personOf({ values, known }: DraftInHand): Signer | null {
  const registered = known.person === null ? null : `${known.person.name} ${known.person.surname}`
  const name = nameOf(values, 'user.surname', 'user.name') ?? registered
  if (name === null) return null
  return {
    name,
    birthPlace: textOf(values['user.birthPlace']),
    birthDay: dayOf(values, 'user.birthDay') ?? known.person?.birthDay ?? null,
    fiscalCode: textOf(values['user.fiscalCode']),
    address: textOf(values['user.residence.address']),
  }
}

function representativesOf({ values, decision }: DraftInHand): ConsentFormData['representatives'] {
  const name = nameOf(values, 'interlocutor.surname', 'interlocutor.name')
  if (decision.case !== 4 || name === null) return []
  const act = actIn(values)
  const written = [act?.authority, act?.number && `n. ${act.number}`, act?.day && `del ${formatDay(act.day)}`]
  return [
    {
      name,
      birthPlace: null,
      birthDay: dayOf(values, 'interlocutor.birthDay'),
      fiscalCode: textOf(values['interlocutor.fiscalCode']),
      address: null,
      title: act && representativeTitle.label(act.title),
      act: written.filter((part) => typeof part === 'string' && part !== '').join(', ') || null,
    },
  ]
}

/** The form to sign, with what the draft holds: made in memory after the transaction, streamed, kept nowhere. */
export const printConsentForm =
  (desk: Desk) =>
  async (cx: Context, { id }: { id: string }): Promise<Outgoing> => {
    const draft = await takeDraft(cx, desk, { id, as: 'reader' })
    const paper = consentForm({
      letterhead: await findLetterhead(cx.tx, draft.row.contact_point_id),
      imprint: {
        number: null,
        issuedOn: cx.today,
        printedAt: cx.now,
        printedBy: cx.actor.displayName,
        protocol: null,
        language: 'it',
        largePrint: false,
        demo: cx.house.mode === 'demo',
      },
      policyPack: packs[draft.head.pack].id,
      noticeVersion: noticeVersions[0],
      person: personOf(draft),
      representatives: representativesOf(draft),
      dpo: null,
      retention: null,
    })
    return {
      name: paper.fileName,
      type: 'application/pdf',
      open: () => desk.printer.pdf(paper.template, paper.data),
    }
  }
