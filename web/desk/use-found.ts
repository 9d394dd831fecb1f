import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useRole } from '../platform/session.ts'
import { findAll, type Found } from './find-all.ts'
import { keepTyped, typedText } from './recent-persons.ts'

const quiet = 200
const minimum = 2

/** A value once it has been still for a moment. */
function useStill(text: string): string {
  const [still, setStill] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setStill(text), quiet)
    return () => clearTimeout(timer)
  }, [text])
  return still
}

export type Finding = {
  readonly text: string
  readonly setText: (text: string) => void
  readonly found: Found | undefined
  readonly error: unknown
  readonly looking: boolean
}

/** What is typed on the page of results, and what was found; a return finds both again. */
export function useFound(): Finding {
  const cache = useQueryClient()
  const role = useRole()
  const [text, setText] = useState(() => typedText(cache))
  const still = useStill(text).trim()
  const enabled = still.length >= minimum
  const query = useQuery({
    queryKey: ['search', still],
    queryFn: ({ signal }) => findAll(still, role, signal),
    enabled,
    placeholderData: keepPreviousData,
    // What was typed does not stay longer than needed.
    gcTime: 60_000,
  })
  return {
    text,
    setText: (next) => {
      setText(next)
      keepTyped(cache, next)
    },
    found: enabled ? query.data : undefined,
    error: query.error,
    looking: enabled && (query.isFetching || still !== text.trim()),
  }
}
