import assert from 'node:assert/strict'
import { test } from 'node:test'
import { budgetLine } from './budget-line.ts'
import { judged, shipped } from './judged.fixture.ts'

test('no more is disbursed than was allotted; the share follows', () => {
  const given = { ...shipped(budgetLine), allotted: '520.000.000' }
  assert.equal(judged(budgetLine, { ...given, disbursed: '486.000.000' }).values.disbursedPercent, 93.46)
  assert.deepEqual(judged(budgetLine, { ...given, disbursed: '520.000.001' }).wrong, ['disbursed'])
})
