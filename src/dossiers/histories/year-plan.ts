import { listProcedures, type Procedure, procedureAt } from '#catalogue'
import { dateOfDay, daysOfYear } from '#law/day-number.ts'
import { type Instant, type IsoDate, instantAt } from '#law/instant.ts'
import { agencyOf, type LeadAgency } from '#organisation'
import { StartError } from '#platform/config/start-error.ts'
import type { Tx } from '#platform/database/tx.ts'
import type { Platform } from '#platform/platform.ts'
import { dayWeight } from './demand.ts'
import type { Ground } from './ground.ts'
import { drawFrom } from './seeded-numbers.ts'

export interface Wanted {
  dossiers: number
  seed: number
  year: number
}

export interface WorkingDay {
  date: IsoDate
  /** Dossiers that arrive on it. */
  count: number
}

export interface YearPlan {
  days: readonly WorkingDay[]
  /** The last moment of the year: what would come later has not happened. */
  until: Instant
  proceduresOn(date: IsoDate): Promise<ReadonlyMap<string, Procedure>>
  agency(id: string): LeadAgency
}

export async function planYear(platform: Platform, tx: Tx, { calendar }: Ground, wanted: Wanted): Promise<YearPlan> {
  const { year } = wanted
  // Online submissions reach back before a year and due dates beyond it.
  const unknown = [year - 1, year, year + 1].find((one) => !calendar.years.includes(one))
  if (unknown !== undefined) {
    throw new StartError(
      `the working calendar of ${unknown} is not known; a year can be generated whose neighbours are`,
    )
  }
  const days = shareOut(workingDays(year, calendar.isWorkingDay), wanted)
  const agencies = new Map<string, LeadAgency>()
  const codes = await codesOf(platform, tx, days)
  return {
    days,
    until: instantAt(`${year + 1}-01-01`, 0) - 1,
    async proceduresOn(date) {
      const inForce = new Map<string, Procedure>()
      for (const code of codes) {
        const procedure = await procedureAt(platform, tx, platform.tenantId, code, date)
        if (!procedure) continue
        inForce.set(code, procedure)
        const { agencyId } = procedure
        if (!agencies.has(agencyId)) agencies.set(agencyId, await agencyOf(platform, tx, platform.tenantId, agencyId))
      }
      if (inForce.size === 0) throw new StartError(`no procedure was in force on ${date}; load a catalogue first`)
      return inForce
    },
    agency(id) {
      const known = agencies.get(id)
      if (!known) throw new Error(`agency ${id} was not asked for with its procedures`)
      return known
    },
  }
}

function workingDays(year: number, isWorkingDay: (date: IsoDate) => boolean): IsoDate[] {
  const { first, last } = daysOfYear(year)
  return Array.from({ length: last - first + 1 }, (_, i) => dateOfDay(first + i)).filter(isWorkingDay)
}

/** Whole dossiers a day whose sum is exactly what was asked for: each day takes what is due up to it. */
function shareOut(dates: readonly IsoDate[], { dossiers, seed, year }: Wanted): WorkingDay[] {
  const draw = drawFrom(`${seed}/${year}/days`)
  const weights = dates.map((date) => dayWeight(draw, date))
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  let [weight, before] = [0, 0]
  return dates.map((date, i) => {
    weight += weights[i] ?? 0
    const upTo = i === dates.length - 1 ? dossiers : Math.round((dossiers * weight) / whole)
    const count = upTo - before
    before = upTo
    return { date, count }
  })
}

async function codesOf(platform: Platform, tx: Tx, days: readonly WorkingDay[]): Promise<string[]> {
  const codes = new Set<string>()
  for (const on of [days[0]?.date, days.at(-1)?.date]) {
    let cursor: string | undefined
    while (on !== undefined) {
      const page = await listProcedures(platform, tx, platform.tenantId, { on, limit: 200, cursor })
      for (const { code } of page.items) codes.add(code)
      if (page.nextCursor === null) break
      cursor = page.nextCursor
    }
  }
  return [...codes]
}
