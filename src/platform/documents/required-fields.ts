/**
 * Which of the required fields are missing or blank. A path may go into parts ("head.agency") and into every entry of
 * a list ("components[].name"); an empty list is missing.
 */
export function missingFields(fields: unknown, required: readonly string[]): readonly string[] {
  return required.flatMap((path) => missingAt(fields, path.split('.'), ''))
}

/** Refuses to print a document with a hole in it. */
export function refuseMissing(document: string, missing: readonly string[]): void {
  if (missing.length > 0) throw new Error(`${document}: missing ${missing.join(', ')}`)
}

function missingAt(value: unknown, path: readonly string[], name: string): readonly string[] {
  const [step, ...rest] = path
  if (step === undefined) return isBlank(value) ? [name] : []
  const key = step.replace('[]', '')
  const here = name === '' ? key : `${name}.${key}`
  const part = isRecord(value) ? value[key] : undefined
  if (!step.endsWith('[]')) return missingAt(part, rest, here)
  if (!Array.isArray(part) || part.length === 0) return [here]
  return part.flatMap((entry: unknown, i) => missingAt(entry, rest, `${here}[${i}]`))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isBlank(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
}
