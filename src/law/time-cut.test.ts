import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { printed } from './rounding.ts'
import { type TimeAmount, TimeCutInvalid, timeCut, totalTimeCut, workingHoursOf } from './time-cut.ts'

const days = (value: number): TimeAmount => ({ value, unit: 'workingDay' })
const calendar = (value: number): TimeAmount => ({ value, unit: 'day' })
const hours = (value: number): TimeAmount => ({ value, unit: 'hour' })

test('procedure-control.md §3 20 to 14 days are 30 %', () => {
  assert.deepEqual(timeCut(days(20), days(14)), {
    statutoryHours: 160,
    committedHours: 112,
    cutHours: 48,
    percent: 30,
  })
})

test('procedure-control.md §3 the cuts of 2023: 20 %, 30 %, 28 %, together by their hours', () => {
  const cuts = [timeCut(days(15), days(12)), timeCut(days(10), days(7)), timeCut(calendar(25), calendar(18))]
  assert.deepEqual(
    cuts.map((cut) => cut.percent),
    [20, 30, 28],
  )
  assert.equal(totalTimeCut(cuts).percent, 26, '13 of 50 days')
})

test('procedure-control.md §3 mixed units are compared in working hours, a day being eight', () => {
  assert.equal(workingHoursOf(hours(4)), 4)
  assert.equal(timeCut(days(1), hours(4)).percent, 50)
  assert.equal(timeCut(calendar(3), days(2)).cutHours, 8)
  assert.equal(printed(timeCut(days(3), hours(20)).percent ?? 0), '16.67')
})

test('without a committed time nothing is cut, and of no time there is no percentage', () => {
  assert.equal(timeCut(days(5), null).percent, 0)
  assert.equal(timeCut(hours(0), null).percent, null)
  assert.equal(totalTimeCut([]).percent, null)
})

test('a promise longer than the law, or no amount, is refused', () => {
  assert.throws(() => timeCut(days(5), days(6)), TimeCutInvalid)
  assert.throws(() => timeCut(days(1), hours(9)), TimeCutInvalid)
  assert.throws(() => timeCut(days(-1), null), TimeCutInvalid)
  assert.throws(() => workingHoursOf(hours(Number.NaN)), TimeCutInvalid)
})

test('the total lies between the smallest and the largest cut', () => {
  const cut = fc
    .record({ committed: fc.nat(50), more: fc.integer({ min: 1, max: 50 }) })
    .map(({ committed, more }) => timeCut(days(committed + more), days(committed)))
  fc.assert(
    fc.property(fc.array(cut, { minLength: 1, maxLength: 10 }), (cuts) => {
      const percents = cuts.map(({ percent }) => percent ?? 0)
      const total = totalTimeCut(cuts).percent ?? 0
      assert.ok(total >= Math.min(...percents) - 1e-9 && total <= Math.max(...percents) + 1e-9)
    }),
  )
})
