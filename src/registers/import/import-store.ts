import type { Selectable } from 'kysely'
import type { Instant } from '#law/instant.ts'
import { type Actor, agenciesOf } from '#platform/auth/actor.ts'
import type { Scope } from '#platform/auth/grants.ts'
import type { Schema } from '#platform/database/schema.ts'
import type { Tx } from '#platform/database/tx.ts'
import { decodeCursor, page } from '#platform/http/paging.ts'
import { Problem } from '#platform/http/problem.ts'
import type { Bilingual } from '#platform/words/words-in.ts'
import type { Register } from '../engine/register.ts'
import type { CellFault } from './cell-fault.ts'

export type ImportStatus = 'waiting' | 'checking' | 'writing' | 'done' | 'refused' | 'cancelled' | 'failed'
export const unfinished: readonly ImportStatus[] = ['waiting', 'checking', 'writing']

/** One file that is, was or shall be taken into a register. */
export interface FileImport {
  id: string
  register: string
  agencyId: string
  fileName: string
  sha256: string
  status: ImportStatus
  rowsChecked: number
  rowsWritten: number
  errorCount: number
  /** Code of a problem, when it ended for another reason than its cells. */
  reason: string | null
  askedBy: string | null
  askedByName: string
  askedAt: Instant
  /** By the machine's clock: the sign of life of whoever works on it. */
  changedAt: Instant
}

export function importOf(row: Selectable<Schema['register_import']>): FileImport {
  return {
    id: row.id,
    register: row.register,
    agencyId: row.agency_id,
    fileName: row.file_name,
    sha256: row.file_sha256,
    // The table's own check knows no other.
    status: row.status as ImportStatus,
    rowsChecked: row.rows_checked,
    rowsWritten: row.rows_written,
    errorCount: row.error_count,
    reason: row.reason,
    askedBy: row.asked_by,
    askedByName: row.asked_by_name,
    askedAt: row.asked_at.getTime(),
    changedAt: row.changed_at.getTime(),
  }
}

export async function insertImport(tx: Tx, tenantId: string, file: FileImport): Promise<void> {
  await tx
    .insertInto('register_import')
    .values({
      tenant_id: tenantId,
      id: file.id,
      register: file.register,
      agency_id: file.agencyId,
      file_name: file.fileName,
      file_sha256: file.sha256,
      status: file.status,
      rows_checked: 0,
      rows_written: 0,
      error_count: 0,
      reason: null,
      asked_by: file.askedBy,
      asked_by_name: file.askedByName,
      asked_at: new Date(file.askedAt),
      changed_at: new Date(file.changedAt),
    })
    .execute()
}

/** Who asks, and how far they see: imports of their own agencies, or all of the province. */
export interface Seeing {
  tx: Tx
  actor: Actor
  scope: Scope
}

const importsOf = ({ tx, actor, scope }: Seeing, declared: Register) => {
  const all = tx
    .selectFrom('register_import')
    .selectAll()
    .where('tenant_id', '=', actor.tenantId)
    .where('register', '=', declared.name)
  return scope === 'tenant' ? all : all.where('agency_id', 'in', ['', ...agenciesOf(actor)])
}

/** The import that the actor may see, or 404. */
export async function findImport(seeing: Seeing, declared: Register, id: string): Promise<FileImport> {
  const row = await importsOf(seeing, declared).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Problem('register.import-unknown')
  return importOf(row)
}

export async function recentImports(seeing: Seeing, declared: Register, query: { limit: number; cursor?: string }) {
  let wanted = importsOf(seeing, declared)
  if (query.cursor !== undefined) {
    const [at, id] = decodeCursor(query.cursor, ['millisecond', 'uuid'])
    const before = new Date(Number(at))
    wanted = wanted.where((eb) => eb(eb.refTuple('asked_at', 'id'), '<', eb.tuple(before, String(id))))
  }
  const rows = await wanted
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(query.limit + 1)
    .execute()
  return page(rows.map(importOf), query.limit, ({ askedAt, id }) => [askedAt, id])
}

/** Stops an import that has not ended; whoever works on it finds out at its next sign of life. */
export async function cancelImport(tx: Tx, tenantId: string, id: string, machineNow: Instant): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('register_import')
    .set({ status: 'cancelled', rows_written: 0, changed_at: new Date(machineNow) })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('status', 'in', unfinished)
    .executeTakeFirst()
  if (Number(numUpdatedRows) !== 1) throw new Problem('register.import-over')
}

export interface NumberedFault extends CellFault {
  no: number
}

/** Rows in one statement, well below the number of values a statement takes. */
const together = 1_000

export async function insertFaults(
  tx: Tx,
  tenantId: string,
  importId: string,
  faults: readonly NumberedFault[],
): Promise<void> {
  for (let from = 0; from < faults.length; from += together) {
    const rows = faults.slice(from, from + together).map(({ no, sheet, row, column, message }) => ({
      tenant_id: tenantId,
      import_id: importId,
      no,
      sheet,
      line: row,
      cell: column,
      // Both languages: who reads it is not known yet.
      message: JSON.stringify(message),
    }))
    await tx.insertInto('register_import_error').values(rows).execute()
  }
}

/** Faults of an import by their number, which is their place in the file. */
export async function faultsAfter(
  tx: Tx,
  tenantId: string,
  importId: string,
  after: number,
  limit: number,
): Promise<NumberedFault[]> {
  const rows = await tx
    .selectFrom('register_import_error')
    .select(['no', 'sheet', 'line', 'cell', 'message'])
    .where('tenant_id', '=', tenantId)
    .where('import_id', '=', importId)
    .where('no', '>', after)
    .orderBy('no')
    .limit(limit)
    .execute()
  // Written by `insertFaults` above.
  const said = (message: string) => JSON.parse(message) as Bilingual
  return rows.map(({ no, sheet, line, cell, message }) => ({
    no,
    sheet,
    row: line,
    column: cell,
    message: said(message),
  }))
}
