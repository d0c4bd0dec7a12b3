import assert from 'node:assert/strict'
import { test } from 'node:test'
import { weekdaysAfter } from '../engine/working-days.ts'
import { judged, shipped } from './judged.fixture.ts'
import { reformPlan } from './reform-plan.ts'

test('a plan is issued in time up to its last day, and is due until then', () => {
  const given = { ...shipped(reformPlan), issueBy: '2023-01-31' }
  const inTime = (issuedOn: string) => judged(reformPlan, { ...given, issuedOn }).values.isIssuedInTime
  assert.deepEqual(['2023-01-31', '2023-02-01'].map(inTime), [true, false])
  assert.equal(reformPlan.dueOn?.(judged(reformPlan, given).values, 'draft', weekdaysAfter), '2023-01-31')
})

test('the director signs a plan', () => {
  assert.deepEqual(reformPlan.moves.issue?.by, ['director', 'deputyDirector'])
})
