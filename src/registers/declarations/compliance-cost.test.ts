import assert from 'node:assert/strict'
import { test } from 'node:test'
import { complianceCost } from './compliance-cost.ts'
import { judged } from './kept-values.fixture.ts'

test('Circular 02/2017 art. 27: 580,000 and 195,000 a dossier save 154,000,000 a year, 66.38 percent', () => {
  const { kept, wrong } = judged(complianceCost, {
    procedure: '1.001786',
    computedOn: '2023-07-10',
    hourlyIncome: 50_000,
    timesPerYear: 1,
    subjects: 400,
    prepareHoursBefore: 3,
    submitHoursBefore: 2,
    collectHoursBefore: 2,
    servicesBefore: 80_000,
    feesBefore: 150_000,
    prepareHoursAfter: 1,
    submitHoursAfter: 0.25,
    collectHoursAfter: 0.25,
    feesAfter: 120_000,
  })
  assert.deepEqual(wrong, [])
  assert.deepEqual([kept.onceBefore, kept.onceAfter], [580_000, 195_000])
  assert.deepEqual([kept.yearBefore, kept.yearAfter], [232_000_000, 78_000_000])
  assert.deepEqual([kept.saving, kept.savingRate], [154_000_000, 66.38])
})
