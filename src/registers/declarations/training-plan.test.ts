import assert from 'node:assert/strict'
import { test } from 'node:test'
import { weekdaysAfter } from '../engine/working-days.ts'
import { judged, shipped } from './judged.fixture.ts'
import { trainingPlan } from './training-plan.ts'

test('a plan is due while it is a draft, and takes its number when it is issued', () => {
  const { values, wrong } = judged(trainingPlan, shipped(trainingPlan))
  assert.deepEqual(wrong, [])
  assert.equal(trainingPlan.dueOn?.(values, 'draft', weekdaysAfter), '2022-02-28')
  assert.equal(trainingPlan.dueOn?.(values, 'issued', weekdaysAfter), null)
  assert.deepEqual(trainingPlan.moves.issue?.required, ['number'])
  assert.deepEqual(trainingPlan.moves.issue?.by, ['director', 'deputyDirector'])
})
