import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { InterlocutorKind } from '../../domain/consent/codes.ts'
import type { Missing } from '../../domain/intake/completeness.ts'
import { isBlank, presentFields } from '../../domain/intake/draft.ts'
import { classOf } from '../../domain/intake/fields.ts'
import { Problem } from '../platform/problem.ts'
import { drafts } from './queries.ts'
import { useBook } from './use-draft-book.ts'

export type CaseChange = {
  readonly interlocutor: InterlocutorKind | null
  readonly presumedPrejudice: boolean
}
type Asked = { readonly change: CaseChange; readonly dropped: readonly Missing[] }

/**
 * Who speaks, and the flag over it. When the new case forbids something already written, nothing happens until
 * one has read what would go; raising the flag never takes anything away.
 */
export function useCaseChange() {
  const book = useBook()
  const [asked, setAsked] = useState<Asked | null>(null)
  /** Chosen at this moment, while the server has not answered yet. */
  const [coming, setComing] = useState<CaseChange>()

  const hasMore = () => {
    const { values } = book.read()
    return presentFields(values).some((id) => classOf(id) !== 'contact-facts' && !isBlank(values[id]))
  }
  async function askFirst(change: CaseChange): Promise<boolean> {
    await book.settle()
    const { dropped } = await drafts.previewCase({ id: book.read().draft.id }, change)
    if (dropped.length > 0) setAsked({ change, dropped })
    return dropped.length > 0
  }
  const setCase = (change: CaseChange, dropForbidden: boolean) => {
    const { id } = book.read().draft
    return book.act(() => drafts.setCase({ id }, { ...change, dropForbidden }))
  }

  const changing = useMutation({
    mutationFn: async ({ change, confirmed }: { change: CaseChange; confirmed: boolean }) => {
      if (!confirmed && !change.presumedPrejudice && hasMore() && (await askFirst(change))) return
      try {
        await setCase(change, confirmed)
      } catch (error) {
        const forbidden = error instanceof Problem && error.type === 'consent-case-forbids'
        if (!forbidden || !(await askFirst(change))) throw error
      }
    },
    onSettled: (_, __, { change, confirmed }) => {
      if (confirmed) setAsked(null)
      setComing((latest) => (latest === change ? undefined : latest))
    },
    scope: { id: 'case' },
  })
  return {
    change: (change: CaseChange) => {
      setComing(change)
      changing.mutate({ change, confirmed: false })
    },
    confirm: () => asked && changing.mutate({ change: asked.change, confirmed: true }),
    cancel: () => setAsked(null),
    asked,
    coming,
    busy: changing.isPending,
    error: changing.error,
  }
}
