import type { z } from 'zod'
import { noticeOn } from '../../../domain/consent/notices.ts'
import type { ClosingBody } from '../../../domain/intake/closing-body.ts'
import { draftApi, type Draft } from '../../../domain/intake/contract-draft.ts'
import { accessSheetApi, contactApi, dispatchApi } from '../../../domain/intake/contract-sheet.ts'
import { presentFields } from '../../../domain/intake/draft.ts'
import type { FieldId, SheetFields } from '../../../domain/intake/fields.ts'
import { AttachmentId, PersonId } from '../../../domain/intake/ids.ts'
import type { Endpoint } from '../../../domain/kernel/endpoint.ts'
import { dayOf } from '../../../domain/kernel/instant.ts'
import { demoId } from '../../organisation/demo/structure-queries.ts'
import { addWorkingDays } from '../calendar.ts'
import { makePaper } from '../paper.ts'
import type { Call, Moment, Perform } from './perform.ts'
import type { Act, Closing } from './story.ts'

/** Where a story has got to: the draft in hand, the last sheet, the last dispatch. */
export type Plot = {
  draft: z.output<typeof Draft> | null
  sheetId: string | null
  dispatchId: string | null
}

type Scene = { readonly act: Act; readonly moment: Moment }

/** Null when the product did it, else the code with which it refused. */
export async function performAct(
  perform: Perform,
  plot: Plot,
  { act, moment }: Scene,
): Promise<string | null> {
  const ask = async <E extends Endpoint>(
    call: Call<E>,
    then: (reply: z.output<E['reply']>) => void | Promise<void> = () => {},
  ): Promise<string | null> => {
    const outcome = await perform.call(moment, call)
    if (!outcome.ok) return outcome.code
    await then(outcome.reply)
    return null
  }
  const onDraft = (reply: z.output<typeof Draft>) => void (plot.draft = reply)
  const draft = { id: plot.draft?.id ?? '' }
  const write = (values: SheetFields) =>
    ask({ endpoint: draftApi.patch, params: draft, body: { fields: patchOf(plot, values) } }, onDraft)

  switch (act.do) {
    case 'open':
      return ask(
        { endpoint: draftApi.open, body: { contactPointId: demoId('contact-point', act.point) } },
        onDraft,
      )
    case 'who-speaks': {
      const body = { interlocutor: act.is, presumedPrejudice: act.prejudice ?? false, dropForbidden: true }
      return ask({ endpoint: draftApi.setCase, params: draft, body }, onDraft)
    }
    case 'write':
      return write(act.values)
    case 'same-person': {
      let personId: string | null = null
      const read = { endpoint: accessSheetApi.read, params: { id: plot.sheetId ?? '' } }
      const refused = await ask(read, (sheet) => void (personId = sheet.personId))
      return refused ?? write({ 'user.person': PersonId.parse(personId) })
    }
    case 'attach': {
      const file = { name: 'documento.pdf', content: makePaper(act.title, act.lines) }
      let id: string | null = null
      const body = { kind: act.kind }
      const refused = await ask(
        { endpoint: draftApi.attach, params: draft, body, file },
        (a) => void (id = a.id),
      )
      return refused ?? write({ [act.field]: AttachmentId.parse(id) })
    }
    case 'answer':
      return ask({ endpoint: draftApi.answerConsent, params: draft, body: answerOf(act, moment) }, onDraft)
    case 'refuse':
      return ask({ endpoint: draftApi.refuse, params: draft, body: { informed: true, noPrejudice: true } })
    case 'conclude':
      return ask(
        { endpoint: draftApi.conclude, params: draft, body: closingOf(act.how, moment) },
        async (ended) => {
          plot.sheetId = ended.sheetId ?? plot.sheetId
          if (act.how.action.startsWith('send-')) plot.dispatchId = await lastSent(perform, moment)
        },
      )
    case 'flash': {
      const { point, mode, macroNeed, outcome } = act
      const body = { contactPointId: demoId('contact-point', point), mode, macroNeed, outcome }
      return ask({ endpoint: contactApi.record, body })
    }
    case 'identify': {
      const body = {
        carry: [...act.carry],
        interlocutor: 'user' as const,
        contactPointId: demoId('contact-point', act.point),
      }
      return ask({ endpoint: accessSheetApi.identify, params: { id: plot.sheetId ?? '' }, body }, onDraft)
    }
    case 'accept': {
      const body = { officeId: demoId('office', act.office) }
      return ask({ endpoint: dispatchApi.accept, params: { id: plot.dispatchId ?? '' }, body }, (sheet) => {
        plot.sheetId = sheet.id
      })
    }
    case 'give-back':
      return ask({
        endpoint: dispatchApi.refuse,
        params: { id: plot.dispatchId ?? '' },
        body: { code: act.code, reason: act.reason },
      })
    case 'nightly':
      await perform.nightly(moment.at)
      return null
  }
}

/** Each value with the revision that the draft in hand has of its field. */
function patchOf({ draft }: Plot, values: SheetFields) {
  const revOf = (id: FieldId) => draft?.fields[id]?.rev ?? 0
  return Object.fromEntries(
    presentFields(values).map((id) => [id, { value: valueOf(values[id]), base: revOf(id) }]),
  )
}

/** Lists lose their readonly mark on the way to JSON. */
const valueOf = (value: SheetFields[FieldId]) => (value === undefined ? null : value)

const answerOf = ({ answer, scope }: Extract<Act, { do: 'answer' }>, { at }: Moment) => ({
  answer,
  informed: true as const,
  scope: scope ?? ('organisation' as const),
  noticeVersion: noticeOn(dayOf(at))?.version ?? '1',
  evidence: answer === 'granted' ? ('signed-form' as const) : null,
  employmentServices: 'not-expressed' as const,
  dropForbidden: true,
})

function closingOf(how: Closing, { at }: Moment): z.input<typeof ClosingBody> {
  const today = dayOf(at)
  switch (how.action) {
    case 'send-to-office':
      return { action: how.action, officeId: demoId('office', how.office), message: how.message }
    case 'send-to-organisation':
      return {
        action: how.action,
        organisationId: demoId('organisation', how.organisation),
        message: how.message,
      }
    case 'propose-taking-charge':
      return {
        action: how.action,
        proposedArea: how.proposedArea,
        ...(how.office === undefined ? {} : { officeId: demoId('office', how.office) }),
      }
    case 'appointment':
      return { action: how.action, day: addWorkingDays(today, how.inDays), time: how.time }
    case 'send-to-lead-municipality':
    case 'desk-service':
    case 'information':
    case 'note-to-case':
    case 'inadmissible-request':
    case 'report-to-authority':
      return how
  }
}

/** The dispatch just sent is the first of the list of who sent it. */
async function lastSent(perform: Perform, moment: Moment): Promise<string | null> {
  const outcome = await perform.call(moment, { endpoint: dispatchApi.sent, body: { state: 'sent' } })
  return outcome.ok ? (outcome.reply.rows[0]?.id ?? null) : null
}
