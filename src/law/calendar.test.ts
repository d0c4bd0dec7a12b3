import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { CalendarInvalid, CalendarYearUnknown, calendarOver, defaultSessions, workingCalendar } from './calendar.ts'
import { type DayIndex, dayIndex } from './day-index.ts'
import { dateOfDay, dayNumber } from './day-number.ts'
import { type Instant, instantAt, localDate, localDay, toIso } from './instant.ts'
import { at, shippedCalendar as calendar, shippedYears } from './shipped-calendar.fixture.ts'

const first = dayNumber('2021-01-01')
const last = dayNumber('2026-12-31')
const anyDay = fc.integer({ min: first, max: last })
/** Away from the ends, so that what is added still falls into known years. */
const anyMoment = fc.integer({ min: at('2021-02-01 00:00'), max: at('2026-06-30 00:00') })
const anyMinutes = fc.integer({ min: 1, max: 20_000 })

/** The same count by walking over every session of every day. */
function slowMinutes(a: Instant, b: Instant): number {
  let ms = 0
  for (let day = localDay(a); day <= localDay(b); day++) {
    const date = dateOfDay(day)
    if (!calendar.isWorkingDay(date)) continue
    for (const { from, to } of defaultSessions) {
      ms += Math.max(0, Math.min(b, instantAt(date, to)) - Math.max(a, instantAt(date, from)))
    }
  }
  return ms / 60_000
}

test('§7.2: working days of each year as decided', () => {
  const totals = [2021, 2022, 2023, 2024, 2025, 2026].map((year) => calendar.workingDaysIn(year))
  assert.deepEqual(totals, [250, 249, 249, 251, 250, 250])
  assert.deepEqual(
    shippedYears.map((y) => y.workingDays),
    totals,
  )
})

test('§7.1: weekends, holidays, substitutes and swaps are told apart; a holiday on a Saturday is a holiday', () => {
  assert.deepEqual(calendar.dayOff('2023-03-04'), { kind: 'weekend' })
  assert.deepEqual(calendar.dayOff('2023-01-20'), { kind: 'holiday', name: 'Tết Nguyên đán' })
  assert.deepEqual(calendar.dayOff('2023-04-29'), { kind: 'holiday', name: 'Giỗ Tổ Hùng Vương' })
  assert.deepEqual(calendar.dayOff('2023-01-02'), { kind: 'substitute', name: 'Nghỉ bù Tết Dương lịch' })
  assert.deepEqual(calendar.dayOff('2024-04-29'), { kind: 'swapOff', name: 'Hoán đổi ngày làm việc' })
  assert.equal(calendar.dayOff('2024-05-04'), null)
  assert.equal(calendar.dayOff('2023-03-06'), null)
})

test('§7.1: a day off that is not confirmed is a working day (24/11/2026)', () => {
  assert.ok(calendar.isWorkingDay('2026-11-24'))
})

test('§7.3: work starts inside a session at once, otherwise at the next opening; ends of sessions are outside', () => {
  const starts: [string, string][] = [
    ['2023-06-14 07:29:59.999', '2023-06-14 07:30'],
    ['2023-06-14 07:30', '2023-06-14 07:30'],
    ['2023-06-14 11:29:59.999', '2023-06-14 11:29:59.999'],
    ['2023-06-14 11:30', '2023-06-14 13:00'],
    ['2023-06-14 12:15', '2023-06-14 13:00'],
    ['2023-06-14 16:59', '2023-06-14 16:59'],
    ['2023-06-14 17:00', '2023-06-15 07:30'],
    ['2023-05-27 20:10', '2023-05-29 07:30'],
    ['2023-08-31 17:20', '2023-09-05 07:30'],
    ['2026-04-24 17:00', '2026-04-28 07:30'],
    ['2025-04-25 17:00', '2025-04-26 07:30'],
  ]
  for (const [t, start] of starts) assert.equal(toIso(calendar.effectiveStart(at(t))), toIso(at(start)), t)
})

test('§7.3: a sum that ends exactly at the end of a session stays there', () => {
  assert.equal(calendar.addWorkingMinutes(at('2023-06-14 07:30'), 240), at('2023-06-14 11:30'))
  assert.equal(calendar.addWorkingMinutes(at('2023-06-14 07:30'), 480), at('2023-06-14 17:00'))
  assert.equal(calendar.addWorkingMinutes(at('2023-06-14 07:30'), 481), at('2023-06-15 07:31'))
  assert.equal(calendar.addWorkingMinutes(at('2023-06-16 17:00'), 0), at('2023-06-19 07:30'))
})

