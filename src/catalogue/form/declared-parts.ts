/** A piece of a form declaration that nobody has looked at yet. */
export type Raw = Record<string, unknown>
export type Report = (pointer: string, message: string) => void

export function checkNames(names: unknown, at: string, properties: Raw, report: Report): void {
  if (!Array.isArray(names)) {
    report(at, 'must be a list of field names')
    return
  }
  names.forEach((name, i) => {
    if (typeof name !== 'string' || !Object.hasOwn(properties, name)) report(`${at}/${i}`, `unknown field "${name}"`)
  })
}

export function checkLabels(labelled: Raw, at: string, report: Report): void {
  needText(labelled, 'title', at, report)
  needText(labelled, 'x-title-en', at, report)
}

export function checkPair(object: Raw, key: string, english: string, at: string, report: Report): void {
  if ((object[key] === undefined) !== (object[english] === undefined)) {
    report(`${at}/${object[key] === undefined ? key : english}`, 'is missing: both languages or none')
  }
}

export function needText(object: Raw, key: string, at: string, report: Report): void {
  const text = object[key]
  if (typeof text !== 'string' || text.trim() === '') report(`${at}/${key}`, 'is missing')
  else if (text !== text.normalize('NFC')) report(`${at}/${key}`, 'is not in NFC')
}

export function needNumbers(object: Raw, keys: readonly string[], at: string, report: Report): void {
  for (const key of keys) if (typeof object[key] !== 'number') report(`${at}/${key}`, 'is missing')
}

export function onlyKeys(object: Raw, at: string, keys: readonly string[], report: Report): void {
  for (const key of Object.keys(object)) if (!keys.includes(key)) report(`${at}/${key}`, 'is not known here')
}

export function isObject(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
