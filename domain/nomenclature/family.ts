import { codeList, type CodeOf } from '../kernel/code-list.ts'

// Tipo di nucleo — processes §3.7; lista del progetto, senza codice nazionale.
// prettier-ignore
export const householdKind = codeList({
  'alone-under-65':         { label: 'Persona sola con meno di 65 anni' },
  'alone-65-or-over':       { label: 'Persona sola di 65 anni o più' },
  'couple':                 { label: 'Coppia senza figli' },
  'couple-one-child':       { label: 'Coppia con un figlio' },
  'couple-two-children':    { label: 'Coppia con due figli' },
  'couple-more-children':   { label: 'Coppia con tre o più figli' },
  'mother-with-children':   { label: 'Nucleo monogenitoriale, madre' },
  'father-with-children':   { label: 'Nucleo monogenitoriale, padre' },
  'reconstituted':          { label: 'Nucleo ricostituito' },
  'extended':               { label: 'Nucleo esteso con ascendenti' },
  'several-families':       { label: 'Più nuclei insieme' },
  'institutional':          { label: 'Convivenza anagrafica' },
  'shared-home':            { label: 'Coabitazione non familiare' },
  'homeless':               { label: 'Persona senza dimora' },
})
export type HouseholdKind = CodeOf<typeof householdKind>

// Relazioni familiari e di aiuto: "è … della persona" — processes §1.2.7, §3.7.
// prettier-ignore
export const relationship = codeList({
  'spouse':                { label: 'Coniuge o parte dell’unione civile' },
  'partner':               { label: 'Partner convivente' },
  'child':                 { label: 'Figlia o figlio' },
  'parent':                { label: 'Genitore' },
  'sibling':               { label: 'Sorella o fratello' },
  'grandparent':           { label: 'Nonna o nonno' },
  'grandchild':            { label: 'Nipote (di nonni)' },
  'niece-or-nephew':       { label: 'Nipote (di zii)' },
  'aunt-or-uncle':         { label: 'Zia o zio' },
  'parent-in-law':         { label: 'Suocera o suocero' },
  'child-in-law':          { label: 'Nuora o genero' },
  'foster-parent':         { label: 'Persona affidataria' },
  'foster-child':          { label: 'Minore in affido' },
  'guardian':              { label: 'Tutore o tutrice' },
  'curator':               { label: 'Curatore o curatrice' },
  'support-administrator': { label: 'Amministratore o amministratrice di sostegno' },
  'family-assistant':      { label: 'Assistente familiare' },
  'neighbour':             { label: 'Vicina o vicino di casa' },
  'friend':                { label: 'Amica o amico' },
  'volunteer':             { label: 'Volontaria o volontario' },
  'other':                 { label: 'Altra relazione' },
})
export type Relationship = CodeOf<typeof relationship>

// Chi vive con il minore — SIUSS, SINBA.xsd, ComposizioneFamigliaType.
// prettier-ignore
export const childHousehold = codeList({
  'mother':           { siuss: '1', label: 'Madre' },
  'father':           { siuss: '2', label: 'Padre' },
  'siblings':         { siuss: '3', label: 'Fratelli o sorelle' },
  'grandparents':     { siuss: '4', label: 'Nonna o nonno' },
  'parent-s-partner': { siuss: '5', label: 'Compagna o compagno della madre o del padre' },
  'others':           { siuss: '6', label: 'Altre persone conviventi' },
})
export type ChildHousehold = CodeOf<typeof childHousehold>
