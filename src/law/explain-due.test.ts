import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dueAt, type ExplainedStep, explainDue, type LimitMode, type Pause } from './deadline.ts'
import { at, shippedCalendar as calendar } from './shipped-calendar.fixture.ts'

const explain = (accepted: string, mode: LimitMode, amount: number, pauses: Pause[] = []) =>
  explainDue(calendar, at(accepted), { mode, amount }, pauses)
const kinds = (steps: readonly ExplainedStep[]) => steps.map((step) => step.kind)

test('E01 told: first day, the weekend, the date', () => {
  assert.deepEqual(explain('2023-03-06 09:00', 'workingDays', 5), [
    { kind: 'firstDay', at: at('2023-03-06 09:00'), date: '2023-03-06' },
    { kind: 'daysOff', at: at('2023-03-11 00:00'), from: '2023-03-11', to: '2023-03-12', days: 2, names: [] },
    {
      kind: 'due',
      at: at('2023-03-13 17:00'),
      mode: 'workingDays',
      amount: 5,
      effectiveStart: at('2023-03-06 09:00'),
    },
  ])
})

test('E05 told: accepted after closing, the break of National Day by its names, counted from the next opening', () => {
  const steps = explain('2023-08-31 17:20', 'workingDays', 1)
  assert.deepEqual(kinds(steps), ['daysOff', 'startMoved', 'firstDay', 'due'])
  assert.deepEqual(steps[0], {
    kind: 'daysOff',
    at: at('2023-09-01 00:00'),
    from: '2023-09-01',
    to: '2023-09-04',
    days: 4,
    names: ['Quốc khánh (ngày liền kề)', 'Quốc khánh', 'Nghỉ bù Quốc khánh'],
  })
  assert.deepEqual(steps[1], {
    kind: 'startMoved',
    at: at('2023-09-05 07:30'),
    acceptedAt: at('2023-08-31 17:20'),
    because: 'afterClosing',
  })
})

test('why the start moved: before opening, lunch, a day off', () => {
  const because = (accepted: string) => {
    const moved = explain(accepted, 'workingHours', 1).find((step) => step.kind === 'startMoved')
    return moved?.because ?? null
  }
  assert.equal(because('2023-06-14 06:00'), 'beforeOpening')
  assert.equal(because('2023-06-14 11:30'), 'lunch')
  assert.equal(because('2023-06-14 17:00'), 'afterClosing')
  assert.equal(because('2023-05-27 10:00'), 'dayOff')
  assert.equal(because('2023-06-14 09:00'), null)
})

test('E08 told: the swapped break is skipped, the working Saturday is named, the Sunday after it is skipped', () => {
  const steps = explain('2024-04-26 10:00', 'workingDays', 4)
  assert.deepEqual(kinds(steps), ['firstDay', 'daysOff', 'workingWeekend', 'daysOff', 'due'])
  assert.deepEqual(
    steps.flatMap((s) => (s.kind === 'daysOff' ? [[s.from, s.to]] : s.kind === 'workingWeekend' ? [[s.date]] : [])),
    [['2024-04-27', '2024-05-01'], ['2024-05-04'], ['2024-05-05', '2024-05-05']],
  )
})

test('E12 told: the cut-off has passed', () => {
  assert.deepEqual(kinds(explain('2024-10-11 15:00', 'sameDay', 0)), ['daysOff', 'cutOffPassed', 'due'].sort(byTime))
  function byTime(a: string, b: string): number {
    const order = ['cutOffPassed', 'daysOff', 'due']
    return order.indexOf(a) - order.indexOf(b)
  }
})

test('E15 told: weekends count in a calendar limit, only the last day is moved', () => {
  const steps = explain('2025-08-01 09:00', 'calendarDays', 30)
  assert.deepEqual(kinds(steps), ['firstDay', 'lastDayMoved', 'due'])
  assert.deepEqual(steps[1], {
    kind: 'lastDayMoved',
    at: at('2025-08-31 00:00'),
    from: '2025-08-31',
    to: '2025-09-03',
    names: ['Quốc khánh (ngày liền kề)', 'Quốc khánh'],
  })
})

test('P1 told: the pause, what it added and the date it led to; the weekend inside it is not told again', () => {
  const pause = { from: at('2023-03-08 10:00'), to: at('2023-03-13 14:00') }
  const days = explain('2023-03-06 09:00', 'workingDays', 5, [pause])
  assert.deepEqual(kinds(days), ['firstDay', 'paused', 'due'])
  assert.deepEqual(days[1], {
    kind: 'paused',
    at: pause.from,
    until: pause.to,
    addedDays: 3,
    addedMinutes: 0,
    dueAt: at('2023-03-16 17:00'),
  })
  const precise = explain('2023-03-06 09:00', 'workingDaysPrecise', 5, [pause])
  assert.deepEqual(
    precise.flatMap((s) => (s.kind === 'paused' ? [s.addedDays, s.addedMinutes, s.dueAt] : [])),
    [0, 1590, at('2023-03-16 11:30')],
  )
})

test('a pause that ends on a Sunday has that Sunday within it', () => {
  const pause = { from: at('2023-03-08 10:00'), to: at('2023-03-12 20:00') }
  assert.deepEqual(kinds(explain('2023-03-06 09:00', 'workingDays', 5, [pause])), ['firstDay', 'paused', 'due'])
})

test('the explanation ends with the date that dueAt gives, in order of time', () => {
  const day = 86_400_000
  const mode = fc.constantFrom<LimitMode>(
    'workingDays',
    'workingDaysPrecise',
    'workingHours',
    'calendarDays',
    'sameDay',
  )
  const moment = fc.integer({ min: at('2021-02-01 00:00'), max: at('2026-03-31 00:00') })
  fc.assert(
    fc.property(moment, mode, fc.nat(40), fc.nat(9 * day), fc.nat(9 * day), (t, m, amount, wait, length) => {
      const pauses = [{ from: t + wait, to: t + wait + length }]
      const steps = explainDue(calendar, t, { mode: m, amount }, pauses)
      const due = steps.at(-1)
      assert.equal(due?.kind, 'due')
      assert.equal(due?.at, dueAt(calendar, t, { mode: m, amount }, pauses).dueAt)
      const told = steps.slice(0, -1).map((step) => step.at)
      assert.deepEqual(
        told,
        told.toSorted((a, b) => a - b),
      )
    }),
  )
})
