import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { CalendarYearUnknown } from './calendar.ts'
import {
  apologyDeadline,
  dueAt,
  isDueSoon,
  type Limit,
  LimitInvalid,
  type LimitMode,
  outcome,
  overdueWorkingDays,
  type Pause,
  remainingMinutes,
  shiftByPause,
} from './deadline.ts'
import { type Instant, toIso } from './instant.ts'
import { at, shippedCalendar as calendar } from './shipped-calendar.fixture.ts'

const modes: LimitMode[] = ['workingDays', 'workingDaysPrecise', 'workingHours', 'calendarDays', 'sameDay']
const due = (accepted: string, mode: LimitMode, amount: number, pauses: Pause[] = []) =>
  toIso(dueAt(calendar, at(accepted), { mode, amount }, pauses).dueAt)
const iso = (text: string) => toIso(at(text))

// Accepted, amount, due by whole days (D), due by the minute (P): one-stop.md §7.4.
const dayExamples: [string, string, number, string, string | null][] = [
  ['E01', '2023-03-06 09:00', 5, '2023-03-13 17:00', '2023-03-13 09:00'],
  ['E02 Tết', '2023-01-16 15:30', 10, '2023-02-06 17:00', '2023-02-06 15:30'],
  ['E03 break of five days', '2023-04-28 16:45', 3, '2023-05-08 17:00', '2023-05-08 16:45'],
  ['E04 accepted on a Saturday', '2023-05-27 20:10', 2, '2023-05-31 17:00', '2023-05-30 17:00'],
  ['E05 after closing, before a break', '2023-08-31 17:20', 1, '2023-09-06 17:00', '2023-09-05 17:00'],
  ['E06 lunch', '2023-06-14 12:15', 3, '2023-06-19 17:00', '2023-06-19 11:30'],
  ['E07 Tết', '2024-01-30 08:00', 15, '2024-02-27 17:00', null],
  ['E08 swapped days', '2024-04-26 10:00', 4, '2024-05-06 17:00', '2024-05-06 10:00'],
  ['E13', '2025-01-13 11:45', 20, '2025-02-17 17:00', null],
  ['E14 working Saturday', '2025-04-25 16:00', 3, '2025-04-29 17:00', '2025-04-29 16:00'],
  ['E16 over the new year', '2025-12-30 14:00', 7, '2026-01-10 17:00', null],
  ['E17 Tết', '2026-02-11 10:30', 5, '2026-02-25 17:00', '2026-02-25 10:30'],
  ['E19 17:00 sharp', '2026-04-24 17:00', 2, '2026-05-04 17:00', null],
  ['E20 working Saturday', '2026-08-21 13:00', 3, '2026-08-25 17:00', '2026-08-25 11:30'],
]
for (const [name, accepted, amount, wholeDays, precise] of dayExamples) {
  test(`§7.4 ${name}`, () => {
    assert.equal(due(accepted, 'workingDays', amount), iso(wholeDays))
    if (precise) assert.equal(due(accepted, 'workingDaysPrecise', amount), iso(precise))
  })
}

const otherExamples: [string, string, LimitMode, number, string][] = [
  ['E09 into a working Saturday', '2024-05-03 15:00', 'workingHours', 8, '2024-05-04 15:00'],
  ['E10 over a weekend', '2024-06-07 15:30', 'workingHours', 4, '2024-06-10 10:00'],
  ['E11 before the cut-off', '2024-10-10 14:59', 'sameDay', 0, '2024-10-10 17:00'],
  ['E12 at the cut-off', '2024-10-11 15:00', 'sameDay', 0, '2024-10-14 17:00'],
  ['E15 30 days end on a Sunday before a holiday', '2025-08-01 09:00', 'calendarDays', 30, '2025-09-03 17:00'],
  ['E18 over Tết', '2026-02-13 14:00', 'workingHours', 8, '2026-02-23 14:00'],
  ['E21 20 days end on a holiday', '2026-08-13 08:00', 'calendarDays', 20, '2026-09-03 17:00'],
  ['intake: Saturday evening', '2023-05-27 20:10', 'workingHours', 8, '2023-05-29 17:00'],
  ['intake: before a working Saturday', '2024-05-03 16:00', 'workingHours', 8, '2024-05-04 16:00'],
  ['intake: 17:00 sharp before a working Saturday', '2025-04-25 17:00', 'workingHours', 8, '2025-04-26 17:00'],
  ['intake: before Tết', '2026-02-13 16:30', 'workingHours', 8, '2026-02-23 16:30'],
]
for (const [name, accepted, mode, amount, expected] of otherExamples) {
  test(`§7.4 ${name}`, () => assert.equal(due(accepted, mode, amount), iso(expected)))
}

