import type { Lang } from '#platform/words/words-in.ts'
import { words } from '../words.ts'
import type { Value, Values } from './field.ts'
import { readValue } from './read-value.ts'
import type { Register } from './register.ts'
import { type WorkingDaysAfter, weekdaysAfter } from './working-days.ts'

/** What is wrong with one field, in the reader's words. */
export interface Wrong {
  field: string
  message: string
}

export interface Read {
  values: Values
  wrong: Wrong[]
}

/** Reads given fields over what is there. Fields not given keep their value; unknown and fixed ones are refused. */
export function readValues(
  declared: Register,
  given: Readonly<Record<string, unknown>>,
  before: Values,
  lang: Lang,
  asked?: readonly string[],
): Read {
  const w = words(lang).value
  const wrong: Wrong[] = []
  const values: Record<string, Value> = { ...before }
  for (const [name, raw] of Object.entries(given)) {
    const field = Object.hasOwn(declared.fields, name) ? declared.fields[name] : undefined
    if (!field || (asked && !asked.includes(name))) {
      wrong.push({ field: name, message: w.unknownField })
      continue
    }
    const read = readValue(field, raw, lang)
    if ('fault' in read) wrong.push({ field: name, message: read.fault })
    else if (field.isFixed && !asked?.includes(name) && read.value !== (before[name] ?? null))
      wrong.push({ field: name, message: w.fixed })
    else values[name] = read.value
  }
  return { values, wrong }
}

/** Derives what follows from the rest, then says what is missing and what does not hold together. */
export function completeValues(
  declared: Register,
  read: Read,
  lang: Lang,
  required: readonly string[] = [],
  after: WorkingDaysAfter = weekdaysAfter,
): Read {
  const values = declared.derive ? { ...read.values, ...declared.derive(read.values, after) } : read.values
  const wrong = [...read.wrong]
  const isWrong = (name: string) => wrong.some(({ field }) => field === name)
  for (const [name, field] of Object.entries(declared.fields)) {
    const isNeeded = (field.required && !field.isFixed) || required.includes(name)
    if (isNeeded && (values[name] ?? null) === null && !isWrong(name))
      wrong.push({ field: name, message: words(lang).value.required })
  }
  if (wrong.length === 0)
    for (const fault of declared.check?.(values) ?? []) wrong.push({ field: fault.field, message: fault.says[lang] })
  return { values, wrong }
}
