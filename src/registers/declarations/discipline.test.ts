import assert from 'node:assert/strict'
import { test } from 'node:test'
import { discipline } from './discipline.ts'
import { judged, personalFields, shipped } from './judged.fixture.ts'

test('person and breach are personal; only a decision makes it a measure', () => {
  const { values, wrong } = judged(discipline, shipped(discipline))
  assert.deepEqual(wrong, [])
  assert.deepEqual(personalFields(discipline), ['person', 'reason'])
  assert.equal(discipline.title(values).includes(String(values.person)), false)
  assert.deepEqual(discipline.moves.discipline?.required, ['measure', 'decision', 'decidedOn'])
})
