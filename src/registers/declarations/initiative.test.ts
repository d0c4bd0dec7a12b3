import assert from 'node:assert/strict'
import { test } from 'node:test'
import { initiative } from './initiative.ts'
import { judged, personalFields, shipped } from './judged.fixture.ts'

test('recognition names its level and its decision; authors are personal', () => {
  assert.deepEqual(judged(initiative, shipped(initiative)).wrong, [])
  assert.deepEqual(initiative.moves.recognise?.required, ['level', 'decision'])
  assert.deepEqual(personalFields(initiative), ['authors'])
})
