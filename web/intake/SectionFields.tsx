import { useEffect, useState } from 'react'
import type { SectionId } from '../../domain/consent/data-class.ts'
import { FieldGroup } from './FieldGroup.tsx'
import { FoldedToolbar } from './FoldedToolbar.tsx'
import { layout, type Group } from './layout.ts'
import { useBookState } from './use-draft-book.ts'
import { isPresent, opensByItself, visibleCells } from './visible.ts'

const groupsOf = (section: SectionId): readonly Group[] => layout[section]

/** The fields of a section, as the table lays them out; what is rarely asked waits folded at the end. */
export function SectionFields({ section }: { section: SectionId }) {
  const draft = useBookState((state) => state.draft)
  const values = useBookState((state) => state.values)
  const missing = useBookState((state) => state.missing)
  /** Opened by hand; a group that was filled and emptied stays where it is. */
  const [opened, setOpened] = useState<readonly string[]>([])
  const [goTo, setGoTo] = useState<string>()

  const sight = { decision: draft.decision, interlocutor: draft.interlocutor, values }
  const missingIds = missing.map(({ id }) => id)
  const present = groupsOf(section).filter((group) => isPresent(group, sight))
  const isOpen = (group: Group) =>
    !group.folded || opened.includes(group.id) || opensByItself(group, sight, missingIds)
  const open = present.filter(isOpen)
  const folded = present.filter((group) => !isOpen(group))

  useEffect(() => {
    if (goTo === undefined) return
    const group = document.getElementById(`gruppo-${goTo}`)
    group?.querySelector<HTMLElement>('input, select, textarea')?.focus()
  }, [goTo])

  return (
    <>
      {open.map((group) => (
        <FieldGroup key={group.id} group={group} cells={visibleCells(group, sight)} />
      ))}
      {folded.length > 0 && (
        <FoldedToolbar
          groups={folded}
          onOpen={(id) => {
            setOpened([...opened, id])
            setGoTo(id)
          }}
        />
      )}
    </>
  )
}
