/** What moves do to a dossier's dates: start, pause, resume, stop. one-stop.md §7, §8. */
import type { WorkingCalendar } from './calendar.ts'
import { dueAt, type Limit, outcome, type Pause, shiftByPause } from './deadline.ts'
import type { Dossier, ProcessStep } from './dossier.ts'
import type { Instant } from './instant.ts'

type Changes = Partial<Dossier>

/** The whole limit from `now` on: acceptance (§7.3), or a restart after a supplement (§8, Decree 61/2018 art. 19). */
export function startClock(calendar: WorkingCalendar, limit: Limit, now: Instant): Changes {
  const due = dueAt(calendar, now, limit).dueAt
  return { clockStartedAt: now, dueAt: due, originalDueAt: due, appointmentAt: due, pauses: [], pausedAt: null }
}

/** A step has its own working time (§6 T9); the return waits for the applicant and has none. */
export function enterStep(calendar: WorkingCalendar, step: ProcessStep | undefined, now: Instant): Changes {
  if (step === undefined) return {}
  const due = step.kind === 'return' ? null : calendar.addWorkingMinutes(now, step.minutes)
  return { stepNo: step.no, stepStartedAt: now, stepDueAt: due }
}

/** All dates move by what the pause took away; the open step by its working minutes. §8. */
export function shiftDates(calendar: WorkingCalendar, dossier: Dossier, pause: Pause): Changes {
  const { terms } = dossier
  if (terms === null) return {}
  const shifted = (due: Instant | null) => (due === null ? null : shiftByPause(calendar, terms.limit.mode, due, pause))
  return {
    pausedAt: null,
    pauses: [...dossier.pauses, pause],
    dueAt: shifted(dossier.dueAt),
    originalDueAt: shifted(dossier.originalDueAt),
    appointmentAt: shifted(dossier.appointmentAt),
    stepDueAt: shiftByMinutes(calendar, dossier.stepDueAt, pause),
  }
}

/** The limits of the intake and of a step are working hours, whatever the mode of the whole (§7.3). */
export function shiftByMinutes(calendar: WorkingCalendar, due: Instant | null, pause: Pause): Instant | null {
  return due === null ? null : shiftByPause(calendar, 'workingHours', due, pause)
}

/** The open pause ends and moves the dates (§8); nothing when the clock was running. */
export function endPause(calendar: WorkingCalendar, dossier: Dossier, now: Instant): Changes {
  return dossier.pausedAt === null ? {} : shiftDates(calendar, dossier, { from: dossier.pausedAt, to: now })
}

/**
 * The clock stops for good and the outcome is known: always by the original date (§7.5, §9). A pause that is still open
 * ends first, so that the days the applicant took do not make the office late.
 */
export function stopClock(calendar: WorkingCalendar, dossier: Dossier, now: Instant): Changes {
  const settled = { ...dossier, ...endPause(calendar, dossier, now) }
  const { terms, originalDueAt } = settled
  return {
    ...endPause(calendar, dossier, now),
    finishedAt: now,
    outcome: terms === null || originalDueAt === null ? null : outcome(terms.limit.mode, originalDueAt, now),
  }
}
