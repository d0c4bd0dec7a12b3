import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judged, shipped } from './judged.fixture.ts'
import { staffGrading } from './staff-grading.ts'

test('grading is on time up to its last day', () => {
  const on = (gradedOn: string) => judged(staffGrading, { ...shipped(staffGrading), gradedOn }).values.isOnTime
  assert.equal(on('2022-12-15'), true)
  assert.equal(on('2022-12-16'), false)
  assert.equal(judged(staffGrading, shipped(staffGrading)).values.isOnTime, null)
})
