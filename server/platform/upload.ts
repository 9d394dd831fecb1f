import type { FastifyRequest } from 'fastify'
import { Refusal } from '../../domain/kernel/refusal.ts'
import type { Files, ReceivedFile } from './files.ts'

/** One file and its text fields from a multipart body; the file must come last, so that it streams straight to disk. */
export async function receiveUpload(
  files: Files,
  request: FastifyRequest,
  limit: number,
): Promise<{ file: ReceivedFile; fields: Record<string, string> }> {
  if (!request.isMultipart()) throw new Refusal('wrong-media', { accepted: 'multipart/form-data' })
  const fields: Record<string, string> = {}
  for await (const part of request.parts({
    limits: { files: 1, fields: 20, fieldSize: 4_000, fileSize: limit + 1 },
  })) {
    if (part.type === 'field') fields[part.fieldname] = String(part.value)
    else return { file: await files.receive(part.file, part.filename, limit), fields }
  }
  throw new Refusal('malformed')
}
