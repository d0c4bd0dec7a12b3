import { sql } from 'kysely'
import type { Tx } from './tx.ts'

/**
 * Tells the engine what stands in its tables now. After a bulk load it would find out by itself only a minute later, and
 * until then choose ways that take ten times as long. Tables of other owners are left out by the engine, with a remark.
 */
export async function gatherStatistics(tx: Tx): Promise<void> {
  await sql`analyze`.execute(tx)
}
