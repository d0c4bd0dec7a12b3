import { sql } from 'kysely'
import { effectAt, endedParents } from '#law/document-effect.ts'
import { type IsoDate, isIsoDate, localDate } from '#law/instant.ts'
import type { Tx } from '#platform/database/tx.ts'
import type { Entry } from '../entry.ts'
import type { Hooks } from '../hooks.ts'
import { heldDocuments, settings, turnsOf } from './held-documents.ts'
import { effectPanel } from './legal-document.page.ts'

/** A procedure in force on a day that rests on a document. */
export interface Citing {
  code: string
  name: string
  version: number
}

/** What another document does to this one. */
export interface Incoming {
  id: string
  number: string | null
  kind: string
  articles: string | null
  effectiveOn: string | null
}

const isIssued = (entry: Entry): boolean => ['promulgated', 'published'].includes(entry.state)

/** Whether a legal document holds on the day asked for, and which procedures rest on it. */
export const legalDocument: Hooks = {
  async panel(tx, entry, view, query) {
    const { tenantId } = view.actor
    const asked = query.ngay ?? ''
    const on = isIsoDate(asked) ? asked : localDate(view.now)
    const held = await heldDocuments(tx, tenantId, entry.id)
    return effectPanel(view, {
      on,
      entry,
      held,
      effect: isIssued(entry) ? effectAt(held.relations, entry.id, on, settings) : null,
      turns: turnsOf(held, entry.id),
      endedParents: endedParents(held.relations, entry.id, on, settings),
      incoming: await incomingTo(tx, tenantId, entry.id),
      citing: await citing(tx, tenantId, entry.mark, on),
    })
  },

  async facts(tx, entry, tenantId) {
    const held = await heldDocuments(tx, tenantId, entry.id)
    const turns = turnsOf(held, entry.id)
    return {
      effect: turns,
      parts: turns.flatMap(({ from }) =>
        (effectAt(held.relations, entry.id, from, settings)?.reasons ?? []).flatMap((reason) =>
          reason.code === 'partExpired'
            ? [{ articles: reason.scope, lastDay: reason.lastDay, by: reason.by && held.numberOf(reason.by) }]
            : [],
        ),
      ),
      citedBy: await citing(tx, tenantId, entry.mark, null),
    }
  },
}

async function incomingTo(tx: Tx, tenantId: string, id: string): Promise<Incoming[]> {
  const { rows } = await sql<Incoming>`
    select d.id, d.mark as number, r.data->>'kind' as kind, r.data->>'articles' as articles,
      coalesce(r.data->>'effectiveOn', d.data->>'effectiveOn') as "effectiveOn"
    from register_entry r join register_entry d on d.tenant_id = r.tenant_id and d.id = (r.data->>'fromDocument')::uuid
    where r.tenant_id = ${tenantId} and r.register = 'documentRelation' and r.voided_at is null
      and r.data @> ${JSON.stringify({ toDocument: id })}::jsonb
    order by "effectiveOn" nulls last, number`.execute(tx)
  return rows
}

/** Versions in force on the day; without a day the newest of each procedure. */
async function citing(tx: Tx, tenantId: string, number: string | null, on: IsoDate | null): Promise<Citing[]> {
  if (number === null) return []
  const inForce =
    on === null
      ? sql`effective_to is null`
      : sql`effective_from <= ${on} and (effective_to is null or effective_to > ${on})`
  const { rows } = await sql<Citing>`
    select procedure_code as code, name, version from pub.procedure_basis
    where tenant_id = ${tenantId} and document_number = ${number} and ${inForce}
    order by procedure_code`.execute(tx)
  return rows
}
