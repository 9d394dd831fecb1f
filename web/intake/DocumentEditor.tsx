import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { attachmentKind, type AttachmentKind } from '../../domain/intake/codes.ts'
import { fieldOfAttachment } from '../../domain/intake/attachments.ts'
import type { FieldId } from '../../domain/intake/fields.ts'
import { problemText } from '../platform/problem-text.ts'
import { newKey } from '../platform/client.ts'
import { Upload } from '../ui/Upload.tsx'
import type { EditorProps } from './field-look.ts'
import { attachmentsQuery, drafts } from './queries.ts'
import { useBook, useBookState } from './use-draft-book.ts'

const kindOf = (id: FieldId): AttachmentKind =>
  attachmentKind.codes.find((kind) => fieldOfAttachment[kind] === id) ?? 'other'

/** The document that proves something, attached at once: the field points to it by itself. */
export const DocumentEditor = ({ id, look }: EditorProps) => (
  <Attachments kind={kindOf(id)} look={look} single />
)

type AttachmentsProps = {
  kind: AttachmentKind
  look: { id: string; label: string; hint?: string | undefined; required?: boolean }
  single?: boolean
}

/** The documents of one kind of this draft. */
export function Attachments({ kind, look, single }: AttachmentsProps) {
  const book = useBook()
  const cache = useQueryClient()
  const id = useBookState(({ draft }) => draft.id)
  const [sending, setSending] = useState<readonly File[]>([])
  const { data = [] } = useQuery(attachmentsQuery(id))
  const reread = async () => {
    await book.act(() => drafts.read({ id }))
    await cache.invalidateQueries({ queryKey: attachmentsQuery(id).queryKey })
  }
  const adding = useMutation({
    mutationFn: async (file: File) => {
      await book.settle()
      await drafts.attach({ id }, { kind }, file, { key: newKey() })
      await reread()
    },
    onSettled: () => setSending([]),
  })
  const removing = useMutation({
    mutationFn: async (attachment: string) => {
      const found = data.find((one) => one.id === attachment)
      if (found) await drafts.removeAttachment({ id: found.id })
      await reread()
    },
  })
  const failed = adding.error ?? removing.error
  const ours = data.filter((attachment) => attachment.kind === kind)
  return (
    <Upload
      {...look}
      single={single}
      accept="application/pdf,image/jpeg,image/png"
      error={failed ? problemText(failed).title : undefined}
      files={[
        ...ours.map(({ id: key, name, bytes }) => ({ id: key, name, size: bytes, progress: 1 })),
        ...sending.map(({ name, size }) => ({ id: name, name, size, progress: 0.5 })),
      ]}
      onAdd={(files) => {
        setSending(files)
        for (const file of files) adding.mutate(file)
      }}
      onRemove={(attachment) => removing.mutate(attachment)}
    />
  )
}
