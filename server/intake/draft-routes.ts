import { draftApi } from '../../domain/intake/contract-draft.ts'
import { bind, type Platform } from '../platform/routes.ts'
import { answerConsent, previewCase, setCase } from './draft-case.ts'
import type { Desk } from './draft-desk.ts'
import { openDraft } from './draft-open.ts'
import { listMyDrafts, listPointDrafts, patchDraft, readDraft, takeOverDraft } from './draft-use-cases.ts'

export const draftRoutes = (platform: Platform, desk: Desk) => {
  const {
    open,
    list,
    listPoint,
    takeOver,
    read,
    patch,
    previewCase: preview,
    setCase: set,
    answerConsent: answer,
  } = draftApi
  bind(
    platform,
    { open, list, listPoint, takeOver, read, patch, preview, set, answer },
    {
      open: { create: openDraft(desk), again: (cx, id) => readDraft(desk)(cx, { id }) },
      list: listMyDrafts,
      listPoint: listPointDrafts,
      takeOver: takeOverDraft(desk),
      read: readDraft(desk),
      patch: patchDraft(desk),
      preview: previewCase(desk),
      set: setCase(desk),
      answer: answerConsent(desk),
    },
  )
}
