/** Where each thing of the desk is shown. Never a name, never a code of a person in an address. */
export const addresses = {
  newAccess: '/accessi/nuovo',
  anonymousContact: '/accessi/anonimo',
  draft: (id: string) => `/accessi/bozze/${id}`,
  sheets: '/accessi',
  drafts: '/accessi/bozze',
  consents: '/accessi/consensi',
  contacts: '/accessi/contatti',
  received: '/accessi/ricevute',
  sent: '/accessi/inviate',
  sheet: (id: string) => `/accessi/schede/${id}`,
  dispatch: (id: string) => `/accessi/invii/${id}`,
  search: '/cerca',
  person: (id: string) => `/persone/${id}`,
  newPerson: '/persone/nuova',
  metadata: '/privacy/accessi',
} as const

/** What stands after the question mark: texts, or the numbers and booleans that the router reads in them. */
export type SearchValues = Readonly<Record<string, string | number | boolean>>

const isValue = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

/** Keeps what a list page may find in its address; the page itself knows which values make sense. */
export const searchValues = (search: Record<string, unknown>): SearchValues =>
  Object.fromEntries(
    Object.entries(search).flatMap(([name, value]) => (isValue(value) ? [[name, value]] : [])),
  )

/** The same address with some values changed; '' takes a value away, and any change goes back to the first page. */
export function addressWith(path: string, search: SearchValues, changes: Readonly<Record<string, string>>) {
  const next = { ...search, ...('pagina' in changes ? {} : { pagina: '' }), ...changes }
  const query = new URLSearchParams(
    Object.entries(next).flatMap(([name, value]) => (String(value) === '' ? [] : [[name, String(value)]])),
  ).toString()
  return query === '' ? path : `${path}?${query}`
}

/** One value of the address, if it is one of those that make sense. */
export function chosen<const C extends string>(
  search: SearchValues,
  name: string,
  among: readonly C[],
): C | undefined {
  const value = search[name]
  return among.find((code) => code === String(value))
}
