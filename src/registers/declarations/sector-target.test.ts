import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judged, shipped } from './judged.fixture.ts'
import { sectorTarget } from './sector-target.ts'

test('a target is met by reaching it, or by staying below where less is better', () => {
  const met = (achieved: number | '', isLessBetter: boolean) =>
    judged(sectorTarget, { ...shipped(sectorTarget), target: 20, achieved, isLessBetter }).values.isMet
  assert.deepEqual(
    [met(20, false), met(19, false), met(17, true), met(21, true), met('', false)],
    [true, false, true, false, null],
  )
})
