/**
 * By when an announcement of procedures has to be signed, entered and posted (Decree 63/2010/NĐ-CP, Circular
 * 02/2017/TT-VPCP; procedure-control.md §2). The numbers are recalled, so they are dated settings with their certainty.
 */
import type { WorkingCalendar } from './calendar.ts'
import { dateOfDay, dayNumber } from './day-number.ts'
import type { IsoDate } from './instant.ts'
import type { Sourced } from './rule-sets.ts'

export interface AnnouncementLimits {
  readonly from: IsoDate
  /** Procedures the province sets: working days before the legal document takes effect. */
  readonly provinceLeadWorkingDays: Sourced<number>
  /** A ministry's decision: calendar days before the legal document takes effect. */
  readonly ministryLeadDays: Sourced<number>
  /** The province's list: working days after the ministry's decision. */
  readonly provinceListWorkingDays: Sourced<number>
  /** Entered in the national database: working days after signing. */
  readonly entryWorkingDays: Sourced<number>
  /** An effective version without a posting is alerted after so many working days. */
  readonly postingWorkingDays: Sourced<number>
}
/** What an announcement follows from. */
export type AnnouncementCause =
  | { readonly by: 'province' | 'ministry'; readonly documentEffectiveOn: IsoDate }
  | { readonly by: 'provinceList'; readonly ministrySignedOn: IsoDate }
export type Timeliness = 'onTime' | 'late' | 'open' | 'overdue'

const recalled = (value: number): Sourced<number> => ({
  value,
  source: 'Decree 63/2010/NĐ-CP as amended, Circular 02/2017/TT-VPCP',
  certainty: 'memory',
})

/** Limits by the day they hold from, oldest first; a later instrument adds a row. */
export const announcementLimits: readonly AnnouncementLimits[] = [
  {
    from: '2010-10-14',
    provinceLeadWorkingDays: recalled(5),
    ministryLeadDays: recalled(20),
    provinceListWorkingDays: recalled(10),
    entryWorkingDays: recalled(5),
    postingWorkingDays: { value: 1, source: 'procedure-control.md §2', certainty: 'design' },
  },
]

/** The limits of a day (procedure-control.md §2); a day before Decree 63/2010/NĐ-CP has none. */
export function announcementLimitsAt(date: IsoDate): AnnouncementLimits {
  const found = announcementLimits.findLast(({ from }) => from <= date)
  if (!found) throw new RangeError(`no limits of announcements are known for ${date}`)
  return found
}

/** The last day to sign the announcement (Decree 63/2010/NĐ-CP; §2). */
export function announcementDueOn(calendar: WorkingCalendar, cause: AnnouncementCause): IsoDate {
  if (cause.by === 'provinceList') {
    const limits = announcementLimitsAt(cause.ministrySignedOn)
    return calendar.addWorkingDays(cause.ministrySignedOn, limits.provinceListWorkingDays.value)
  }
  const limits = announcementLimitsAt(cause.documentEffectiveOn)
  return cause.by === 'province'
    ? calendar.addWorkingDays(cause.documentEffectiveOn, -limits.provinceLeadWorkingDays.value)
    : dateOfDay(dayNumber(cause.documentEffectiveOn) - limits.ministryLeadDays.value)
}

/** The last day to enter a signed announcement in the national database (Circular 02/2017/TT-VPCP; §2). */
export function entryDueOn(calendar: WorkingCalendar, signedOn: IsoDate): IsoDate {
  return calendar.addWorkingDays(signedOn, announcementLimitsAt(signedOn).entryWorkingDays.value)
}

/** The last day to post a version that has taken effect, before it is alerted (§2 [design]). */
export function postingDueOn(calendar: WorkingCalendar, effectiveOn: IsoDate): IsoDate {
  return calendar.addWorkingDays(effectiveOn, announcementLimitsAt(effectiveOn).postingWorkingDays.value)
}

/** How something stands that is done on or before a day (§2: on time means on or before the limit). */
export function timelinessOf(dueOn: IsoDate, doneOn: IsoDate | null, today: IsoDate): Timeliness {
  if (doneOn !== null) return doneOn <= dueOn ? 'onTime' : 'late'
  return today <= dueOn ? 'open' : 'overdue'
}
