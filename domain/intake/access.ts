import {
  addressed,
  everywhere,
  mine,
  ownContactPoint,
  ownOffice,
  ownOrganisation,
  type AccessTable,
  type Grant,
} from '../kernel/grant.ts'
import type { DispatchAction } from './lifecycle.ts'

const author = mine('front-desk', 'social-worker', 'coordinator')
const colleagues = [ownContactPoint('front-desk'), ownOffice('social-worker', 'coordinator')] as const

/**
 * Drafts: who writes one reads it, alone. Colleagues see that it exists and may take it over; the content
 * comes only after that. Managers, politicians, the privacy officer, the administrator: nothing (processes §3.9).
 */
// prettier-ignore
export const draftAccess = {
  'open':           [ownContactPoint('front-desk'), ownOffice('social-worker', 'coordinator')],
  'list':           [author],
  'list-point':     colleagues,
  'read':           [author],
  'edit':           [author],
  'set-case':       [author],
  'answer-consent': [author],
  'refuse':         [author],
  'discard':        [author],
  'conclude':       [author],
  'attach':         [author],
  'take-over':      colleagues,
  'ask-lift':       [author],
  'confirm-lift':   [ownOffice('coordinator')],
  'print-consent':  [author],
  'expire':         [everywhere('system')],
} as const satisfies AccessTable

/** Access sheets, once out of the draft. The clerk reads the registry part only, as a separate page. */
// prettier-ignore
export const accessSheetAccess = {
  'list':            [ownContactPoint('front-desk'), ownOffice('social-worker', 'coordinator')],
  'read':            [ownContactPoint('front-desk'), ownOffice('social-worker', 'coordinator')],
  'read-registry':   [ownOffice('clerk')],
  'read-private':    [mine('front-desk', 'social-worker'), ownOffice('coordinator')],
  'read-filed':      [ownOffice('coordinator'), mine('social-worker')],
  'read-alias-link': [mine('front-desk', 'social-worker', 'coordinator'), ownOrganisation('privacy-officer')],
  'list-metadata':   [ownOrganisation('privacy-officer')],
  'identify':        [ownContactPoint('front-desk'), ownOffice('social-worker', 'coordinator')],
  'send':            [ownContactPoint('front-desk'), ownOffice('social-worker', 'coordinator')],
  'resubmit':        [ownContactPoint('front-desk'), ownOffice('social-worker', 'coordinator')],
  'evaluate':        [ownOffice('social-worker', 'coordinator')],
  'print-receipt':   [ownContactPoint('front-desk'), ownOffice('social-worker', 'coordinator')],
  'print':           [ownContactPoint('front-desk'), ownOffice('social-worker', 'coordinator')],
  'erase':           [everywhere('system')],
} as const satisfies AccessTable

/** Statistical contacts: nobody in them, so whoever works at the desk counts them. */
// prettier-ignore
export const contactAccess = {
  'record': [ownContactPoint('front-desk'), ownOffice('social-worker', 'coordinator')],
  'print-refusal': [ownContactPoint('front-desk'), ownOffice('social-worker', 'coordinator')],
  'list':   [ownContactPoint('front-desk'), ownOffice('social-worker', 'coordinator'), ownOrganisation('privacy-officer')],
} as const satisfies AccessTable

/** Dispatches: the sender sees where they are, the addressee what they carry. */
// prettier-ignore
export const dispatchAccess = {
  'list-sent': [ownContactPoint('front-desk'), ownOffice('social-worker', 'coordinator')],
  'list':      [addressed('front-desk', 'social-worker', 'coordinator')],
  'read':      [addressed('front-desk', 'social-worker', 'coordinator'), ownContactPoint('front-desk'), ownOffice('social-worker', 'coordinator')],
  'accept':    [addressed('front-desk', 'social-worker', 'coordinator')],
  'refuse':    [addressed('front-desk', 'social-worker', 'coordinator')],
  'withdraw':  [ownContactPoint('front-desk'), ownOffice('social-worker', 'coordinator')],
} as const satisfies Record<DispatchAction | 'list' | 'list-sent' | 'read', readonly Grant[]>

/** Attachments follow their draft, then their sheet. */
// prettier-ignore
export const attachmentAccess = {
  'download': [author, ownContactPoint('front-desk'), ownOffice('social-worker', 'coordinator')],
  'remove':   [author],
} as const satisfies AccessTable
