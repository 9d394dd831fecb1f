// The arrows of docs/architecture.md. A concept may import from those before it in this list, never after.
const order = [
  'nomenclature',
  'organisation',
  'session',
  'person',
  'consent',
  'document',
  'agenda',
  'intake',
  'case-file',
  'measure',
  'assessment',
  'care-plan',
  'provider',
  'budget',
  'provision',
  'residential',
  'siuss',
  'indicator',
  'privacy',
  'desk',
  'access',
]
const concept = `(${order.join('|')})`
const tests = '\\.test\\.ts$'
const deny = (name, from, to) => ({ name, severity: 'error', from, to })
const ordered = (root) =>
  order.slice(0, -1).map((c, i) => {
    const later = order.slice(i + 1).filter((l) => root === 'domain' || l !== 'access')
    return deny(
      `concept-order-${root}-${c}`,
      { path: `^${root}/${c}/`, pathNot: tests },
      { path: `^${root}/(${later.join('|')})/` },
    )
  })

export default {
  forbidden: [
    deny(
      'domain-is-pure',
      { path: '^domain/', pathNot: tests },
      { pathNot: ['^domain/', '(^|/)node_modules/(zod|d3-scale|d3-shape)/'] },
    ),
    deny('kernel-knows-no-concept', { path: '^domain/kernel/' }, { path: `^domain/${concept}/` }),
    ...ordered('domain'),
    // In server/, platform and access lie below all concepts and import none.
    ...ordered('server').filter((rule) => !rule.name.endsWith('-access')),
    deny(
      'platform-knows-no-concept',
      { path: '^server/(platform|access)/', pathNot: tests },
      { path: `^server/(?!access/)${concept}/` },
    ),
    deny('web-sees-only-domain', { path: '^web/' }, { path: '^(server|test|scripts)/' }),
    deny('server-never-sees-web', { path: '^server/' }, { path: '^(web|test)/', pathNot: '^test/make/' }),
    deny('ui-knows-no-business', { path: '^web/ui/' }, { path: `^(web|domain)/${concept}/` }),
    deny(
      'sql-lives-in-queries',
      {
        path: '^server/',
        pathNot: ['(queries|scoping)\\.ts$', '^server/(platform|access|indicator|db)/', tests],
      },
      { path: '(^|/)node_modules/(kysely|pg)/' },
    ),
    deny('routes-do-not-touch-sql', { path: '/routes\\.ts$' }, { path: '/queries\\.ts$' }),
    deny(
      'no-foreign-queries',
      { path: `^server/${concept}/`, pathNot: tests },
      { path: `^server/${concept}/[a-z-]*queries\\.ts$`, pathNot: '^server/$1/' },
    ),
    deny('no-cycles', {}, { circular: true }),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist' },
  },
}
