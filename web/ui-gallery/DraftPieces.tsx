import { useEffect, useState } from 'react'
import { useAutosave } from '../platform/autosave/use-autosave.ts'
import { offline } from '../platform/problem.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Panel } from '../ui/Panel.tsx'
import { SaveStatus } from '../ui/SaveStatus.tsx'
import { TextArea } from '../ui/TextArea.tsx'

/** A draft that survives a reload while the network is away. */
export function DraftPieces() {
  const [reachable, setReachable] = useState(false)
  const [text, setText] = useState('')
  const save = async () => {
    if (!reachable) throw offline()
  }
  const [draft, queue] = useAutosave('gallery:1', save, ({ note }) => {
    if (typeof note === 'string') setText(note)
  })
  useEffect(() => {
    if (reachable) void queue.flush()
  }, [reachable, queue])
  return (
    <Panel id="bozza" title="Bozza">
      <Checkbox
        label="Rete disponibile"
        checked={reachable}
        onChange={(event) => setReachable(event.target.checked)}
      />
      <TextArea
        label="Nota della bozza"
        name="draft-note"
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          queue.edit({ note: event.target.value })
        }}
        onBlur={() => void queue.flush()}
      />
      <p className="small">
        <SaveStatus phase={draft.phase} savedAt={draft.savedAt} />
      </p>
    </Panel>
  )
}
