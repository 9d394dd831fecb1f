/** Where to go after the login: an address of this application and nothing else. */
export const returnPlace = (asked: unknown): string =>
  typeof asked === 'string' && /^\/(?![/\\])/.test(asked) && !asked.startsWith('/entra') ? asked : '/'
