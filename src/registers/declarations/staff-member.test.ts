import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judged, personalFields, shipped } from './judged.fixture.ts'
import { staffMember } from './staff-member.ts'

test('a person posted to the service centre has a decision and is qualified or not', () => {
  const at = { ...shipped(staffMember), isAtReception: true }
  assert.deepEqual(judged(staffMember, at).wrong, ['receptionDecision', 'isReceptionQualified'])
  const told = { ...at, receptionDecision: '88/QĐ-SKHCN', isReceptionQualified: 'không' }
  assert.deepEqual(judged(staffMember, told).wrong, [])
})

test('name and birth date are personal, and the title tells neither', () => {
  const { values } = judged(staffMember, shipped(staffMember))
  assert.deepEqual(personalFields(staffMember), ['name', 'birthOn'])
  assert.equal(staffMember.title(values), values.position)
})
