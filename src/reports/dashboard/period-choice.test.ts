import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instantAt } from '#law/instant.ts'
import { Problem } from '#platform/http/problem.ts'
import { nameOf, offeredPeriods, periodChosen, usualMonth } from './period-choice.ts'

const usual = { from: '2023-01-01', to: '2023-12-31' }
const chosen = (asked: Parameters<typeof periodChosen>[0]) => periodChosen(asked, usual, 'wrong')
const days = (from: string, to: string) => ({ from, to })

test('a month, a quarter and a year are named by one word and hold their last day', () => {
  assert.deepEqual(chosen({ ky: '2023-02' }), days('2023-02-01', '2023-02-28'))
  assert.deepEqual(chosen({ ky: '2024-02' }), days('2024-02-01', '2024-02-29'))
  assert.deepEqual(chosen({ ky: '2023-12' }), days('2023-12-01', '2023-12-31'))
  assert.deepEqual(chosen({ ky: '2023-Q1' }), days('2023-01-01', '2023-03-31'))
  assert.deepEqual(chosen({ ky: '2023-Q4' }), days('2023-10-01', '2023-12-31'))
  assert.deepEqual(chosen({ ky: '2023' }), days('2023-01-01', '2023-12-31'))
})

test('days hold where no name is given; what is missing is filled up within the year', () => {
  assert.deepEqual(chosen({ ky: '', from: '2023-05-10', to: '2023-05-20' }), days('2023-05-10', '2023-05-20'))
  assert.deepEqual(chosen({ from: '2022-05-10' }), days('2022-05-10', '2022-12-31'))
  assert.deepEqual(chosen({ to: '2022-05-10' }), days('2022-01-01', '2022-05-10'))
  assert.deepEqual(chosen({ ky: '', from: '', to: '' }), usual)
  assert.deepEqual(chosen({}), usual)
})

test('what is no period is refused at its place', () => {
  const pointerOf = (asked: Parameters<typeof periodChosen>[0]) => {
    try {
      chosen(asked)
    } catch (error) {
      return error instanceof Problem ? error.errors[0]?.pointer : error
    }
    return 'taken'
  }
  assert.equal(pointerOf({ ky: '2023-13' }), '/ky')
  assert.equal(pointerOf({ ky: '2023-Q5' }), '/ky')
  assert.equal(pointerOf({ ky: '0000' }), '/from')
  assert.equal(pointerOf({ from: '2023-02-29' }), '/from')
  assert.equal(pointerOf({ from: '2023-05-20', to: '2023-05-10' }), '/from')
  assert.equal(pointerOf({ from: '2023-05-20', to: 'x' }), '/to')
})

test('a whole period has its name back, another stretch of days has none', () => {
  for (const ky of ['2023-02', '2024-02', '2023-Q2', '2023']) assert.equal(nameOf(chosen({ ky })), ky)
  assert.equal(nameOf(days('2023-01-01', '2023-01-30')), null)
  assert.equal(nameOf(days('2023-02-01', '2023-04-30')), null)
})

test('in the first five days of a month the last one is still looked at', () => {
  assert.equal(usualMonth(instantAt('2024-01-05', 23 * 60)).from, '2023-12-01')
  assert.equal(usualMonth(instantAt('2024-01-06', 0)).from, '2024-01-01')
})

test('what is offered ends with the month, quarter and year of today', () => {
  const { months, quarters, years } = offeredPeriods('2024-01-02')
  assert.deepEqual([months[0], months.at(-1)], ['2024-01', '2023-01'])
  assert.deepEqual(quarters.slice(0, 2), ['2024-Q1', '2023-Q4'])
  assert.deepEqual(years, ['2024', '2023', '2022', '2021'])
})
