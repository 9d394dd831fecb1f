// Control characters but tab and newline, invisible and bidirectional marks (they can make a paper read as another), private use.
const invisible = /[\p{Cc}\p{Co}\p{Cn}\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu
const keep = new Set(['\n', '\t'])
const longWord = /\S{40}(?=\S)/gu

/** A text as it can stand on paper: well formed, without invisible characters, with places to break in words of over 40 letters. */
export const printableText = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(invisible, (char) => (keep.has(char) ? char : ''))
    .replace(longWord, '$&\u200b')

/** The same for every text inside a JSON document; keys are ours and stay. */
export const printable = (json: string): string =>
  JSON.stringify(
    JSON.parse(json, (_, value: unknown) => (typeof value === 'string' ? printableText(value) : value)),
  )

/** The data with □ in place of the characters that Typst, in this message, says it has no font for. */
export function replaceUnreadable(json: string, message: string): string {
  const named = [...message.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/gu)]
  const escaped = /\\*u\{([0-9a-f]+)\}/gi
  const unreadable = named
    .flatMap(([, text = '']) =>
      Array.from(text.replace(escaped, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))),
    )
    // Plain ASCII is always readable, and holds the syntax of JSON.
    .filter((char) => char > '\u007f')
  return [...new Set(unreadable)].reduce((text, char) => text.replaceAll(char, '□'), json)
}

/** A compiler message without what stands between quotes: it may be a person's name, and messages go to the log. */
export const withoutQuotes = (message: string): string => {
  const said = [...message.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) => text)
  return (said.length > 0 ? said.join('; ') : message).replace(/\\?".*?\\?"/gs, '"…"')
}
