import { type CalendarDay, CalendarYearUnknown, type WorkingCalendar, workingCalendar } from '#law/calendar.ts'
import { LimitInvalid } from '#law/due-date.ts'
import type { Tx } from '#platform/database/tx.ts'
import { Problem } from '#platform/http/problem.ts'

interface Kept {
  calendar: WorkingCalendar
  loadedAt: number
}

/** A calendar announced late reaches every process within this time; the one that loads it at once. */
const freshFor = 30_000
const kept = new WeakMap<object, Map<string, Kept>>()

/** The working calendar of a tenant. `owner` is the process's platform: what is kept lives as long as it. */
export async function officeCalendar(
  owner: { clock: { machineNow(): number } },
  tx: Tx,
  tenantId: string,
): Promise<WorkingCalendar> {
  const byTenant = kept.get(owner) ?? new Map<string, Kept>()
  kept.set(owner, byTenant)
  const known = byTenant.get(tenantId)
  const machineNow = owner.clock.machineNow()
  if (known && machineNow - known.loadedAt < freshFor) return known.calendar
  const calendar = await readCalendar(tx, tenantId)
  byTenant.set(tenantId, { calendar, loadedAt: machineNow })
  return calendar
}

export function forgetCalendar(owner: object): void {
  kept.delete(owner)
}

async function readCalendar(tx: Tx, tenantId: string): Promise<WorkingCalendar> {
  const years = await tx
    .selectFrom('calendar_year')
    .select('year')
    .where('tenant_id', '=', tenantId)
    .orderBy('year')
    .execute()
  const days = await tx
    .selectFrom('calendar_day')
    .select(['on_date', 'kind', 'name', 'basis', 'confirmed'])
    .where('tenant_id', '=', tenantId)
    .orderBy('on_date')
    .execute()
  const rows = days.map(
    // The column's check constraint allows exactly the four kinds.
    (day): CalendarDay => ({
      date: day.on_date,
      kind: day.kind as CalendarDay['kind'],
      name: day.name,
      basis: day.basis,
      confirmed: day.confirmed,
    }),
  )
  return workingCalendar(
    years.map(({ year }) => ({ year, days: rows.filter((day) => day.date.startsWith(`${year}-`)) })),
  )
}

/** Runs a computation by the calendar; a year that is not known becomes the problem that names it. */
export function withKnownYears<T>(compute: () => T): T {
  try {
    return compute()
  } catch (error) {
    if (error instanceof CalendarYearUnknown) throw new Problem('calendar.year-unknown', { year: error.year })
    if (error instanceof LimitInvalid) throw new Problem('calendar.limit-invalid')
    throw error
  }
}
