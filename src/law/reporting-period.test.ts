import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dateOfDay, dayNumber } from './day-number.ts'
import { periodDays, reportingQuarterOf, reportingYearOf, samePeriodBefore } from './reporting-period.ts'

const year = 2023

test('Decree 09/2019 quarters close on day 14 of their last month', () => {
  const quarter = (n: 1 | 2 | 3 | 4) => periodDays({ kind: 'quarter', year, quarter: n })
  assert.deepEqual(quarter(1), { from: '2022-12-15', to: '2023-03-14' })
  assert.deepEqual(quarter(2), { from: '2023-03-15', to: '2023-06-14' })
  assert.deepEqual(quarter(3), { from: '2023-06-15', to: '2023-09-14' })
  assert.deepEqual(quarter(4), { from: '2023-09-15', to: '2023-12-14' })
})

test('Decree 09/2019 half-year 15/12–14/6, year 15/12–14/12', () => {
  assert.deepEqual(periodDays({ kind: 'halfYear', year, half: 1 }), { from: '2022-12-15', to: '2023-06-14' })
  assert.deepEqual(periodDays({ kind: 'halfYear', year, half: 2 }), { from: '2023-06-15', to: '2023-12-14' })
  assert.deepEqual(periodDays({ kind: 'year', year }), { from: '2022-12-15', to: '2023-12-14' })
  assert.deepEqual(samePeriodBefore({ kind: 'year', year }), { kind: 'year', year: 2022 })
  assert.throws(() => periodDays({ kind: 'year', year: 2023.5 }), RangeError)
})

test('Decree 09/2019 the day decides: 14/12 closes a year, 15/12 opens the next', () => {
  assert.deepEqual(
    ['2023-12-14', '2023-12-15', '2023-12-31', '2024-01-01'].map(reportingYearOf),
    [2023, 2024, 2024, 2024],
  )
  assert.deepEqual(reportingQuarterOf('2023-03-14'), { kind: 'quarter', year: 2023, quarter: 1 })
  assert.deepEqual(reportingQuarterOf('2023-03-15'), { kind: 'quarter', year: 2023, quarter: 2 })
  assert.deepEqual(reportingQuarterOf('2023-12-20'), { kind: 'quarter', year: 2024, quarter: 1 })
})

test('every day lies in exactly the quarter and the year that say so', () => {
  const first = dayNumber('2019-01-01')
  fc.assert(
    fc.property(fc.nat(3650), (offset) => {
      const date = dateOfDay(first + offset)
      const period = reportingQuarterOf(date)
      for (const { from, to } of [periodDays(period), periodDays({ kind: 'year', year: period.year })])
        assert.ok(from <= date && date <= to, `${date} in ${from}–${to}`)
    }),
  )
})
