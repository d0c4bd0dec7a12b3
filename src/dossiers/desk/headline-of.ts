import type { View } from '#platform/http/view.ts'
import type { Tone } from '#platform/view/parts/badge.ts'
import type { Deadline } from '#platform/view/parts/deadline-bar.ts'
import { formatWorkingTime } from '#platform/words/format.ts'
import { deskWords } from '../desk-words.ts'
import { timeLeft } from '../time-left.ts'
import type { DeskDossier } from './read-desk-dossier.ts'

const tones: Readonly<Record<DeskDossier['row']['state']['status'], Tone>> = {
  draft: 'neutral',
  submitted: 'info',
  accepted: 'info',
  rejectedAtIntake: 'neutral',
  inProcess: 'info',
  supplementRequested: 'paused',
  awaitingFinancialObligation: 'paused',
  withdrawalRequested: 'paused',
  stopped: 'neutral',
  resultReady: 'ok',
  returned: 'ok',
}

/** How a dossier stands in time; the owner's page asks it too. */
type Timed = Pick<DeskDossier, 'row' | 'facts'>

export function statusTone({ row, facts }: Timed): Tone {
  const { status, dueAt } = row.state
  const isRunning = status === 'accepted' || status === 'inProcess'
  return isRunning && dueAt !== null && dueAt < facts.now ? 'late' : tones[status]
}

/** The time of the whole dossier as the bar at the head of its page; none before acceptance but that of the intake. */
export function deadlineOf({ row, facts }: Timed, view: Pick<View, 'lang'>): Deadline | undefined {
  const { state } = row
  const { lang } = view
  if (state.acceptedAt === null) {
    const intake =
      state.status === 'submitted' &&
      state.intakeDueAt !== null &&
      state.submittedAt !== null &&
      timeLeft(facts.calendar, state.submittedAt, state.intakeDueAt, facts.now)
    return intake ? { lang, ...intake } : undefined
  }
  if (state.dueAt === null) return undefined
  const stoppedAt = state.finishedAt ?? state.pausedAt
  const time = timeLeft(facts.calendar, state.clockStartedAt ?? state.acceptedAt, state.dueAt, stoppedAt ?? facts.now)
  if (!time) return undefined
  const ended =
    state.outcome === null ? undefined : ({ early: 'early', onTime: 'onTime', overdue: 'late' } as const)[state.outcome]
  return { lang, ...time, state: ended ?? (state.pausedAt !== null ? 'paused' : 'running') }
}

/** One sentence: where it stands, and how much time is left of the whole and of this step. */
export function sentenceOf(desk: DeskDossier, view: View): string {
  const { row, procedure, facts } = desk
  const { state } = row
  const w = deskWords(view.lang).dossier
  const s = w.sentence
  const time = deadlineOf(desk, view)
  const left = time?.leftMinutes
  const say = (minutes: number | undefined, within: (time: string) => string, past: (time: string) => string) =>
    minutes === undefined
      ? ''
      : minutes < 0
        ? past(formatWorkingTime(minutes, view.lang))
        : within(formatWorkingTime(minutes, view.lang))
  switch (state.status) {
    case 'draft':
      return s.draft
    case 'submitted':
      return s.submitted(say(left, w.intakeLeft, w.intakeOver))
    case 'accepted':
    case 'inProcess': {
      const step = procedure.process.steps.find((one) => one.no === state.stepNo)
      const stepTime =
        state.stepStartedAt !== null && state.stepDueAt !== null
          ? timeLeft(facts.calendar, state.stepStartedAt, state.stepDueAt, facts.now)
          : null
      const both = [say(left, w.left, w.over), say(stepTime?.leftMinutes, w.stepLeft, w.stepOver)]
        .filter((part) => part !== '')
        .join(' ')
      return s.at(step?.name ?? '', both)
    }
    case 'supplementRequested':
      return state.supplementSupplied ? s.supplied : s.waiting
    case 'awaitingFinancialObligation':
      return s.payment
    case 'withdrawalRequested':
      return s.withdrawal
    case 'resultReady':
      return s.ready
    case 'returned':
      return s.returned
    case 'stopped':
      return s.stopped
    case 'rejectedAtIntake':
      return s.rejected
  }
}
