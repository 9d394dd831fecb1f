import { consentParameters } from '../consent/parameters.ts'
import { parameterTable } from '../kernel/parameter.ts'
import { organisationParameters } from '../organisation/parameters.ts'

/** Every parameter of the house: what `npm run siso -- param` shows and sets. */
export const parameters = parameterTable({ ...organisationParameters.entries, ...consentParameters.entries })
