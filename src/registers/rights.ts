import { type Actor, agenciesOf } from '#platform/auth/actor.ts'
import type { Scope } from '#platform/auth/grants.ts'
import { allowedActions } from './engine/moves.ts'
import type { Register } from './engine/register.ts'
import type { Entry } from './entry.ts'
import { permissionTo } from './paths.ts'

/** Who is asking, and how far their permissions reach; the context of any action is one. */
export interface Asking {
  actor: Actor
  reach(permission: string): Scope | null
}

export interface Rights {
  mayEdit: boolean
  /** Steps open now, `void` among them for those who may edit. */
  allowed: readonly string[]
}

/** What the asking person may do with this very entry: who reads all agencies does not keep the books of all. */
export function rightsOn(
  { actor, reach }: Asking,
  declared: Register,
  entry: Pick<Entry, 'agencyId' | 'state' | 'isVoid'>,
): Rights {
  const reaches = (what: 'edit' | 'act') => {
    const scope = reach(permissionTo(what, declared))
    return scope === 'tenant' || (scope !== null && agenciesOf(actor).includes(entry.agencyId))
  }
  const mayEdit = reaches('edit')
  return { mayEdit, allowed: reaches('act') ? allowedActions(declared, entry, actor, mayEdit) : [] }
}

export const mayEditAny = ({ reach }: Pick<Asking, 'reach'>, declared: Register): boolean =>
  reach(permissionTo('edit', declared)) !== null
