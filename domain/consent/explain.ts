import type { PackVersion } from './packs.ts'
import type { RowId } from './rows.ts'

/** The words of a row, for the panel «Cosa posso registrare» and for «Prossimo passo». */
export type Words = {
  readonly may: readonly string[]
  readonly mayNot: readonly string[]
  readonly why: string
  readonly source: string
  readonly next: string
}

const seed = 'Kit SISO B2.1, par. 1.2'
const afterRefusal =
  'Il consenso è stato negato: senza consenso non si registra e non si attiva nessun aiuto, salvo gli interventi dell’Autorità giudiziaria.'
const revoked: Words = {
  may: ['Nulla di nuovo: restano i dati già raccolti, ad accesso limitato.'],
  mayNot: ['Nuovi dati sulla persona.'],
  why: 'Il consenso è stato revocato: ogni nuovo trattamento si ferma; gli obblighi verso l’Autorità giudiziaria continuano.',
  source: 'Art. 18 GDPR',
  next: 'Attendi la decisione del responsabile e del responsabile della protezione dei dati.',
}
const mandate: Words = {
  may: ['Tutto ciò che serve al mandato, anche senza consenso.'],
  mayNot: ['Interventi oltre il mandato, finché la persona non dà il consenso.'],
  why: 'È in vigore un mandato dell’Autorità giudiziaria: il rifiuto si annota ma non impedisce l’azione del servizio e non cancella nulla.',
  source: `${seed} (Autorità giudiziaria)`,
  next: 'Spiega il mandato, annota la risposta e prosegui con gli interventi ordinati.',
}

