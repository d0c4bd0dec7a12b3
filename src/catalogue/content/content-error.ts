import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Static, TSchema } from 'typebox'
import { StartError } from '#platform/config/start-error.ts'
import type { FieldError } from '#platform/http/problem.ts'
import { check } from '#platform/http/validate.ts'

/** A file of the content cannot be used; one line for each fault, by file and JSON pointer. Nothing of it is loaded. */
export class ContentError extends StartError {
  override name = 'ContentError'
}

export function refuseFaults(file: string, faults: readonly FieldError[]): void {
  if (faults.length === 0) return
  throw new ContentError(faults.map(({ pointer, message }) => `${file}#${pointer}: ${message}`).join('\n'))
}

/** Reads a file of the content folder and checks its shape. */
export function readChecked<S extends TSchema>(folder: string, file: string, schema: S): Static<S> {
  const json = parse(folder, file)
  refuseFaults(file, check(schema, json, 'en'))
  // The schema has just said so.
  return json as Static<S>
}

function parse(folder: string, file: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, file), 'utf8'))
  } catch (error) {
    throw new ContentError(`${file} cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}
