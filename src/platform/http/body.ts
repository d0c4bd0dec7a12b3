import type { FastifyInstance, FastifyRequest } from 'fastify'
import { uploadLimit } from '#platform/files/check-upload.ts'
import type { FileStore, StagedUpload } from '#platform/files/file-store.ts'
import type { Entered } from './action.ts'
import { Problem } from './problem.ts'

/** The parsed body: JSON as it came, or the fields and files of a form. */
export type Body =
  | { kind: 'json'; value: unknown }
  | { kind: 'form'; entered: Entered; uploads: StagedUpload[] }
  | { kind: 'none' }

/** HTML forms without files arrive url-encoded. */
export function acceptForms(server: FastifyInstance): void {
  server.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, text, done) => {
    const entered: Entered = {}
    for (const [name, value] of new URLSearchParams(String(text))) put(entered, name, value)
    done(null, entered)
  })
}

function put(entered: Entered, name: string, value: string): void {
  const before = entered[name]
  if (before === undefined) entered[name] = value
  else entered[name] = [...(Array.isArray(before) ? before : [before]), value]
}

/** In one request; the rest goes with the next. */
const mostFiles = 20

/** Reads the body once permission is clear; files go to staging, never to memory. */
export async function readBody(request: FastifyRequest, files: FileStore): Promise<Body> {
  if (request.isMultipart()) return readMultipart(request, files)
  if (request.body === undefined || request.body === null) return { kind: 'none' }
  const type = request.headers['content-type'] ?? ''
  // The url-encoded parser above is the only one that gives an object of texts.
  if (type.startsWith('application/x-www-form-urlencoded'))
    return { kind: 'form', entered: request.body as Entered, uploads: [] }
  return { kind: 'json', value: request.body }
}

async function readMultipart(request: FastifyRequest, files: FileStore): Promise<Body> {
  const entered: Entered = {}
  const uploads: StagedUpload[] = []
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') put(entered, part.fieldname, String(part.value))
      // A file field left empty arrives as a nameless file of no bytes.
      else if (!part.filename) part.file.resume()
      else if (uploads.length === mostFiles) throw new Error(`> ${mostFiles} files`)
      else uploads.push(await files.stage(part.fieldname, part.filename, part.file, uploadLimit))
    }
  } catch (error) {
    await files.discard(uploads)
    const reason = error instanceof Error ? error.message : String(error)
    throw new Problem('input.malformed', { reason })
  }
  return { kind: 'form', entered, uploads }
}
