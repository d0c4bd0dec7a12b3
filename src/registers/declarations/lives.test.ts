import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registers } from './all.ts'
import { deadEnds } from './kept-values.fixture.ts'

const ours = registers.filter(({ group }) => ['legal', 'records', 'control'].includes(group))

test('every state of the legal, records and control registers can be reached, and none but a last one is a dead end', () => {
  assert.equal(ours.length, 20)
  for (const declared of ours) assert.deepEqual(deadEnds(declared), [], declared.name)
})

test('what a person sends in or signs with carries no personal field into a view', () => {
  const personal = ours.flatMap(({ name, fields }) =>
    Object.entries(fields).flatMap(([field, { personal: is }]) => (is ? [`${name}.${field}`] : [])),
  )
  assert.deepEqual(personal, [
    'feedback.content',
    'feedback.senderName',
    'feedback.senderPhone',
    'feedback.senderEmail',
    'feedback.senderAddress',
  ])
})
