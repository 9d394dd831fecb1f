import { apis } from '../domain/access/apis.ts'
import { accessMatrix } from '../domain/access/matrix.ts'
import { openApi } from '../domain/access/open-api.ts'
import { permissions } from '../domain/access/permissions.ts'
import { consentTableMarkdown } from '../domain/consent/print.ts'
import { intakeMarkdown } from '../domain/intake/print.ts'

/** Everything that is printed from the tables of the domain, by the path where it lies. */
// prettier-ignore
export const documents = (): Record<string, string> => ({
  'docs/generated/access-matrix.md':  accessMatrix(permissions, apis),
  'docs/generated/consent-table.md':  consentTableMarkdown(),
  'docs/generated/access-sheet.md':   intakeMarkdown(),
  'docs/generated/openapi.json':      `${JSON.stringify(openApi('generated'), null, 2)}\n`,
})
