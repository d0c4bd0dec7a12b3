import { sql } from 'kysely'
import type { Tx } from '#platform/database/tx.ts'
import type { NumberedDays } from '../bind-query.ts'
import type { Indicator, Term } from '../indicator.ts'
import { dayBefore } from '../period.ts'
import { indicatorOf } from '../queries/all.ts'
import { type MeasureArgs, type Totals, totalsOfRows } from '../totals.ts'
import { calendarHash } from '../working-days.ts'
import { type CellPosition, cellPosition, touchedDays } from './cell-position.ts'
import { rowsOfCell } from './day-rows.ts'

/** One sum of days. */
interface Request {
  key: string
  indicator: Indicator
  from: string
  to: string
}

const keyOf = ({ code, days }: Term) => `${days} ${code}`
const termsOf = ({ code, fast }: Indicator): readonly Term[] =>
  fast === 'byDay' ? [{ code, days: 'ofPeriod', sign: 1 }] : (fast ?? [])

/**
 * The totals that the kept sums give, exact at this moment: days on which something has happened since they were kept
 * are computed anew. What has no kept sums is not among the answers.
 */
export async function cellTotals(
  tx: Tx,
  wanted: readonly Indicator[],
  args: MeasureArgs,
  calendar: NumberedDays | null,
): Promise<Map<string, Totals>> {
  const asked = wanted.filter(({ fast }) => fast)
  const position = asked.length > 0 ? await cellPosition(tx, args.tenantId) : null
  if (!position) return new Map()
  const isRight = ({ usesCalendar }: Indicator) =>
    !usesCalendar || (calendar !== null && calendarHash(calendar) === position.workingDays)
  const answered = asked.filter(isRight)
  const terms = answered.flatMap(termsOf)
  const sums = await sumsOf(tx, requestsOf(terms, args), args, position, calendar)
  // A term of which no sums are kept is one of few rows.
  for (const term of terms) {
    const indicator = indicatorOf(term.code)
    if (!sums.has(keyOf(term)) && indicator) sums.set(keyOf(term), await totalsOfRows(tx, indicator, args, calendar))
  }
  return new Map(answered.map((indicator) => [indicator.code, combined(termsOf(indicator), sums)]))
}

function requestsOf(terms: readonly Term[], args: MeasureArgs): Request[] {
  const requests = new Map<string, Request>()
  for (const term of terms) {
    const indicator = indicatorOf(term.code)
    if (indicator?.fast !== 'byDay') continue
    const from = term.days === 'ofPeriod' ? args.from : '-infinity'
    const to = term.days === 'beforeStart' ? dayBefore(args.from) : args.to
    requests.set(keyOf(term), { key: keyOf(term), indicator, from, to })
  }
  return [...requests.values()]
}

/** One statement, so that cells and days computed anew are of the same moment. */
async function sumsOf(
  tx: Tx,
  requests: readonly Request[],
  args: MeasureArgs,
  { recordedUntil, isTouched }: CellPosition,
  calendar: NumberedDays | null,
): Promise<Map<string, Totals>> {
  const { tenantId, agency } = args
  const ofAgency = agency === null ? sql`true` : sql`t.agency_id = ${agency}`
  const touched = isTouched
    ? sql`select t.agency_id, t.day from (${touchedDays(tenantId, recordedUntil)}) t where ${ofAgency}`
    : sql`select null::text as agency_id, null::date as day where false`
  const anew = requests.map(
    ({ key, indicator, from, to }) => sql`
      union all select ${key}::text, count(*), count(*) filter (where r.counted), sum(r.amount) filter (where r.counted)
      from touched cell cross join lateral (${rowsOfCell(indicator, { ...args, calendar })}) r
      where cell.day between ${from}::date and ${to}::date`,
  )
  const { rows } = await sql<{ key: string; rows: number; counted: number; amount: string }>`
    with touched as materialized (${touched}), part (key, row_count, counted, amount) as (
      select q.key, sum(c.row_count), sum(c.counted), sum(c.amount)
      from unnest(${requests.map(({ key }) => key)}::text[], ${requests.map(({ indicator }) => indicator.code)}::text[],
        ${requests.map(({ from }) => from)}::date[], ${requests.map(({ to }) => to)}::date[]) as q (key, code, first_on, last_on)
      left join dossier_cell c on c.tenant_id = ${tenantId} and c.indicator = q.code and ${cutOf(args)}
        and c.counted_on between q.first_on and q.last_on
        and not exists (select 1 from touched t where t.agency_id = c.agency_id and t.day = c.counted_on)
      group by q.key
      ${isTouched ? sql.join(anew, sql` `) : sql``}
    )
    select key, coalesce(sum(row_count), 0)::bigint as rows, coalesce(sum(counted), 0)::bigint as counted,
      coalesce(sum(amount), 0) as amount
    from part group by key`.execute(tx)
  return new Map(
    rows.map(({ key, rows: all, counted, amount }) => [key, { rows: all, counted, amount: Number(amount) }]),
  )
}

/** All procedures together, or the cells of one procedure or unit. */
function cutOf({ agency, unit, procedure }: MeasureArgs) {
  const conditions = [
    procedure == null && unit == null ? sql`c.procedure_code = ''` : sql`c.procedure_code <> ''`,
    ...(agency === null ? [] : [sql`c.agency_id = ${agency}`]),
    ...(procedure == null ? [] : [sql`c.procedure_code = ${procedure}`]),
    ...(unit == null ? [] : [sql`c.unit_id = ${unit}`]),
  ]
  return sql.join(conditions, sql` and `)
}

function combined(terms: readonly Term[], sums: ReadonlyMap<string, Totals>): Totals {
  const all = { rows: 0, counted: 0, amount: 0 }
  for (const term of terms) {
    const { rows, counted, amount } = sums.get(keyOf(term)) ?? { rows: 0, counted: 0, amount: 0 }
    all.rows += term.sign * rows
    all.counted += term.sign * counted
    all.amount += term.sign * amount
  }
  return all
}
