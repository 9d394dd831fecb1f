import type { Role } from '../../domain/kernel/grant.ts'
import type { TestHouse } from '../make/house.ts'
import {
  makeDispatch,
  makeDraftAttachment,
  makeDraftRow,
  makeNextDoor,
  makePersonRow,
  makeSheet,
  makeSheetAttachment,
} from '../make/intake.ts'
import type { MadeOperator } from '../make/zone.ts'
import type { Area, Kind } from './access-oracle.ts'

export type Records = { readonly idOf: (kind: Kind, area: Area, role?: Role) => string }

const filed = { state: 'filed', case_number: 2, decision_row: '2.refused', consent: 'denied' } as const

/** One record of each kind in each area: those of others once, those of one's own for each role. */
export async function makeRecords(
  t: TestHouse,
  operators: ReadonlyMap<Role, MadeOperator>,
): Promise<Records> {
  const made = new Map<string, string>()
  const { here, there, company } = t.zone
  const keep = (kind: Kind, area: Area, id: string, role?: Role) =>
    made.set([kind, area, ...(role ? [role] : [])].join(' '), id)

  const idOf: Records['idOf'] = (kind, area, role) => {
    const id = made.get(`${kind} ${area} ${role}`) ?? made.get(`${kind} ${area}`)
    if (id === undefined) throw new Error(`no ${kind} was made for ${area}`)
    return id
  }

  const { id: other } = await t.zone.operator('social-worker')
  const foreign = (await t.zone.operator('social-worker', 'there')).id
  const nextDoor = await makeNextDoor(t)
  const otherPoint = { contactPoint: nextDoor.contactPoint }
  const otherOffice = { office: here.secondOfficeId }

  // prettier-ignore
  const sheets: [Area, Promise<string>][] = [
    ['colleague',          makeSheet(t, { by: other })],
    ['colleague-filed',    makeSheet(t, { by: other, ...filed })],
    ['other-point',        makeSheet(t, { by: other, ...otherPoint })],
    ['other-office',       makeSheet(t, { by: other, ...otherOffice })],
    ['next-door',          makeSheet(t, { by: other, ...nextDoor })],
    ['other-organisation', makeSheet(t, { by: foreign, place: 'there' })],
  ]
  for (const [area, made] of sheets) keep('sheet', area, await made)
  // prettier-ignore
  const drafts: [Area, Promise<string>][] = [
    ['colleague',          makeDraftRow(t, { by: other })],
    ['other-point',        makeDraftRow(t, { by: other, ...otherPoint })],
    ['other-office',       makeDraftRow(t, { by: other, ...otherOffice })],
    ['next-door',          makeDraftRow(t, { by: other, ...nextDoor })],
    ['other-organisation', makeDraftRow(t, { by: foreign, place: 'there' })],
  ]
  for (const [area, made] of drafts) keep('draft', area, await made)

  const ours = () => makeSheet(t, { by: other })
  const theirs = () => makeSheet(t, { by: foreign, place: 'there' })
  const fromNextDoor = { from_office_id: nextDoor.office, from_contact_point_id: nextDoor.contactPoint }
  // prettier-ignore
  const dispatches: [Area, Promise<string>][] = [
    ['sent-by-colleague',  makeDispatch(t, { by: other, sheet: await ours() })],
    ['sent-next-door',     makeDispatch(t, { by: other, sheet: await makeSheet(t, { by: other, ...nextDoor }), ...fromNextDoor })],
    ['received',           makeDispatch(t, { by: foreign, sheet: await theirs(), from: 'there', to: 'here' })],
    ['received-next-door', makeDispatch(t, { by: foreign, sheet: await theirs(), from: 'there', to: 'here', office: nextDoor.office })],
    ['between-others',     makeDispatch(t, { by: foreign, sheet: await theirs(), from: 'there', to: 'company' })],
  ]
  for (const [area, made] of dispatches) keep('dispatch', area, await made)

  const paper = (sheetArea: Area, organisation: string) =>
    makeSheetAttachment(t, { sheet: idOf('sheet', sheetArea), organisation })
  for (const area of ['colleague', 'colleague-filed', 'next-door'] as const)
    keep('attachment', area, await paper(area, here.id))
  keep('attachment', 'other-organisation', await paper('other-organisation', there.id))
  keep('attachment', 'colleague-draft', await makeDraftAttachment(t, { draft: idOf('draft', 'colleague') }))

  keep('person', 'registered', await makePersonRow(t, { organisation: here.id }))
  keep('person', 'sealed', await makePersonRow(t, { organisation: here.id, standing: 'sealed' }))
  keep('person', 'other-organisation', await makePersonRow(t, { organisation: company.id }))

  for (const [role, { id: by }] of operators) {
    const sheet = await makeSheet(t, { by })
    const draft = await makeDraftRow(t, { by })
    keep('sheet', 'own', sheet, role)
    keep('sheet', 'own-filed', await makeSheet(t, { by, ...filed }), role)
    keep('draft', 'own', draft, role)
    keep('dispatch', 'sent', await makeDispatch(t, { by, sheet: await makeSheet(t, { by }) }), role)
    keep('attachment', 'own', await makeSheetAttachment(t, { sheet, organisation: here.id }), role)
    keep('attachment', 'own-draft', await makeDraftAttachment(t, { draft }), role)
    for (const [area, standing] of [
      ['on-the-case', 'ordinary'],
      ['sealed-on-the-case', 'sealed'],
    ] as const) {
      const person = await makePersonRow(t, { organisation: here.id, standing })
      await makeSheet(t, { by, person_id: person })
      keep('person', area, person, role)
    }
  }
  return { idOf }
}
