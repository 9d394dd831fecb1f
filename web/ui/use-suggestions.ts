import { useEffect, useState } from 'react'

/** What a search field knows: the found things, and whether it is still looking. */
export type Suggestions<T> = {
  readonly found: readonly T[] | undefined
  readonly state: 'idle' | 'searching' | 'found' | 'failed'
}
export type Search<T> = (text: string, signal: AbortSignal) => Promise<readonly T[]>

const quiet = 200

/** Asks the server after a short silence; a newer question cancels the older one. `text` undefined asks nothing. */
export function useSuggestions<T>(
  text: string | undefined,
  search: Search<T>,
  minimum: number,
): Suggestions<T> {
  const [answer, setAnswer] = useState<{ text: string; found: readonly T[] | undefined }>()
  const question = text !== undefined && text.trim().length >= minimum ? text.trim() : undefined
  useEffect(() => {
    if (question === undefined) return undefined
    const cancel = new AbortController()
    const timer = setTimeout(() => {
      search(question, cancel.signal).then(
        (found) => setAnswer({ text: question, found }),
        () => cancel.signal.aborted || setAnswer({ text: question, found: undefined }),
      )
    }, quiet)
    return () => {
      clearTimeout(timer)
      cancel.abort()
    }
  }, [question, search])
  if (question === undefined) return { found: undefined, state: 'idle' }
  // While a longer text is being looked up, the old answers stay: nothing jumps.
  if (answer?.text !== question) return { found: answer?.found, state: 'searching' }
  return { found: answer.found, state: answer.found ? 'found' : 'failed' }
}
