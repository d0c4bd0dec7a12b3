import type { Tx } from '#platform/database/tx.ts'

/** The last event of this name in a dossier's history: who did it and what was said; null when it never happened. */
export async function lastEvent(tx: Tx, row: { tenant_id: string; id: string }, name: string) {
  const event = await tx
    .selectFrom('event')
    .select(['actor_name', 'data'])
    .where('tenant_id', '=', row.tenant_id)
    .where('subject_kind', '=', 'dossier')
    .where('subject_id', '=', row.id)
    .where('name', '=', name)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return event ?? null
}
