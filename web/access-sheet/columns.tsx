import { closingAction } from '../../domain/consent/closing-codes.ts'
import { consentState } from '../../domain/consent/codes.ts'
import { accessMode } from '../../domain/intake/codes.ts'
import type { SheetRow } from '../../domain/intake/contract-sheet.ts'
import { sheetStateLabels } from '../../domain/intake/lifecycle.ts'
import { formatDay } from '../../domain/kernel/day.ts'
import type { Column } from '../ui/table-model.ts'
import { Code, DayText, Missing } from '../ui/words.tsx'
import { caseWords, ConsentWords, PrejudiceBadge, SheetStateBadge } from './labels.tsx'

/** On a phone three columns are enough to choose a row; the others can be asked for. */
const isNarrow = () => globalThis.matchMedia('(max-width: 639px)').matches

/** The columns of a list of sheets. */
export function sheetColumns(pointName: (id: string) => string | undefined): Column<SheetRow>[] {
  const narrow = isNarrow()
  return [
    { key: 'name', label: 'Persona o alias', cell: (row) => row.name, names: true },
    {
      key: 'number',
      label: 'Numero',
      hidden: narrow,
      cell: (row) => <Code>{row.number}</Code>,
      text: (row) => row.number,
    },
    {
      key: 'day',
      label: 'Giorno',
      cell: (row) => <DayText day={row.day} />,
      text: (row) => formatDay(row.day),
    },
    {
      key: 'state',
      label: 'Stato',
      cell: (row) => <SheetStateBadge state={row.state} />,
      text: (row) => sheetStateLabels[row.state],
    },
    {
      key: 'case',
      label: 'Caso',
      hidden: narrow,
      cell: (row) =>
        row.presumedPrejudice && row.case !== 6 ? (
          <>
            {caseWords(row.case)} <PrejudiceBadge />
          </>
        ) : row.case === 6 ? (
          <PrejudiceBadge />
        ) : (
          <span className="nowrap">{caseWords(row.case)}</span>
        ),
      text: (row) => caseWords(row.case),
    },
    {
      key: 'consent',
      label: 'Consenso',
      hidden: narrow,
      cell: (row) => <ConsentWords state={row.consent} />,
      text: (row) => consentState.label(row.consent),
    },
    {
      key: 'closing',
      label: 'Chiusura',
      hidden: narrow,
      cell: (row) => (row.closing ? closingAction.label(row.closing) : <Missing />),
      text: (row) => (row.closing ? closingAction.label(row.closing) : ''),
    },
    {
      key: 'mode',
      label: 'Modalità',
      hidden: true,
      cell: (row) => (row.mode ? accessMode.label(row.mode) : <Missing />),
      text: (row) => (row.mode ? accessMode.label(row.mode) : ''),
    },
    {
      key: 'point',
      label: 'Punto di contatto',
      hidden: true,
      cell: (row) => pointName(row.contactPointId) ?? <Missing />,
    },
    { key: 'operator', label: 'Operatore', hidden: true, cell: (row) => row.operatorName },
  ]
}
