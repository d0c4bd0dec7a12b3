import type { IsolationLevel, Kysely, Transaction } from 'kysely'
import { hasCode } from '#platform/config/error-code.ts'
import type { Schema } from '#platform/database/schema.ts'

const retries = 3

/**
 * Runs `work` in one transaction: all of it happens, or nothing.
 * When PostgreSQL ends it because it got in the way of another (40001, 40P01), `work` runs again from its beginning,
 * so it must do nothing outside the transaction.
 */
export async function inTransaction<Result>(
  db: Kysely<Schema>,
  work: (tx: Transaction<Schema>) => Promise<Result>,
  { readOnly = false, isolation }: { readOnly?: boolean; isolation?: IsolationLevel } = {},
): Promise<Result> {
  for (let attempt = 0; ; attempt++) {
    const builder = db.transaction().setAccessMode(readOnly ? 'read only' : 'read write')
    try {
      return await (isolation ? builder.setIsolationLevel(isolation) : builder).execute(work)
    } catch (error) {
      if (attempt >= retries || !hasCode(error, '40001', '40P01')) throw error
    }
  }
}
