import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dateOfDay } from './day-number.ts'
import { dueAt, type LimitMode, type Pause } from './deadline.ts'
import { type Instant, localDate, localDay, localMinute } from './instant.ts'
import { type LedgerInput, ledger, type Turn, type TurnOwner } from './ledger.ts'
import { at, shippedCalendar as calendar } from './shipped-calendar.fixture.ts'

const turn = (from: string, to: string | null, owner: TurnOwner, reason: string): Turn => ({
  from: at(from),
  to: to === null ? null : at(to),
  owner,
  reason,
})
/** One line an entry: date, from–to, kind, minutes, `+1` where the day counts. */
function lines(input: LedgerInput): string[] {
  const clock = (t: Instant) => {
    const minute = localMinute(t)
    return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  }
  return ledger(calendar, input).entries.map((e) =>
    [e.date.slice(5), `${clock(e.from)}–${clock(e.to)}`, e.kind, e.counted, e.countsDay ? '+1' : '', e.name ?? e.reason]
      .filter((part) => part !== '')
      .join(' '),
  )
}

test('E01 by days: the first day is not counted, then five days of eight hours, the weekend in between', () => {
  const input: LedgerInput = {
    mode: 'workingDays',
    acceptedAt: at('2023-03-06 09:00'),
    turns: [turn('2023-03-06 09:00', null, 'state', 'processing')],
    until: at('2023-03-13 17:00'),
  }
  assert.deepEqual(lines(input), [
    '03-06 09:00–17:00 firstDay 0 accepted',
    '03-07 07:30–17:00 worked 480 +1 processing',
    '03-08 07:30–17:00 worked 480 +1 processing',
    '03-09 07:30–17:00 worked 480 +1 processing',
    '03-10 07:30–17:00 worked 480 +1 processing',
    '03-11 00:00–00:00 weekend 0 processing',
    '03-12 00:00–00:00 weekend 0 processing',
    '03-13 07:30–17:00 worked 480 +1 processing',
  ])
  const { stateMinutes, citizenMinutes, countedDays } = ledger(calendar, input)
  assert.deepEqual([stateMinutes, citizenMinutes, countedDays], [2400 + 390, 0, 5])
})

test('E05: accepted after closing before a break: the evening, each holiday by name, then the first day', () => {
  assert.deepEqual(
    lines({
      mode: 'workingDays',
      acceptedAt: at('2023-08-31 17:20'),
      turns: [turn('2023-08-31 17:20', null, 'state', 'processing')],
      until: at('2023-09-06 17:00'),
    }),
    [
      '08-31 17:20–00:00 outsideHours 0 processing',
      '09-01 00:00–00:00 holiday 0 Quốc khánh (ngày liền kề)',
      '09-02 00:00–00:00 holiday 0 Quốc khánh',
      '09-03 00:00–00:00 weekend 0 processing',
      '09-04 00:00–00:00 substitute 0 Nghỉ bù Quốc khánh',
      '09-05 07:30–17:00 firstDay 0 accepted',
      '09-06 07:30–17:00 worked 480 +1 processing',
    ],
  )
})

test('E06 by the minute: lunch is waited for, the first day counts', () => {
  assert.deepEqual(
    lines({
      mode: 'workingDaysPrecise',
      acceptedAt: at('2023-06-14 12:15'),
      turns: [turn('2023-06-14 12:15', null, 'state', 'processing')],
      until: at('2023-06-15 10:00'),
    }),
    [
      '06-14 12:15–13:00 lunch 0 processing',
      '06-14 13:00–17:00 worked 240 +1 processing',
      '06-15 07:30–10:00 worked 150 +1 processing',
    ],
  )
})

test('accepted before opening, and a swapped day off', () => {
  assert.deepEqual(
    lines({
      mode: 'workingHours',
      acceptedAt: at('2024-04-26 06:00'),
      turns: [turn('2024-04-26 06:00', null, 'state', 'processing')],
      until: at('2024-04-30 00:00'),
    }),
    [
      '04-26 06:00–07:30 outsideHours 0 processing',
      '04-26 07:30–17:00 worked 480 +1 processing',
      '04-27 00:00–00:00 weekend 0 processing',
      '04-28 00:00–00:00 weekend 0 processing',
      '04-29 00:00–00:00 swapOff 0 Hoán đổi ngày làm việc',
    ],
  )
})

const paused: Turn[] = [
  turn('2023-03-03 15:00', '2023-03-06 09:00', 'state', 'intake'),
  turn('2023-03-06 09:00', '2023-03-08 10:00', 'state', 'processing'),
  turn('2023-03-08 10:00', '2023-03-13 14:00', 'citizen', 'supplement'),
  turn('2023-03-13 14:00', null, 'state', 'processing'),
]

