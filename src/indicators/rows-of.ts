import { sql } from 'kysely'
import { isIsoDate } from '#law/instant.ts'
import type { Tx } from '#platform/database/tx.ts'
import { decodeCursor, page } from '#platform/http/paging.ts'
import { Problem } from '#platform/http/problem.ts'
import { knownIndicator } from './measure.ts'
import { type MeasureArgs, rowsFor } from './totals.ts'
import { workingDays } from './working-days.ts'

/** A record behind a number. */
export interface Row {
  id: string
  /** What it is: dossier, procedure, the name of a register. */
  kind: string
  label: string
  onDate: string
  /** Its page; empty where it has none. */
  href: string
  amount: number | null
  /** Of a ratio or a claim: whether it stands in the numerator. */
  counted: boolean
}

interface FoundRow {
  id: string
  kind: string
  label: string
  on_date: string
  href: string
  amount: string | null
  counted: boolean
}

/** Exactly the records behind a number, by their date: a page from `cursor` on. */
export async function rowsOf(
  tx: Tx,
  code: string,
  args: MeasureArgs,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ items: Row[]; nextCursor: string | null }> {
  const indicator = knownIndicator(code)
  const calendar = indicator.usesCalendar ? await workingDays(tx, args.tenantId) : null
  const { rows } = await sql<FoundRow>`
    select r.id, r.kind, r.label, r.on_date, r.href, r.amount, r.counted from (${rowsFor(indicator, args, calendar)}) r
    where ${cursor === undefined ? sql`true` : after(cursor)} order by r.on_date, r.id limit ${limit + 1}`.execute(tx)
  const found = page(rows, limit, ({ on_date, id }) => [on_date, id])
  return { items: found.items.map(rowOf), nextCursor: found.nextCursor }
}

function after(cursor: string) {
  const [day, id] = decodeCursor(cursor, ['string', 'string'])
  if (!isIsoDate(String(day))) throw new Problem('input.query', {}, [{ pointer: '/cursor', message: String(day) }])
  return sql`(r.on_date, r.id) > (${day}::date, ${id}::text)`
}

function rowOf({ on_date, amount, ...row }: FoundRow): Row {
  return { ...row, onDate: on_date, amount: amount === null ? null : Number(amount) }
}
