import type { Actor } from '#platform/auth/actor.ts'
import { type Move, type Register, voidMove } from './register.ts'

/** Steps open from a state to whoever may edit the register; those with posts of their own only to these posts. */
export function movesFrom(declared: Register, state: string, actor: Actor, mayEdit: boolean): [string, Move][] {
  return Object.entries(declared.moves).filter(([, move]) => move.from.includes(state) && mayMove(move, actor, mayEdit))
}

export function mayMove(move: Move, actor: Actor, mayEdit: boolean): boolean {
  if (actor.kind === 'system') return true
  return move.by ? move.by.some((role) => actor.roles.has(role)) : mayEdit
}

/** Names of everything the actor may do with an entry now, as the API answers them. */
export function allowedActions(
  declared: Register,
  entry: { state: string; isVoid: boolean },
  actor: Actor,
  mayEdit: boolean,
) {
  if (entry.isVoid) return []
  const moves = movesFrom(declared, entry.state, actor, mayEdit).map(([name]) => name)
  return mayEdit ? [...moves, voidMove] : moves
}
