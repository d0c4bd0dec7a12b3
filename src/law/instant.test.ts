import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dateOfDay, dayNumber, weekdayOfDay } from './day-number.ts'
import { instantAt, isIsoDate, localDate, localMinute, parseInstant, toIso } from './instant.ts'

test('a moment is written with +07:00, milliseconds only when there are some', () => {
  const nine = Date.UTC(2023, 2, 6, 2, 0)
  assert.equal(toIso(nine), '2023-03-06T09:00:00+07:00')
  assert.equal(toIso(nine + 7), '2023-03-06T09:00:00.007+07:00')
  assert.equal(toIso(nine + 59_000), '2023-03-06T09:00:59+07:00')
})

test('a moment is read with an offset, with Z, and without one as the wall clock in Viet Nam', () => {
  const nine = Date.UTC(2023, 2, 6, 2, 0)
  for (const text of [
    '2023-03-06T09:00:00+07:00',
    '2023-03-06T02:00Z',
    '2023-03-06T09:00',
    '2023-03-06T09:00:00',
    '2023-03-05T21:00:00.000-05:00',
    '2023-03-06T02:00:00.0009Z',
  ]) {
    assert.equal(parseInstant(text), nine, text)
  }
})

test('what is no moment is refused: days, hours and offsets that do not exist, and other shapes', () => {
  for (const text of [
    '2023-02-29T09:00',
    '2023-04-31T09:00',
    '2023-00-10T09:00',
    '2023-13-01T09:00',
    '2023-03-00T09:00',
    '0000-03-01T09:00',
    '2023-03-06T24:00',
    '2023-03-06T09:60',
    '2023-03-06T09:00:60',
    '2023-03-06T09:00+25:00',
    '2023-03-06T09:00+0700',
    '2023-03-06 09:00',
    '2023-03-06',
    '06/03/2023',
    '2023-3-6T9:00',
    '',
    ' 2023-03-06T09:00',
    '2023-03-06T09:00\n',
  ]) {
    assert.equal(parseInstant(text), null, JSON.stringify(text))
  }
})

test('a date changes at midnight in Viet Nam, which is 17:00 UTC', () => {
  const midnight = Date.UTC(2023, 2, 5, 17)
  assert.equal(localDate(midnight), '2023-03-06')
  assert.equal(localDate(midnight - 1), '2023-03-05')
  assert.equal(localMinute(midnight), 0)
  assert.equal(localMinute(midnight + 90_000), 1.5)
  assert.equal(instantAt('2023-03-06', 450), midnight + 450 * 60_000)
})

test('only dates that exist are dates', () => {
  assert.ok(isIsoDate('2024-02-29'))
  assert.ok(isIsoDate('2000-02-29'))
  for (const text of ['2023-02-29', '1900-02-29', '2023-1-01', '2023-01-32', '20230101', '0000-01-01', '2023-01-01 ']) {
    assert.ok(!isIsoDate(text), text)
  }
})

test('day numbers agree with the platform for every day of 1600–2400', () => {
  fc.assert(
    fc.property(fc.integer({ min: -135_140, max: 157_419 }), (day) => {
      const date = new Date(day * 86_400_000)
      assert.equal(dateOfDay(day), date.toISOString().slice(0, 10))
      assert.equal(dayNumber(dateOfDay(day)), day)
      assert.equal(weekdayOfDay(day), date.getUTCDay())
    }),
  )
})

test('what is written is read back, to the millisecond', () => {
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(1900), max: Date.UTC(2200) }), (t) => {
      assert.equal(parseInstant(toIso(t)), t)
      assert.equal(Date.parse(toIso(t)), t)
      assert.equal(instantAt(localDate(t), localMinute(t)), t)
    }),
  )
})
