import { codeList, type CodeOf } from '../kernel/code-list.ts'
import type { Province } from './place.ts'

// Regioni e province autonome — ISTAT, codici delle unità amministrative; Agenzia delle Entrate, tabella ENTI-T0 (SIUSS CodiceRegione).
// Trento e Bolzano sono due enti per l'Agenzia, una regione (04) per l'ISTAT: il loro codice ISTAT è quello della provincia.
// prettier-ignore
export const region = codeList({
  'piemonte':              { istat: '01',  siuss: '13', label: 'Piemonte' },
  'valle-d-aosta':         { istat: '02',  siuss: '20', label: 'Valle d’Aosta' },
  'lombardia':             { istat: '03',  siuss: '10', label: 'Lombardia' },
  'bolzano':               { istat: '021', siuss: '03', label: 'Provincia autonoma di Bolzano' },
  'trento':                { istat: '022', siuss: '18', label: 'Provincia autonoma di Trento' },
  'veneto':                { istat: '05',  siuss: '21', label: 'Veneto' },
  'friuli-venezia-giulia': { istat: '06',  siuss: '07', label: 'Friuli-Venezia Giulia' },
  'liguria':               { istat: '07',  siuss: '09', label: 'Liguria' },
  'emilia-romagna':        { istat: '08',  siuss: '06', label: 'Emilia-Romagna' },
  'toscana':               { istat: '09',  siuss: '17', label: 'Toscana' },
  'umbria':                { istat: '10',  siuss: '19', label: 'Umbria' },
  'marche':                { istat: '11',  siuss: '11', label: 'Marche' },
  'lazio':                 { istat: '12',  siuss: '08', label: 'Lazio' },
  'abruzzo':               { istat: '13',  siuss: '01', label: 'Abruzzo' },
  'molise':                { istat: '14',  siuss: '12', label: 'Molise' },
  'campania':              { istat: '15',  siuss: '05', label: 'Campania' },
  'puglia':                { istat: '16',  siuss: '14', label: 'Puglia' },
  'basilicata':            { istat: '17',  siuss: '02', label: 'Basilicata' },
  'calabria':              { istat: '18',  siuss: '04', label: 'Calabria' },
  'sicilia':               { istat: '19',  siuss: '16', label: 'Sicilia' },
  'sardegna':              { istat: '20',  siuss: '15', label: 'Sardegna' },
})
export type Region = CodeOf<typeof region>

/** The region of a province; undefined for the provinces lost with the peace treaty of 1947. */
export const regionOf = (province: Province): Region | undefined =>
  (province.istat === null ? undefined : region.fromWire('istat', province.istat)) ??
  (province.region === null ? undefined : region.fromWire('istat', province.region))
