import assert from 'node:assert/strict'
import { test } from 'node:test'
import { weekdaysAfter } from '../engine/working-days.ts'
import { inspectionFinding } from './inspection-finding.ts'
import { judged, shipped } from './judged.fixture.ts'

test('a finding is due until it is resolved, with a result', () => {
  const { values, wrong } = judged(inspectionFinding, shipped(inspectionFinding))
  assert.deepEqual(wrong, [])
  assert.equal(inspectionFinding.dueOn?.(values, 'open', weekdaysAfter), values.deadline)
  assert.deepEqual(inspectionFinding.moves.resolve?.required, ['result'])
})
