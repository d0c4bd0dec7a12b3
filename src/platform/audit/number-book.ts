import { sql } from 'kysely'
import type { Tx } from '#platform/database/tx.ts'

/**
 * The next number of a book and period, 1 first. Take it last in the transaction: the row stays locked until commit,
 * which is what makes numbers gap-free under concurrency (a rollback gives the number back).
 */
export async function nextNumber(tx: Tx, tenantId: string, book: string, period: string): Promise<number> {
  const { last } = await tx
    .insertInto('number_book')
    .values({ tenant_id: tenantId, book, period, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'book', 'period']).doUpdateSet({ last: sql<number>`number_book.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return last
}
