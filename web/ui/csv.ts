/** A spreadsheet would run these as formulas. */
const dangerous = /^[=+\-@\t\r]/
const isNumber = /^-?[\d.]+(,\d+)?( €| %)?$/

const cell = (text: string): string => {
  const safe = dangerous.test(text) && !isNumber.test(text) ? `'${text}` : text
  return /[";\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A table as Italian spreadsheets open it: semicolons, UTF-8 with its mark, CRLF. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`

/** Hands a file to the person. */
export function saveFile(name: string, file: Blob): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
