import { openApi } from '../../domain/access/open-api.ts'
import { sessionApi } from '../../domain/session/contract.ts'
import { bind, type Platform } from '../platform/routes.ts'
import { chooseContext, closeSession, openSession, prepareLogin, readSession } from './use-cases.ts'
import { readStatus, type StatusFacts } from './status.ts'

export const sessionRoutes = (platform: Platform, facts: StatusFacts) =>
  bind(platform, sessionApi, {
    open: { prepare: prepareLogin, run: openSession },
    read: readSession,
    chooseContext,
    close: { prepare: async () => undefined, run: closeSession },
    status: { plain: ({ house }) => readStatus(house, facts) },
    openApi: { plain: async () => openApi(facts.version) },
  })
