/**
 * How a due date came about, as facts in order of time; words are made elsewhere. Told are the things that moved the
 * date: a start outside office hours, days off that were skipped, swapped days that work, pauses, the last day moved.
 */
import type { WorkingCalendar } from './calendar.ts'
import { dateOfDay, dayNumber, weekdayOfDay } from './day-number.ts'
import {
  addedByPause,
  defaultCutOffMinute,
  effectivePauses,
  isDayMode,
  isPastCutOff,
  type Limit,
  type LimitMode,
  lastCalendarDay,
  type Pause,
  shiftByPause,
  unpausedDue,
} from './due-date.ts'
import { type Instant, type IsoDate, instantAt, localDate } from './instant.ts'

export type ExplainedStep =
  /** §7.3: accepted outside office hours, counted from `at`. */
  | {
      kind: 'startMoved'
      at: Instant
      acceptedAt: Instant
      because: 'beforeOpening' | 'lunch' | 'afterClosing' | 'dayOff'
    }
  /** Civil Code 2015 art. 147(2): the first day is not counted. */
  | { kind: 'firstDay'; at: Instant; date: IsoDate }
  /** §7.3: at or after the cut-off, so the next working day. */
  | { kind: 'cutOffPassed'; at: Instant; cutOffMinute: number }
  /** A run of days off that was skipped; `names` are its holidays, empty for a plain weekend. */
  | { kind: 'daysOff'; at: Instant; from: IsoDate; to: IsoDate; days: number; names: readonly string[] }
  /** §7.1: a Saturday or Sunday that works in exchange. */
  | { kind: 'workingWeekend'; at: Instant; date: IsoDate }
  /** Civil Code 2015 art. 148(5): the last day is off, so the limit ends on the next working day. */
  | { kind: 'lastDayMoved'; at: Instant; from: IsoDate; to: IsoDate; names: readonly string[] }
  /** §8: what the pause added; working days in day modes, working minutes in the others. */
  | { kind: 'paused'; at: Instant; until: Instant; addedDays: number; addedMinutes: number; dueAt: Instant }
  | { kind: 'due'; at: Instant; mode: LimitMode; amount: number; effectiveStart: Instant }

/** Why a dossier accepted at a moment is due when it is: §7.3, §8; agrees with `dueAt`. */
export function explainDue(
  calendar: WorkingCalendar,
  acceptedAt: Instant,
  limit: Limit,
  pauses: readonly Pause[] = [],
): ExplainedStep[] {
  const effectiveStart = calendar.effectiveStart(acceptedAt)
  const paused = effectivePauses(acceptedAt, pauses)
  const unpaused = unpausedDue(calendar, acceptedAt, limit)
  const pauseSteps = explainPauses(calendar, limit.mode, unpaused, paused)
  const due = pauseSteps.at(-1)?.dueAt ?? unpaused
  const steps: ExplainedStep[] = [
    ...explainStart(calendar, acceptedAt, effectiveStart, limit),
    ...explainLastDay(calendar, effectiveStart, unpaused, limit),
    ...explainDays(calendar, skippedRange(calendar, acceptedAt, unpaused, due, limit), paused),
    ...pauseSteps,
  ]
  steps.sort((a, b) => a.at - b.at)
  return [...steps, { kind: 'due', at: due, mode: limit.mode, amount: limit.amount, effectiveStart }]
}

function explainStart(
  calendar: WorkingCalendar,
  acceptedAt: Instant,
  effectiveStart: Instant,
  limit: Limit,
): ExplainedStep[] {
  const steps: ExplainedStep[] = []
  const date = localDate(acceptedAt)
  if (effectiveStart !== acceptedAt) {
    steps.push({ kind: 'startMoved', at: effectiveStart, acceptedAt, because: startReason(calendar, acceptedAt, date) })
  }
  if (limit.mode === 'workingDays' || limit.mode === 'calendarDays') {
    steps.push({ kind: 'firstDay', at: effectiveStart, date: localDate(effectiveStart) })
  }
  if (limit.mode === 'sameDay' && isPastCutOff(acceptedAt, effectiveStart, limit)) {
    steps.push({ kind: 'cutOffPassed', at: effectiveStart, cutOffMinute: limit.cutOffMinute ?? defaultCutOffMinute })
  }
  return steps
}

