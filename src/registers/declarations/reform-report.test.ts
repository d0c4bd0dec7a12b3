import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judged, shipped } from './judged.fixture.ts'
import { reformReport } from './reform-report.ts'

test('a report is on time on its day, late after it, and nothing until it is sent', () => {
  const on = (sentOn: string) =>
    judged(reformReport, { ...shipped(reformReport), deadline: '2023-03-10', sentOn }).values.isOnTime
  assert.deepEqual(['2023-03-10', '2023-03-11', ''].map(on), [true, false, null])
})

test('a kind of report occurs once a year', () => {
  assert.deepEqual(reformReport.unique, ['kind', 'year'])
})
