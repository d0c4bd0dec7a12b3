import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dateOfDay, dayNumber, weekdayOfDay } from '#law/day-number.ts'
import { weekdaysAfter } from '../engine/working-days.ts'
import { daysAfter, daysFrom, isBy, yearIn } from './limit-days.ts'

test('weekdays skip Saturday and Sunday in both directions', () => {
  assert.equal(weekdaysAfter('2023-03-17', 1), '2023-03-20')
  assert.equal(weekdaysAfter('2023-03-18', 1), '2023-03-20')
  assert.equal(weekdaysAfter('2023-03-20', -1), '2023-03-17')
  assert.equal(weekdaysAfter('2023-03-17', 10), '2023-03-31')
  assert.equal(weekdaysAfter('2023-03-18', 0), '2023-03-18')
  assert.equal(weekdaysAfter(null, 3), null)
})

test('so many weekdays on lie exactly so many days of the week', () => {
  const first = dayNumber('2020-01-01')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 60 }), (day, n) => {
      const from = dateOfDay(first + day)
      const to = weekdaysAfter(from, n) ?? ''
      let counted = 0
      for (let at = first + day + 1; at <= dayNumber(to); at += 1) if (weekdayOfDay(at) % 6 !== 0) counted += 1
      assert.equal(counted, n)
    }),
  )
})

test('calendar days, lengths and years', () => {
  assert.equal(daysAfter('2023-12-31', 1), '2024-01-01')
  assert.equal(daysFrom('2023-02-20', '2023-03-21'), 30, 'both days count')
  assert.equal(daysFrom('2023-02-20', null), null)
  assert.equal(isBy('2023-03-01', '2023-03-01'), true)
  assert.equal(isBy('2023-03-02', '2023-03-01'), false)
  assert.equal(isBy(null, '2023-03-01'), null)
  assert.equal(yearIn('2023-03-01'), 2023)
})
