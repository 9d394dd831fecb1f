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
    onSettled: (_, __, { confirmed }) => confirmed && setAsked(null),
    scope: { id: 'case' },
  })
  return {
    change: (change: CaseChange) => changing.mutate({ change, confirmed: false }),
    confirm: () => asked && changing.mutate({ change: asked.change, confirmed: true }),
    cancel: () => setAsked(null),
    asked,
    /** Chosen, while the server has not answered yet. */
    coming: changing.isPending && asked === null ? changing.variables.change : undefined,
    busy: changing.isPending,
    error: changing.error,
  }
}
