import type { ClosingAction } from '../../../domain/consent/closing-codes.ts'
import type { Need, RequestedService } from '../../../domain/intake/needs.ts'
import type { Area } from '../people/profile.ts'
import type { Rng } from '../rng.ts'

/** What brings people to the desk, by area: together the shares of processes §6.4, “Needs”. */
// prettier-ignore
const needsByArea = {
  'elderly':     [['personal-care', 60], ['loneliness', 18], ['documents', 16], ['income', 14], ['health', 12], ['home', 8], ['autonomy', 8]],
  'family':      [['parenting', 42], ['income', 36], ['home', 18], ['documents', 12], ['education', 12], ['work', 9], ['family', 8], ['protection', 2]],
  'poverty':     [['income', 70], ['home', 30], ['work', 30], ['food', 14], ['documents', 14], ['loneliness', 4]],
  'disability':  [['autonomy', 38], ['personal-care', 28], ['documents', 18], ['health', 15], ['education', 10], ['participation', 8], ['work', 8]],
  'immigration': [['documents', 48], ['integration', 30], ['home', 18], ['work', 18], ['income', 12], ['training', 6]],
  'addiction':   [['health', 55], ['work', 20], ['family', 16], ['income', 12], ['home', 10]],
} as const satisfies Record<Area, readonly (readonly [Need, number])[]>

/** 1.6 on average (processes §6.4). */
const howMany = [
  [1, 52],
  [2, 37],
  [3, 10],
  [4, 1],
] as const

/** The needs of one contact, the one that weighs most first. */
export function needsOf(rng: Rng, area: Area): Need[] {
  const found = new Set<Need>()
  for (let wanted = rng.weighted(howMany); wanted > 0; wanted--) {
    const left = needsByArea[area].filter(([n]) => !found.has(n))
    if (left.length > 0) found.add(rng.weighted<Need>(left))
  }
  return [...found]
}

type Told = { readonly words: readonly string[]; readonly services: readonly RequestedService[] }

/** How people say it, and what they ask for. Short, in their words, without judgement. */
// prettier-ignore
const told: Partial<Record<Need, Told>> = {
  'personal-care': { services: ['home-care', 'integrated-home-care', 'care-voucher', 'residential-care'], words: ['Da sola non riesco più a lavarmi e a vestirmi.', 'Serve qualcuno che venga la mattina per alzarsi e fare colazione.', 'La famiglia aiuta la sera, ma durante il giorno non c’è nessuno.', 'Dopo la caduta ha paura di muoversi in casa.'] },
  'loneliness':    { services: ['neighbourhood-service', 'remote-assistance', 'day-centre', 'social-transport'], words: ['Le giornate sono lunghe, non vedo nessuno.', 'Vorrebbe stare in compagnia qualche pomeriggio.', 'Da quando è rimasto solo non esce più.'] },
  'income':        { services: ['income-support'], words: ['Con quello che entra non si arriva a fine mese.', 'Chiede come fare domanda per un aiuto economico.', 'Ha una bolletta arretrata e teme il distacco.', 'Lo stipendio è diminuito e le spese sono le stesse.'] },
  'home':          { services: ['housing-mediation', 'housing-contribution'], words: ['Il proprietario vuole la casa entro l’estate.', 'La casa è umida e piccola per quante persone ci vivono.', 'Non riesce a pagare l’affitto da tre mesi.', 'Cerca una casa con un affitto che possa sostenere.'] },
  'work':          { services: ['job-support'], words: ['Il contratto è finito e non ha trovato altro.', 'Vorrebbe lavorare, anche con un tirocinio.', 'Chiede un aiuto per preparare il curriculum.'] },
  'parenting':     { services: ['parenting-support', 'home-education-support', 'family-mediation'], words: ['A casa si litiga spesso e i figli ne risentono.', 'Chiede un consiglio su come parlare con suo figlio.', 'Dopo la separazione fatica a organizzare le giornate.', 'Vorrebbe un aiuto nei pomeriggi, per i compiti e il tempo libero.'] },
  'education':     { services: ['school-education-support'], words: ['A scuola è spesso assente e le insegnanti sono preoccupate.', 'Chiede un sostegno per i compiti.'] },
  'documents':     { services: [], words: ['Non sa quali carte servono per la domanda.', 'Chiede informazioni su come ottenere l’attestazione ISEE.', 'Deve rinnovare i documenti e non sa da dove cominciare.'] },
  'health':        { services: ['integrated-home-care', 'social-transport'], words: ['Deve fare delle visite e non ha chi la accompagni.', 'È in cura e chiede come farsi aiutare anche a casa.'] },
  'autonomy':      { services: ['day-centre', 'home-education-support', 'home-care'], words: ['Vorrebbe imparare a fare da sé le cose di ogni giorno.', 'La famiglia pensa al dopo e vuole capire come prepararsi.'] },
  'participation': { services: ['day-centre', 'neighbourhood-service'], words: ['Chiede un’attività dove incontrare altre persone.'] },
  'food':          { services: ['meals'], words: ['Negli ultimi giorni del mese manca la spesa.'] },
  'family':        { services: ['family-mediation'], words: ['In famiglia non ci si parla più e non sa a chi rivolgersi.'] },
  'protection':    { services: ['anti-violence-centre'], words: ['Racconta di avere paura quando torna a casa.'] },
  'integration':   { services: ['cultural-mediation'], words: ['È arrivata da poco e non conosce nessuno in paese.', 'Vorrebbe un corso per imparare meglio l’italiano.'] },
  'training':      { services: ['job-support'], words: ['Cerca un corso che porti a un mestiere.'] },
}

/** The needs in words: one sentence for each of the first two. */
export function needText(rng: Rng, needs: readonly Need[]): string {
  const sentences = needs.slice(0, 2).flatMap((n) => {
    const words = told[n]?.words
    return words === undefined ? [] : [rng.pick(words)]
  })
  return sentences.length === 0 ? 'Chiede informazioni sui servizi del Comune.' : sentences.join(' ')
}

/** What they ask for, at most two services. */
export function servicesFor(rng: Rng, needs: readonly Need[]): RequestedService[] {
  const offered = needs.flatMap((n) => told[n]?.services ?? [])
  return [...new Set(rng.shuffle(offered).slice(0, rng.int(0, 2)))]
}

// prettier-ignore
export const closingNotes: Partial<Record<ClosingAction, readonly string[]>> = {
  'information':               ['Date le informazioni richieste e il volantino con gli orari.', 'Spiegato come presentare la domanda e quali documenti portare.', 'Indicati gli sportelli a cui rivolgersi.'],
  'desk-service':              ['Compilata insieme la domanda allo sportello.', 'Aiutata a prenotare l’appuntamento per l’ISEE.'],
  'send-to-office':            ['L’ufficio richiamerà entro la settimana.'],
  'send-to-organisation':      ['Concordato l’invio: la persona sa a chi passiamo la richiesta.'],
  'send-to-lead-municipality': ['Il servizio richiesto è gestito dal Comune capofila.'],
  'propose-taking-charge':     ['La situazione chiede un colloquio con l’assistente sociale.', 'Proposto un colloquio, la persona è d’accordo.', 'Più bisogni insieme: serve una valutazione.'],
  'note-to-case':              ['Avvisata l’assistente sociale che segue la situazione.'],
  'appointment':               ['Fissato un nuovo incontro per completare i documenti.'],
  'report-to-authority':       ['Informata subito la coordinatrice.'],
  'inadmissible-request':      ['Spiegato che la richiesta può farla solo la persona o chi la rappresenta.'],
}
