import { readFileSync } from 'node:fs'
import { completeValues, readValues } from '../engine/read-values.ts'
import type { Register } from '../engine/register.ts'
import type { Given } from '../perform.ts'

/** Values of a shipped entry of the register, the first unless said: a test changes only what matters to it. */
export function shipped(declared: Register, at = 0): Given {
  const file = new URL(`../../../data/registers/${declared.name}.json`, import.meta.url)
  // Written by us; the loader judges every entry of it.
  const { entries } = JSON.parse(readFileSync(file, 'utf8')) as { entries: { values: Given }[] }
  const entry = entries[at]
  if (!entry) throw new Error(`${declared.name} has no entry ${at}`)
  return entry.values
}

/** What a declaration makes of values alone, before anything is looked up; `wrong` names the fields at fault. */
export function judged(declared: Register, given: Given, byMove: readonly string[] = []) {
  const open = [...Object.keys(declared.fields).filter((name) => !declared.fields[name]?.isFixed), ...byMove]
  const { values, wrong } = completeValues(declared, readValues(declared, given, {}, 'vi', open), 'vi')
  return { values, wrong: wrong.map(({ field }) => field) }
}

/** The names of fields that history, lists and views must not tell. */
export const personalFields = (declared: Register): string[] =>
  Object.entries(declared.fields).flatMap(([name, field]) => (field.personal ? [name] : []))
