import type { Api } from '../kernel/endpoint.ts'
import { roleLabels, roles, scopeLabels, type AccessTable } from '../kernel/grant.ts'

/** Who may do what and where, in Italian Markdown: one table a resource, for the privacy officer and for the tests. */
export function accessMatrix(
  tables: Readonly<Record<string, AccessTable>>,
  apis: Readonly<Record<string, Api>>,
): string {
  const endpoints = Object.values(apis).flatMap((api) => Object.values(api))
  const sections = Object.entries(tables).map(([resource, table]) => {
    const rows = Object.entries(table).map(([action, grants]) => {
      const permission = `${resource}.${action}`
      const used = endpoints.filter((e) => e.permission === permission).map((e) => `${e.method} ${e.path}`)
      const granted = grants.map((g) => {
        const who =
          g.roles.length === roles.length ? 'tutti i ruoli' : g.roles.map((r) => roleLabels[r]).join(', ')
        return `${who} — ${scopeLabels[g.scope]}`
      })
      return `| \`${permission}\` | ${granted.join('<br>') || 'nessuno'} | ${used.map((u) => `\`${u}\``).join('<br>') || '—'} |`
    })
    return [
      `## ${resource}`,
      '',
      '| Permesso | Chi, e dove | Indirizzi |',
      '|---|---|---|',
      ...rows,
      '',
    ].join('\n')
  })
  return [
    '# Matrice degli accessi',
    '',
    'Generata dalle tabelle `domain/*/access.ts`: chi può fare che cosa, e su quali schede.',
    '',
    ...sections,
  ].join('\n')
}