test('P1 by days: the day of asking counts, the days of waiting and the day of the answer do not (§8)', () => {
  const input: LedgerInput = {
    mode: 'workingDays',
    acceptedAt: at('2023-03-06 09:00'),
    turns: paused,
    until: at('2023-03-16 17:00'),
  }
  assert.deepEqual(lines(input), [
    '03-06 09:00–17:00 firstDay 0 accepted',
    '03-07 07:30–17:00 worked 480 +1 processing',
    '03-08 07:30–10:00 worked 150 +1 processing',
    '03-08 10:00–17:00 paused 0 supplement',
    '03-09 07:30–17:00 paused 0 supplement',
    '03-10 07:30–17:00 paused 0 supplement',
    '03-11 00:00–00:00 weekend 0 supplement',
    '03-12 00:00–00:00 weekend 0 supplement',
    '03-13 07:30–14:00 paused 0 supplement',
    '03-13 14:00–17:00 firstDay 0 resumed',
    '03-14 07:30–17:00 worked 480 +1 processing',
    '03-15 07:30–17:00 worked 480 +1 processing',
    '03-16 07:30–17:00 worked 480 +1 processing',
  ])
  assert.equal(ledger(calendar, input).countedDays, 5)
})

test('P1 by the minute: forty hours counted, and the two clocks with the intake before acceptance', () => {
  const summary = ledger(calendar, {
    mode: 'workingDaysPrecise',
    acceptedAt: at('2023-03-06 09:00'),
    turns: paused,
    until: at('2023-03-16 11:30'),
  })
  assert.equal(
    summary.entries.reduce((sum, e) => sum + e.counted, 0),
    2400,
  )
  assert.equal(summary.citizenMinutes, 1590)
  assert.equal(summary.stateMinutes, 2400 + 120 + 90)
})

test('E15 by calendar days: days off count as days, those after the last one to which it was moved do not', () => {
  const input: LedgerInput = {
    mode: 'calendarDays',
    acceptedAt: at('2025-08-01 09:00'),
    turns: [turn('2025-08-01 09:00', null, 'state', 'processing')],
    until: at('2025-09-03 17:00'),
    amount: 30,
  }
  const { entries, countedDays } = ledger(calendar, input)
  assert.equal(countedDays, 30)
  assert.equal(entries.filter((e) => e.countsDay).at(-1)?.date, '2025-08-31')
  assert.ok(entries.some((e) => e.kind === 'weekend' && e.countsDay))
})

test('nothing has passed: no entries; a time that is nobody’s is nobody’s', () => {
  const acceptedAt = at('2023-03-06 09:00')
  const none = ledger(calendar, { mode: 'workingDays', acceptedAt, turns: [], until: acceptedAt })
  assert.deepEqual(none, { entries: [], stateMinutes: 0, citizenMinutes: 0, countedDays: 0 })
  const unknown = ledger(calendar, { mode: 'workingHours', acceptedAt, turns: [], until: at('2023-03-06 10:00') })
  assert.deepEqual(
    unknown.entries.map((e) => [e.kind, e.owner, e.counted]),
    [['paused', 'none', 0]],
  )
})

const day = 86_400_000
const anyMode = fc.constantFrom<LimitMode>(
  'workingDays',
  'workingDaysPrecise',
  'workingHours',
  'calendarDays',
  'sameDay',
)
const anyMoment = fc.integer({ min: at('2021-02-01 00:00'), max: at('2026-03-31 00:00') })
const owners: TurnOwner[] = ['state', 'citizen', 'none']
/** Turns one after another from `start`, some of no length, the last one open. */
const anyTurns = fc.array(fc.record({ length: fc.nat(4 * day), owner: fc.constantFrom(...owners) }), {
  minLength: 1,
  maxLength: 8,
})
function turnsFrom(start: Instant, parts: readonly { length: number; owner: TurnOwner }[]): Turn[] {
  let from = start
  return parts.map(({ length, owner }, i) => {
    const to = i === parts.length - 1 ? null : from + length
    const made: Turn = { from, to, owner, reason: owner }
    from += length
    return made
  })
}
const near = (a: number, b: number) => assert.ok(Math.abs(a - b) < 1e-6, `${a} is not ${b}`)

