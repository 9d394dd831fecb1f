import { packs } from '../../domain/consent/packs.ts'
import { packHere } from '../consent/use-cases.ts'
import type { Context } from '../platform/road.ts'
import type { Outgoing } from '../platform/routes.ts'
import type { Printer } from '../platform/typst.ts'
import { getPlaceFacts } from './contact-note-queries.ts'
import { refusalNote } from './print/refusal-note.ts'

/** For who says no: what was not recorded, what cannot be activated, where to turn. Nobody's name, not even the operator's. */
export const printRefusalNote =
  (printer: Printer) =>
  async (cx: Context): Promise<Outgoing> => {
    const { hours, ...letterhead } = await getPlaceFacts(cx.tx, cx.actor)
    const { template, data, fileName } = refusalNote({
      letterhead: { ...letterhead, email: null },
      imprint: {
        number: null,
        issuedOn: cx.today,
        printedAt: cx.now,
        printedBy: null,
        protocol: null,
        language: 'it',
        largePrint: false,
        demo: cx.house.mode === 'demo',
      },
      policyPack: packs[await packHere(cx)].id,
      hours,
      elsewhere: [],
    })
    return { name: fileName, type: 'application/pdf', open: () => printer.pdf(template, data) }
  }
