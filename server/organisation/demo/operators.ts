import type { Role } from '../../../domain/kernel/grant.ts'
import type { ContactPointKey, OfficeKey, ProviderKey } from './places.ts'

type Place =
  | { readonly office: OfficeKey; readonly point?: ContactPointKey }
  | { readonly provider: ProviderKey }
  | { readonly at: 'zone' | 'region' }

export type DemoOperator = {
  readonly username: string
  readonly surname: string
  readonly name: string
  readonly qualification: 'social-worker' | 'educator' | 'psychologist' | 'clerk' | 'other'
  /** Shown beside the account at the demo's login. */
  readonly who: string
  readonly assignments: readonly (Place & { readonly role: Role })[]
}

/** Gli accessi della dimostrazione (decisione 32): persone inventate, password `demo`. */
// prettier-ignore
export const operators: readonly DemoOperator[] = [
  { username: 'sportello',      surname: 'Brunelli',   name: 'Loredana',  qualification: 'other',         who: 'Operatrice dello Sportello Centro',            assignments: [{ role: 'front-desk', office: 'mf-territoriale', point: 'centro' }] },
  { username: 'assistente',     surname: 'Conti',      name: 'Marta',     qualification: 'social-worker', who: 'Assistente sociale, due Comuni',               assignments: [{ role: 'social-worker', office: 'mf-territoriale' }, { role: 'social-worker', office: 'rs-territoriale' }] },
  { username: 'coordinatore',   surname: 'Sensi',      name: 'Paolo',     qualification: 'social-worker', who: 'Coordinatore del servizio territoriale',       assignments: [{ role: 'coordinator', office: 'mf-territoriale' }] },
  { username: 'amministrativo', surname: 'Rosi',       name: 'Daniela',   qualification: 'clerk',         who: 'Amministrativa dell’Ufficio contributi',       assignments: [{ role: 'clerk', office: 'mf-contributi' }] },
  { username: 'erogante',       surname: 'Gatti',      name: 'Simone',    qualification: 'other',         who: 'Cooperativa Aurora',                           assignments: [{ role: 'provider-operator', provider: 'aurora' }] },
  { username: 'struttura',      surname: 'Volpi',      name: 'Elisa',     qualification: 'other',         who: 'Residenza protetta Villa Serena',              assignments: [{ role: 'facility-operator', provider: 'villa-serena' }] },
  { username: 'zona',           surname: 'Mariani',    name: 'Francesca', qualification: 'other',         who: 'Responsabile del piano di zona',               assignments: [{ role: 'zone-head', at: 'zone' }] },
  { username: 'regione',        surname: 'Fabbri',     name: 'Roberto',   qualification: 'other',         who: 'Analista regionale',                           assignments: [{ role: 'region-analyst', at: 'region' }] },
  { username: 'dpo',            surname: 'Orsini',     name: 'Chiara',    qualification: 'other',         who: 'Responsabile della protezione dei dati',       assignments: [{ role: 'privacy-officer', office: 'mf-territoriale' }] },
  { username: 'admin',          surname: 'Cecchini',   name: 'Mauro',     qualification: 'other',         who: 'Amministratore del sistema',                   assignments: [{ role: 'it-administrator', office: 'mf-contributi' }] },
  { username: 'sportello2',     surname: 'Pierini',    name: 'Sara',      qualification: 'other',         who: 'Operatrice dello Sportello Pievelunga',        assignments: [{ role: 'front-desk', office: 'pl-territoriale', point: 'sp-pievelunga' }] },
  { username: 'assistente2',    surname: 'Lucarelli',  name: 'Andrea',    qualification: 'social-worker', who: 'Assistente sociale di Pievelunga',             assignments: [{ role: 'social-worker', office: 'pl-territoriale' }] },
  { username: 'educatore',      surname: 'Santini',    name: 'Luca',      qualification: 'educator',      who: 'Educatore dell’Area minori',                   assignments: [{ role: 'team-member', office: 'mf-minori' }] },
  { username: 'psicologo',      surname: 'Trinari',    name: 'Laura',     qualification: 'psychologist',  who: 'Psicologa dell’Area minori',                   assignments: [{ role: 'team-member', office: 'mf-minori' }] },
  { username: 'secondolivello', surname: 'Monacelli',  name: 'Stefano',   qualification: 'social-worker', who: 'Équipe affidi e adozioni',                     assignments: [{ role: 'team-member', office: 'mf-affidi' }] },
  { username: 'asp',            surname: 'Baldelli',   name: 'Patrizia',  qualification: 'social-worker', who: 'Assistente sociale di ASP Serena',             assignments: [{ role: 'social-worker', office: 'asp-disabilita' }] },
  { username: 'dirigente',      surname: 'Bartolini',  name: 'Fabrizio',  qualification: 'other',         who: 'Dirigente dei servizi sociali',                assignments: [{ role: 'manager', office: 'mf-territoriale' }] },
  { username: 'comunicatore',   surname: 'Tomassini',  name: 'Martina',   qualification: 'other',         who: 'Comunicatrice del Comune',                     assignments: [{ role: 'communicator', office: 'mf-contributi' }] },
  { username: 'amministratore', surname: 'Giovagnoli', name: 'Alessandro', qualification: 'other',        who: 'Assessore (amministratore politico)',          assignments: [{ role: 'politician', office: 'mf-contributi' }] },
]

export const demoPassword = 'demo'
