import { day, type Day } from '../../domain/kernel/day.ts'
import { instant } from '../../domain/kernel/instant.ts'
import type { AlertLine } from '../frame/AlertsMenu.tsx'
import type { SearchGroup } from '../frame/UniversalSearch.tsx'
import type { SessionView } from '../platform/session.ts'

/** Invented, like everything in the gallery. */
const contexts = [
  {
    id: 'c1',
    label: 'Assistente sociale',
    organisation: 'Comune di Valle Serena',
    office: 'Ufficio minori',
    contactPoint: 'Sportello Centro',
    organisationId: null,
    officeId: null,
    contactPointId: null,
    role: 'social-worker',
  },
  {
    id: 'c2',
    label: 'Coordinatrice',
    organisation: 'Comune di Valle Serena',
    office: 'Ufficio adulti',
    contactPoint: null,
    organisationId: null,
    officeId: null,
    contactPointId: null,
    role: 'coordinator',
  },
] as const
export const session: SessionView = {
  operator: { name: 'Loredana Prova' },
  context: contexts[0],
  contexts,
  mode: 'demo',
  expiresAt: instant('2999-01-01T00:00:00Z'),
  draftKey: '00112233445566778899aabbccddeeff',
}

export const alerts: readonly AlertLine[] = [
  {
    id: 'a1',
    label: 'Verifica di un progetto entro due giorni',
    href: '/ui#moduli',
    at: instant('2026-11-04T08:00:00Z'),
  },
  {
    id: 'a2',
    label: 'Accesso ricevuto da un altro Comune',
    href: '/ui#elenchi',
    at: instant('2026-11-03T15:20:00Z'),
  },
]

export type SheetRow = {
  readonly id: string
  readonly name: string
  readonly code: string
  readonly born: Day
  readonly area: string
  readonly state: 'Da valutare' | 'Bozza' | 'Vista' | 'Chiusa'
  readonly hours: number
}
const states = ['Da valutare', 'Bozza', 'Vista', 'Chiusa'] as const
const areas = ['Famiglia e minori', 'Anziani', 'Disabilità', 'Povertà e disagio adulti'] as const
const names = [
  'Abate Prova Anna',
  'Bosco Prova Luca',
  'Càrdine Prova Zoe',
  'Duna Prova Elio',
  'Erica Prova Ugo',
  'Faggio Prova Ida',
  'Ginepro Prova Leo',
  'Lago Prova Mia',
] as const
export const rows: readonly SheetRow[] = names.map((name, at) => ({
  id: `2026/${String(104 + at)}`,
  name,
  code: `PRVPRV80A0${at + 1}X00${at + 1}K`,
  born: day(`19${50 + at * 5}-0${at + 1}-1${at}`),
  area: areas[at % 4] ?? 'Anziani',
  state: states[at % 4] ?? 'Bozza',
  hours: (at * 37) % 50,
}))

const towns = [
  'Borgo Lieto',
  'Borgo Nuovo',
  'Castel Sereno',
  'Fonte Chiara',
  'Montelieto',
  'Valle Serena',
] as const
/** Answers like a server would, by fragments. */
export const findTown = async (text: string) =>
  towns
    .filter((town) => town.toLowerCase().includes(text.toLowerCase()))
    .map((town) => ({ id: town, label: town, detail: `Zona 99, X00${String(towns.indexOf(town) + 1)}` }))

export const findAnything = async (text: string): Promise<readonly SearchGroup[]> => {
  const hits = rows
    .filter((row) => row.name.toLowerCase().includes(text.toLowerCase()))
    .map((row) => ({ id: row.id, label: row.name, detail: row.area, href: '/ui' }))
  return [{ label: 'Persone', hits }]
}
