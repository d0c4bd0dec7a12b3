import type { Values } from '../engine/field.ts'
import { completeValues } from '../engine/read-values.ts'
import type { Register } from '../engine/register.ts'
import { weekdaysAfter } from '../engine/working-days.ts'

/** Values as a register keeps them: with what follows from them, and the fields that are wrong. */
export function judged(declared: Register, values: Values, required: readonly string[] = []) {
  const { values: kept, wrong } = completeValues(declared, { values, wrong: [] }, 'en', required)
  return { kept, wrong: wrong.map(({ field }) => field) }
}

/** When the values are due in a state. */
export const dueIn = (declared: Register, values: Values, state: string): string | null =>
  declared.dueOn?.(judged(declared, values).kept, state, weekdaysAfter) ?? null

/** States that can be reached from the first one, and from which the life can still go on or is over. */
export function deadEnds(declared: Register): string[] {
  const reached = new Set([declared.initial])
  for (let before = 0; before < reached.size; ) {
    before = reached.size
    for (const move of Object.values(declared.moves))
      if (move.from.some((state) => reached.has(state))) reached.add(move.to)
  }
  const goesOn = (state: string) =>
    Object.values(declared.moves).some(({ from, to }) => from.includes(state) && to !== state)
  return Object.entries(declared.states)
    .filter(([state, { isFinal }]) => !reached.has(state) || (!isFinal && !goesOn(state)))
    .map(([state]) => state)
}
