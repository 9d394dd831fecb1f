/** La zona inventata (processes §6.1): nessun ente, ufficio o persona di queste tabelle esiste. */
export const zone = { key: 'zona-99', name: 'Zona sociale 99 – Valle Serena', lead: 'montefiorito' } as const

// prettier-ignore
export const organisations = [
  { key: 'montefiorito', kind: 'municipality', name: 'Comune di Montefiorito', belfiore: 'X001', istat: '999001' },
  { key: 'pievelunga',   kind: 'municipality', name: 'Comune di Pievelunga',   belfiore: 'X002', istat: '999002' },
  { key: 'roccasole',    kind: 'municipality', name: 'Comune di Roccasole',    belfiore: 'X003', istat: '999003' },
  { key: 'asp',          kind: 'company',      name: 'ASP Serena',             belfiore: null,   istat: null     },
] as const
export type OrganisationKey = (typeof organisations)[number]['key']

type Office = {
  readonly key: string
  readonly organisation: OrganisationKey
  readonly name: string
  readonly nature: 'territorial' | 'thematic' | 'administrative'
  readonly level: 1 | 2 | null
  readonly areas: readonly string[]
  readonly services: readonly string[]
}

// prettier-ignore
export const offices = [
  { key: 'mf-territoriale', organisation: 'montefiorito', name: 'Servizio sociale territoriale',    nature: 'territorial',    level: 1,    areas: [],                        services: [] },
  { key: 'mf-minori',       organisation: 'montefiorito', name: 'Area minori e famiglie',           nature: 'thematic',       level: 1,    areas: ['family'],                services: [] },
  { key: 'mf-anziani',      organisation: 'montefiorito', name: 'Area anziani',                     nature: 'thematic',       level: 1,    areas: ['elderly'],               services: [] },
  { key: 'mf-affidi',       organisation: 'montefiorito', name: 'Équipe affidi e adozioni',         nature: 'thematic',       level: 2,    areas: ['family'],                services: ['foster-care', 'adoption'] },
  { key: 'mf-sal',          organisation: 'montefiorito', name: 'Servizio inserimento lavorativo',  nature: 'thematic',       level: 2,    areas: ['poverty', 'disability'], services: ['work-inclusion'] },
  { key: 'mf-contributi',   organisation: 'montefiorito', name: 'Ufficio contributi',               nature: 'administrative', level: null, areas: [],                        services: [] },
  { key: 'pl-territoriale', organisation: 'pievelunga',   name: 'Servizio sociale di Pievelunga',   nature: 'territorial',    level: 1,    areas: [],                        services: [] },
  { key: 'rs-territoriale', organisation: 'roccasole',    name: 'Servizio sociale di Roccasole',    nature: 'territorial',    level: 1,    areas: [],                        services: [] },
  { key: 'asp-disabilita',  organisation: 'asp',          name: 'Servizio disabilità',              nature: 'thematic',       level: 1,    areas: ['disability'],            services: [] },
] as const satisfies readonly Office[]
export type OfficeKey = (typeof offices)[number]['key']

type Point = {
  readonly key: string
  readonly office: OfficeKey
  readonly name: string
  readonly kind: 'single-access-point' | 'citizenship-office' | 'desk' | 'public-relations'
  readonly address: string
  readonly hours: string
  readonly serves: readonly OfficeKey[]
}

// prettier-ignore
export const contactPoints = [
  { key: 'pua',            office: 'mf-territoriale', name: 'PUA Casa della Comunità', kind: 'single-access-point', address: 'Via dei Tigli Finti 1, Montefiorito',    hours: 'lunedì–venerdì 9–13',         serves: ['mf-anziani'] },
  { key: 'centro',         office: 'mf-territoriale', name: 'Sportello Centro',        kind: 'desk',                address: 'Piazza della Prova 3, Montefiorito',     hours: 'lunedì–venerdì 8:30–13',      serves: ['mf-minori', 'mf-anziani'] },
  { key: 'urp',            office: 'mf-contributi',   name: 'URP',                     kind: 'public-relations',    address: 'Piazza della Prova 1, Montefiorito',     hours: 'martedì e giovedì 15–18',     serves: [] },
  { key: 'sp-pievelunga',  office: 'pl-territoriale', name: 'Sportello Pievelunga',    kind: 'desk',                address: 'Largo Immaginario 7, Pievelunga',        hours: 'lunedì–giovedì 9–12',         serves: [] },
  { key: 'sp-roccasole',   office: 'rs-territoriale', name: 'Sportello Roccasole',     kind: 'desk',                address: 'Via del Sole Inventato 2, Roccasole',    hours: 'martedì e venerdì 9–12',      serves: [] },
  { key: 'sp-asp',         office: 'asp-disabilita',  name: 'Sportello ASP Serena',    kind: 'citizenship-office',  address: 'Viale Esempio 12, Montefiorito',         hours: 'mercoledì 9–13',              serves: [] },
] as const satisfies readonly Point[]
export type ContactPointKey = (typeof contactPoints)[number]['key']

// prettier-ignore
export const providers = [
  { key: 'aurora',       kind: 'cooperative', name: 'Cooperativa Aurora' },
  { key: 'ponte',        kind: 'cooperative', name: 'Cooperativa Il Ponte' },
  { key: 'rondine',      kind: 'consortium',  name: 'Consorzio Rondine' },
  { key: 'villa-serena', kind: 'facility',    name: 'Residenza protetta Villa Serena' },
  { key: 'emporio',      kind: 'association', name: 'Emporio solidale' },
] as const
export type ProviderKey = (typeof providers)[number]['key']

// prettier-ignore
export const delegations = [
  { key: 'pl-asp', from: 'pievelunga', to: 'asp', areas: ['disability'], act: 'Convenzione n. 14 del 2024' },
  { key: 'rs-asp', from: 'roccasole',  to: 'asp', areas: ['disability'], act: 'Convenzione n. 15 del 2024' },
] as const
