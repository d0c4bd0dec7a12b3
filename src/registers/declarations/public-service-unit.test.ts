import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judged, shipped } from './judged.fixture.ts'
import { publicServiceUnit } from './public-service-unit.ts'

test('a unit has one autonomy a year, and is assessed with a clear answer', () => {
  assert.deepEqual(judged(publicServiceUnit, shipped(publicServiceUnit)).wrong, [])
  assert.deepEqual(publicServiceUnit.unique, ['unit', 'year'])
  assert.deepEqual(publicServiceUnit.moves.assess?.required, ['isAutonomous'])
})
