import { sql } from 'kysely'
import type { RunContext } from '#platform/http/action.ts'
import type { Choice } from '#platform/view/parts/choice.ts'
import type { Register } from '../engine/register.ts'
import type { Names } from '../engine/show-value.ts'
import type { Entry } from '../entry.ts'
import { offeredFor } from '../form/choices.ts'
import { countStates, type Wanted } from '../list-entries.ts'
import { filterFields, type OwnQuery } from '../list-query.ts'
import { namesOf } from '../references.ts'
import { mayEditAny } from '../rights.ts'

/** Everything the page of a list shows. */
export interface ListShown {
  declared: Register
  query: OwnQuery & Readonly<Record<string, unknown>>
  wanted: Wanted
  items: readonly Entry[]
  nextCursor: string | null
  counts: ReadonlyMap<string, number>
  names: Names
  offered: ReadonlyMap<string, readonly Choice[]>
  /** Agencies to choose from, where the reader sees several. */
  agencies: readonly Choice[]
  mayEdit: boolean
}

type Listed = Pick<ListShown, 'query' | 'wanted' | 'items' | 'nextCursor'>

export async function readList(
  context: RunContext<unknown, unknown, unknown>,
  declared: Register,
  listed: Listed,
): Promise<ListShown> {
  const { tx, actor, scope, now } = context
  const { values = {}, ...wanted } = listed.wanted
  const named = [...listed.items, { values }]
  const shownFilters = filterFields(declared)
    .map(([name]) => name)
    .filter((name) => (declared.list.filters ?? []).includes(name))
  const several = scope === 'tenant' && !declared.list.filters?.includes('agency')
  return {
    declared,
    ...listed,
    counts: await countStates(tx, declared, { actor, scope, now }, { ...wanted, values }),
    names: await namesOf(tx, actor.tenantId, declared, named),
    offered: await offeredFor(tx, actor, declared, shownFilters, values),
    agencies: several ? await agenciesHere(tx, actor.tenantId, declared) : [],
    mayEdit: mayEditAny(context, declared),
  }
}

async function agenciesHere(
  tx: RunContext<unknown, unknown, unknown>['tx'],
  tenantId: string,
  { name }: Register,
): Promise<Choice[]> {
  const { rows } = await sql<{ value: string; label: string }>`select a.id as value, a.name as label from pub.agency a
    where a.tenant_id = ${tenantId} and exists (select 1 from register_entry e where e.tenant_id = a.tenant_id
      and e.register = ${name} and e.agency_id = a.id) order by a.name, a.id`.execute(tx)
  return rows
}
