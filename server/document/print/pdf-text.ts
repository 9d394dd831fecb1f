import { inflateSync } from 'node:zlib'

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

/** Objects of an uncompressed cross-reference PDF, by number, as latin-1 text. */
const objectsOf = (pdf: Uint8Array): Map<string, string> =>
  new Map(
    [...latin1(pdf).matchAll(/(?:^|\n)(\d+) 0 obj\n(.*?)\nendobj/gs)].map(([, n = '', body = '']) => [
      n,
      body,
    ]),
  )

const streamOf = (object: string): string => {
  const body = /stream\n(.*)\nendstream/s.exec(object)?.[1] ?? ''
  return object.includes('/FlateDecode') ? latin1(inflateSync(Buffer.from(body, 'latin1'))) : body
}

const utf16 = (hex: string): string =>
  String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16)))

/** Glyph number → text, from a ToUnicode table. */
const glyphsOf = (cmap: string): Map<number, string> =>
  new Map(
    [...cmap.matchAll(/<(\w{4})> <(\w+)>/g)].map(([, glyph = '', text = '']) => [
      parseInt(glyph, 16),
      utf16(text),
    ]),
  )

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
const unescape = (literal: string): string =>
  literal.replace(/\\([0-7]{1,3}|.)/gs, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(parseInt(code, 8)) : (escapes[code] ?? code),
  )

const plain = String.raw`\\.|[^\\()]`
const nested = (depth: number): string =>
  depth === 0 ? `(?:${plain})*` : String.raw`(?:${plain}|\(${nested(depth - 1)}\))*`
/** A font, a literal string (where balanced parentheses need no escape), a hexadecimal one, the end of a text. */
const token = new RegExp(String.raw`\/(f\d+) [\d.]+ Tf|\((${nested(8)})\)|<([0-9A-Fa-f]+)>|\bET\b`, 'gs')

function textOf(content: string, fonts: Map<string, Map<number, string>>): string {
  let font = new Map<number, string>()
  let text = ''
  for (const [whole, name, literal, hex] of content.matchAll(token)) {
    if (whole === 'ET') text += ' '
    else if (name !== undefined) font = fonts.get(name) ?? font
    else {
      const bytes = Buffer.from(hex ?? unescape(literal ?? ''), hex === undefined ? 'latin1' : 'hex')
      for (let i = 0; i + 1 < bytes.length; i += 2) text += font.get(bytes.readUInt16BE(i)) ?? ''
    }
  }
  return text
}

/** The pages of a PDF written by our printer, as text in reading order: what the tests read instead of looking. */
export function pdfPages(pdf: Uint8Array): string[] {
  const objects = objectsOf(pdf)
  const kids =
    /\/Kids \[([^\]]*)\]/.exec([...objects.values()].find((o) => o.includes('/Type /Pages')) ?? '')?.[1] ?? ''
  return [...kids.matchAll(/(\d+) 0 R/g)].map(([, id = '']) => {
    const page = objects.get(id) ?? ''
    const fonts = new Map(
      [...page.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = '', font = '']) => {
        const cmap = /\/ToUnicode (\d+)/.exec(objects.get(font) ?? '')?.[1] ?? ''
        return [name, glyphsOf(streamOf(objects.get(cmap) ?? ''))]
      }),
    )
    return textOf(streamOf(objects.get(/\/Contents (\d+)/.exec(page)?.[1] ?? '') ?? ''), fonts)
  })
}

/** The whole text without any white space: lines break where the paper wants. */
export const pdfWords = (pdf: Uint8Array): string =>
  pdfPages(pdf)
    .join('')
    .replace(/[\s\u200b]/g, '')
