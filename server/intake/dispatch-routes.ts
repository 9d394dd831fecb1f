import { dispatchApi } from '../../domain/intake/contract-sheet.ts'
import { bind, type Platform } from '../platform/routes.ts'
import { acceptDispatch } from './dispatch-accept.ts'
import {
  listReceivedDispatches,
  listSentDispatches,
  readDispatch,
  refuseDispatch,
  withdrawDispatch,
} from './dispatch-answer.ts'
import { showSheetAgain } from './sheet-loading.ts'

export const dispatchRoutes = (platform: Platform): void =>
  bind(platform, dispatchApi, {
    received: listReceivedDispatches,
    sent: listSentDispatches,
    read: readDispatch,
    accept: { create: acceptDispatch, again: showSheetAgain },
    refuse: refuseDispatch,
    withdraw: withdrawDispatch,
  })
