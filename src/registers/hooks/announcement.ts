import { sql } from 'kysely'
import { endProcedureVersion, forgetProcedures } from '#catalogue'
import { dateOfDay, dayNumber } from '#law/day-number.ts'
import { localDate } from '#law/instant.ts'
import type { Tx } from '#platform/database/tx.ts'
import type { Hooks } from '../hooks.ts'
import { postingPanel } from './announcement.page.ts'

/** A procedure of an announcement with its postings that the law asks for. */
export interface Announced {
  code: string
  name: string
  change: string
  effectiveOn: string
  postings: readonly { place: string; state: string; postedOn: string | null; postBy: string | null }[]
}

/** Takes effect on the catalogue when published, and tells what is not posted in time. */
export const announcement: Hooks = {
  async afterMove({ tx, actor, platform }, entry, move) {
    if (move !== 'publish') return
    const { rows } = await sql<{ code: string; last: string }>`
      select case when data->>'change' = 'abolished' then data->>'procedure' else data->>'replaces' end as code,
        data->>'effectiveOn' as last
      from register_entry where tenant_id = ${actor.tenantId} and register = 'announcedProcedure' and voided_at is null
        and data @> ${JSON.stringify({ announcement: entry.id })}::jsonb
        and (data->>'change' = 'abolished' or data->>'replaces' is not null)`.execute(tx)
    // What is abolished or replaced ends at midnight before the new one begins (procedure-control.md §2).
    for (const { code, last } of rows)
      await endProcedureVersion(tx, actor.tenantId, code, dateOfDay(dayNumber(last) - 1))
    if (rows.length > 0) forgetProcedures(platform)
  },

  async panel(tx, entry, view) {
    return postingPanel(view, await announcedIn(tx, view.actor.tenantId, entry.id), localDate(view.now))
  },

  async facts(tx, entry, tenantId) {
    return { procedures: await announcedIn(tx, tenantId, entry.id) }
  },
}

async function announcedIn(tx: Tx, tenantId: string, id: string): Promise<Announced[]> {
  const of = JSON.stringify({ announcement: id })
  const { rows } = await sql<Announced>`
    select a.data->>'procedure' as code, v.name, a.data->>'change' as change, a.data->>'effectiveOn' as "effectiveOn",
      coalesce((select jsonb_agg(jsonb_build_object('place', p.data->>'place', 'state', p.state,
          'postedOn', p.data->>'postedOn', 'postBy', p.data->>'postBy') order by p.data->>'place')
        from register_entry p where p.tenant_id = a.tenant_id and p.register = 'procedurePosting' and p.voided_at is null
          and p.data @> ${of}::jsonb and p.data->>'procedure' = a.data->>'procedure'), '[]') as postings
    from register_entry a
    cross join lateral (select name from pub.procedure_version v
      where v.tenant_id = a.tenant_id and v.procedure_code = a.data->>'procedure' order by version desc limit 1) v
    where a.tenant_id = ${tenantId} and a.register = 'announcedProcedure' and a.voided_at is null and a.data @> ${of}::jsonb
    order by code`.execute(tx)
  return rows
}