test('days: next, previous, n-th, between, opening and closing', () => {
  assert.equal(calendar.nextWorkingDay('2023-01-19'), '2023-01-27')
  assert.equal(calendar.previousWorkingDay('2023-01-27'), '2023-01-19')
  assert.equal(calendar.addWorkingDays('2024-04-26', 4), '2024-05-06')
  assert.equal(calendar.addWorkingDays('2024-05-06', -4), '2024-04-26')
  assert.equal(calendar.addWorkingDays('2023-03-04', 0), '2023-03-04')
  assert.equal(calendar.workingDaysBetween('2023-03-13', '2023-03-15'), 2)
  assert.equal(calendar.workingDaysBetween('2023-03-15', '2023-03-13'), 0)
  assert.equal(calendar.opening('2023-03-13'), at('2023-03-13 07:30'))
  assert.equal(calendar.closing('2023-03-13'), at('2023-03-13 17:00'))
  assert.throws(() => calendar.addWorkingDays('2023-03-13', 0.5), RangeError)
  assert.throws(() => calendar.addWorkingMinutes(at('2023-03-13 09:00'), -1), RangeError)
  assert.throws(() => calendar.isWorkingDay('2023-02-30'), RangeError)
})

test('a day of a year that is not known is refused by the name of that year', () => {
  const gap = workingCalendar(shippedYears.filter((y) => y.year !== 2024))
  const refusals: [number, () => unknown][] = [
    [2027, () => calendar.isWorkingDay('2027-01-04')],
    [2020, () => calendar.effectiveStart(at('2020-12-31 09:00'))],
    [2027, () => calendar.effectiveStart(at('2026-12-31 17:00'))],
    [2027, () => calendar.addWorkingDays('2026-12-30', 2)],
    [2020, () => calendar.previousWorkingDay('2021-01-01')],
    [2027, () => calendar.addWorkingMinutes(at('2026-12-31 16:00'), 61)],
    [2027, () => calendar.workingMinutesBetween(at('2026-12-01 09:00'), at('2027-01-01 00:01'))],
    [2020, () => calendar.workingMinutesBetween(at('2020-12-01 09:00'), at('2023-01-01 00:01'))],
    [2019, () => calendar.workingDaysIn(2019)],
    [2024, () => gap.workingMinutesBetween(at('2023-12-01 09:00'), at('2025-02-01 09:00'))],
    [2024, () => gap.workingDaysBetween('2023-12-01', '2025-02-01')],
    [2024, () => gap.addWorkingDays('2023-12-29', 1)],
    [2024, () => gap.addWorkingDays('2025-01-02', -1)],
    [2024, () => gap.nextWorkingDay('2023-12-31')],
  ]
  for (const [year, ask] of refusals) {
    assert.throws(ask, (error) => error instanceof CalendarYearUnknown && error.year === year, String(ask))
  }
})

test('what needs no day of an unknown year is answered', () => {
  assert.equal(calendar.workingMinutesBetween(at('2026-12-31 16:00'), at('2027-01-01 00:00')), 60)
  assert.equal(calendar.workingDaysBetween('2020-12-31', '2021-01-05'), 2)
  assert.equal(calendar.addWorkingMinutes(at('2026-12-31 16:00'), 60), at('2026-12-31 17:00'))
  assert.deepEqual(calendar.years, [2021, 2022, 2023, 2024, 2025, 2026])
})

test('a calendar that contradicts itself is refused', () => {
  const row = { date: '2023-01-02', kind: 'holiday', name: 'x', basis: null, confirmed: true } as const
  const wrong = [
    [{ year: 2023, days: [row, row] }],
    [
      { year: 2023, days: [] },
      { year: 2023, days: [] },
    ],
    [{ year: 2024, days: [row] }],
    [{ year: 2023, days: [{ ...row, date: '2023-02-30' }] }],
  ]
  for (const years of wrong) assert.throws(() => workingCalendar(years), CalendarInvalid)
  for (const sessions of [
    [],
    [{ from: 600, to: 500 }],
    [
      { from: 450, to: 700 },
      { from: 690, to: 1020 },
    ],
  ]) {
    assert.throws(() => workingCalendar(shippedYears, sessions), RangeError)
  }
})

test('an office may keep other hours', () => {
  const summer = workingCalendar(shippedYears, [
    { from: 420, to: 690 },
    { from: 810, to: 1020 },
  ])
  assert.equal(summer.effectiveStart(at('2023-06-14 12:00')), at('2023-06-14 13:30'))
  assert.equal(summer.workingMinutesBetween(at('2023-06-14 00:00'), at('2023-06-16 00:00')), 960)
  assert.equal(summer.addWorkingMinutes(at('2023-06-14 11:00'), 60), at('2023-06-14 14:00'))
})

