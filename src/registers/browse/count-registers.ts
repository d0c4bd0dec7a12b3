import { sql } from 'kysely'
import { localDate } from '#law/instant.ts'
import { agenciesOf } from '#platform/auth/actor.ts'
import type { Scope } from '#platform/auth/grants.ts'
import type { RunContext } from '#platform/http/action.ts'
import type { Register } from '../engine/register.ts'
import { permissionTo } from '../paths.ts'

export interface Count {
  all: number
  open: number
  late: number
}

/** How much stands in each register, is not finished, and is overdue, as far as the reader sees. */
export async function countRegisters(
  { tx, actor, now, reach }: RunContext<unknown, unknown, unknown>,
  registers: readonly Register[],
): Promise<ReadonlyMap<string, Count>> {
  const today = localDate(now)
  const scopes = new Map(
    registers.map(({ name, group }): [string, Scope | null] => [name, reach(permissionTo('read', { group }))]),
  )
  const wide = registers.filter(({ name }) => scopes.get(name) === 'tenant').map(({ name }) => name)
  const { rows } = await sql<{ register: string; state: string; n: string; late: string }>`
    select register, state, count(*) as n, count(*) filter (where due_on < ${today}::date) as late
    from register_entry
    where tenant_id = ${actor.tenantId} and register = any(${registers.map(({ name }) => name)}) and voided_at is null
      and (register = any(${wide}) or agency_id = any(${agenciesOf(actor)}))
    group by register, state`.execute(tx)
  return new Map(
    registers.map(({ name, states }): [string, Count] => {
      const own = rows.filter((row) => row.register === name)
      const sum = (of: (row: (typeof own)[number]) => number) => own.reduce((total, row) => total + of(row), 0)
      return [
        name,
        {
          all: sum(({ n }) => Number(n)),
          open: sum(({ n, state }) => (states[state]?.isFinal ? 0 : Number(n))),
          late: sum(({ late }) => Number(late)),
        },
      ]
    }),
  )
}