test('§7.3 the start that was counted from is told', () => {
  const starts: [string, string][] = [
    ['2023-05-27 20:10', '2023-05-29 07:30'],
    ['2023-08-31 17:20', '2023-09-05 07:30'],
    ['2023-06-14 12:15', '2023-06-14 13:00'],
    ['2026-04-24 17:00', '2026-04-28 07:30'],
  ]
  for (const [accepted, start] of starts) {
    const { effectiveStart } = dueAt(calendar, at(accepted), { mode: 'workingDays', amount: 1 })
    assert.equal(toIso(effectiveStart), iso(start))
  }
})

test('§7.3 same day: the cut-off is the procedure’s; evening and weekend are the whole next working day', () => {
  const noon: Limit = { mode: 'sameDay', amount: 0, cutOffMinute: 720 }
  assert.equal(dueAt(calendar, at('2024-10-10 11:45'), noon).dueAt, at('2024-10-10 17:00'))
  assert.equal(dueAt(calendar, at('2024-10-10 12:00'), noon).dueAt, at('2024-10-11 17:00'))
  assert.equal(due('2024-10-10 18:00', 'sameDay', 0), iso('2024-10-11 17:00'))
  assert.equal(due('2024-10-12 16:00', 'sameDay', 0), iso('2024-10-14 17:00'))
})

test('§8 P1: paused 8/3 to 13/3, by days, by the minute, and restarted', () => {
  const pause = { from: at('2023-03-08 10:00'), to: at('2023-03-13 14:00') }
  assert.equal(calendar.workingMinutesBetween(pause.from, pause.to), 1590)
  assert.equal(due('2023-03-06 09:00', 'workingDays', 5, [pause]), iso('2023-03-16 17:00'))
  assert.equal(due('2023-03-06 09:00', 'workingDaysPrecise', 5, [pause]), iso('2023-03-16 11:30'))
  assert.equal(due('2023-03-13 14:00', 'workingDays', 5), iso('2023-03-20 17:00'))
})

test('§8 P2: a pause over Tết gives back its working days only', () => {
  const pause = { from: at('2024-02-05 09:00'), to: at('2024-02-19 15:00') }
  assert.equal(due('2024-01-30 08:00', 'workingDays', 15, [pause]), iso('2024-03-05 17:00'))
})

test('§8 P3: a pause within one day gives nothing back', () => {
  const pause = { from: at('2023-03-08 10:00'), to: at('2023-03-08 16:00') }
  assert.equal(due('2023-03-06 09:00', 'workingDays', 5, [pause]), iso('2023-03-13 17:00'))
})

test('§8 P4: two pauses add up, in whatever order they are given', () => {
  const one = { from: at('2025-03-06 09:00'), to: at('2025-03-10 09:00') }
  const two = { from: at('2025-03-13 09:00'), to: at('2025-03-14 09:00') }
  assert.equal(due('2025-03-03 09:00', 'workingDays', 10), iso('2025-03-17 17:00'))
  assert.equal(due('2025-03-03 09:00', 'workingDays', 10, [one, two]), iso('2025-03-20 17:00'))
  assert.equal(due('2025-03-03 09:00', 'workingDays', 10, [two, one]), iso('2025-03-20 17:00'))
})

test('§8 a calendar limit and a same-day limit gain the working days of a pause as well', () => {
  const pause = { from: at('2025-08-05 09:00'), to: at('2025-08-07 09:00') }
  assert.equal(due('2025-08-01 09:00', 'calendarDays', 30, [pause]), iso('2025-09-05 17:00'))
  const overnight = { from: at('2024-10-10 10:00'), to: at('2024-10-11 09:00') }
  assert.equal(due('2024-10-10 09:00', 'sameDay', 0, [overnight]), iso('2024-10-11 17:00'))
})