function startReason(calendar: WorkingCalendar, t: Instant, date: IsoDate) {
  if (!calendar.isWorkingDay(date)) return 'dayOff'
  if (t < calendar.opening(date)) return 'beforeOpening'
  return t < calendar.closing(date) ? 'lunch' : 'afterClosing'
}

function explainLastDay(
  calendar: WorkingCalendar,
  effectiveStart: Instant,
  unpaused: Instant,
  limit: Limit,
): ExplainedStep[] {
  if (limit.mode !== 'calendarDays') return []
  const from = lastCalendarDay(effectiveStart, limit.amount)
  const to = localDate(unpaused)
  if (from === to) return []
  const names: string[] = []
  for (let day = dayNumber(from); day < dayNumber(to); day++) addName(names, calendar, dateOfDay(day))
  return [{ kind: 'lastDayMoved', at: instantAt(from, 0), from, to, names }]
}

function explainPauses(calendar: WorkingCalendar, mode: LimitMode, unpaused: Instant, paused: readonly Pause[]) {
  let due = unpaused
  return paused.map((pause) => {
    const added = addedByPause(calendar, mode, pause)
    due = shiftByPause(calendar, mode, due, pause)
    const [addedDays, addedMinutes] = isDayMode(mode) ? [added, 0] : [0, added]
    return { kind: 'paused' as const, at: pause.from, until: pause.to, addedDays, addedMinutes, dueAt: due }
  })
}

/** The days among which skipped ones are told. A calendar limit counts days off, except where working days were added. */
function skippedRange(calendar: WorkingCalendar, acceptedAt: Instant, unpaused: Instant, due: Instant, limit: Limit) {
  const accepted = dayNumber(localDate(acceptedAt))
  const start = dayNumber(localDate(calendar.effectiveStart(acceptedAt)))
  const last = dayNumber(localDate(due))
  if (limit.mode !== 'calendarDays') return [{ from: accepted, to: last }]
  return [
    { from: accepted, to: start - 1 },
    { from: dayNumber(localDate(unpaused)) + 1, to: last },
  ]
}

function explainDays(
  calendar: WorkingCalendar,
  ranges: readonly { from: number; to: number }[],
  paused: readonly Pause[],
): ExplainedStep[] {
  const inPause = paused.map((p) => ({ after: dayNumber(localDate(p.from)), to: dayNumber(localDate(p.to)) }))
  const steps: ExplainedStep[] = []
  for (const { from, to } of ranges) {
    let run: { from: number; names: string[] } | null = null
    for (let day = from; day <= to; day++) {
      const date = dateOfDay(day)
      const told = !inPause.some((p) => p.after < day && day <= p.to)
      if (told && !calendar.isWorkingDay(date)) {
        run ??= { from: day, names: [] }
        addName(run.names, calendar, date)
        continue
      }
      if (run) steps.push(daysOff(run, day - 1))
      run = null
      const weekday = weekdayOfDay(day)
      if (told && (weekday === 0 || weekday === 6) && calendar.isWorkingDay(date)) {
        steps.push({ kind: 'workingWeekend', at: instantAt(date, 0), date })
      }
    }
    if (run) steps.push(daysOff(run, to))
  }
  return steps
}

function daysOff(run: { from: number; names: readonly string[] }, last: number): ExplainedStep {
  const [from, to] = [dateOfDay(run.from), dateOfDay(last)]
  return { kind: 'daysOff', at: instantAt(from, 0), from, to, days: last - run.from + 1, names: run.names }
}

function addName(names: string[], calendar: WorkingCalendar, date: IsoDate): void {
  const off = calendar.dayOff(date)
  if (off && off.kind !== 'weekend' && !names.includes(off.name)) names.push(off.name)
}
