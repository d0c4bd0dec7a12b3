import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type AnsweredFeedback,
  answerDueOn,
  classifyDueOn,
  feedbackLimitsAt,
  feedbackRates,
  publishDueOn,
} from './feedback-limits.ts'
import { shippedCalendar as calendar } from './shipped-calendar.fixture.ts'

test('procedure-control.md §6 classified within 5 working days of receipt', () => {
  assert.equal(classifyDueOn(calendar, '2023-03-06'), '2023-03-13')
  assert.equal(classifyDueOn(calendar, '2023-04-27'), '2023-05-09', 'over the holidays of 29/4 to 3/5')
})

test('procedure-control.md §6 answered within 15 working days of assignment, 30 when extended with notice', () => {
  assert.equal(answerDueOn(calendar, '2023-03-06'), '2023-03-27')
  assert.equal(answerDueOn(calendar, '2023-03-06', true), '2023-04-17')
})

test('procedure-control.md §6 published within 5 working days of the answer', () => {
  assert.equal(publishDueOn(calendar, '2023-03-27'), '2023-04-03')
})

test('the limits are dated settings that say how sure they are', () => {
  const limits = feedbackLimitsAt('2023-03-06')
  assert.deepEqual(
    [
      limits.classifyWorkingDays,
      limits.answerWorkingDays,
      limits.extendedAnswerWorkingDays,
      limits.publishWorkingDays,
    ].map(({ value, certainty }) => [value, certainty]),
    [
      [5, 'memory'],
      [15, 'memory'],
      [30, 'memory'],
      [5, 'memory'],
    ],
  )
  assert.throws(() => feedbackLimitsAt('2008-03-13'), RangeError)
})

test('Decision 766 items 5.1 and 5.2: 18 of 20 on time, 19 of 20 satisfied', () => {
  const one: AnsweredFeedback = {
    dueOn: '2023-06-30',
    answeredOn: '2023-06-30',
    unsatisfied: false,
    lateComplaint: false,
  }
  const feedback = [
    ...Array.from({ length: 18 }, () => one),
    { ...one, answeredOn: '2023-07-01', unsatisfied: true },
    { ...one, answeredOn: null },
  ]
  assert.deepEqual(feedbackRates(feedback, '2023-07-03'), {
    inCharge: 20,
    onTime: 18,
    satisfied: 19,
    onTimeRate: 90,
    satisfactionRate: 95,
  })
  const waiting = { ...one, dueOn: '2023-07-14', answeredOn: null }
  assert.equal(feedbackRates([...feedback, waiting], '2023-07-03').inCharge, 20, 'not due yet')
  assert.equal(feedbackRates([{ ...one, lateComplaint: true }], '2023-07-03').satisfactionRate, 0)
  assert.equal(feedbackRates([], '2023-07-03').onTimeRate, null)
})