test('§8 a pause outside office time moves no minute, not even a due date at closing time', () => {
  const weekend = { from: at('2023-03-10 17:00'), to: at('2023-03-12 23:00') }
  assert.equal(shiftByPause(calendar, 'workingHours', at('2023-03-13 17:00'), weekend), at('2023-03-13 17:00'))
})

test('§8 overlapping pauses give back once, and nothing from before acceptance', () => {
  const one = { from: at('2023-03-08 10:00'), to: at('2023-03-10 10:00') }
  const two = { from: at('2023-03-09 10:00'), to: at('2023-03-13 14:00') }
  assert.equal(due('2023-03-06 09:00', 'workingDays', 5, [two, one]), iso('2023-03-16 17:00'))
  const before = { from: at('2023-03-01 10:00'), to: at('2023-03-06 08:00') }
  assert.equal(due('2023-03-06 09:00', 'workingDays', 5, [before]), iso('2023-03-13 17:00'))
})

test('§7.5 by days: the date decides, on the due date the closing time', () => {
  const date = at('2023-03-13 17:00')
  for (const mode of ['workingDays', 'calendarDays', 'sameDay'] as const) {
    assert.equal(outcome(mode, date, at('2023-03-12 23:59')), 'early')
    assert.equal(outcome(mode, date, at('2023-03-13 00:00')), 'onTime')
    assert.equal(outcome(mode, date, at('2023-03-13 17:00')), 'onTime')
    assert.equal(outcome(mode, date, at('2023-03-13 17:00:00.001')), 'overdue')
    assert.equal(outcome(mode, date, at('2023-03-14 08:00')), 'overdue')
  }
})

test('§7.5 by hours: the moment decides', () => {
  const moment = at('2023-03-13 09:00')
  for (const mode of ['workingHours', 'workingDaysPrecise'] as const) {
    assert.equal(outcome(mode, moment, at('2023-03-13 08:59')), 'early')
    assert.equal(outcome(mode, moment, moment), 'onTime')
    assert.equal(outcome(mode, moment, at('2023-03-13 09:01')), 'overdue')
  }
})

test('§7.5 days overdue are the working days after the due date', () => {
  const date = at('2023-03-13 17:00')
  assert.equal(overdueWorkingDays(calendar, date, at('2023-03-15 09:00')), 2)
  assert.equal(overdueWorkingDays(calendar, date, at('2023-03-13 17:00')), 0)
  assert.equal(overdueWorkingDays(calendar, date, at('2023-03-01 09:00')), 0)
  assert.equal(overdueWorkingDays(calendar, at('2023-03-10 17:00'), at('2023-03-12 09:00')), 0)
})

test('§9 an apology is owed by the close of the last working day before the due date', () => {
  const deadlines: [string, string][] = [
    ['2024-07-15 17:00', '2024-07-12 17:00'],
    ['2026-02-23 17:00', '2026-02-13 17:00'],
    ['2024-05-06 17:00', '2024-05-04 17:00'],
  ]
  for (const [date, apology] of deadlines) assert.equal(toIso(apologyDeadline(calendar, at(date))), iso(apology))
})

test('§7.5 due soon: one working day or less, and not overdue', () => {
  const date = at('2023-03-13 17:00')
  assert.ok(!isDueSoon(calendar, at('2023-03-10 16:59'), date))
  assert.ok(isDueSoon(calendar, at('2023-03-10 17:00'), date))
  assert.ok(isDueSoon(calendar, date, date))
  assert.ok(!isDueSoon(calendar, date + 1, date))
})

test('§7.5 time left is counted in working minutes, negative when over', () => {
  const date = at('2023-03-13 17:00')
  assert.equal(remainingMinutes(calendar, at('2023-03-10 16:00'), date), 540)
  assert.equal(remainingMinutes(calendar, at('2023-03-14 08:30'), date), -60)
  assert.ok(Object.is(remainingMinutes(calendar, at('2023-03-13 20:00'), date), 0))
})

