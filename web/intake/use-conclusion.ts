import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Ended } from '../../domain/intake/contract-draft.ts'
import type { z } from 'zod'
import { newKey } from '../platform/client.ts'
import type { FieldProblem } from '../ui/ErrorSummary.tsx'
import { closingBodyOf, unmet, type ClosingChoice } from './closing-needs.ts'
import { drafts } from './queries.ts'
import { useBook } from './use-draft-book.ts'
import { addresses, useGo } from './use-params.ts'

export type EndedDraft = z.output<typeof Ended>

/** Where one goes when a draft has ended, with what the server said of it. */
export function useAfterwards(): (ended: EndedDraft) => Promise<void> {
  const book = useBook()
  const cache = useQueryClient()
  const go = useGo()
  return async (ended) => {
    const { id } = book.read().draft
    if (ended.leaves !== 'draft') await book.wipe()
    void cache.invalidateQueries({ queryKey: ['drafts'] })
    cache.setQueryData(['ended'], ended)
    // Under a mandate a refusal is only noted: the sheet goes on (A09).
    if (ended.leaves === 'draft' && ended.action === null) return go(addresses.draft(id), { replace: true })
    go(ended.sheetId === null ? addresses.ended : addresses.concluded(ended.sheetId), { replace: true })
  }
}

/** Concludes the access: first what is missing here, then what the server says. */
export function useConclusion(closing: ClosingChoice) {
  const book = useBook()
  const afterwards = useAfterwards()
  const [attempt, setAttempt] = useState(0)
  const [faults, setFaults] = useState<readonly FieldProblem[]>([])
  const key = useRef({ of: '', key: '' })
  const concluding = useMutation({
    mutationFn: async () => {
      await book.settle()
      const { draft, values, missing } = book.read()
      const { storage } = draft.decision
      const asked = storage === 'sheet' ? missing : []
      const open = [...asked.map(({ id, label }) => ({ field: id, message: label })), ...unmet(closing)]
      setFaults(open)
      setAttempt((before) => before + 1)
      const body = closingBodyOf(closing, values)
      if (open.length > 0 || body === undefined) return undefined
      const of = JSON.stringify(body)
      if (key.current.of !== of) key.current = { of, key: newKey() }
      return drafts.conclude({ id: draft.id }, body, { key: key.current.key })
    },
    onSuccess: (ended) => ended && afterwards(ended),
  })
  return {
    conclude: () => concluding.mutate(),
    busy: concluding.isPending,
    error: concluding.error,
    faults,
    attempt,
  }
}
