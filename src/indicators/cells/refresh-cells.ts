import { sql } from 'kysely'
import { inTransaction } from '#platform/database/transaction.ts'
import type { Job } from '#platform/jobs/jobs.ts'
import type { Platform } from '#platform/platform.ts'
import { calendarHash, workingDays } from '../working-days.ts'
import { cellPosition, touchedDays } from './cell-position.ts'
import { type AgencyDay, advancePosition, rebuildCells, rewriteDays } from './write-cells.ts'

/** Follows what happens to dossiers: the days it touches are computed anew; where that cannot be known, all of them. */
export async function refreshCells({ database, clock, tenantId }: Platform): Promise<void> {
  await inTransaction(database.db, async (tx) => {
    const machineNow = clock.machineNow()
    // One at a time; on the first run there is no row to lock, and the insert below lets the second wait.
    await sql`select 1 from cell_position where tenant_id = ${tenantId} for update`.execute(tx)
    const position = await cellPosition(tx, tenantId)
    const calendar = await workingDays(tx, tenantId)
    if (!position || position.workingDays !== calendarHash(calendar)) {
      await rebuildCells(tx, tenantId, machineNow)
      return
    }
    if (position.isTouched) {
      const { rows } = await sql<AgencyDay>`${touchedDays(tenantId, position.recordedUntil)}`.execute(tx)
      await rewriteDays(tx, tenantId, rows, calendar)
    }
    await advancePosition(tx, tenantId, machineNow)
  })
}

export const refreshCellsJob: Job = {
  name: 'indicators.refresh-cells',
  cron: '* * * * *',
  isRunAtStart: true,
  run: refreshCells,
}
