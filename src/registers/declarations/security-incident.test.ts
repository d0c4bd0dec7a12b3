import assert from 'node:assert/strict'
import { test } from 'node:test'
import { weekdaysAfter } from '../engine/working-days.ts'
import { judged, shipped } from './judged.fixture.ts'
import { securityIncident } from './security-incident.ts'

test('an incident is to be reported by the next day', () => {
  const { values, wrong } = judged(securityIncident, { ...shipped(securityIncident), detectedOn: '2023-12-31' })
  assert.deepEqual(wrong, [])
  assert.equal(securityIncident.dueOn?.(values, 'detected', weekdaysAfter), '2024-01-01')
  assert.equal(securityIncident.dueOn?.(values, 'reported', weekdaysAfter), null)
})

test('within 24 hours is the same day or the next', () => {
  const inTime = (reportedOn: string) =>
    judged(securityIncident, { ...shipped(securityIncident), detectedOn: '2023-03-02', reportedOn }).values
      .isReportedInTime
  assert.deepEqual(['2023-03-02', '2023-03-03', '2023-03-04'].map(inTime), [true, true, false])
})

test('a time of day is hours and minutes', () => {
  assert.deepEqual(judged(securityIncident, { ...shipped(securityIncident), detectedTime: '24:00' }).wrong, [
    'detectedTime',
  ])
})
