import { useState } from 'react'
import { formatBirth, PartialDay } from '../../domain/person/birth.ts'
import { today } from '../platform/clock.ts'
import { Field } from '../ui/Field.tsx'
import { readBirth } from './birth-text.ts'

type BirthFieldProps = {
  name: string
  /** `1961-03-15`, `1961-03`, `1961` or ''. */
  value: string
  error?: string | undefined
  onChange: (birth: string) => void
}

/** A date of birth of which month and day may be unknown. */
export function BirthField({ name, value, error, onChange }: BirthFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const [wrong, setWrong] = useState(false)
  const known = PartialDay.safeParse(value)
  const settle = () => {
    if (typed === null) return
    const birth = readBirth(typed, Number(today().slice(0, 4)))
    setWrong(birth === undefined)
    if (birth === undefined) return onChange('')
    setTyped(null)
    onChange(birth)
  }
  return (
    <Field
      label="Data di nascita"
      name={name}
      hint="gg/mm/aaaa; se non la sai tutta, mm/aaaa o solo l’anno"
      inputMode="numeric"
      value={typed ?? (known.success ? formatBirth(known.data) : '')}
      error={
        wrong ? 'Questa non è una data di nascita. Scrivila come 15/03/1961, 03/1961 oppure 1961.' : error
      }
      onChange={(event) => setTyped(event.target.value)}
      onBlur={settle}
      onKeyDown={(event) => event.key === 'Enter' && settle()}
    />
  )
}