// prettier-ignore
const seedWords: Record<RowId, Words> = {
  'undecided': {
    may: ['Quando, dove e come è avvenuto il contatto.'], mayNot: ['Qualsiasi dato della persona.'],
    why: 'Quello che si può scrivere dipende da chi parla con te.', source: seed,
    next: 'Scegli chi parla con te. Se temi un pregiudizio, segnalalo subito: la scelta può venire dopo.',
  },
  '1.mandate': {
    may: ['Il provvedimento: autorità, tipo, numero, data, oggetto, documento.', 'L’identità della persona, obbligatoria; «non noto» per ciò che manca.', 'Bisogni, servizi, riferimenti utili al mandato.'],
    mayNot: ['Niente che non serva al mandato.'],
    why: 'Con il provvedimento il servizio riceve un mandato: i dati si registrano anche senza consenso e il rifiuto non è un impedimento.', source: `${seed} (Autorità giudiziaria)`,
    next: 'Completa l’identità, allega il provvedimento e proponi la presa in carico: la cartella va aperta comunque.',
  },
  '2.oral': {
    may: ['Chi ha chiamato e il suo ente, il protocollo della segnalazione quando arriva.'],
    mayNot: ['Il nome della persona segnalata e ciò che la riguarda.'],
    why: 'Del pubblico ufficiale si inseriscono le sole segnalazioni scritte: documento allegato, data e protocollo, qualunque sia il canale.', source: `${seed} (pubblico ufficiale)`,
    next: 'Chiedi la segnalazione per iscritto. Se c’è rischio o notizia di reato, segnala il presunto pregiudizio: allora si registra tutto.',
  },
  '2.report': {
    may: ['Ente, ruolo e nome di chi segnala.', 'La segnalazione: documento, data, protocollo.', 'Cognome, nome e nascita della persona, come scritti nella segnalazione.'],
    mayNot: ['Bisogni, servizi richiesti, dati sociali, riferimenti, note.'],
    why: 'La segnalazione è solo un’ipotesi di pregiudizio: il consenso si chiede alla persona, o a chi la rappresenta, al primo colloquio.', source: `${seed} (pubblico ufficiale)`,
    next: 'Invia la scheda a chi farà il primo colloquio entro il termine.',
  },
  '2.granted': {
    may: ['La scheda intera, come per chi si presenta da sé.'], mayNot: ['Dati che non servono all’aiuto.'],
    why: 'La persona, o chi la rappresenta, ha dato il consenso: la scheda diventa ordinaria.', source: `${seed} (pubblico ufficiale)`,
    next: 'Completa i dati e prosegui la valutazione.',
  },
  '2.mandate': mandate,
  '2.refused': {
    may: ['Solo la segnalazione scritta, chi l’ha inviata, il nome come vi è scritto, la data del rifiuto.'],
    mayNot: ['Ogni informazione sul bisogno della persona, compreso quanto detto nel colloquio.'],
    why: 'Negato il consenso, agli atti resta la sola segnalazione; restano gli obblighi di comunicazione all’Autorità giudiziaria.', source: `${seed} (pubblico ufficiale)`,
    next: 'La scheda è agli atti. Se la legge lo chiede, prepara la segnalazione all’Autorità giudiziaria.',
  },
  '2.revoked': revoked,
  '3.open': {
    may: ['Una bozza temporanea, che vedi solo tu, per non far ripetere la persona.'], mayNot: ['Nessuna scheda finché la persona non ha risposto.'],
    why: 'Il consenso si chiede prima di registrare i dati.', source: `${seed} (utente)`,
    next: 'Leggi alla persona che cosa comporta la risposta, poi chiedi il consenso.',
  },
  '3.pending': {
    may: ['Cognome, nome, nascita e un recapito, in una bozza a scadenza.'], mayNot: ['Bisogni, servizi, dati sociali, note.'],
    why: 'La persona si è riservata di rispondere: senza risposta entro il termine la bozza si cancella.', source: `${seed} (utente)`,
    next: 'Fissa un appuntamento per avere la risposta.',
  },
  '3.granted': {
    may: ['La scheda intera: dati, recapiti, riferimenti, bisogni, servizi richiesti.'], mayNot: ['Dati che non servono all’aiuto.'],
    why: 'La persona ha dato il consenso.', source: `${seed} (utente)`,
    next: 'Completa i dati con l’asterisco e scegli come si chiude l’accesso.',
  },
  '3.mandate': mandate,
  '3.refused': {
    may: ['Un contatto statistico senza nomi e l’annotazione che la persona è stata informata.'], mayNot: ['Qualsiasi dato della persona.'],
    why: afterRefusal, source: `${seed} (utente)`,
    next: 'La persona può tornare quando vuole: si riparte da una nuova scheda.',
  },
  '3.revoked': revoked,
  '4.open': {
    may: ['Una bozza temporanea, che vedi solo tu, con il titolo e l’atto di chi rappresenta la persona.'], mayNot: ['Nessuna scheda finché il rappresentante non ha risposto.'],
    why: 'Il consenso lo dà il rappresentante legale, con un titolo valido, prima di registrare i dati.', source: `${seed} (legale rappresentante)`,
    next: 'Verifica il titolo, leggi che cosa comporta la risposta, poi chiedi il consenso.',
  },
  '4.pending': {
    may: ['Chi rappresenta e con quale titolo; cognome, nome, nascita e un recapito della persona, in una bozza a scadenza.'], mayNot: ['Bisogni, servizi, dati sociali, note.'],
    why: 'Il rappresentante si è riservato di rispondere: senza risposta entro il termine la bozza si cancella.', source: `${seed} (legale rappresentante)`,
    next: 'Fissa un appuntamento per avere la risposta.',
  },
  '4.granted': {
    may: ['La scheda intera della persona rappresentata.', 'Chi la rappresenta, con titolo e atto.'], mayNot: ['Dati che non servono all’aiuto.'],
    why: 'Il rappresentante legale ha dato il consenso.', source: `${seed} (legale rappresentante)`,
    next: 'Ascolta anche la persona rappresentata, completa i dati e scegli come si chiude l’accesso.',
  },
  '4.mandate': mandate,
  '4.refused': {
    may: ['Un contatto statistico senza nomi e l’annotazione che il rappresentante è stato informato.'], mayNot: ['La scheda: non si può compilare.'],
    why: afterRefusal, source: `${seed} (legale rappresentante)`,
    next: 'Se pensi che il rifiuto esponga la persona a un danno, apri una nuova scheda per presunto pregiudizio.',
  },
  '4.revoked': revoked,
  '5.none': {
    may: ['Un contatto statistico senza nomi.'], mayNot: ['Il nome della persona segnalata e ciò che la riguarda.', 'Il nome di chi segnala.'],
    why: 'La persona segnalata non ha un consenso in vigore presso questo ente.', source: `${seed} (segnalante generico)`,
    next: 'Suggerisci che la persona venga di persona, o che un ente pubblico scriva. Se c’è rischio o notizia di reato, segnala il presunto pregiudizio.',
  },
  '5.on-file': {
    may: ['Il colloquio con chi segnala, collegato alla persona che ha già dato il consenso.', 'Il nome di chi segnala, se vuole darlo.'],
    mayNot: ['Richieste di servizi specifici: chi segnala non ne ha titolo.'],
    why: 'La persona ha già dato il consenso in un accesso precedente.', source: `${seed} (segnalante generico)`,
    next: 'Non dare informazioni sulla persona a chi segnala. Se chiede servizi, chiudi come richiesta non ammissibile.',
  },
  '5.entitled': {
    may: ['Il colloquio con chi segnala, collegato alla persona.', 'I servizi richiesti, perché chi segnala ne ha titolo.'], mayNot: ['Nuovi dati anagrafici o sociali della persona.'],
    why: 'La persona ha già dato il consenso e chi parla ha dimostrato di poter chiedere servizi per lei.', source: `${seed} (segnalante generico)`,
    next: 'Annota su che cosa si fonda il titolo, poi aggiorna il caso o invia all’ufficio.',
  },
  '6.prejudice': {
    may: ['Tutto ciò che serve a proteggere la persona, anche senza consenso.', 'I fatti, come ti sono stati riferiti: chi, che cosa, quando.'], mayNot: ['Giudizi e ipotesi al posto dei fatti.'],
    why: 'Con una notizia di reato, un rischio, un pericolo o un pregiudizio presunto la scheda si registra sempre, intera.', source: `${seed} (presunto pregiudizio); art. 331 c.p.p.; art. 403 c.c.`,
    next: 'Chiudi come segnalazione all’Autorità giudiziaria: la valutazione parte oggi stesso.',
  },
  '7.anonymous': {
    may: ['Alias, fascia d’età, sesso, area di cittadinanza, bisogni dall’elenco.', 'Note a parole, solo se confermi che non fanno riconoscere nessuno.'],
    mayNot: ['Nome, recapiti o altro che faccia riconoscere la persona.'],
    why: 'La persona chiede solo un’informazione o non vuole dire chi è; se si identificherà, lo farà con una procedura esterna.', source: `${seed} (colloquio anonimo)`,
    next: 'Dai l’informazione o indica il servizio giusto. Se la persona poi si identifica, si apre una nuova scheda.',
  },
}

