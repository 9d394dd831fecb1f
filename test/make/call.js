import { randomUUID } from 'node:crypto'
/** Calls an endpoint through the whole server, as the holder of the token; bodies go out as given, right or wrong. */
export function callerOf(app, token) {
  return async (e, params, body, { key, file } = {}) => {
    const given = params ?? {}
    const path = e.path.replace(/:(\w+)/g, (_, name) => encodeURIComponent(String(given[name])))
    const query = e.method === 'GET' && body ? `?${new URLSearchParams(body)}` : ''
    const form = file ? multipart(body ?? {}, file) : undefined
    const json = e.method !== 'GET' && !form && body !== undefined ? { payload: JSON.stringify(body) } : {}
    const response = await app.inject({
      method: e.method,
      url: `${e.root ? '' : '/api'}${path}${query}`,
      headers: {
        ...(token ? { cookie: `siso=${token}` } : {}),
        ...(form
          ? { 'content-type': form.type }
          : 'payload' in json
            ? { 'content-type': 'application/json' }
            : {}),
        ...(key ? { 'idempotency-key': key } : {}),
      },
      ...json,
      ...(form ? { payload: form.content } : {}),
    })
    const parse = () => JSON.parse(response.body)
    return {
      status: response.statusCode,
      get reply() {
        if (response.statusCode !== 200)
          throw new Error(`${e.method} ${e.path}: ${response.statusCode} ${response.body}`)
        return parse()
      },
      get problem() {
        return parse()
      },
      raw: response.rawPayload,
      headers: response.headers,
    }
  }
}
function multipart(fields, file) {
  const boundary = `----${randomUUID()}`
  const part = (head) => Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n\r\n`)
  const texts = Object.entries(fields).flatMap(([name, value]) => [
    part(`name="${name}"`),
    Buffer.from(`${value}\r\n`),
  ])
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    content: Buffer.concat([
      ...texts,
      part(`name="file"; filename="${file.name}"`),
      file.content,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
  }
}
