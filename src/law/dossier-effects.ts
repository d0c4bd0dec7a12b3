/** What each move of the table changes beside status and turns. Numbers of moves as in one-stop.md §6. */
import { dateOfDay } from './day-number.ts'
import { apologyDeadline } from './deadline.ts'
import type { Dossier, MoveId, SupplementStage } from './dossier.ts'
import { endPause, enterStep, shiftByMinutes, shiftDates, startClock, stopClock } from './dossier-clock.ts'
import { type Question, termsOf } from './dossier-guards.ts'
import { currentStep, isBeforeApproval, lastSignature, stepAhead, stepBehind } from './dossier-steps.ts'
import { localDay } from './instant.ts'

type Changes = Partial<Dossier>
type Effect = (question: Question) => Changes

const noSupplement: Changes = { supplementStage: null, supplementDueAt: null, supplementSupplied: false }

const startIntake: Effect = (question) => {
  const { calendar, now } = question.facts
  return { intakeDueAt: calendar.addWorkingMinutes(now, termsOf(question).intakeMinutes) }
}

const accept: Effect = (question) => {
  const { calendar, now } = question.facts
  const terms = termsOf(question)
  return {
    submittedAt: question.dossier.submittedAt ?? now,
    acceptedAt: now,
    terms,
    ...startClock(calendar, terms.limit, now),
    ...enterStep(calendar, terms.steps[0], now),
  }
}

/** Passing a signature on is giving it; the last one of the process approves the result (one-stop.md §5). */
const passOn: Effect = (question) => {
  const { dossier, facts, command } = question
  const terms = termsOf(question)
  const to = command?.action === 'forward' ? command.to : undefined
  const signed = currentStep(dossier)?.no === lastSignature(terms)?.no
  return {
    ...enterStep(facts.calendar, stepAhead(dossier, terms, to), facts.now),
    ...(signed ? { approvedAt: facts.now } : {}),
  }
}

const sendBack: Effect = (question) => {
  const terms = termsOf(question)
  const step = stepBehind(question.dossier, terms)
  if (step === undefined) return {}
  return {
    ...enterStep(question.facts.calendar, step, question.facts.now),
    ...(isBeforeApproval(step, terms) ? { approvedAt: null } : {}),
  }
}

const askSupplement = (question: Question, stage: SupplementStage): Changes => {
  const { calendar, now } = question.facts
  const { command } = question
  const asked = command?.action === 'requestSupplement' ? command.dueAt : undefined
  const usual = () => calendar.closing(dateOfDay(localDay(now) + termsOf(question).supplementAnswerDays))
  return { supplementStage: stage, supplementDueAt: asked ?? usual(), supplementSupplied: false }
}

/** §8: the supplement either pauses the clock, or the limit is counted again from the start. */
const confirmSupplement: Effect = (question) => {
  const { dossier, facts } = question
  const terms = termsOf(question)
  if (terms.supplementClock === 'pause') return { ...endPause(facts.calendar, dossier, facts.now), ...noSupplement }
  return {
    ...startClock(facts.calendar, terms.limit, facts.now),
    ...enterStep(facts.calendar, currentStep(dossier), facts.now),
    ...noSupplement,
  }
}

const isRunning = (status: Dossier['status'] | null): boolean => status === 'accepted' || status === 'inProcess'

/** T18: a clock that ran before goes on; one that was paused stays paused since then. */
const backFromWithdrawal: Effect = ({ dossier, facts }) => {
  const { calendar, now } = facts
  const before = dossier.statusBeforeWithdrawal
  const asked = dossier.turns.at(-1)?.from ?? now
  return {
    statusBeforeWithdrawal: null,
    ...(isRunning(before) ? endPause(calendar, dossier, now) : {}),
    ...(before === 'submitted'
      ? { intakeDueAt: shiftByMinutes(calendar, dossier.intakeDueAt, { from: asked, to: now }) }
      : {}),
  }
}

const stop =
  (stopReason: NonNullable<Dossier['stopReason']>): Effect =>
  ({ dossier, facts }) => ({ stopReason, ...stopClock(facts.calendar, dossier, facts.now) })

/** T20: the rest of the time, counted on from the stop; an archived dossier comes out of the archive. */
const reopen: Effect = ({ dossier, facts }) => ({
  ...shiftDates(facts.calendar, dossier, { from: dossier.finishedAt ?? facts.now, to: facts.now }),
  ...noSupplement,
  finishedAt: null,
  outcome: null,
  stopReason: null,
  archived: false,
})

/** The dossier leaves the office's hands: the step of returning, which has no time of its own. */
const issueResult: Effect = (question) => {
  const { dossier, facts } = question
  const atReturn = termsOf(question).steps.find((step) => step.kind === 'return')
  return {
    ...stopClock(facts.calendar, dossier, facts.now),
    stepDueAt: null,
    ...enterStep(facts.calendar, atReturn, facts.now),
  }
}

/** T22, §9: only the date worked to and the appointment move; whether the apology came in time is kept. */
const extend: Effect = ({ dossier, facts, command }) => {
  if (command?.action !== 'extend' || dossier.originalDueAt === null) return {}
  return {
    dueAt: command.newDueAt,
    appointmentAt: command.newDueAt,
    extensionNo: dossier.extensionNo + 1,
    apologyInTime: facts.now <= apologyDeadline(facts.calendar, dossier.originalDueAt),
  }
}

/** T24: the wrong result has to be signed again; the dates stay, late if they have passed. */
const correctResult: Effect = (question) => ({
  ...enterStep(question.facts.calendar, lastSignature(termsOf(question)), question.facts.now),
  approvedAt: null,
  finishedAt: null,
  outcome: null,
})

export const effects: Record<MoveId, Effect> = {
  T2: (question) => ({ submittedAt: question.facts.now, ...startIntake(question) }),
  T3: accept,
  T4: accept,
  T5: (question) => ({
    ...askSupplement(question, 'intake'),
    intakeSupplements: question.dossier.intakeSupplements + 1,
  }),
  T6: (question) => ({ ...noSupplement, ...startIntake(question) }),
  T7: ({ dossier, facts }) => ({ submittedAt: dossier.submittedAt ?? facts.now, finishedAt: facts.now }),
  T8: passOn,
  T9: passOn,
  T10: sendBack,
  T11: (question) => ({
    ...askSupplement(question, 'processing'),
    processingSupplements: question.dossier.processingSupplements + 1,
    pausedAt: question.facts.now,
  }),
  T11a: () => ({ supplementSupplied: true }),
  T12: confirmSupplement,
  T13: stop('supplementTimeout'),
  T14: ({ facts }) => ({ pausedAt: facts.now }),
  T15: ({ dossier, facts }) => endPause(facts.calendar, dossier, facts.now),
  T16: ({ dossier, facts }) => ({
    statusBeforeWithdrawal: dossier.status,
    pausedAt: isRunning(dossier.status) ? facts.now : dossier.pausedAt,
  }),
  T17: stop('withdrawn'),
  T18: backFromWithdrawal,
  T19: stop('notEligible'),
  T20: reopen,
  T21: issueResult,
  T22: extend,
  T23: ({ facts }) => ({ returnedAt: facts.now }),
  T24: correctResult,
  T25: () => ({ archived: true }),
  // Who is to do it is not part of this state; at the step of assigning, naming the person is also passing on.
  assign: (question) => (currentStep(question.dossier)?.kind === 'assign' ? passOn(question) : {}),
  reassign: () => ({}),
}
