type Entry = {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 503
  readonly message: string
}

/**
 * Why the system says no: one catalogue, read by the HTTP edge and by the web.
 * A sentence says what happened, why, and how to go on; `{names}` are filled from the details.
 */
// prettier-ignore
export const refusals = {
  // the road of every request
  'invalid':              { status: 400, message: 'Alcuni dati non sono scritti nel modo atteso. Correggi i campi indicati: quello che hai scritto resta.' },
  'unknown-field':        { status: 400, message: 'La richiesta contiene campi che non esistono: {fields}. Ricarica la pagina e riprova.' },
  'malformed':            { status: 400, message: 'La richiesta è illeggibile. Ricarica la pagina e riprova.' },
  'not-logged-in':        { status: 401, message: 'La sessione è scaduta o non è mai iniziata. Entra di nuovo: le bozze ti aspettano.' },
  'wrong-credentials':    { status: 401, message: 'Nome utente o password non corretti. Controlla maiuscole e minuscole e riprova.' },
  'foreign-origin':       { status: 403, message: 'La richiesta arriva da un altro sito e non è stata eseguita. Apri SISO dal suo indirizzo.' },
  'not-allowed':          { status: 403, message: 'Il tuo ruolo non può fare questa operazione. Può farla: {who}.' },
  'no-context':           { status: 403, message: 'Scegli prima con quale incarico lavori.' },
  'not-found':            { status: 404, message: 'L’elemento non esiste o non è accessibile dal tuo incarico.' },
  'wrong-state':          { status: 409, message: 'L’operazione non è ammessa nello stato attuale. Ricarica la pagina per vedere cosa si può fare.' },
  'stale-version':        { status: 409, message: 'Un’altra persona ha modificato gli stessi dati. Confronta le due versioni: la tua non è andata persa.' },
  'already-exists':       { status: 409, message: 'Esiste già un elemento con gli stessi dati identificativi.' },
  'in-use':               { status: 409, message: 'L’elemento è usato altrove e non può essere tolto.' },
  'reused-key':           { status: 409, message: 'La stessa chiave di invio è stata usata per una richiesta diversa. Ricarica la pagina e riprova.' },
  'too-large':            { status: 413, message: 'Il contenuto supera il limite di {limit}. Riduci il file o dividilo in parti.' },
  'wrong-media':          { status: 415, message: 'Il formato inviato non è accettato. Formati ammessi: {accepted}.' },
  'against-constraint':   { status: 422, message: 'I dati si contraddicono fra loro e non sono stati salvati. Controlla date e collegamenti.' },
  'too-many-requests':    { status: 429, message: 'Troppi tentativi ravvicinati. Aspetta {seconds} secondi e riprova.' },
  'overloaded':           { status: 503, message: 'Il servizio è molto occupato. Riprova fra qualche secondo: quello che hai scritto resta.' },
  'printing-unavailable': { status: 503, message: 'La stampa non è disponibile su questo computer. Chiedi all’amministratore del sistema.' },
  // access and consent
  'case-not-chosen':          { status: 422, message: 'Prima indica chi parla con te: da questo dipende che cosa si può registrare.' },
  'consent-case-forbids':     { status: 422, message: 'In questo caso non si possono registrare: {fields}. Nulla è stato salvato di questi campi: guarda «Cosa posso registrare».' },
  'consent-needed':           { status: 422, message: 'Manca la risposta al consenso: i dati restano nella bozza. Registra la risposta, poi concludi.' },
  'consent-answered':         { status: 409, message: 'La risposta al consenso è già registrata. Per cambiarla apri una nuova scheda o avvia la revoca.' },
  'consent-denied':           { status: 422, message: 'Il consenso è stato negato: non si registrano altri dati e non si attiva nessun aiuto, salvo gli interventi dell’Autorità giudiziaria.' },
  'consent-revoked':          { status: 422, message: 'Il consenso è stato revocato: nessun nuovo dato può essere registrato. Restano gli obblighi verso l’Autorità giudiziaria.' },
  'consent-at-interview':     { status: 422, message: 'In questo caso il consenso si chiede al primo colloquio professionale, non allo sportello.' },
  'consent-not-needed':       { status: 422, message: 'In questo caso il consenso non serve: con un presunto pregiudizio la scheda si registra sempre.' },
  'consent-must-exist':       { status: 422, message: 'Il consenso non lo dà chi segnala: deve averlo già dato la persona, in un accesso precedente.' },
  'consent-not-subscribable': { status: 422, message: 'Una persona anonima non può sottoscrivere il consenso. Se vuole identificarsi, apri la scheda con il suo nome.' },
  'not-informed':             { status: 422, message: 'Prima leggi alla persona che cosa comporta la risposta e conferma di averla informata.' },
  'act-missing':              { status: 422, message: 'Manca il titolo di chi rappresenta la persona. Indica il titolo e, se non è un genitore, l’atto.' },
  'act-expired':              { status: 422, message: 'L’atto «{act}» è scaduto il {day}: chi parla non può dare il consenso. Chiedi l’atto aggiornato.' },
  'act-insufficient':         { status: 422, message: 'L’atto «{act}» del {day} non dà il potere di chiedere servizi per la persona. Chiedi un atto con i poteri necessari.' },
  'minor-alone':              { status: 422, message: 'Una persona minorenne non può dare da sola il consenso. Ascoltala e contatta chi ne ha la responsabilità; se temi un pregiudizio, segnalalo.' },
  'person-represented':       { status: 422, message: 'La persona ha un rappresentante legale: il consenso lo dà chi la rappresenta.' },
  'oral-report':              { status: 422, message: 'Una segnalazione a voce non si può inserire: servono documento allegato, data e protocollo. Se c’è rischio o notizia di reato, segnala il presunto pregiudizio.' },
  'no-prior-consent':         { status: 422, message: 'La persona segnalata non ha un consenso in vigore presso questo ente: si può registrare solo un contatto senza nomi.' },
  'closing-not-allowed':      { status: 422, message: 'Questo accesso non si può chiudere così. {reason}' },
  'fields-missing':           { status: 422, message: 'Per concludere manca ancora: {fields}. La bozza resta salvata.' },
  'prejudice-locked':         { status: 422, message: 'Il presunto pregiudizio si può togliere solo con un motivo scritto e la conferma di una seconda persona.' },
  'second-person-needed':     { status: 422, message: 'Serve la conferma di una persona diversa da chi ha fatto la richiesta.' },
  'reason-needed':            { status: 422, message: 'Scrivi il motivo della decisione, fra 20 e 500 caratteri.' },
  'judicial-not-rejectable':  { status: 422, message: 'Una scheda dell’Autorità giudiziaria o con un presunto pregiudizio non si può respingere: si valuta e si decide.' },
  'already-resubmitted':      { status: 409, message: 'La scheda è già stata riproposta una volta. Apri un nuovo accesso con gli elementi nuovi.' },
  'cannot-identify':          { status: 422, message: 'Solo la scheda di una persona anonima può essere collegata a un nome.' },
  'already-identified':       { status: 409, message: 'Questa scheda anonima è già collegata a una scheda con il nome.' },
  'same-destination':         { status: 422, message: 'La scheda è già di questo ufficio: scegli un altro destinatario.' },
  'dispatch-settled':         { status: 409, message: 'L’invio non è più in attesa: nel frattempo qualcuno ha risposto o l’ha annullato (stato: {state}). Ricarica la pagina.' },
  'draft-conflict':           { status: 409, message: 'Altri hanno cambiato gli stessi campi: {fields}. Confronta i due testi: il tuo è ancora qui.' },
  'draft-expired':            { status: 404, message: 'La bozza è scaduta e i suoi dati sono stati cancellati. Resta solo un contatto statistico senza nomi.' },
  'draft-taken':              { status: 409, message: 'La bozza è passata a un’altra persona dello sportello. Chiedile di restituirla o riprendila.' },
  // person
  'birth-in-future':          { status: 422, message: 'La data di nascita è nel futuro. Controlla l’anno.' },
  'death-in-future':          { status: 422, message: 'La data di decesso è nel futuro. Controlla la data.' },
  'death-before-birth':       { status: 422, message: 'La data di decesso viene prima della nascita. Controlla le due date.' },
  'ends-before-start':        { status: 422, message: 'La data di fine viene prima di quella di inizio. Controlla le due date.' },
  'perhaps-already-known':    { status: 409, message: 'Forse questa persona esiste già: {count} schede le somigliano. Apri quella giusta, oppure scrivi per ciascuna perché è un’altra persona.' },
  'code-taken':               { status: 409, message: 'Questo codice è già di un’altra persona dell’ente. Se è la stessa, apri la sua scheda; se non lo è, ricontrolla il codice sul documento.' },
  'identifiers-disagree':     { status: 422, message: 'I due dati non sono della stessa persona: il codice fiscale non corrisponde a quello che hai scritto accanto. Ricontrollali.' },
  'own-relative':             { status: 422, message: 'Una persona non può essere familiare di sé stessa. Scegli l’altra persona.' },
  'represents-self':          { status: 422, message: 'Una persona non può essere rappresentante di sé stessa. Scegli chi la rappresenta.' },
  'parent-needs-minor':       { status: 422, message: 'La responsabilità genitoriale vale fino ai 18 anni. Per una persona adulta indica tutela, curatela o amministrazione di sostegno.' },
  'representation-not-yet':   { status: 422, message: 'I poteri di chi rappresenta la persona partono dal {from}: {act}. Fino a quel giorno non può decidere.' },
  'representation-expired':   { status: 422, message: 'I poteri di chi rappresenta la persona sono finiti il {until}: {act}. Chiedi il nuovo provvedimento o registra chi decide ora.' },
  'representation-too-narrow': { status: 422, message: 'Questo provvedimento non comprende il potere che serve («{power}»): {act}. Leggi il provvedimento o rivolgiti a chi lo ha emesso.' },
  'responsibility-missing':   { status: 422, message: 'Questo genitore non può decidere: la responsabilità genitoriale è «{responsibility}» ({act}). Indica chi la esercita.' },
} as const satisfies Record<string, Entry>

export type RefusalCode = keyof typeof refusals
