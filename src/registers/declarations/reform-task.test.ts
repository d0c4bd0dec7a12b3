import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judged, shipped } from './judged.fixture.ts'
import { reformTask } from './reform-task.ts'

test('a task is late by its dates, not by anybody’s word', () => {
  const on = (completedOn: string) =>
    judged(reformTask, { ...shipped(reformTask), deadline: '2023-06-30', completedOn }).values.isOnTime
  assert.deepEqual(['2023-06-30', '2023-07-01', ''].map(on), [true, false, null])
  assert.deepEqual(judged(reformTask, { ...shipped(reformTask), isOnTime: true }).wrong, ['isOnTime'])
})

test('a task of the province names the document that gave it', () => {
  const given = { ...shipped(reformTask), assignedBy: 'province' }
  assert.deepEqual(judged(reformTask, given).wrong, ['assignment'])
  assert.deepEqual(judged(reformTask, { ...given, assignment: '300/UBND-KGVX' }).wrong, [])
})
