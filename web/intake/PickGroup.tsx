import { useRef, useState, type KeyboardEvent } from 'react'
import { FieldNotes, Star } from '../ui/field-frame.tsx'
import type { Look } from './field-look.ts'
import type { ListOption } from './social-lists.ts'

/** Some of the choices, under a title of their own. */
export type PickSet = { readonly title?: string; readonly options: readonly ListOption[] }
type PickGroupProps = {
  look: Look
  sets: readonly PickSet[]
  values: readonly string[]
  onChange: (values: readonly string[]) => void
}

/** How long letters count as the beginning of one word, in milliseconds. */
const patience = 900

// prettier-ignore
const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/**
 * Any number of many: one stop for Tab, arrows move, Space chooses, letters jump to what begins so.
 * Order of choice is order of the list.
 */
export function PickGroup({ look, sets, values, onChange }: PickGroupProps) {
  const all = sets.flatMap((set) => set.options)
  const [at, setAt] = useState(0)
  const word = useRef({ text: '', time: 0 })
  const group = useRef<HTMLFieldSetElement>(null)

  const go = (place: number) => {
    const next = (place + all.length) % all.length
    setAt(next)
    group.current?.querySelectorAll<HTMLInputElement>('input')[next]?.focus()
  }
  const jump = (letter: string, time: number) => {
    const text = (time - word.current.time < patience ? word.current.text : '') + letter.toLowerCase()
    word.current = { text, time }
    const found = all.findIndex((option) => option.label.toLowerCase().startsWith(text))
    if (found >= 0) go(found)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const step = steps[event.key]
    const letter = /^\p{L}$/u.test(event.key)
    if (step === undefined && !letter) return
    event.preventDefault()
    if (step === undefined) jump(event.key, event.timeStamp)
    else go(at + step)
  }
  const toggle = (value: string) =>
    onChange(all.map((o) => o.value).filter((other) => values.includes(other) !== (other === value)))

  return (
    <fieldset
      ref={group}
      className="group picks"
      aria-describedby={look.hint ? `${look.id}-hint` : undefined}
    >
      <legend className="legend">
        {look.label}
        {look.required && <Star />}
      </legend>
      {sets.map((set, place) => {
        const before = sets.slice(0, place).reduce((sum, { options }) => sum + options.length, 0)
        const titleId = `${look.id}-set-${place}`
        return (
          <div key={set.title ?? place} className={set.title ? 'pick-set' : undefined}>
            {set.title && <small id={titleId}>{set.title}</small>}
            <div className="chips">
              {set.options.map(({ value, label }, index) => {
                const position = before + index
                return (
                  <label key={value} className="chip">
                    <input
                      type="checkbox"
                      id={position === 0 ? look.id : undefined}
                      name={look.id}
                      value={value}
                      tabIndex={position === at ? 0 : -1}
                      checked={values.includes(value)}
                      disabled={look.reason !== undefined}
                      aria-describedby={set.title ? titleId : undefined}
                      onFocus={() => setAt(position)}
                      onKeyDown={onKeyDown}
                      onChange={() => toggle(value)}
                    />
                    <span>{label}</span>
                  </label>
                )
              })}
            </div>
          </div>
        )
      })}
      <FieldNotes id={look.id} hint={look.hint} reason={look.reason} error={look.error} />
    </fieldset>
  )
}
