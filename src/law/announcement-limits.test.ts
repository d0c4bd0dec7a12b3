import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  announcementDueOn,
  announcementLimitsAt,
  entryDueOn,
  postingDueOn,
  timelinessOf,
} from './announcement-limits.ts'
import { dateOfDay, dayNumber } from './day-number.ts'
import { shippedCalendar as calendar } from './shipped-calendar.fixture.ts'

test('procedure-control.md §2 the province signs at least 5 working days before the document takes effect', () => {
  // Wednesday 5/7/2023: back over the weekend to Wednesday 28/6.
  assert.equal(announcementDueOn(calendar, { by: 'province', documentEffectiveOn: '2023-07-05' }), '2023-06-28')
  // Friday 5/5/2023, after the break of 29/4 to 3/5.
  assert.equal(announcementDueOn(calendar, { by: 'province', documentEffectiveOn: '2023-05-05' }), '2023-04-25')
})

test('procedure-control.md §2 a ministry signs at least 20 days before, days of the calendar', () => {
  assert.equal(announcementDueOn(calendar, { by: 'ministry', documentEffectiveOn: '2023-08-23' }), '2023-08-03')
  assert.equal(announcementDueOn(calendar, { by: 'ministry', documentEffectiveOn: '2023-03-10' }), '2023-02-18')
})

test('procedure-control.md §2 the list of the province follows the ministry within 10 working days', () => {
  assert.equal(announcementDueOn(calendar, { by: 'provinceList', ministrySignedOn: '2023-06-01' }), '2023-06-15')
})

test('procedure-control.md §2 entered within 5 working days of signing, posted within 1 of taking effect', () => {
  assert.equal(entryDueOn(calendar, '2023-03-28'), '2023-04-04')
  assert.equal(entryDueOn(calendar, '2023-04-27'), '2023-05-09', 'over the holidays')
  assert.equal(postingDueOn(calendar, '2023-07-07'), '2023-07-10')
})

test('procedure-control.md §2 on time is on or before the limit', () => {
  const due = '2023-06-28'
  assert.equal(timelinessOf(due, '2023-06-28', '2023-12-31'), 'onTime')
  assert.equal(timelinessOf(due, '2023-06-29', '2023-12-31'), 'late')
  assert.equal(timelinessOf(due, null, '2023-06-28'), 'open')
  assert.equal(timelinessOf(due, null, '2023-06-29'), 'overdue')
})

test('the limits are dated settings that say how sure they are', () => {
  const limits = announcementLimitsAt('2023-12-31')
  assert.deepEqual(
    [
      limits.provinceLeadWorkingDays,
      limits.ministryLeadDays,
      limits.provinceListWorkingDays,
      limits.entryWorkingDays,
    ].map(({ value, certainty }) => [value, certainty]),
    [
      [5, 'memory'],
      [20, 'memory'],
      [10, 'memory'],
      [5, 'memory'],
    ],
  )
  assert.throws(() => announcementLimitsAt('2010-10-13'), RangeError)
})

test('between the last day of the province and the effect lie always 5 working days', () => {
  const first = dayNumber('2022-02-01')
  fc.assert(
    fc.property(fc.nat(1200), (offset) => {
      const documentEffectiveOn = dateOfDay(first + offset)
      const due = announcementDueOn(calendar, { by: 'province', documentEffectiveOn })
      assert.ok(calendar.isWorkingDay(due))
      const after = calendar.workingDaysBetween(due, documentEffectiveOn)
      assert.equal(after, calendar.isWorkingDay(documentEffectiveOn) ? 5 : 4)
    }),
  )
})
