/** Who a person is while at work: one role per assignment (seed 2.1; processes §3.9). */
// prettier-ignore
export const roleLabels = {
  'front-desk':        'Operatore del punto di contatto',
  'social-worker':     'Assistente sociale',
  'team-member':       'Componente di équipe',
  'clerk':             'Amministrativo',
  'coordinator':       'Coordinatore',
  'manager':           'Dirigente di servizio',
  'politician':        'Amministratore (politico)',
  'communicator':      'Comunicatore',
  'zone-head':         'Responsabile del piano di zona',
  'region-analyst':    'Analista regionale',
  'provider-operator': 'Operatore del soggetto erogante',
  'facility-operator': 'Operatore di struttura residenziale',
  'privacy-officer':   'Responsabile della protezione dei dati',
  'it-administrator':  'Amministratore del sistema',
  'system':            'Sistema',
} as const
export type Role = keyof typeof roleLabels
export const roles = Object.keys(roleLabels) as [Role, ...Role[]]

/** Where a role may act. Each scope is ONE SQL predicate, in the concept's server scoping.ts. */
// prettier-ignore
export const scopeLabels = {
  'anyone':            'chiunque, anche senza accesso',
  'everywhere':        'ovunque',
  'mine':              'le proprie',
  'own-contact-point': 'il proprio punto di contatto',
  'own-office':        'il proprio ufficio',
  'own-organisation':  'la propria organizzazione',
  'addressed':         'inviate alla propria organizzazione',
} as const
export type Scope = keyof typeof scopeLabels

export type Grant<S extends Scope = Scope> = { readonly scope: S; readonly roles: readonly Role[] }

const grant =
  <const S extends Scope>(scope: S) =>
  (...granted: Role[]): Grant<S> => ({ scope, roles: granted })

export const everywhere = grant('everywhere')
export const mine = grant('mine')
export const ownContactPoint = grant('own-contact-point')
export const ownOffice = grant('own-office')
export const ownOrganisation = grant('own-organisation')
export const addressed = grant('addressed')
/** For what needs no login: the login itself, the status of the service, its description. */
export const anyone = (): Grant<'anyone'> => ({ scope: 'anyone', roles })
/** For what every logged-in operator may do with what is their own. */
export const everyOperator = (): Grant<'mine'> => mine(...roles)

/** The grants of one resource: each action names who may, and where. */
export type AccessTable = Readonly<Record<string, readonly Grant[]>>
export type ScopeOf<T extends AccessTable> = T[keyof T][number]['scope']

/** Whether some grant of the action names the role, wherever it may act. */
export const grantedTo = (grants: readonly Grant[], role: Role): boolean =>
  grants.some((g) => g.roles.includes(role))

/** The roles that may act, in words: the answer to "to whom do I turn?". */
export const whoMay = (grants: readonly Grant[]): string =>
  [...new Set(grants.flatMap((g) => g.roles.filter((r) => r !== 'system').map((r) => roleLabels[r])))].join(
    ', ',
  )
