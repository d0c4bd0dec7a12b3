import assert from 'node:assert/strict'
import { test } from 'node:test'
import { weekdaysAfter } from '../engine/working-days.ts'
import { judged, shipped } from './judged.fixture.ts'
import { securityRequirement } from './security-requirement.ts'

test('what is met in part must say until when the rest is mended', () => {
  assert.deepEqual(securityRequirement.moves.meetPartly?.required, ['fixBy'])
  const { values } = judged(securityRequirement, shipped(securityRequirement))
  assert.equal(securityRequirement.dueOn?.(values, 'notMet', weekdaysAfter), '2023-11-30')
})
