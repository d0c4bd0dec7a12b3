import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instantAt } from '#law/instant.ts'
import { periodName, periodsUpTo, usualPeriod, yearBefore } from './period.ts'

test('in January one still looks at last year, from February on at this one', () => {
  assert.deepEqual(usualPeriod(instantAt('2024-01-02', 480)), { from: '2023-01-01', to: '2023-12-31' })
  assert.deepEqual(usualPeriod(instantAt('2024-02-01', 480)), { from: '2024-01-01', to: '2024-12-31' })
})

test('the same period a year before has the same days; 29 February falls on the 28th', () => {
  assert.deepEqual(yearBefore({ from: '2024-01-15', to: '2024-02-29' }), { from: '2023-01-15', to: '2023-02-28' })
})

test('months and quarters end with the one the day lies in', () => {
  assert.deepEqual(periodsUpTo('2024-02-10', 'month', 3), [
    { from: '2023-12-01', to: '2023-12-31' },
    { from: '2024-01-01', to: '2024-01-31' },
    { from: '2024-02-01', to: '2024-02-29' },
  ])
  const quarters = periodsUpTo('2023-12-31', 'quarter', 2)
  assert.deepEqual(quarters, [
    { from: '2023-07-01', to: '2023-09-30' },
    { from: '2023-10-01', to: '2023-12-31' },
  ])
  assert.deepEqual(
    quarters.map((one) => periodName(one, 'quarter')),
    ['III/2023', 'IV/2023'],
  )
  assert.equal(periodName({ from: '2023-07-01', to: '2023-07-31' }, 'month'), '07/23')
})
