import type { Tx } from '#platform/database/tx.ts'

/** What form 02 asks the applicant for: published papers by their code, anything else in words. */
export interface AskedSupplement {
  items: readonly { code?: string; text: string }[]
  reason: string
}

/** The last request for a supplement of a dossier. */
export async function askedSupplement(tx: Tx, row: { tenant_id: string; id: string }): Promise<AskedSupplement | null> {
  const event = await tx
    .selectFrom('event')
    .select('data')
    .where('tenant_id', '=', row.tenant_id)
    .where('subject_kind', '=', 'dossier')
    .where('subject_id', '=', row.id)
    .where('name', '=', 'dossier.supplement-requested')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  // Written by `entryOf` with what `requestSupplement` said.
  const said = event?.data as Partial<AskedSupplement> | undefined
  return said?.items ? { items: said.items, reason: said.reason ?? '' } : null
}
