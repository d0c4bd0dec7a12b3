import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judged, shipped } from './judged.fixture.ts'
import { reformInspection } from './reform-inspection.ts'

test('an inspection is concluded with a number, after it took place', () => {
  const { inspect, conclude } = reformInspection.moves
  assert.deepEqual([inspect?.from, inspect?.to], [['planned'], 'inspected'])
  assert.deepEqual([conclude?.from, conclude?.required], [['inspected'], ['conclusion']])
  assert.deepEqual(judged(reformInspection, shipped(reformInspection)).wrong, [])
})
