import assert from 'node:assert/strict'
import { test } from 'node:test'
import { auditRecommendation } from './audit-recommendation.ts'
import { judged, shipped } from './judged.fixture.ts'

test('a recommendation is done or lifted with words', () => {
  assert.deepEqual(judged(auditRecommendation, shipped(auditRecommendation)).wrong, [])
  assert.deepEqual(auditRecommendation.moves.finish?.required, ['result'])
  assert.deepEqual(auditRecommendation.moves.lift?.required, ['result'])
})
