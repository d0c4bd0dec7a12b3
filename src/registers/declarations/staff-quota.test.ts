import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judged, shipped } from './judged.fixture.ts'
import { staffQuota } from './staff-quota.ts'

test('posts not used, the cut and its share follow from what was given', () => {
  const given = {
    ...shipped(staffQuota),
    quota: 7,
    publicEmployeeQuota: 0,
    baseQuota: 8,
    present: 6,
    publicEmployeesPresent: 0,
  }
  const { values, wrong } = judged(staffQuota, given)
  assert.deepEqual(wrong, [])
  assert.deepEqual([values.notUsed, values.doneCut, values.cutPercent], [1, 1, 12.5])
})

test('before the year is closed nothing is said of posts not used; nobody types what follows', () => {
  const { values } = judged(staffQuota, { ...shipped(staffQuota), baseQuota: 0, quota: 0 })
  assert.deepEqual([values.notUsed, values.cutPercent], [null, null])
  assert.deepEqual(judged(staffQuota, { ...shipped(staffQuota), doneCut: 9 }).wrong, ['doneCut'])
})
