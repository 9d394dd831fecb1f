import type { Instant } from '../../domain/kernel/instant.ts'
import { momentText, relativeTime, useNow } from '../platform/clock.ts'

export type SaveStatusProps = {
  phase: 'clean' | 'dirty' | 'saving' | 'saved' | 'offline' | 'conflict' | 'refused'
  savedAt: Instant | null
}

// prettier-ignore
const words: Record<SaveStatusProps['phase'], string> = {
  clean:    '',
  dirty:    'modifiche da salvare',
  saving:   'salvataggio in corso',
  saved:    'bozza salvata',
  offline:  'senza rete: il testo resta su questo dispositivo',
  conflict: 'qualcun altro ha modificato gli stessi campi: confronta',
  refused:  'le ultime modifiche non sono state accettate',
}
/** Screen readers hear changes that matter, not each save. */
const spoken: readonly SaveStatusProps['phase'][] = ['offline', 'conflict', 'refused']

/** How the draft is: the phase of autosave in words. */
export function SaveStatus({ phase, savedAt }: SaveStatusProps) {
  const present = useNow(5_000)
  return (
    <>
      <span title={savedAt ? momentText(savedAt) : undefined}>
        {words[phase]}
        {phase === 'saved' && savedAt && ` ${relativeTime(savedAt, present)}`}
      </span>
      <output className="visually-hidden">{spoken.includes(phase) ? words[phase] : ''}</output>
    </>
  )
}
