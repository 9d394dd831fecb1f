import { useEffect, useRef, useState } from 'react'
import { isBlank } from '../../domain/intake/draft.ts'
import type { FieldId, FieldValue } from '../../domain/intake/fields.ts'
import { Button } from '../ui/Button.tsx'
import { useToast } from '../ui/Toast.tsx'
import { FieldGrid } from './FieldGroup.tsx'
import { referenceCells, referencePlaces } from './layout.ts'
import { useBook, useBookState } from './use-draft-book.ts'

type Place = (typeof referencePlaces)[number]
type Written = Readonly<Partial<Record<FieldId, FieldValue>>>

/** What is copied when the reference person is the one who speaks. */
const fromSpeaker = ['surname', 'name', 'relation', 'phone', 'mobile', 'email', 'address'] as const

/** Nobody to three persons to turn to. */
export function References() {
  const book = useBook()
  const toast = useToast()
  const values = useBookState((state) => state.values)
  const interlocutor = useBookState(({ draft }) => draft.interlocutor)
  const [added, setAdded] = useState<readonly Place[]>([])
  const newest = useRef<HTMLFieldSetElement>(null)
  const [focusOn, setFocusOn] = useState<Place>()
  useEffect(() => {
    if (focusOn !== undefined) newest.current?.querySelector('input')?.focus()
  }, [focusOn])

  const isFilled = (place: Place) => referenceCells(place).some(([id]) => !isBlank(values[id]))
  const shown = referencePlaces.filter((place) => added.includes(place) || isFilled(place))
  const free = referencePlaces.find((place) => !shown.includes(place))

  const remove = (place: Place) => {
    const ids = referenceCells(place).map(([id]) => id)
    const before: Written = Object.fromEntries(ids.map((id) => [id, values[id] ?? null]))
    book.edit(Object.fromEntries(ids.map((id) => [id, null])))
    setAdded(added.filter((other) => other !== place))
    toast(`Riferimento ${place + 1} tolto`, { undo: () => book.edit(before) })
  }
  const copySpeaker = (place: Place) =>
    book.edit(
      Object.fromEntries(
        fromSpeaker.flatMap((part) => {
          const value = values[`interlocutor.${part}`]
          return value === undefined || isBlank(value) ? [] : [[`reference.${place}.${part}`, value]]
        }),
      ),
    )

  return (
    <>
      {shown.map((place) => (
        <fieldset key={place} ref={place === focusOn ? newest : undefined} className="intake-group">
          <legend>
            <h3>Riferimento {place + 1}</h3>
          </legend>
          <FieldGrid cells={referenceCells(place)} />
          <div className="line">
            {interlocutor !== 'user' && !isBlank(values['interlocutor.surname']) && (
              <Button small look="plain" onClick={() => copySpeaker(place)}>
                È chi parla con te
              </Button>
            )}
            <Button small look="plain" icon="close" onClick={() => remove(place)}>
              Togli il riferimento {place + 1}
            </Button>
          </div>
        </fieldset>
      ))}
      {free !== undefined && (
        <div>
          <Button
            small
            icon="plus"
            onClick={() => {
              setAdded([...added, free])
              setFocusOn(free)
            }}
          >
            Aggiungi una persona di riferimento
          </Button>
        </div>
      )}
    </>
  )
}
