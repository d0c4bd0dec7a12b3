import type { Register } from '../engine/register.ts'
import type { Entry } from '../entry.ts'

/** Fields a step asks for: those it names, the day it dates by, and what it needs and is not there yet. */
export function askedBy(declared: Register, entry: Pick<Entry, 'values'>, move: string): string[] {
  const { asks = [], required = [], dates } = declared.moves[move] ?? {}
  const missing = required.filter((name) => (entry.values[name] ?? null) === null)
  return [...new Set([...asks, ...(dates ? [dates] : []), ...missing])]
}
