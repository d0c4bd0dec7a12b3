import type { Instant } from '#law/instant.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import type { Tx } from '#platform/database/tx.ts'
import type { Platform } from '#platform/platform.ts'
import type { CellFault } from './cell-fault.ts'
import { interrupted } from './import-problems.ts'
import { type FileImport, type ImportStatus, importOf, insertFaults } from './import-store.ts'

/** Whoever gives no sign of life for so long is taken for dead. */
const staleMs = 5 * 60_000

/** Somebody cancelled the import, or it was taken over by another worker: whatever is under way must come to nothing. */
export class ImportLost extends Error {}

export interface Progress {
  rowsChecked: number
  rowsWritten: number
}

/** One worker's hold on an import: nobody else changes it meanwhile but by taking it away. */
export interface Claim {
  file: FileImport
  /** Forgets what an earlier try found. */
  begin(): Promise<void>
  /** Tells how far the work is, outside any transaction of the work itself; throws `ImportLost`. */
  beat(status: 'checking' | 'writing', progress: Progress, faults?: readonly CellFault[]): Promise<void>
  /** The last word, in the transaction of the work; throws `ImportLost`. */
  end(tx: Tx, status: ImportStatus, reason?: string | null): Promise<void>
}

/** Takes the oldest import that waits, or whose worker died; no two workers get the same one. */
export async function claimImport({ database, tenantId, clock }: Platform): Promise<Claim | null> {
  const { db } = database
  const taken = await inTransaction(db, async (tx) => {
    const stale = new Date(clock.machineNow() - staleMs)
    const row = await tx
      .selectFrom('register_import')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where((eb) =>
        eb.or([
          eb('status', '=', 'waiting'),
          eb.and([eb('status', 'in', ['checking', 'writing']), eb('changed_at', '<', stale)]),
        ]),
      )
      .orderBy('asked_at')
      .orderBy('id')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst()
    if (!row) return null
    const found = importOf(row)
    // Begun again once after a worker died; a file that ends two workers shall not end a third.
    const died = found.status !== 'waiting'
    const changedAt = clock.machineNow()
    const status = died && found.reason === interrupted ? 'failed' : 'checking'
    const reason = died ? interrupted : found.reason
    await tx
      .updateTable('register_import')
      .set({ status, reason, rows_written: 0, changed_at: new Date(changedAt) })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', found.id)
      .execute()
    return { ...found, status, reason, rowsWritten: 0, changedAt } satisfies FileImport
  })
  return taken && claimOf(db, tenantId, taken, () => clock.machineNow())
}

function claimOf(db: Tx, tenantId: string, file: FileImport, machineNow: () => Instant): Claim {
  let [seen, no] = [file.changedAt, 0]
  /** The time last written is the proof that the import is still ours. */
  async function write(tx: Tx, values: Readonly<Record<string, string | number | null>>): Promise<Instant> {
    const at = Math.max(machineNow(), seen)
    const { numUpdatedRows } = await tx
      .updateTable('register_import')
      .set({ ...values, changed_at: new Date(at) })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', file.id)
      .where('status', 'in', ['checking', 'writing'])
      .where('changed_at', '=', new Date(seen))
      .executeTakeFirst()
    if (Number(numUpdatedRows) !== 1) throw new ImportLost(file.id)
    return at
  }
  return {
    file,
    async begin() {
      no = 0
      seen = await db.transaction().execute(async (tx) => {
        const at = await write(tx, { status: 'checking', rows_checked: 0, rows_written: 0, error_count: 0 })
        await tx
          .deleteFrom('register_import_error')
          .where('tenant_id', '=', tenantId)
          .where('import_id', '=', file.id)
          .execute()
        return at
      })
    },
    async beat(status, { rowsChecked, rowsWritten }, faults = []) {
      const numbered = faults.map((fault, i) => ({ ...fault, no: no + 1 + i }))
      no += faults.length
      seen = await db.transaction().execute(async (tx) => {
        const progress = { rows_checked: rowsChecked, rows_written: rowsWritten, error_count: no }
        const at = await write(tx, { status, ...progress })
        await insertFaults(tx, tenantId, file.id, numbered)
        return at
      })
    },
    async end(tx, status, reason = null) {
      // Not remembered: the transaction may still come to nothing and be run again.
      await write(tx, { status, reason, ...(status === 'done' ? {} : { rows_written: 0 }) })
    },
  }
}
