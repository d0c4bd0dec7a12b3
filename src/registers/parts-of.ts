import type { RunContext } from '#platform/http/action.ts'
import { registerNamed } from './declarations/all.ts'
import type { Register } from './engine/register.ts'
import type { Entry } from './entry.ts'
import { listEntries } from './list-entries.ts'
import { permissionTo } from './paths.ts'

/** More stand in the part's own list, to which the page leads. */
const mostParts = 50

export interface Parts {
  of: Register
  by: string
  items: Entry[]
  hasMore: boolean
}

/** Entries of other registers that refer to this one, of those registers the asking person may read. */
export async function partsOf(
  context: Pick<RunContext<unknown, unknown, unknown>, 'tx' | 'actor' | 'now' | 'reach'>,
  declared: Register,
  entryId: string,
): Promise<Parts[]> {
  const { tx, actor, now, reach } = context
  const found: Parts[] = []
  for (const { register, by } of declared.parts ?? []) {
    const of = registerNamed(register)
    const scope = reach(permissionTo('read', of))
    if (!scope) continue
    const looking = { actor, scope, now }
    const { items, nextCursor } = await listEntries(
      tx,
      of,
      looking,
      { values: { [by]: entryId } },
      { limit: mostParts },
    )
    found.push({ of, by, items, hasMore: nextCursor !== null })
  }
  return found
}
