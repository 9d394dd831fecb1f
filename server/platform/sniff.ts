/** What we keep, recognised by the bytes and never by the name; nothing here is shown inline by the browser. */
// prettier-ignore
const kinds = [
  { type: 'application/pdf', label: 'PDF',          test: (b: Buffer) => b.subarray(0, 1024).includes('%PDF-') },
  { type: 'image/jpeg',      label: 'JPEG',         test: (b: Buffer) => b[0] === 0xff && b[1] === 0xd8 && b[2] === 0xff },
  { type: 'image/png',       label: 'PNG',          test: (b: Buffer) => b.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex')) },
  { type: 'image/tiff',      label: 'TIFF',         test: (b: Buffer) => ['49492a00', '4d4d002a'].includes(b.subarray(0, 4).toString('hex')) },
  { type: 'application/pkcs7-mime', label: 'P7M',   test: (b: Buffer) => b[0] === 0x30 && b[1] === 0x80 || (b[0] === 0x30 && b[1] === 0x82 && b.subarray(0, 64).includes(Buffer.from('2a864886f70d0107', 'hex'))) },
  { type: 'message/rfc822',  label: 'EML',          test: (b: Buffer) => /^(return-path|received|delivered-to|from|message-id|mime-version|date|x-[a-z-]+):/i.test(b.subarray(0, 200).toString('latin1')) },
  { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', label: 'DOCX', test: (b: Buffer) => isZip(b) && (b.includes('word/') || b.includes('[Content_Types].xml')) },
  { type: 'application/vnd.oasis.opendocument.text', label: 'ODT', test: (b: Buffer) => isZip(b) && b.includes('application/vnd.oasis.opendocument.text') },
] as const

function isZip(b: Buffer): boolean {
  return b.subarray(0, 4).toString('hex') === '504b0304'
}

export type FileType = (typeof kinds)[number]['type']

/** The kind of the file by its first 4 KB, or undefined when it is none of ours (HTML, SVG, programs, scripts). */
export const sniff = (head: Buffer): FileType | undefined =>
  kinds.toReversed().find((k) => k.test(head))?.type

export const acceptedTypes = kinds.map((k) => k.label).join(', ')
