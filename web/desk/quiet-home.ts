import type { Role } from '../../domain/kernel/grant.ts'
import { addresses } from './addresses.ts'

type Line = { readonly text: string; readonly href?: string; readonly link?: string }
export type QuietHome = { readonly now: readonly Line[]; readonly later: readonly string[] }

const nothing = 'Per il tuo ruolo non ci sono ancora attività da seguire qui.'
const search: Line = {
  text: 'Puoi già cercare una persona del tuo ente: ',
  href: addresses.search,
  link: 'apri la ricerca',
}

/** The home of who meets no person at the desk: what there is today, and what will stand here. Nothing is promised twice. */
// prettier-ignore
export const quietHomes: Partial<Readonly<Record<Role, QuietHome>>> = {
  'team-member':       { now: [search], later: ['le persone dei casi a cui sei abilitato', 'i colloqui e le verifiche della settimana'] },
  'clerk':             { now: [search], later: ['i contributi da istruire e da liquidare', 'i debiti informativi in scadenza'] },
  'manager':           { now: [search], later: ['i tempi dal contatto alla presa in carico', 'i carichi di lavoro e le scadenze verso l’Autorità giudiziaria'] },
  'politician':        { now: [{ text: nothing }], later: ['i numeri del servizio, sempre aggregati e mai di singole persone'] },
  'communicator':      { now: [{ text: nothing }], later: ['i numeri del servizio che si possono pubblicare'] },
  'zone-head':         { now: [{ text: nothing }], later: ['il confronto fra i Comuni della zona', 'la spesa e i fondi', 'sempre dati aggregati'] },
  'region-analyst':    { now: [{ text: nothing }], later: ['gli indicatori delle zone, aggregati'] },
  'provider-operator': { now: [{ text: nothing }], later: ['le prestazioni di oggi', 'gli ordini da accettare', 'il rendiconto del mese'] },
  'facility-operator': { now: [{ text: nothing }], later: ['i posti e le richieste di ingresso', 'le presenze del mese'] },
  'privacy-officer':   { now: [{ text: 'Le schede di accesso senza il contenuto: ', href: addresses.metadata, link: 'apri l’elenco' }, { text: 'I contatti senza nome: ', href: addresses.contacts, link: 'apri l’elenco' }], later: ['il registro di chi ha visto che cosa', 'le richieste degli interessati', 'le cancellazioni eseguite'] },
  'it-administrator':  { now: [{ text: nothing }], later: ['gli operatori e i loro incarichi', 'i parametri dell’ente', 'lo stato del sistema'] },
}
