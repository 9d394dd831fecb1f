import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'

/** The names looked for in the list: in memory only, so that a return finds them and an address never has them. */
const key = ['memory', 'sheet-names']

/** What was asked by name, and how to ask again; '' lists everything. */
export function useNameSearch(): readonly [string, (text: string) => void] {
  const cache = useQueryClient()
  const { data } = useQuery({
    queryKey: key,
    queryFn: () => '',
    initialData: '',
    staleTime: Infinity,
    gcTime: Infinity,
  })
  return [data, (text) => void cache.setQueryData(key, text)]
}

/** `rossi mario` or `ANON-2026-000123`, as the search of the server takes them. */
export function readNames(text: string): { surname: string; name?: string; alias?: string } | undefined {
  const words = text.trim().split(/\s+/)
  const [surname = '', ...rest] = words
  if (surname.length < 2) return undefined
  if (/^[a-z]{2,10}-\d{4}-\d{6}$/i.test(surname)) return { surname, alias: surname.toUpperCase() }
  return rest.length === 0 ? { surname } : { surname, name: rest.join(' ') }
}

/** One field for names, sent by POST. */
export function NameSearch({ asked, onAsk }: { asked: string; onAsk: (text: string) => void }) {
  const [text, setText] = useState(asked)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onAsk(text.trim())
  }
  return (
    <form className="line line-bottom name-search" onSubmit={submit}>
      <Field
        label="Cognome e nome, o alias"
        name="nomi"
        type="search"
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          if (event.target.value === '') onAsk('')
        }}
      />
      <Button type="submit" icon="search">
        Cerca
      </Button>
    </form>
  )
}
