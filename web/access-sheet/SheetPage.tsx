import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { interlocutorKind } from '../../domain/consent/codes.ts'
import { section } from '../../domain/consent/data-class.ts'
import { accessSheetAccess } from '../../domain/intake/access.ts'
import { accessMode, attachmentKind } from '../../domain/intake/codes.ts'
import type { Sheet } from '../../domain/intake/contract-sheet.ts'
import { fieldIds, sectionOfField, type FieldId } from '../../domain/intake/fields.ts'
import { textOf } from '../../domain/intake/facts.ts'
import { grantedTo } from '../../domain/kernel/grant.ts'
import { dayOf } from '../../domain/kernel/instant.ts'
import { addresses } from '../desk/addresses.ts'
import { useAddressId } from '../desk/use-address.ts'
import { useRole } from '../platform/session.ts'
import { Button } from '../ui/Button.tsx'
import { saveFile } from '../ui/csv.ts'
import { IdentityBar } from '../ui/IdentityBar.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Panel } from '../ui/Panel.tsx'
import { PrintButton } from '../ui/PrintButton.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { SectionIndex } from '../ui/SectionIndex.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { StatePath } from '../ui/StatePath.tsx'
import { sizeText } from '../ui/Upload.tsx'
import { DayText, Private } from '../ui/words.tsx'
import { DecisionPanel } from './DecisionPanel.tsx'
import { caseWords, ConsentWords, SheetStateBadge } from './labels.tsx'
import { nextSteps, stepsOf } from './path.ts'
import { PrivateNote } from './PrivateNote.tsx'
import { drafts, sheetQuery, sheets } from './queries.ts'
import { IdentifyDialog, ResubmitDialog, SendDialog } from './SheetActions.tsx'
import { SheetContent } from './SheetContent.tsx'
import { useStructure } from './use-structure.ts'

/** A sheet as it was told, where it is in its life, and what may be done with it. */
export function SheetPage() {
  const id = useAddressId()
  const { data: sheet, error, refetch } = useQuery(sheetQuery(id))
  if (sheet) return <SheetView sheet={sheet} />
  return (
    <Page title="Scheda di accesso">
      <ProblemNotice error={error} onRetry={() => void refetch()} />
      {!error && <Skeleton lines={8} />}
    </Page>
  )
}

/** The name by which people know the sheet: of the person, of the report, or the alias. */
function nameOf({ values, case: number }: Sheet): string {
  const pairs = [
    ['user.surname', 'user.name'],
    ['reported.surname', 'reported.name'],
  ] as const
  const found = pairs
    .map((pair) => pair.flatMap((id) => textOf(values[id]) ?? []).join(' '))
    .find((name) => name !== '')
  return found ?? textOf(values['anonymous.alias']) ?? (number === 7 ? 'Persona anonima' : 'Nome non noto')
}

