import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dueIn, judged } from './kept-values.fixture.ts'
import { workFile } from './work-file.ts'

const file = {
  code: '01.2023.HS',
  name: 'Việc thử',
  unit: 'skhcn-van-phong',
  openedOn: '2023-01-05',
  finishBy: '2023-06-30',
  retention: 'permanent',
  medium: 'electronic',
}

test('an open file is due on its day, a closed one is handed over within a year', () => {
  assert.equal(dueIn(workFile, file, 'open'), '2023-06-30')
  assert.equal(dueIn(workFile, { ...file, closedOn: '2023-06-30' }, 'closed'), '2024-06-29')
  assert.equal(judged(workFile, { ...file, closedOn: '2023-07-01' }).kept.isOnTime, false)
})

test('a file kept for years says for how many', () => {
  assert.deepEqual(judged(workFile, { ...file, retention: 'years' }).wrong, ['retentionYears'])
  assert.deepEqual(judged(workFile, { ...file, retention: 'years', retentionYears: 20 }).wrong, [])
  assert.deepEqual(judged(workFile, { ...file, closedOn: '2023-01-04' }).wrong, ['closedOn'])
})
