import type { Tx } from '#platform/database/tx.ts'

/** The number books of a stretch of time, in memory while histories are made; written back with them. */
export interface Numbers {
  next(book: string, period: string): number
  last(book: string, period: string): number
  /** For numbers that were given elsewhere and come with the history. */
  set(book: string, period: string, last: number): void
  /** What has changed since the last call. */
  changes(): { book: string; period: string; last: number }[]
}

/** Every book as it stands from a period on; numbers go on where the office has stopped. */
export async function openNumbers(tx: Tx, tenantId: string, from: string): Promise<Numbers> {
  const rows = await tx
    .selectFrom('number_book')
    .select(['book', 'period', 'last'])
    .where('tenant_id', '=', tenantId)
    .where('period', '>=', from)
    .execute()
  const key = (book: string, period: string) => JSON.stringify([book, period])
  const lasts = new Map(rows.map(({ book, period, last }) => [key(book, period), last]))
  const changed = new Map<string, { book: string; period: string; last: number }>()
  const last = (book: string, period: string) => lasts.get(key(book, period)) ?? 0
  const set = (book: string, period: string, n: number) => {
    lasts.set(key(book, period), n)
    changed.set(key(book, period), { book, period, last: n })
  }
  return {
    last,
    set,
    next(book, period) {
      const n = last(book, period) + 1
      set(book, period, n)
      return n
    },
    changes() {
      const all = [...changed.values()]
      changed.clear()
      return all
    },
  }
}
