import { closingAction } from '../../domain/consent/closing-codes.ts'
import { consentState, interlocutorKind } from '../../domain/consent/codes.ts'
import type { SectionId } from '../../domain/consent/data-class.ts'
import { packs } from '../../domain/consent/packs.ts'
import type { accessSheetApi } from '../../domain/intake/contract-sheet.ts'
import { textOf } from '../../domain/intake/facts.ts'
import { fieldIds, sectionOfField } from '../../domain/intake/fields.ts'
import { sheetStateLabels } from '../../domain/intake/lifecycle.ts'
import { classOfNeed, need, needClass, requestedService } from '../../domain/intake/needs.ts'
import type { Params } from '../../domain/kernel/endpoint.ts'
import type { Places } from '../nomenclature/places.ts'
import type { Context } from '../platform/road.ts'
import type { Outgoing } from '../platform/routes.ts'
import type { Paper, Printer } from '../platform/typst.ts'
import type { Imprint, Letterhead } from '../document/print/letterhead.ts'
import { receipt, type ReceiptData } from './print/receipt.ts'
import { sheet as sheetPaper } from './print/sheet.ts'
import { loadSheet, type LoadedSheet } from './sheet-loading.ts'
import { getPaperFacts, type PaperFacts } from './sheet-print-queries.ts'
import { printableValues } from './sheet-reading.ts'
import { rowsOf, type PlaceName } from './sheet-words.ts'

type Id = Params<(typeof accessSheetApi)['print']>

const letterheadOf = (f: PaperFacts): Letterhead => ({
  organisation: f.organisation,
  zone: f.zone,
  office: f.office,
  address: f.address,
  phone: f.phone,
  email: null,
})

const imprintOf = (cx: Context) =>
  ({
    number: null,
    issuedOn: cx.today,
    printedAt: cx.now,
    printedBy: cx.actor.displayName,
    protocol: null,
    language: 'it',
    largePrint: false,
    demo: cx.house.mode === 'demo',
  }) as const satisfies Imprint

/** Drawn after the commit: a paper never holds a transaction open. */
const outgoing = (printer: Printer, { template, data, fileName }: Paper): Outgoing => ({
  name: fileName,
  type: 'application/pdf',
  open: () => printer.pdf(template, data),
})

function nextStep({ sheet }: LoadedSheet, f: PaperFacts): ReceiptData['next'] {
  if (f.appointmentAt !== null)
    return {
      kind: 'appointment',
      at: f.appointmentAt,
      place: f.address ?? f.contactPoint,
      with: f.appointmentWith,
    }
  if (f.sentTo !== null) return { kind: 'referred', office: f.sentTo, by: null }
  return sheet.closing === 'propose-taking-charge' && f.dueOn !== null
    ? { kind: 'contact', by: f.dueOn }
    : { kind: 'done' }
}

/** The receipt names only who came for themselves or was represented: a reporter takes nobody's name home (A10). */
export const printReceipt =
  (printer: Printer) =>
  async (cx: Context, { id }: Id): Promise<Outgoing> => {
    const loaded = await loadSheet(cx, id)
    const { sheet } = loaded
    const facts = await getPaperFacts(cx.tx, id)
    if (sheet.personId) cx.audit({ persons: [sheet.personId] })
    const paper = receipt({
      letterhead: letterheadOf(facts),
      imprint: imprintOf(cx),
      name: sheet.case === 3 || sheet.case === 4 ? sheet.name : null,
      receivedBy: sheet.operatorName,
      contactPoint: facts.contactPoint,
      receivedAt: sheet.at,
      next: nextStep(loaded, facts),
      bring: null,
      contact: { hours: facts.hours, phone: facts.phone, email: null },
    })
    return outgoing(printer, paper)
  }

const idsOf = (section: SectionId, but: readonly string[] = []) =>
  fieldIds.filter((id) => sectionOfField(id) === section && !but.includes(id))

function needsOn(values: ReturnType<typeof printableValues>) {
  const tags = values['needs.tags']
  const chosen = Array.isArray(tags) ? need.codes.filter((n) => tags.includes(n)) : []
  const groups = needClass.codes
    .map((c) => ({
      label: needClass.label(c),
      items: chosen.filter((n) => classOfNeed[n] === c).map(need.label),
    }))
    .filter(({ items }) => items.length > 0)
  return { groups, words: textOf(values['needs.text']) }
}

/** The sheet on paper, without the private note and without who asked to be protected. */
export const printSheet =
  (printer: Printer, places: () => Places) =>
  async (cx: Context, { id }: Id): Promise<Outgoing> => {
    const { sheet, decision } = await loadSheet(cx, id)
    const facts = await getPaperFacts(cx.tx, id)
    if (sheet.personId) cx.audit({ persons: [sheet.personId] })
    const values = printableValues(sheet.values)
    const placeName: PlaceName = (code) => (places().municipality(code) ?? places().country(code))?.name
    const rows = (section: SectionId, but?: readonly string[]) =>
      rowsOf(idsOf(section, but), values, placeName)
    const has = (section: SectionId) => decision.sections.includes(section)
    const services = values['services.requested']
    const paper = sheetPaper({
      letterhead: letterheadOf(facts),
      imprint: imprintOf(cx),
      sheet: {
        number: sheet.number,
        state: sheetStateLabels[sheet.state],
        policyPack: packs[sheet.pack].consentName,
      },
      access: [{ label: 'Punto di contatto', value: facts.contactPoint }, ...rows('access')],
      interlocutor: [
        { label: 'Chi è', value: sheet.interlocutor && interlocutorKind.label(sheet.interlocutor) },
        ...rows('interlocutor'),
      ],
      person: has('user') ? rows('user') : null,
      references: has('reference')
        ? [0, 1, 2]
            .map((n) =>
              rowsOf(
                idsOf('reference').filter((f) => f.startsWith(`reference.${n}.`)),
                values,
                placeName,
              ),
            )
            .filter((r) => r.length > 0)
        : null,
      needs: has('needs') ? needsOn(values) : null,
      services: has('services')
        ? [
            ...(Array.isArray(services)
              ? requestedService.codes.filter((s) => services.includes(s)).map(requestedService.label)
              : []),
            ...(textOf(values['services.other']) === null ? [] : [textOf(values['services.other']) ?? '']),
          ]
        : null,
      closing: [
        { label: 'Esito', value: sheet.closing && closingAction.label(sheet.closing) },
        ...rows('closing', ['closing.privateNote', 'closing.note']),
      ],
      consent: [{ label: 'Stato', value: consentState.label(sheet.consent) }],
      note: textOf(values['closing.note']),
      operator: sheet.operatorName,
    })
    return outgoing(printer, paper)
  }
