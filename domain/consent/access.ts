import {
  everyOperator,
  everywhere,
  mine,
  ownOffice,
  ownOrganisation,
  type AccessTable,
} from '../kernel/grant.ts'

/** Consents of a person. To read the table itself needs only a login; the answers are read by who works with the person. */
// prettier-ignore
export const consentAccess = {
  'decide':   [everyOperator()],
  'read':     [mine('front-desk'), ownOffice('social-worker', 'coordinator')],
  'withdraw': [ownOffice('social-worker', 'coordinator')],
  'list-metadata': [ownOrganisation('privacy-officer')],
  'expire':   [everywhere('system')],
} as const satisfies AccessTable
