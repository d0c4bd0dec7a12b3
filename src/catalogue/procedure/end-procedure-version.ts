import { dateOfDay, dayNumber } from '#law/day-number.ts'
import type { IsoDate } from '#law/instant.ts'
import type { Tx } from '#platform/database/tx.ts'

/**
 * An abolished procedure holds up to a last day (Decree 63/2010/NĐ-CP; procedure-control.md §2): the version in force
 * then ends with its process and its form. Answers whether there was one. Dossiers accepted before keep the version
 * they were accepted under. Whoever calls forgets what the process remembers, by `forgetProcedures`.
 */
export async function endProcedureVersion(tx: Tx, tenantId: string, code: string, lastDay: IsoDate): Promise<boolean> {
  const firstDayWithout = dateOfDay(dayNumber(lastDay) + 1)
  let ended = false
  for (const table of ['procedure_version', 'process_version', 'form_version'] as const) {
    const { numUpdatedRows } = await tx
      .updateTable(table)
      .set({ effective_to: firstDayWithout })
      .where('tenant_id', '=', tenantId)
      .where('procedure_code', '=', code)
      .where('effective_from', '<=', lastDay)
      .where((eb) => eb.or([eb('effective_to', 'is', null), eb('effective_to', '>', firstDayWithout)]))
      .executeTakeFirst()
    if (table === 'procedure_version') ended = numUpdatedRows > 0n
  }
  return ended
}