test('working minutes agree with a slow count, session by session', () => {
  const span = fc.integer({ min: -2 * 86_400_000, max: 90 * 86_400_000 })
  fc.assert(
    fc.property(anyMoment, span, (a, length) => {
      assert.equal(calendar.workingMinutesBetween(a, a + length), slowMinutes(a, a + length))
    }),
  )
})

test('working days agree with a slow count, and with adding', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 200 }), (from, length) => {
      const to = Math.min(from + length, last)
      let slow = 0
      for (let day = from + 1; day <= to; day++) if (calendar.isWorkingDay(dateOfDay(day))) slow++
      assert.equal(calendar.workingDaysBetween(dateOfDay(from), dateOfDay(to)), slow)
      if (slow > 0) {
        const reached = calendar.addWorkingDays(dateOfDay(from), slow)
        assert.ok(calendar.isWorkingDay(reached) && reached <= dateOfDay(to))
        assert.equal(calendar.workingDaysBetween(dateOfDay(from), reached), slow)
      }
    }),
  )
})

test('adding time is monotonic in the start and in the amount', () => {
  fc.assert(
    fc.property(anyMoment, fc.nat(10_000_000), fc.nat(20_000), fc.nat(500), (t, later, minutes, more) => {
      assert.ok(calendar.addWorkingMinutes(t, minutes) <= calendar.addWorkingMinutes(t + later, minutes))
      assert.ok(calendar.addWorkingMinutes(t, minutes) <= calendar.addWorkingMinutes(t, minutes + more))
      assert.ok(calendar.addWorkingMinutes(t, minutes) >= t)
    }),
  )
})

test('adding in two parts is adding at once, and gives the distance back', () => {
  fc.assert(
    fc.property(anyMoment, anyMinutes, anyMinutes, (t, a, b) => {
      const sum = calendar.addWorkingMinutes(t, a + b)
      assert.equal(calendar.addWorkingMinutes(calendar.addWorkingMinutes(t, a), b), sum)
      assert.equal(calendar.workingMinutesBetween(t, sum), a + b)
    }),
  )
})

test('splitting an interval changes nothing', () => {
  fc.assert(
    fc.property(fc.array(anyMoment, { minLength: 3, maxLength: 3 }), (moments) => {
      const [a = 0, b = 0, c = 0] = moments.sort((x, y) => x - y)
      const parts = calendar.workingMinutesBetween(a, b) + calendar.workingMinutesBetween(b, c)
      assert.ok(Math.abs(calendar.workingMinutesBetween(a, c) - parts) < 1e-6)
      const days = (x: Instant, y: Instant) => calendar.workingDaysBetween(localDate(x), localDate(y))
      assert.equal(days(a, c), days(a, b) + days(b, c))
    }),
  )
})

test('the cost does not grow with the interval: the same few look-ups for a day and for five years', () => {
  const index = dayIndex(shippedYears)
  let lookUps = 0
  const looked = <T>(look: () => T): T => {
    lookUps++
    return look()
  }
  const counted: DayIndex = {
    years: index.years,
    off: (day) => looked(() => index.off(day)),
    count: (from, to) => looked(() => index.count(from, to)),
    nth: (day, n) => looked(() => index.nth(day, n)),
  }
  const watched = calendarOver(counted, defaultSessions)
  const cost = (ask: () => unknown): number => {
    lookUps = 0
    ask()
    return lookUps
  }
  const t = at('2021-03-01 09:00')
  for (const far of ['2021-03-03 10:00', '2022-03-01 10:00', '2026-03-02 10:00']) {
    assert.equal(
      cost(() => watched.workingMinutesBetween(t, at(far))),
      3,
      far,
    )
    assert.equal(
      cost(() => watched.workingDaysBetween('2021-03-01', localDate(at(far)))),
      1,
      far,
    )
  }
  for (const days of [2, 20, 1000]) {
    assert.equal(
      cost(() => watched.addWorkingMinutes(t, days * 480)),
      3,
      String(days),
    )
    assert.equal(
      cost(() => watched.addWorkingDays('2021-03-01', days)),
      1,
      String(days),
    )
  }
})

test('the n-th working day and the count of working days undo each other over the whole calendar', () => {
  const index = dayIndex(shippedYears)
  for (const n of [1, 10, 100, 1498]) {
    assert.equal(index.count(first - 1, index.nth(first - 1, n)), n)
    assert.equal(index.count(index.nth(last + 1, -n) - 1, last), n)
  }
})
