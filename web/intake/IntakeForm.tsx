import { useEffect, useState, type ReactNode } from 'react'
import { section, type SectionId } from '../../domain/consent/data-class.ts'
import { ActionBar } from '../ui/ActionBar.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Page } from '../ui/Page.tsx'
import { Panel } from '../ui/Panel.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { SectionIndex } from '../ui/SectionIndex.tsx'
import { noClosing } from './closing-needs.ts'
import { CaseChoice } from './CaseChoice.tsx'
import { ClosingSection } from './ClosingSection.tsx'
import { ConsentSection } from './ConsentSection.tsx'
import { DiscardDraft } from './DiscardDraft.tsx'
import { ExplainPanel } from './ExplainPanel.tsx'
import { IntakeBar } from './IntakeBar.tsx'
import { LiftRequest } from './LiftRequest.tsx'
import { MergeConflicts } from './MergeConflicts.tsx'
import { MissingPanel } from './MissingPanel.tsx'
import { ParkedTexts } from './ParkedTexts.tsx'
import { PerhapsKnown } from './PerhapsKnown.tsx'
import { PersonSearch, ReportedPersonSearch } from './PersonSearch.tsx'
import { PrejudiceButton } from './PrejudiceButton.tsx'
import { References } from './References.tsx'
import { SectionFields } from './SectionFields.tsx'
import { sectionState } from './section-state.ts'
import { useConclusion } from './use-conclusion.ts'
import { useBook, useBookState } from './use-draft-book.ts'
import { useSectionKeys } from './use-section-keys.ts'
import { addresses, useGo } from './use-params.ts'

export const sectionAnchor = (id: SectionId): string => `sezione-${id}`
const numberOf = (id: SectionId) => section.codes.indexOf(id) + 1

/** One page, eight numbered sections; those the case does not have are absent (processes §5.4.1). */
export function IntakeForm() {
  const book = useBook()
  const go = useGo()
  const [closing, setClosing] = useState(noClosing)
  const draft = useBookState((state) => state.draft)
  const sections = useBookState((state) => state.draft.decision.sections)
  const known = useBookState((state) => state.draft.decision.recordable.includes('known-person'))
  const unknown = useBookState((state) => state.draft.decision.row === '5.none')
  const states = useBookState((state) => sectionState(state, closing.action))
  const conclusion = useConclusion(closing)
  const current = useSectionKeys(sections)

  useEffect(() => {
    document.getElementById('access.mode')?.focus()
  }, [])

  const refuse = () => {
    void book.settle().then(
      () => go(addresses.refusal(draft.id)),
      () => undefined,
    )
  }
  // prettier-ignore
  const contents: Record<SectionId, ReactNode> = {
    access:       <SectionFields section="access" />,
    interlocutor: <><CaseChoice />{unknown && <ReportedPersonSearch />}<SectionFields section="interlocutor" /><LiftRequest /></>,
    consent:      <ConsentSection onRefuse={refuse} />,
    user:         <>{known && <PersonSearch />}<PerhapsKnown /><SectionFields section="user" /></>,
    reference:    <References />,
    needs:        <SectionFields section="needs" />,
    services:     <SectionFields section="services" />,
    closing:      <><ClosingSection choice={closing} onChange={setClosing} /><SectionFields section="closing" /></>,
  }

  return (
    <div className="intake">
      <Page
        title="Nuovo accesso"
        identity={<IntakeBar />}
        index={
          <SectionIndex
            label="Sezioni della scheda"
            current={current && sectionAnchor(current)}
            sections={sections.map((id) => ({
              id: sectionAnchor(id),
              label: `${numberOf(id)} ${section.label(id)}`,
              state: states[id],
            }))}
          />
        }
        aside={
          <>
            <ExplainPanel />
            <MissingPanel />
            <DiscardDraft />
          </>
        }
      >
        <ErrorSummary errors={conclusion.faults} attempt={conclusion.attempt} />
        <ProblemNotice error={conclusion.error} />
        <MergeConflicts />
        <ParkedTexts />
        {sections.map((id) => (
          <Panel key={id} id={sectionAnchor(id)} title={`${numberOf(id)} ${section.label(id)}`}>
            {contents[id]}
          </Panel>
        ))}
        <ActionBar
          primary={{ label: 'Concludi accesso', onPress: conclusion.conclude, busy: conclusion.busy }}
          onSave={() => void book.flush()}
        >
          <PrejudiceButton />
        </ActionBar>
      </Page>
    </div>
  )
}
