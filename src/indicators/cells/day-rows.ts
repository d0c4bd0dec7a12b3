import { type RawBuilder, sql } from 'kysely'
import { bindQuery, calendarFragments, type NumberedDays } from '../bind-query.ts'
import type { Indicator } from '../indicator.ts'

const dayStart = (day: string) => sql.raw(`((${day})::timestamp at time zone 'Asia/Ho_Chi_Minh')`)

/**
 * The declared rows of one day of one agency, both taken from `cell (agency_id, day)` that stands before them in the
 * statement. What is kept by day may not ask for `$asOf`.
 */
export function rowsOfCell(
  { rows }: Indicator,
  given: { tenantId: string; unit?: string | null; procedure?: string | null; calendar: NumberedDays | null },
): RawBuilder<unknown> {
  return bindQuery(rows, {
    tenant: sql`${given.tenantId}::text`,
    agency: sql.raw('cell.agency_id'),
    unit: given.unit == null ? null : sql`${given.unit}::text`,
    procedure: given.procedure == null ? null : sql`${given.procedure}::text`,
    from: sql.raw('cell.day'),
    to: sql.raw('cell.day'),
    fromAt: dayStart('cell.day'),
    untilAt: dayStart('cell.day + 1'),
    ...calendarFragments(given.calendar),
  })
}

/** The declared rows of all days of all agencies. */
export function rowsOfAllDays({ rows }: Indicator, tenantId: string, calendar: NumberedDays): RawBuilder<unknown> {
  return bindQuery(rows, {
    tenant: sql`${tenantId}::text`,
    agency: null,
    unit: null,
    procedure: null,
    from: sql`'-infinity'::date`,
    to: sql`'infinity'::date`,
    fromAt: sql`'-infinity'::timestamptz`,
    untilAt: sql`'infinity'::timestamptz`,
    ...calendarFragments(calendar),
  })
}
