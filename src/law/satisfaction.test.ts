import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { printed } from './rounding.ts'
import {
  type AnswerCount,
  type AnswerSheet,
  countAnswers,
  type SatisfactionFactor,
  satisfaction,
} from './satisfaction.ts'

const factors: SatisfactionFactor[] = ['F1', 'F2', 'F3', 'F4', 'F5'].map((id) => ({
  id,
  questionIds: [`${id}.1`, `${id}.2`],
}))
/** Both questions of a factor, each half of the answers. */
const half = (id: string, satisfied: number, valid: number): AnswerCount[] => [
  { questionId: `${id}.1`, satisfied: satisfied / 2, valid: valid / 2 },
  { questionId: `${id}.2`, satisfied: satisfied / 2, valid: valid / 2 },
]
const counts = [
  half('F1', 180, 200),
  half('F2', 170, 200),
  half('F3', 190, 200),
  half('F4', 176, 200),
  half('F5', 150, 200),
].flat()
const sheet = (answers: Record<string, number | null>): AnswerSheet => new Map(Object.entries(answers))

test('indices.md §3 factors 90, 85, 95, 88, 75 have the mean 86.60', () => {
  const result = satisfaction(factors, counts, 100)
  assert.deepEqual(
    result.factors.map((factor) => factor.index),
    [90, 85, 95, 88, 75],
  )
  assert.equal(printed(result.index ?? 0), '86.60')
})

test('indices.md §3 the other method asks one question: satisfied over all', () => {
  const overall = { questionId: 'O1', satisfied: 173, valid: 200 }
  const settings = { method: 'overallQuestion', overallQuestionId: 'O1' } as const
  assert.equal(satisfaction(factors, [...counts, overall], 100, settings).index, 86.5)
  assert.equal(satisfaction(factors, counts, 100, settings).index, null, 'nobody answered it')
  assert.throws(() => satisfaction(factors, counts, 100, { method: 'overallQuestion' }), RangeError)
})

test('indices.md §3 4 and 5 are satisfied, blanks are left out of the whole', () => {
  const sheets = [sheet({ a: 5, b: null }), sheet({ a: 4 }), sheet({ a: 3, b: 2 }), sheet({ a: null, b: 5, c: 5 })]
  assert.deepEqual(countAnswers(sheets, ['a', 'b']), [
    { questionId: 'a', satisfied: 2, valid: 3 },
    { questionId: 'b', satisfied: 1, valid: 2 },
  ])
  assert.throws(() => countAnswers([sheet({ a: 0 })], ['a']), RangeError)
  assert.throws(() => countAnswers([sheet({ a: 4.5 })], ['a']), RangeError)
})

test('indices.md §3 a factor weighs its questions by their answers, and one without answers weighs nothing', () => {
  const result = satisfaction(
    [
      { id: 'F1', questionIds: ['a', 'b'] },
      { id: 'F2', questionIds: ['c'] },
    ],
    [
      { questionId: 'a', satisfied: 9, valid: 10 },
      { questionId: 'b', satisfied: 0, valid: 5 },
    ],
    15,
  )
  assert.deepEqual(
    result.factors.map((factor) => factor.index),
    [60, null],
  )
  assert.equal(result.index, 60)
  assert.deepEqual(
    result.questions.map((question) => question.index),
    [90, 0],
  )
})

test('indices.md §3 fewer than 30 sheets are flagged', () => {
  assert.equal(satisfaction(factors, counts, 29).smallSample, true)
  assert.equal(satisfaction(factors, counts, 30).smallSample, false)
  assert.equal(satisfaction(factors, counts, 40, { minimumSample: 50 }).smallSample, true)
  assert.equal(satisfaction(factors, [], 0).index, null)
})

test('counting sheets equals asking each of them, and the order of sheets does not matter', () => {
  const answer = fc.option(fc.integer({ min: 1, max: 5 }))
  const anySheets = fc.array(fc.record({ a: answer, b: answer }).map(({ a, b }) => sheet({ a, b })))
  fc.assert(
    fc.property(anySheets, (sheets) => {
      const [first] = countAnswers(sheets, ['a', 'b'])
      const given = sheets.map((one) => one.get('a') ?? 0)
      assert.equal(first?.satisfied, given.filter((level) => level >= 4).length)
      assert.equal(first?.valid, given.filter((level) => level >= 1).length)
      assert.deepEqual(countAnswers([...sheets].reverse(), ['a', 'b']), countAnswers(sheets, ['a', 'b']))
    }),
  )
})
