import { closingAction } from './closing-codes.ts'
import { askedWhen, legalBasis, legalMotive } from './codes.ts'
import { dataClass, type DataClass } from './data-class.ts'
import type { Decision, Effect } from './decision.ts'
import { examplesOf } from './example-facts.ts'
import { packs, packVersions, type PackVersion } from './packs.ts'
import { consentParameters } from './parameters.ts'
import type { RowId } from './rows.ts'
import { decide } from './table.ts'

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
const row = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`
const labels = (classes: readonly DataClass[]) => classes.map((c) => dataClass.label(c)).join('; ')

/** Names of the situations of the table, in Italian. */
// prettier-ignore
const situations: Record<RowId, string> = {
  'undecided': 'interlocutore non ancora scelto',
  '1.mandate': 'provvedimento',
  '2.oral': 'segnalazione non scritta',  '2.report': 'segnalazione scritta',
  '2.granted': 'consenso prestato',      '2.mandate': 'rifiuto, con mandato in vigore',
  '2.refused': 'consenso negato',        '2.revoked': 'consenso revocato',
  '3.open': 'consenso non ancora chiesto', '3.pending': 'consenso in attesa',
  '3.granted': 'consenso prestato',      '3.mandate': 'mandato in vigore, senza consenso',
  '3.refused': 'consenso negato',        '3.revoked': 'consenso revocato',
  '4.open': 'consenso non ancora chiesto, o titolo non valido', '4.pending': 'consenso in attesa',
  '4.granted': 'consenso prestato',      '4.mandate': 'mandato in vigore, senza consenso',
  '4.refused': 'consenso negato',        '4.revoked': 'consenso revocato',
  '5.none': 'nessun consenso in vigore', '5.on-file': 'consenso già in vigore',
  '5.entitled': 'consenso in vigore, segnalante con titolo',
  '6.prejudice': 'sempre',
  '7.anonymous': 'sempre',
}

// prettier-ignore
const storageLabels: Record<Decision['storage'], string> = {
  'draft':               'bozza cifrata, vista solo da chi la scrive',
  'sheet':               'scheda',
  'statistical-contact': 'contatto statistico senza nomi',
  'restricted':          'identità minima ad accesso limitato',
}

function remains(effect: Effect): string {
  if (effect.remains === 'everything') return 'tutto'
  if (effect.remains === 'statistical-contact') return 'solo un contatto statistico senza nomi'
  return `solo: ${labels(effect.remains)}`
}

const open = (d: Decision) =>
  closingAction.codes
    .filter((a) => d.closings[a].allowed)
    .map((a) => closingAction.label(a))
    .join('; ') || 'nessuna'

function packSection(pack: PackVersion): string[] {
  const { label, consentName } = packs[pack]
  const lines = examplesOf(pack).map(([id, facts]) => {
    // Conditions outside the case (an open file, a lead municipality) are granted: the table shows all it can offer.
    const d = decide({ ...facts, openFile: true, leadMunicipality: true })
    return row([
      d.title,
      situations[id],
      askedWhen.label(d.consent.asked),
      legalBasis.label(d.consent.basis) +
        (d.consent.motive === null || d.consent.motive === d.consent.basis
          ? ''
          : ` (${legalMotive.label(d.consent.motive)})`),
      labels(d.recordable),
      storageLabels[d.storage],
      open(d),
      remains(d.onRefusal),
      d.ttl === null ? 'non scade' : consentParameters.entries[d.ttl].label,
      d.next,
    ])
  })
  return [
    `## ${label}`,
    '',
    `Nome a schermo: «${consentName}». Codice: \`${pack}\`.`,
    '',
    row([
      'Caso',
      'Situazione',
      'Consenso',
      'Fondamento',
      'Si può registrare',
      'Dove',
      'Chiusure',
      'Dopo un rifiuto resta',
      'Durata della bozza',
      'Prossimo passo',
    ]),
    row(Array.from({ length: 10 }, () => '---')),
    ...lines,
    '',
  ]
}

/** The decision table of the seven cases, both packs, in Italian Markdown for docs/generated. */
export const consentTableMarkdown = (): string =>
  ['# Che cosa si può registrare: i sette casi', '', ...packVersions.flatMap(packSection)].join('\n')