function SheetView({ sheet }: { sheet: Sheet }) {
  const role = useRole()
  const { pointName, organisationName } = useStructure()
  const [open, setOpen] = useState<'send' | 'resubmit' | 'identify'>()
  const close = () => setOpen(undefined)
  const { decision, actions } = sheet
  const may = (action: string) => actions.includes(action)
  const expected: readonly FieldId[] = decision.mandatory.flatMap(({ anyOf }) => anyOf.slice(0, 1))
  const filled = new Set(
    fieldIds.filter((id) => sheet.values[id] !== undefined || expected.includes(id)).map(sectionOfField),
  )
  const sections = section.codes.filter((code) => decision.sections.includes(code) && filled.has(code))
  const safety = sheet.presumedPrejudice
    ? 'Presunto pregiudizio'
    : sheet.values['user.discreetContact'] === true
      ? 'Contatto discreto: non chiamare a casa'
      : undefined
  const origin = sheet.originOrganisationId && organisationName(sheet.originOrganisationId)
  const documentOf = (attachment: string) => sheet.attachments.find(({ id }) => id === attachment)
  const idWords = (id: FieldId, value: string) => {
    if (id === 'access.contactPoint') return pointName(value) ?? 'punto di contatto non più attivo'
    if (id === 'access.operator') return value === sheet.operatorId ? sheet.operatorName : 'altra persona'
    return documentOf(value)?.name ?? 'documento allegato'
  }
  return (
    <Page
      title={`Scheda di accesso ${sheet.number}`}
      state={<SheetStateBadge state={sheet.state} />}
      actions={
        <>
          {may('print') && <Prints sheet={sheet} />}
          {may('identify') && <Button onClick={() => setOpen('identify')}>La persona dice chi è</Button>}
          {may('resubmit') && (
            <Button look="primary" onClick={() => setOpen('resubmit')}>
              Riproponi
            </Button>
          )}
          {may('send') && (
            <Button look="primary" icon="arrow-right" onClick={() => setOpen('send')}>
              Invia
            </Button>
          )}
        </>
      }
      crumbs={[{ label: 'Accessi', href: addresses.sheets }, { label: `Scheda ${sheet.number}` }]}
      identity={
        <IdentityBar
          safety={safety}
          name={nameOf(sheet)}
          facts={[
            { label: 'Caso', value: caseWords(sheet.case) },
            { label: 'Consenso', value: <ConsentWords state={sheet.consent} /> },
            { label: 'Contatto', value: <DayText day={sheet.day} /> },
          ]}
        >
          {sheet.personId && <a href={addresses.person(sheet.personId)}>Apri la persona</a>}
        </IdentityBar>
      }
      index={
        <SectionIndex
          label="Sezioni della scheda"
          sections={sections.map((code) => ({ id: `sezione-${code}`, label: section.label(code) }))}
        />
      }
      aside={
        <>
          <Panel title="Prossimo passo">
            <p>{sheet.next}</p>
          </Panel>
          <Documents sheet={sheet} />
          {role !== undefined && grantedTo(accessSheetAccess['read-private'], role) && (
            <PrivateNote id={sheet.id} />
          )}
          <DecisionPanel decision={decision} />
        </>
      }
    >
      <StatePath
        label="Percorso della scheda"
        steps={stepsOf(sheet.state)}
        next={nextSteps(sheet.state, actions)}
      />
      {origin && (
        <Notice title={`Ricevuta da ${origin}`}>
          Il contenuto è quello inviato; da qui in poi la scheda è del tuo ente.
        </Notice>
      )}
      <p className="small muted">
        {[
          sheet.interlocutor && interlocutorKind.label(sheet.interlocutor),
          sheet.mode && accessMode.label(sheet.mode),
          pointName(sheet.contactPointId),
          `registrata da ${sheet.operatorName}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <SheetContent values={sheet.values} sections={sections} expected={expected} idWords={idWords} />
      <SendDialog sheet={sheet} open={open === 'send'} onClose={close} />
      <ResubmitDialog sheet={sheet} open={open === 'resubmit'} onClose={close} />
      <IdentifyDialog sheet={sheet} open={open === 'identify'} onClose={close} />
    </Page>
  )
}

function Prints({ sheet }: { sheet: Sheet }) {
  const print = useMutation({
    mutationFn: (paper: 'receipt' | 'print') => sheets[paper]({ id: sheet.id }),
    onSuccess: ({ name, file }) => saveFile(name, file),
  })
  return (
    <>
      <PrintButton
        label="Ricevuta"
        onPrint={() => print.mutate('receipt')}
        busy={print.isPending && print.variables === 'receipt'}
      />
      <Button
        icon="print"
        onClick={() => print.mutate('print')}
        busy={print.isPending && print.variables === 'print'}
      >
        Scheda
      </Button>
      <ProblemNotice error={print.error} />
    </>
  )
}

function Documents({ sheet: { attachments } }: { sheet: Sheet }) {
  const download = useMutation({
    mutationFn: (id: Sheet['attachments'][number]['id']) => drafts.downloadAttachment({ id }),
    onSuccess: ({ name, file }) => saveFile(name, file),
  })
  if (attachments.length === 0) return null
  return (
    <Panel title="Documenti">
      <ul className="plain-list">
        {attachments.map(({ id, name, kind, bytes, addedAt }) => (
          <li key={id}>
            <Button look="plain" small icon="download" onClick={() => download.mutate(id)}>
              <Private>{name}</Private>
            </Button>
            <small className="muted">
              {attachmentKind.label(kind)}, {sizeText(bytes)}, <DayText day={dayOf(addedAt)} />
            </small>
          </li>
        ))}
      </ul>
      <ProblemNotice error={download.error} />
    </Panel>
  )
}
