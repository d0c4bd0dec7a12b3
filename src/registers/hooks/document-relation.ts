import { sql } from 'kysely'
import type { Hooks } from '../hooks.ts'
import { words } from './hook-words.ts'

/** What replaces or abolishes never comes back to itself (institutions-and-documents.md §1.4). */
export const documentRelation: Hooks = {
  async verify(tx, tenantId, { id, values }, lang) {
    const { kind, fromDocument, toDocument } = values
    if (kind !== 'replaces' && kind !== 'abolishes') return []
    // From the document acted upon along everything it replaces or abolishes itself; this entry apart.
    const { rows } = await sql<{ number: string | null }>`
      with recursive below (id) as (
        select ${String(toDocument)}::uuid
        union
        select (r.data->>'toDocument')::uuid from below join register_entry r
          on r.tenant_id = ${tenantId} and r.register = 'documentRelation' and r.voided_at is null and r.id <> ${id}
          and r.data @> jsonb_build_object('fromDocument', below.id::text) and r.data->>'kind' in ('replaces', 'abolishes')
      )
      select d.mark as number from below join register_entry d on d.tenant_id = ${tenantId} and d.id = ${String(toDocument)}
      where below.id = ${String(fromDocument)}::uuid`.execute(tx)
    const [circle] = rows
    return circle ? [{ field: 'toDocument', message: words(lang).circle(circle.number ?? '') }] : []
  },
}
