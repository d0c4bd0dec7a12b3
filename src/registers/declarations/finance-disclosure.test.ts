import assert from 'node:assert/strict'
import { test } from 'node:test'
import { financeDisclosure } from './finance-disclosure.ts'
import { judged, shipped } from './judged.fixture.ts'

test('what is disclosed on its last day is on time', () => {
  const on = (disclosedOn: string) =>
    judged(financeDisclosure, { ...shipped(financeDisclosure), deadline: '2023-07-15', disclosedOn }).values.isOnTime
  assert.deepEqual(['2023-07-15', '2023-07-16', ''].map(on), [true, false, null])
})