test('the sum of what is counted is the State’s working minutes, by days without the days not counted', () => {
  fc.assert(
    fc.property(anyMode, anyMoment, anyTurns, fc.nat(20 * day), fc.nat(2 * day), (mode, t, parts, length, before) => {
      const turns = turnsFrom(t - before, parts)
      const until = t + length
      const { entries } = ledger(calendar, { mode, acceptedAt: t, turns, until })
      const cut = turns.map((x) => ({ ...x, from: Math.max(x.from, t), to: Math.min(x.to ?? until, until) }))

      const skipped = new Set<string>()
      if (mode === 'workingDays' || mode === 'calendarDays') {
        const first = localDay(calendar.effectiveStart(t))
        for (let d = localDay(t); d <= first; d++) skipped.add(dateOfDay(d))
        for (const { owner, from, to } of cut) {
          if (owner === 'state' || from >= to) continue
          for (let d = localDay(from) + 1; d <= localDay(to); d++) skipped.add(dateOfDay(d))
        }
      }
      let expected = 0
      for (const { owner, from, to } of cut) {
        if (owner !== 'state' || from >= to) continue
        for (let d = localDay(from); d <= localDay(to); d++) {
          const date = dateOfDay(d)
          if (skipped.has(date)) continue
          const [a, b] = [Math.max(from, calendar.opening(date)), Math.min(to, calendar.closing(date))]
          expected += calendar.workingMinutesBetween(a, b)
        }
      }
      near(
        entries.reduce((sum, e) => sum + e.counted, 0),
        expected,
      )
    }),
  )
})

test('the two clocks are the working minutes of each one’s turns', () => {
  fc.assert(
    fc.property(anyMode, anyMoment, anyTurns, fc.nat(20 * day), (mode, t, parts, length) => {
      const turns = turnsFrom(t, parts)
      const summary = ledger(calendar, { mode, acceptedAt: t, turns, until: t + length })
      const minutes = (owner: TurnOwner) =>
        turns
          .filter((x) => x.owner === owner)
          .reduce((sum, x) => sum + calendar.workingMinutesBetween(x.from, Math.min(x.to ?? t + length, t + length)), 0)
      near(summary.stateMinutes, minutes('state'))
      near(summary.citizenMinutes, minutes('citizen'))
      near(minutes('state') + minutes('citizen') + minutes('none'), calendar.workingMinutesBetween(t, t + length))
      assert.ok(summary.entries.every((e) => e.counted === 0 || (e.kind === 'worked' && e.owner === 'state')))
    }),
  )
})

test('entries follow each other without overlap, every day is told, a day counts once', () => {
  fc.assert(
    fc.property(anyMode, anyMoment, anyTurns, fc.integer({ min: 1, max: 20 * day }), (mode, t, parts, length) => {
      const { entries, countedDays } = ledger(calendar, {
        mode,
        acceptedAt: t,
        turns: turnsFrom(t, parts),
        until: t + length,
      })
      let reached = t
      for (const entry of entries) {
        assert.ok(reached <= entry.from && entry.from < entry.to && entry.to <= t + length)
        assert.equal(entry.date, localDate(entry.from))
        reached = entry.to
      }
      const counting = entries.filter((e) => e.countsDay).map((e) => e.date)
      assert.equal(new Set(counting).size, counting.length)
      assert.equal(counting.length, countedDays)
      for (let d = localDay(t) + 1; d < localDay(t + length); d++) {
        assert.ok(entries.some((e) => e.date === dateOfDay(d)))
      }
    }),
  )
})

test('by working days, the ledger up to the due date counts exactly the days of the limit, with any pauses', () => {
  fc.assert(
    fc.property(
      anyMoment,
      fc.integer({ min: 1, max: 30 }),
      fc.array(fc.nat(6 * day), { maxLength: 6 }),
      (t, n, waits) => {
        const pauses: Pause[] = []
        const turns: Turn[] = []
        let due = dueAt(calendar, t, { mode: 'workingDays', amount: n }).dueAt
        let from = Math.max(t, calendar.effectiveStart(t))
        turns.push({ from: t, to: from, owner: 'state', reason: 'processing' })
        for (let i = 0; i + 1 < waits.length; i += 2) {
          const pausedAt = from + (waits[i] ?? 0)
          const resumedAt = pausedAt + (waits[i + 1] ?? 0)
          if (pausedAt > due) break
          turns.push({ from, to: pausedAt, owner: 'state', reason: 'processing' })
          turns.push({ from: pausedAt, to: resumedAt, owner: 'citizen', reason: 'supplement' })
          pauses.push({ from: pausedAt, to: resumedAt })
          due = dueAt(calendar, t, { mode: 'workingDays', amount: n }, pauses).dueAt
          from = resumedAt
        }
        turns.push({ from, to: null, owner: 'state', reason: 'processing' })
        assert.equal(ledger(calendar, { mode: 'workingDays', acceptedAt: t, turns, until: due }).countedDays, n)
      },
    ),
  )
})
