import type { Tx } from '#platform/database/tx.ts'
import { kebab, type Register } from './engine/register.ts'

/** What of an event people are shown. */
interface Told {
  from?: string
  state?: string
  note?: string
  file?: string
  values?: Readonly<Record<string, unknown>>
}

/** What happened to an entry, the latest first. */
export async function historyOf(tx: Tx, tenantId: string, declared: Register, entryId: string) {
  const events = await tx
    .selectFrom('event')
    .select(['seq', 'name', 'at', 'actor_name', 'data'])
    .where('tenant_id', '=', tenantId)
    .where('subject_kind', '=', kebab(declared.name))
    .where('subject_id', '=', entryId)
    .orderBy('seq', 'desc')
    .execute()
  return events.map((event) => {
    // Written by `perform.ts`.
    const told = event.data as Told
    return { seq: event.seq, name: event.name, at: event.at.getTime(), actor: event.actor_name, ...told }
  })
}
export type HistoryItem = Awaited<ReturnType<typeof historyOf>>[number]