const task = 'Art. 6, par. 1, lett. e) GDPR; artt. 2-ter e 2-sexies Codice privacy'
const refusedMinimum = {
  why: 'La persona non aderisce al percorso: l’ente conserva il minimo che prova il rifiuto, ad accesso limitato e per un tempo definito. Nessun aiuto si attiva, salvo emergenze e Autorità giudiziaria.',
  source: `${task}; art. 18 GDPR`,
  mayNot: ['Bisogni, servizi, recapiti, dati sociali, note.'],
} as const
const noExpiry =
  'Manca la risposta: la bozza non scade, ma l’informativa va data entro il termine (art. 14 GDPR).'

// prettier-ignore
const gdprWords: Partial<Record<RowId, Partial<Words>>> = {
  '2.report':  { why: 'La segnalazione è solo un’ipotesi di pregiudizio: l’adesione si chiede al primo colloquio e si raccoglie il minimo.', source: `${task}; minimizzazione, art. 5 GDPR` },
  '2.granted': { why: 'La persona, o chi la rappresenta, aderisce al percorso: la scheda diventa ordinaria.', source: task },
  '3.open':    { why: 'L’ente tratta i dati per un compito di interesse pubblico: l’informativa si dà e l’adesione si chiede prima di registrare.', source: task, next: 'Consegna l’informativa, poi chiedi se la persona aderisce al percorso.' },
  '3.pending': { why: noExpiry, source: `${task}; art. 14 GDPR` },
  '3.granted': { why: 'La persona ha ricevuto l’informativa e aderisce al percorso.', source: task },
  '3.refused': { ...refusedMinimum, may: ['Cognome, nome e nascita della persona, con la data del rifiuto.'] },
  '4.open':    { why: 'L’informativa si dà al rappresentante legale, con un titolo valido, e l’adesione si chiede prima di registrare.', source: task, next: 'Verifica il titolo, consegna l’informativa, poi chiedi se aderisce al percorso.' },
  '4.pending': { why: noExpiry, source: `${task}; art. 14 GDPR` },
  '4.granted': { why: 'Il rappresentante legale ha ricevuto l’informativa e aderisce al percorso.', source: task },
  '4.refused': { ...refusedMinimum, may: ['Cognome, nome e nascita della persona, chi la rappresenta, con la data del rifiuto.'] },
}

/** The words of a row in a pack. */
export const wordsOf = (pack: PackVersion, row: RowId): Words =>
  pack === 'gdpr-pa@1' ? { ...seedWords[row], ...gdprWords[row] } : seedWords[row]
