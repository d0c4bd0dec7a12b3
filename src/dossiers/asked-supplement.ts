import type { Tx } from '#platform/database/tx.ts'
import { lastEvent } from './last-event.ts'

/** What form 02 asks the applicant for: published papers by their code, anything else in words. */
export interface AskedSupplement {
  items: readonly { code?: string; text: string }[]
  reason: string
}

/** The last request for a supplement of a dossier. */
export async function askedSupplement(tx: Tx, row: { tenant_id: string; id: string }): Promise<AskedSupplement | null> {
  const event = await lastEvent(tx, row, 'dossier.supplement-requested')
  // Written by `entryOf` with what `requestSupplement` said.
  const said = event?.data as Partial<AskedSupplement> | undefined
  return said?.items ? { items: said.items, reason: said.reason ?? '' } : null
}
