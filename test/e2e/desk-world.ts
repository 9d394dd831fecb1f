import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { accessSheetApi, contactApi } from '../../domain/intake/contract-sheet.ts'
import { AccessSheetId, OrganisationId } from '../../domain/intake/ids.ts'
import { NewPerson, personApi } from '../../domain/person/contract.ts'
import { OrdinaryAddress } from '../../domain/person/address.ts'
import { Representation } from '../../domain/person/representation.ts'
import { closeDraft, completePerson, judicialOrder, makeDesk, type DeskWorker } from '../make/desk.ts'
import { wide, type Desk, type Visit } from './server.ts'

/** What the stories of the desk find when they begin: all invented. */
export type World = {
  readonly clerk: DeskWorker
  readonly worker: DeskWorker
  /** At the neighbour's desk. */
  readonly neighbour: DeskWorker
  readonly personId: string
  /** Concluded, without a next step, with the person's name. */
  readonly sheetId: string
  readonly judicialId: string
  readonly draftId: string
}

const nobody = {
  otherNames: [],
  indicatedGender: null,
  citizenships: ['IT'],
  coupleStatus: null,
  diedOn: null,
} as const

async function makePerson(worker: DeskWorker): Promise<string> {
  const body = NewPerson.parse({
    facts: {
      ...nobody,
      surname: 'Bosco',
      name: 'Lina',
      sex: 'female',
      birth: '1961-03-15',
      birthPlace: 'X001',
      maritalStatus: 'widowed',
    },
    code: { given: 'temporary' },
    distinctFrom: [],
  })
  const key = () => ({ key: randomUUID() })
  const { id } = (await worker.call(personApi.create, {}, body, key())).reply
  await worker.call(
    personApi.addContact,
    { id },
    { kind: 'mobile', value: '+39 000 123456', holder: null, caution: 'discreet' },
    key(),
  )
  await worker.call(
    personApi.addAddress,
    { id },
    OrdinaryAddress.parse({
      kind: 'residence',
      municipality: 'X001',
      street: 'via dei Tigli Finti',
      number: '3',
      postcode: '00000',
      careOf: null,
      startsOn: '2019-05-01',
      endsOn: null,
    }),
    key(),
  )
  await worker.call(
    personApi.addRepresentation,
    { id },
    Representation.parse({
      title: 'support-administrator',
      representative: { known: 'named', surname: 'Lago', name: 'Elia', birthYear: 1970 },
      act: { kind: 'decree', authority: 'Giudice tutelare di prova', number: '14/2025', on: '2025-01-20' },
      powers: ['consent', 'income'],
      manner: 'together',
      scope: null,
      startsOn: '2025-02-01',
      endsOn: '2026-12-15',
    }),
    key(),
  )
  return id
}

async function concluded(
  worker: DeskWorker,
  fields: object,
  closing: Readonly<Record<string, string>> & { readonly action: string },
) {
  const { id } = await worker.open('user')
  await worker.write(id, completePerson({ ...fields }))
  await worker.answer(id, 'granted', { scope: 'zone' })
  const { sheetId } = (await closeDraft(worker, id, closing)).reply
  if (sheetId === null) throw new Error('no sheet')
  return sheetId
}

async function judicialSheet(worker: DeskWorker): Promise<string> {
  const { id } = await worker.open('judicial-authority')
  await worker.attach(id, 'judicial-order')
  const read = await worker.read(id)
  const needed = read.decision.mandatory.map(({ anyOf }) => anyOf[0])
  await worker.write(id, completePerson({ ...judicialOrder, 'user.surname': 'Lago', 'user.name': 'Mia' }))
  const missing = (await worker.read(id)).missing
  const ended = await closeDraft(worker, id, { action: 'propose-taking-charge', proposedArea: 'family' })
  if (ended.status !== 200) throw new Error(`${ended.raw.toString()} ${JSON.stringify({ needed, missing })}`)
  return String(ended.reply.sheetId)
}

export async function makeWorld({ house }: Desk): Promise<World> {
  const clerk = await makeDesk(house)
  const worker = await makeDesk(house, 'social-worker')
  const neighbour = await makeDesk(house, 'front-desk', 'there')
  const personId = await makePerson(clerk)
  const names = [
    ['Abate', 'Anna'],
    ['Bosco', 'Lina'],
    ['Colle', 'Luca'],
    ['Duna', 'Marta'],
  ] as const
  const ids: string[] = []
  for (const [surname, name] of names)
    ids.push(
      await concluded(
        clerk,
        {
          'user.surname': surname,
          'user.name': name,
          'user.citizenship': 'IT',
          'needs.tags': ['home', 'income'],
          'needs.text': 'Ha ricevuto lo sfratto e cerca una casa più piccola.',
        },
        { action: 'information' },
      ),
    )
  const proposed = await concluded(
    clerk,
    { 'user.surname': 'Fonte', 'user.name': 'Gino', 'user.citizenship': 'IT' },
    { action: 'propose-taking-charge', proposedArea: 'elderly' },
  )
  const judicialId = await judicialSheet(clerk)
  await house.owner.query("update access_sheet set state = 'complete', closing = null where id = $1", [
    ids[0],
  ])
  await house.owner.query("update access_sheet set due_on = '2026-11-02' where id = $1", [proposed])
  const draft = await clerk.open('user')
  await clerk.answer(draft.id, 'pending')
  await house.owner.query("update draft set expires_at = '2026-11-05T08:00:00Z' where id = $1", [draft.id])
  await clerk.open('reporter')
  await worker.open('public-official')
  const { contactPointId } = house.zone.here
  for (const mode of ['phone', 'phone', 'in-person'] as const)
    await clerk.call(
      contactApi.record,
      {},
      { mode, macroNeed: 'safety', outcome: 'information', contactPointId: contactPointId as never },
      { key: randomUUID() },
    )
  return {
    clerk,
    worker,
    neighbour,
    personId,
    sheetId: String(ids[0]),
    judicialId,
    draftId: draft.id,
  }
}

/** Sends a sheet to the neighbour, as its author. */
export async function sendToNeighbour({ house }: Desk, { clerk }: World, id: string): Promise<string> {
  const { version } = (await clerk.call(accessSheetApi.read, { id: AccessSheetId.parse(id) })).reply
  const sent = await clerk.call(
    accessSheetApi.send,
    { id: AccessSheetId.parse(id) },
    {
      to: 'organisation',
      version,
      organisationId: OrganisationId.parse(house.zone.there.id),
      message: 'La persona si è trasferita da voi.',
    },
    { key: randomUUID() },
  )
  return sent.reply.id
}

/** A page as a known operator, at an address. */
export async function visitAs(
  desk: Desk,
  { operator }: DeskWorker,
  path: string,
  viewport: { width: number; height: number } = wide,
): Promise<Visit> {
  const visit = await desk.visit({ viewport })
  await visit.context.addCookies([{ name: 'siso', value: operator.token, url: desk.address }])
  await visit.page.goto(`${desk.address}${path}`)
  await settled(visit.page)
  return visit
}

/** The page has said what it had to say: no skeleton, no list still on its way. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForFunction(
    () =>
      !document.querySelector('main .skeleton, main [aria-busy="true"]') &&
      document.fonts.status === 'loaded',
  )
}