test('a limit that makes no sense, and a year that is not known, are refused by name', () => {
  for (const [mode, amount] of [
    ['workingDays', -1],
    ['workingDays', 1.5],
    ['calendarDays', 0.5],
    ['workingHours', Number.NaN],
    ['workingDaysPrecise', Number.POSITIVE_INFINITY],
  ] as const) {
    assert.throws(() => dueAt(calendar, at('2023-03-06 09:00'), { mode, amount }), LimitInvalid)
  }
  const unknown = (ask: () => unknown, year: number) =>
    assert.throws(ask, (e) => e instanceof CalendarYearUnknown && e.year === year)
  unknown(() => due('2026-12-20 09:00', 'workingDays', 20), 2027)
  unknown(() => due('2026-12-20 09:00', 'calendarDays', 20), 2027)
  unknown(() => due('2020-12-20 09:00', 'workingHours', 1), 2020)
})

const anyMoment = fc.integer({ min: at('2021-02-01 00:00'), max: at('2026-03-31 00:00') })
const anyMode = fc.constantFrom(...modes)
const anyAmount = fc.integer({ min: 0, max: 60 })
const day = 86_400_000

function pausesAfter(t: Instant, lengths: readonly number[]): Pause[] {
  let reached = t
  const moments = lengths.map((length) => {
    reached += length
    return reached
  })
  return moments.flatMap((from, i) => (i % 2 === 0 ? [{ from, to: moments[i + 1] ?? from }] : []))
}
const anyPauses = fc.array(fc.nat(5 * day), { maxLength: 6 })

test('a later acceptance or a longer limit is never due earlier', () => {
  fc.assert(
    fc.property(anyMoment, fc.nat(3 * day), anyMode, anyAmount, fc.nat(5), (t, later, mode, amount, more) => {
      const base = dueAt(calendar, t, { mode, amount }).dueAt
      assert.ok(base >= t)
      assert.ok(base <= dueAt(calendar, t + later, { mode, amount }).dueAt)
      assert.ok(base <= dueAt(calendar, t, { mode, amount: amount + more }).dueAt)
    }),
  )
})

test('a pause never brings a date forward', () => {
  fc.assert(
    fc.property(anyMoment, anyMode, anyAmount, anyPauses, (t, mode, amount, lengths) => {
      const pauses = pausesAfter(t, lengths)
      let before = dueAt(calendar, t, { mode, amount }).dueAt
      pauses.forEach((_, i) => {
        const after = dueAt(calendar, t, { mode, amount }, pauses.slice(0, i + 1)).dueAt
        assert.ok(after >= before)
        before = after
      })
    }),
  )
})

test('splitting a pause changes nothing', () => {
  fc.assert(
    fc.property(
      anyMoment,
      anyMode,
      anyAmount,
      fc.nat(5 * day),
      fc.nat(9 * day),
      fc.nat(9 * day),
      (t, mode, amount, a, b, c) => {
        const [from, middle, to] = [t + a, t + a + b, t + a + b + c]
        const base = dueAt(calendar, t, { mode, amount }).dueAt
        const whole = shiftByPause(calendar, mode, base, { from, to })
        const first = shiftByPause(calendar, mode, base, { from, to: middle })
        assert.ok(Math.abs(whole - shiftByPause(calendar, mode, first, { from: middle, to })) <= 1)
        const atOnce = dueAt(calendar, t, { mode, amount }, [{ from, to }]).dueAt
        const inTwo = dueAt(calendar, t, { mode, amount }, [
          { from: middle, to },
          { from, to: middle },
        ]).dueAt
        assert.equal(inTwo, atOnce)
      },
    ),
  )
})

test('by the minute, what the State had in its hands by the due date is exactly the limit', () => {
  fc.assert(
    fc.property(anyMoment, fc.integer({ min: 1, max: 60 }), anyPauses, (t, hours, lengths) => {
      // Whole minutes, so that nothing is lost to rounding; only pauses that begin while time is left.
      const start = Math.floor(t / 60_000) * 60_000
      const pauses = pausesAfter(
        start,
        lengths.map((l) => Math.floor(l / 60_000) * 60_000),
      )
      const taken: Pause[] = []
      let date = dueAt(calendar, start, { mode: 'workingHours', amount: hours }).dueAt
      for (const pause of pauses) {
        if (pause.from >= date) break
        taken.push(pause)
        date = dueAt(calendar, start, { mode: 'workingHours', amount: hours }, taken).dueAt
      }
      const paused = taken.reduce((sum, p) => sum + calendar.workingMinutesBetween(p.from, p.to), 0)
      assert.equal(calendar.workingMinutesBetween(start, date) - paused, hours * 60)
    }),
  )
})
