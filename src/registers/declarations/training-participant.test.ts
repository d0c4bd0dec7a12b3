import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judged, personalFields, shipped } from './judged.fixture.ts'
import { trainingParticipant } from './training-participant.ts'

test('who took part is the person’s own matter: the title does not tell the name', () => {
  const { values, wrong } = judged(trainingParticipant, shipped(trainingParticipant))
  assert.deepEqual(wrong, [])
  assert.deepEqual(personalFields(trainingParticipant), ['person'])
  assert.equal(trainingParticipant.title(values).includes(String(values.person)), false)
})

test('completing a course asks for the result', () => {
  assert.deepEqual(trainingParticipant.moves.complete?.required, ['result'])
})
