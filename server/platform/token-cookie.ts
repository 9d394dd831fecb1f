import type { FastifyReply, FastifyRequest } from 'fastify'

/** `__Host-` binds the cookie to this host and to HTTPS; over plain HTTP (a trial on a LAN) browsers refuse the prefix. */
const nameOf = (https: boolean) => (https ? '__Host-siso' : 'siso')
const form = /^[\w-]{43}$/

/** The opaque session token, or null when absent or malformed. */
export function readToken(request: FastifyRequest, https: boolean): string | null {
  const token = request.cookies[nameOf(https)]
  return token !== undefined && form.test(token) ? token : null
}

export function writeToken(reply: FastifyReply, token: string | null, https: boolean): void {
  const common = { path: '/', httpOnly: true, sameSite: 'lax', secure: https } as const
  if (token === null) void reply.clearCookie(nameOf(https), common)
  else void reply.setCookie(nameOf(https), token, common)
}
