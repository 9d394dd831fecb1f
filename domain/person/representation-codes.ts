import { codeList, type CodeOf } from '../kernel/code-list.ts'

/** A quale titolo qualcuno decide per la persona: artt. 316, 343 ss., 392 ss., 404 ss. c.c.; L. 184/1983 art. 5. */
// prettier-ignore
export const representationTitle = codeList({
  'parent':             { label: 'Genitore', hint: 'Responsabilità genitoriale: non serve un provvedimento.' },
  'guardian':           { label: 'Tutore o tutrice' },
  'curator':            { label: 'Curatore o curatrice' },
  'support-administrator': { label: 'Amministratore o amministratrice di sostegno' },
  'foster-carer':       { label: 'Affidataria o affidatario con poteri' },
})
export type RepresentationTitle = CodeOf<typeof representationTitle>
/** Who holds a title only by an act of an authority. */
export type AppointedTitle = Exclude<RepresentationTitle, 'parent'>

/** Che cosa il rappresentante può fare al posto o insieme alla persona. */
// prettier-ignore
export const power = codeList({
  'consent':    { label: 'Dare il consenso ai servizi sociali', hint: 'Anche firmare il progetto.' },
  'health':     { label: 'Decidere su cure e salute' },
  'placement':  { label: 'Decidere dove la persona vive', hint: 'Anche l’ingresso in struttura.' },
  'income':     { label: 'Amministrare entrate e spese ordinarie' },
  'assets':     { label: 'Amministrare il patrimonio' },
  'school':     { label: 'Decidere su scuola e formazione' },
  'documents':  { label: 'Chiedere documenti e prestazioni' },
})
export type Power = CodeOf<typeof power>

/** Al posto della persona oppure insieme a lei. */
// prettier-ignore
export const representationManner = codeList({
  'instead':  { label: 'Al posto della persona', hint: 'Rappresentanza esclusiva.' },
  'together': { label: 'Insieme alla persona', hint: 'Assistenza.' },
})

/** Atto da cui vengono i poteri. */
// prettier-ignore
export const representationAct = codeList({
  'decree':           { label: 'Decreto' },
  'judgment':         { label: 'Sentenza' },
  'order':            { label: 'Ordinanza' },
  'foster-agreement': { label: 'Provvedimento di affidamento del servizio sociale' },
})

// prettier-ignore
export const representationEnd = codeList({
  'act-expired':   { label: 'Scadenza del provvedimento' },
  'revoked':       { label: 'Revoca' },
  'replaced':      { label: 'Sostituzione' },
  'came-of-age':   { label: 'Maggiore età' },
  'died':          { label: 'Decesso' },
  'recorded-in-error': { label: 'Registrazione errata' },
})
export type RepresentationEnd = CodeOf<typeof representationEnd>
