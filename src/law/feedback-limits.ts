/**
 * Phản ánh, kiến nghị: by when they are classified, answered and published (Decree 20/2008/NĐ-CP as amended;
 * procedure-control.md §6), and the two rates of Decision 766/QĐ-TTg. The numbers are recalled: dated settings.
 */
import type { WorkingCalendar } from './calendar.ts'
import type { IsoDate } from './instant.ts'
import { percentOf } from './rounding.ts'
import type { Sourced } from './rule-sets.ts'

export interface FeedbackLimits {
  readonly from: IsoDate
  /** From receipt: classify and forward. */
  readonly classifyWorkingDays: Sourced<number>
  /** From assignment. */
  readonly answerWorkingDays: Sourced<number>
  /** The same when regulations extend it, with notice. */
  readonly extendedAnswerWorkingDays: Sourced<number>
  /** From the answer. */
  readonly publishWorkingDays: Sourced<number>
}
export interface AnsweredFeedback {
  readonly dueOn: IsoDate
  /** Null while it is not answered. */
  readonly answeredOn: IsoDate | null
  readonly unsatisfied: boolean
  /** The sender complained that the answer is late. */
  readonly lateComplaint: boolean
}
export interface FeedbackRates {
  readonly inCharge: number
  readonly onTime: number
  readonly satisfied: number
  /** Percent, unrounded; null without feedback. */
  readonly onTimeRate: number | null
  readonly satisfactionRate: number | null
}

const recalled = (value: number): Sourced<number> => ({
  value,
  source: 'Decree 20/2008/NĐ-CP as amended by Decrees 48/2013 and 92/2017',
  certainty: 'memory',
})

/** Limits by the day they hold from, oldest first; a later instrument adds a row. */
export const feedbackLimits: readonly FeedbackLimits[] = [
  {
    from: '2008-03-14',
    classifyWorkingDays: recalled(5),
    answerWorkingDays: recalled(15),
    extendedAnswerWorkingDays: recalled(30),
    publishWorkingDays: recalled(5),
  },
]

/** The limits of a day (procedure-control.md §6); a day before Decree 20/2008/NĐ-CP has none. */
export function feedbackLimitsAt(date: IsoDate): FeedbackLimits {
  const found = feedbackLimits.findLast(({ from }) => from <= date)
  if (!found) throw new RangeError(`no limits of feedback are known for ${date}`)
  return found
}

/** The last day to classify and forward (Decree 20/2008/NĐ-CP; §6). */
export function classifyDueOn(calendar: WorkingCalendar, receivedOn: IsoDate): IsoDate {
  return calendar.addWorkingDays(receivedOn, feedbackLimitsAt(receivedOn).classifyWorkingDays.value)
}

/** The last day to answer after assignment (Decree 20/2008/NĐ-CP; §6), `extended` when notice was given. */
export function answerDueOn(calendar: WorkingCalendar, assignedOn: IsoDate, extended = false): IsoDate {
  const limits = feedbackLimitsAt(assignedOn)
  const limit = extended ? limits.extendedAnswerWorkingDays : limits.answerWorkingDays
  return calendar.addWorkingDays(assignedOn, limit.value)
}

/** The last day to publish an answer (Decree 20/2008/NĐ-CP; §6). */
export function publishDueOn(calendar: WorkingCalendar, answeredOn: IsoDate): IsoDate {
  return calendar.addWorkingDays(answeredOn, feedbackLimitsAt(answeredOn).publishWorkingDays.value)
}

/**
 * Items 5.1 and 5.2 of Decision 766/QĐ-TTg: answered on or before the due date over all in charge, and all but those rated
 * unsatisfied or complained about as late. What is not answered and not yet due is left out of the first whole [design].
 */
export function feedbackRates(feedback: readonly AnsweredFeedback[], today: IsoDate): FeedbackRates {
  const inCharge = feedback.filter(({ dueOn, answeredOn }) => answeredOn !== null || dueOn < today)
  const onTime = inCharge.filter(({ dueOn, answeredOn }) => answeredOn !== null && answeredOn <= dueOn).length
  const satisfied = feedback.filter(({ unsatisfied, lateComplaint }) => !unsatisfied && !lateComplaint).length
  return {
    inCharge: inCharge.length,
    onTime,
    satisfied,
    onTimeRate: percentOf(onTime, inCharge.length),
    satisfactionRate: percentOf(satisfied, feedback.length),
  }
}
