import assert from 'node:assert/strict'
import { test } from 'node:test'
import { weekdaysAfter } from '../engine/working-days.ts'
import { judged, shipped } from './judged.fixture.ts'
import { trainingCourse } from './training-course.ts'

test('a course ends no earlier than it begins', () => {
  const given = { ...shipped(trainingCourse), startsOn: '2023-05-15', endsOn: '2023-05-14' }
  assert.deepEqual(judged(trainingCourse, given).wrong, ['endsOn'])
  assert.deepEqual(judged(trainingCourse, { ...given, endsOn: '2023-05-15' }).wrong, [])
})

test('a course held together names its partner', () => {
  const given = { ...shipped(trainingCourse), mode: 'coOrganised', partner: '' }
  assert.deepEqual(judged(trainingCourse, given).wrong, ['partner'])
})

test('a planned course is due on its first day, an open one on its last', () => {
  const { values } = judged(trainingCourse, {
    ...shipped(trainingCourse),
    startsOn: '2023-05-15',
    endsOn: '2023-05-19',
  })
  assert.equal(trainingCourse.dueOn?.(values, 'planned', weekdaysAfter), '2023-05-15')
  assert.equal(trainingCourse.dueOn?.(values, 'open', weekdaysAfter), '2023-05-19')
})
