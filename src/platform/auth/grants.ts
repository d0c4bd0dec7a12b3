import type { Actor } from './actor.ts'

/** How far a permission reaches, narrowest first. The area's SQL says what `own` or `agency` means for its rows. */
export const scopes = ['own', 'unit', 'agency', 'tenant'] as const
export type Scope = (typeof scopes)[number]

/** Permission → role → scope. What is not listed is denied. */
export type Grants = Readonly<Record<string, Readonly<Record<string, Scope>>>>

/** The widest scope any of the actor's roles gives, or null: denied. */
export function scopeOf(grants: Grants, permission: string, actor: Actor): Scope | null {
  const given = grants[permission]
  if (!given) return null
  let widest: Scope | null = null
  for (const role of actor.roles) {
    const scope = given[role]
    if (scope && (widest === null || scopes.indexOf(scope) > scopes.indexOf(widest))) widest = scope
  }
  return widest
}
