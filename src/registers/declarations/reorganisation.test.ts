import assert from 'node:assert/strict'
import { test } from 'node:test'
import { weekdaysAfter } from '../engine/working-days.ts'
import { judged, shipped } from './judged.fixture.ts'
import { reorganisation } from './reorganisation.ts'

test('a decided reorganisation is due on the day it is in force', () => {
  const { values, wrong } = judged(reorganisation, { ...shipped(reorganisation), effectiveOn: '2023-12-01' })
  assert.deepEqual(wrong, [])
  assert.equal(reorganisation.dueOn?.(values, 'approved', weekdaysAfter), '2023-12-01')
  assert.equal(reorganisation.dueOn?.(values, 'proposed', weekdaysAfter), null)
})
