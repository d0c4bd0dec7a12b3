import { sql } from 'kysely'
import type { Instant } from '#law/instant.ts'
import type { Tx } from '#platform/database/tx.ts'
import type { NumberedDays } from '../bind-query.ts'
import { calendarHash, workingDays } from '../working-days.ts'
import { loadsNow } from './cell-position.ts'
import { rowsOfAllDays, rowsOfCell } from './day-rows.ts'
import { cellDefinition, keptIndicators } from './definition.ts'

export interface AgencyDay {
  agency_id: string
  day: string
}

/** Every cell computed anew from the rows. Whoever loads dossiers in bulk may call it; until then reads do without. */
export async function rebuildCells(tx: Tx, tenantId: string, machineNow: Instant): Promise<void> {
  const calendar = await workingDays(tx, tenantId)
  // Written first: of two who rebuild, the second waits here and then begins anew.
  await openPosition(tx, tenantId, machineNow, calendar)
  await tx.deleteFrom('dossier_cell').where('tenant_id', '=', tenantId).execute()
  for (const indicator of keptIndicators) {
    await sql`${into(tenantId, indicator.code, sql`r.agency`, sql`r.on_date`)}
      from (${rowsOfAllDays(indicator, tenantId, calendar)}) r ${byCell(sql`r.agency, r.on_date`)}`.execute(tx)
  }
  // Without it the engine believes the table empty until it looks by itself, and reads it whole for every sum.
  await sql`analyze dossier_cell`.execute(tx)
}

/** The cells of these days computed anew, whole: what was there goes, nothing is added to it. */
export async function rewriteDays(tx: Tx, tenantId: string, days: readonly AgencyDay[], calendar: NumberedDays) {
  if (days.length === 0) return
  const cells = sql`unnest(${days.map((one) => one.agency_id)}::text[], ${days.map((one) => one.day)}::date[]) as cell (agency_id, day)`
  await sql`delete from dossier_cell c using ${cells}
    where c.tenant_id = ${tenantId} and c.agency_id = cell.agency_id and c.counted_on = cell.day`.execute(tx)
  for (const indicator of keptIndicators) {
    await sql`${into(tenantId, indicator.code, sql`cell.agency_id`, sql`cell.day`)}
      from ${cells} cross join lateral (${rowsOfCell(indicator, { tenantId, calendar })}) r
      ${byCell(sql`cell.agency_id, cell.day`)}`.execute(tx)
  }
}

async function openPosition(tx: Tx, tenantId: string, machineNow: Instant, calendar: NumberedDays) {
  await sql`insert into cell_position (tenant_id, recorded_until, loads, definition, working_days)
    values (${tenantId}, ${new Date(machineNow)}, ${loadsNow(tenantId)}, ${cellDefinition}, ${calendarHash(calendar)})
    on conflict (tenant_id) do update set recorded_until = excluded.recorded_until, loads = excluded.loads,
      definition = excluded.definition, working_days = excluded.working_days`.execute(tx)
}

/** Only how far events have been followed: a bulk load meanwhile must still be seen to have happened. */
export async function advancePosition(tx: Tx, tenantId: string, machineNow: Instant): Promise<void> {
  await tx
    .updateTable('cell_position')
    .set({ recorded_until: new Date(machineNow) })
    .where('tenant_id', '=', tenantId)
    .execute()
}

const into = (tenantId: string, code: string, agency: ReturnType<typeof sql>, day: ReturnType<typeof sql>) => sql`
  insert into dossier_cell (tenant_id, indicator, procedure_code, agency_id, unit_id, counted_on, row_count, counted, amount)
  select ${tenantId}::text, ${code}::text, coalesce(r.procedure, ''), ${agency}, coalesce(r.unit, ''), ${day}, count(*),
    count(*) filter (where r.counted), coalesce(sum(r.amount) filter (where r.counted), 0)`

/** All procedures of the agency together, and each of them. */
const byCell = (cell: ReturnType<typeof sql>) => sql`group by grouping sets ((${cell}), (${cell}, r.procedure, r.unit))`
