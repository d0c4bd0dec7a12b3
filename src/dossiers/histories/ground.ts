import type { WorkingCalendar } from '#law/calendar.ts'
import { officeCalendar } from '#organisation'
import type { Tx } from '#platform/database/tx.ts'
import type { Platform } from '#platform/platform.ts'
import { type Numbers, openNumbers } from './numbers.ts'
import { type OfficePeople, officePeople } from './office-people.ts'

/** What every history of an office stands on: its working time, its people, its number books. */
export interface Ground {
  tenantId: string
  calendar: WorkingCalendar
  people: OfficePeople
  numbers: Numbers
}

/** `from` is the first period (a year or a day) whose numbers are needed. */
export async function openGround(platform: Platform, tx: Tx, from: string): Promise<Ground> {
  const { tenantId } = platform
  return {
    tenantId,
    calendar: await officeCalendar(platform, tx, tenantId),
    people: await officePeople(tx, tenantId),
    numbers: await openNumbers(tx, tenantId, from),
  }
}
