import { sql } from 'kysely'
import { type Instant, type IsoDate, instantAt } from '#law/instant.ts'
import { percentOf } from '#law/rounding.ts'
import type { Tx } from '#platform/database/tx.ts'
import { bindQuery, fragmentsOf, type NumberedDays } from './bind-query.ts'
import type { Indicator } from './indicator.ts'

/** Whose number, and of when. `agency` null: of the whole province. `asOf`: by which moment what is open is judged. */
export interface MeasureArgs {
  tenantId: string
  agency: string | null
  unit?: string | null
  procedure?: string | null
  from: IsoDate
  to: IsoDate
  asOf: Instant
}

/** What the rows of a number come to: all, the counted ones, and the sum of the counted ones' amounts. */
export interface Totals {
  rows: number
  counted: number
  amount: number
}

/** The declared rows with this question's parameters. What a number is not cut by is not asked of it. */
export function rowsFor(indicator: Indicator, args: MeasureArgs, calendar: NumberedDays | null) {
  const has = (cut: Indicator['by'][number], value: string | null | undefined) =>
    indicator.by.includes(cut) ? (value ?? null) : null
  return bindQuery(
    indicator.rows,
    fragmentsOf({
      tenant: args.tenantId,
      agency: has('agency', args.agency),
      unit: has('unit', args.unit),
      procedure: has('procedure', args.procedure),
      from: args.from,
      to: args.to,
      fromAt: instantAt(args.from, 0),
      untilAt: instantAt(args.to, 24 * 60),
      asOf: args.asOf,
      calendar,
    }),
  )
}

/** Every row looked at: what the number is by its definition. */
export async function totalsOfRows(
  tx: Tx,
  indicator: Indicator,
  args: MeasureArgs,
  calendar: NumberedDays | null,
): Promise<Totals> {
  const { rows } = await sql<{ rows: number; counted: number; amount: string }>`
    select count(*) as rows, count(*) filter (where r.counted) as counted,
      coalesce(sum(r.amount) filter (where r.counted), 0) as amount
    from (${rowsFor(indicator, args, calendar)}) r`.execute(tx)
  const [found] = rows
  return { rows: found?.rows ?? 0, counted: found?.counted ?? 0, amount: Number(found?.amount ?? 0) }
}

export interface Value {
  value: number | boolean | null
  numerator?: number
  denominator?: number
}

/** From rows to the value; null says that there is nothing to divide by, which is not 0. */
export function valueFrom({ kind, holds = 'some' }: Indicator, { rows, counted, amount }: Totals): Value {
  switch (kind) {
    case 'count':
      return { value: rows }
    case 'sum':
      return { value: amount }
    case 'ratio':
      return { value: percentOf(counted, rows), numerator: counted, denominator: rows }
    case 'claim':
      return { value: holds === 'every' ? rows > 0 && counted === rows : counted > 0 }
    case 'value':
      return { value: counted === 0 ? null : amount / counted, numerator: amount, denominator: counted }
  }
}
