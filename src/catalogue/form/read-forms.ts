import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Form } from './form-schema.ts'
import { FormDeclarationError, loadForm } from './load-form.ts'

/** The form of every procedure that has none of its own. */
export const commonForm = 'common'

/** All forms of a folder by procedure code. A single bad one refuses the folder, by file and pointer. */
export function readForms(folder: string): ReadonlyMap<string, Form> {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
  const forms = new Map(files.map((file) => [file.slice(0, -'.json'.length), readForm(join(folder, file))]))
  if (!forms.has(commonForm)) throw new FormDeclarationError(`${join(folder, `${commonForm}.json`)} is missing`)
  return forms
}

/** The form people fill in for a procedure: its own, or the common one. */
export function formFor(forms: ReadonlyMap<string, Form>, procedureCode: string): Form {
  const form = forms.get(procedureCode) ?? forms.get(commonForm)
  if (!form) throw new FormDeclarationError(`no form for ${procedureCode}, and no common form`)
  return form
}

function readForm(file: string): Form {
  let json: unknown
  try {
    json = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new FormDeclarationError(
      `${file} cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
  return loadForm(json, file)
}
