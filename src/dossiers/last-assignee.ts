import type { Tx } from '#platform/database/tx.ts'

/** Who last had this step of the dossier by name: work that comes back goes to the hands it left. */
export async function lastAssigneeOf(
  tx: Tx,
  row: { tenant_id: string; id: string },
  stepNo: number | null,
): Promise<string | null> {
  if (stepNo === null) return null
  const task = await tx
    .selectFrom('task')
    .select('assignee_id')
    .where('tenant_id', '=', row.tenant_id)
    .where('dossier_id', '=', row.id)
    .where('step_no', '=', stepNo)
    .where('assignee_id', 'is not', null)
    .orderBy('opened_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return task?.assignee_id ?? null
}
