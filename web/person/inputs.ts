import { useState, type ChangeEvent } from 'react'
import type { z } from 'zod'
import { Problem } from '../platform/problem.ts'

type Texts = Readonly<Record<string, string>>
type Change = ChangeEvent<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>

/** The sentence of each field when what is written does not fit; `''` is for the rest. */
export type Sentences = Readonly<Record<string, string>>

export type Inputs<T extends Texts> = {
  readonly values: T
  readonly set: (changes: Partial<T>) => void
  /** What a Field, Select or TextArea needs. */
  readonly text: (name: keyof T & string) => {
    name: string
    value: string
    error: string | undefined
    onChange: (event: Change) => void
  }
  /** What a DateField or Choice needs. */
  readonly pick: (name: keyof T & string) => {
    name: string
    value: string
    error: string | undefined
    onChange: (value: string) => void
  }
  readonly errors: readonly { field: string; message: string }[]
  /** The body, if it fits the contract; otherwise the errors are shown at their fields. */
  readonly check: <S extends z.ZodType>(schema: S, body: unknown) => z.output<S> | undefined
  /** Shows what the server did not accept. */
  readonly refuse: (error: unknown) => void
}

const last = (path: readonly PropertyKey[]) => String(path.findLast((step) => typeof step === 'string') ?? '')

/** A small form: texts by name, checked with the schema of the contract when it is sent. */
export function useInputs<T extends Texts>(initial: T, sentences: Sentences): Inputs<T> {
  const [values, setValues] = useState<T>(initial)
  const [found, setFound] = useState<Texts>({})
  const set = (changes: Partial<T>) => {
    setValues((before) => ({ ...before, ...changes }))
    setFound((before) =>
      Object.fromEntries(Object.entries(before).filter(([name]) => !Object.hasOwn(changes, name))),
    )
  }
  const change = (name: keyof T & string, value: string) => {
    const changes: Partial<T> = {}
    Object.assign(changes, { [name]: value })
    set(changes)
  }
  const note = (issues: readonly { path: readonly PropertyKey[]; message: string }[]) =>
    setFound(
      Object.fromEntries(
        issues
          .toReversed()
          .map(({ path, message }) => [last(path), sentences[last(path)] ?? sentences[''] ?? message]),
      ),
    )
  const shown = (name: string) => ({ name, value: values[name] ?? '', error: found[name] })
  return {
    values,
    set,
    text: (name) => ({ ...shown(name), onChange: (event) => change(name, event.target.value) }),
    pick: (name) => ({ ...shown(name), onChange: (value) => change(name, value) }),
    errors: Object.entries(found).map(([field, message]) => ({ field, message })),
    check: (schema, body) => {
      const parsed = schema.safeParse(body)
      if (parsed.success) {
        setFound({})
        return parsed.data
      }
      note(parsed.error.issues)
      return undefined
    },
    refuse: (error) => {
      if (error instanceof Problem && error.issues.length > 0) note(error.issues)
    },
  }
}

/** '' is what is not known. */
export const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())
