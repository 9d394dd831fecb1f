import { draftApi } from '../../domain/intake/contract-draft.ts'
import { bind, type Platform } from '../platform/routes.ts'
import { attach, downloadAttachment, listDraftAttachments, removeAttachment } from './attachment-use-cases.ts'
import { conclude } from './conclude.ts'
import { endedAgain, keptId } from './conclude-ended.ts'
import { answerConsent, previewCase, setCase } from './draft-case.ts'
import type { Desk } from './draft-desk.ts'
import { askLift, confirmLift, listLifts } from './draft-lift.ts'
import { openDraft } from './draft-open.ts'
import { printConsentForm } from './draft-print.ts'
import { listMyDrafts, listPointDrafts, patchDraft, readDraft, takeOverDraft } from './draft-use-cases.ts'
import { discardDraft, previewRefusal, refuse } from './refusal.ts'

export const draftRoutes = (platform: Platform, desk: Desk) =>
  bind(platform, draftApi, {
    open: { create: openDraft(desk), again: (cx, id) => readDraft(desk)(cx, { id }) },
    list: listMyDrafts,
    listPoint: listPointDrafts,
    takeOver: takeOverDraft(desk),
    read: readDraft(desk),
    patch: patchDraft(desk),
    previewCase: previewCase(desk),
    setCase: setCase(desk),
    askLift: askLift(desk),
    listLifts,
    confirmLift: confirmLift(desk),
    answerConsent: answerConsent(desk),
    previewRefusal: previewRefusal(desk),
    refuse: { create: refuse(desk), again: endedAgain(null), keep: keptId },
    discard: discardDraft,
    conclude: { create: conclude(desk), again: endedAgain('appointment'), keep: keptId },
    attach: attach(desk),
    attachments: listDraftAttachments(desk),
    downloadAttachment,
    removeAttachment: removeAttachment(desk),
    consentForm: printConsentForm(desk),
  })
