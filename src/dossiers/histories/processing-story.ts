import type { InternalStep, Procedure } from '#catalogue'
import { type Instant, localDate, toIso } from '#law/instant.ts'
import type { LeadAgency } from '#organisation'
import { digitise } from './digitise.ts'
import type { Ground } from './ground.ts'
import { act, type History, lastHandsOf } from './history.ts'
import { issueResult, passStep, returnResult, somebodyOf, whoseTurn } from './main-line.ts'
import { approverOf, askSupplement, withdraw } from './reception-story.ts'
import { resultNumber } from './result-number.ts'
import type { Draw } from './seeded-numbers.ts'

/** One dossier's luck, drawn before it begins. */
interface Fate {
  /** Working minutes of each step, by its number. */
  minutes: Map<number, number>
  extended: boolean
  supplement: boolean
  withdrawn: boolean
  stopped: boolean
  sentBackAt: InternalStep['kind'] | null
  corrected: boolean
}

/** From the hand-over to the archive, as far as the time `until` goes; what comes later has not happened yet. */
export function liveThrough(ground: Ground, history: History, agency: LeadAgency, draw: Draw, until: Instant): void {
  const { calendar } = ground
  const fate = fateOf(ground, history, draw)
  while (history.state.status === 'accepted' || history.state.status === 'inProcess') {
    const step = history.procedure.process.steps.find(({ no }) => no === history.state.stepNo)
    const begun = history.events.at(-1)?.at
    if (!step || begun === undefined) return
    const minutes = fate.minutes.get(step.no) ?? 1
    const half = Math.ceil(minutes / 2)
    const interrupted = interrupt(ground, history, step, fate, draw, calendar.addWorkingMinutes(begun, half), until)
    if (interrupted === 'over') return
    if (interrupted === 'goesOn') {
      fate.minutes.set(step.no, half)
      continue
    }
    const at = calendar.addWorkingMinutes(begun, minutes)
    if (at > until) return
    if (step.kind === 'issue') giveResult(ground, history, agency, fate, draw, at, until)
    else if (step.kind === fate.sentBackAt) sendBack(ground, history, fate, at)
    else passStep(ground, history, at, (people) => draw.pick(people))
  }
}

/** Three in a hundred are late; of the rest three in ten are ready on the very day, the others before it. */
function fateOf({ calendar }: Ground, { state, procedure }: History, draw: Draw): Fate {
  const [from, due] = [state.acceptedAt ?? 0, state.dueAt ?? 0]
  const whole = Math.max(60, calendar.workingMinutesBetween(from, due))
  const morning = calendar.workingMinutesBetween(from, calendar.opening(localDate(due)))
  const [luck, share] = [draw.share(), draw.share()]
  const needed = luck < 0.03 ? whole * (1.1 + share) : luck < 0.3 ? morning + share * 440 : whole * (0.25 + 0.6 * share)
  return {
    minutes: spread(draw, procedure, needed),
    extended: draw.chance(luck < 0.03 ? 0.4 : 0.004),
    supplement: draw.chance(0.05),
    withdrawn: draw.chance(0.008),
    stopped: draw.chance(0.006),
    sentBackAt: draw.chance(0.04) ? draw.pick(['check', 'approve']) : null,
    corrected: draw.chance(0.002),
  }
}

/** The time needed, over the steps: as the process plans them, some slower, some faster; together exactly it. */
function spread(draw: Draw, { process }: Procedure, needed: number): Map<number, number> {
  const steps = process.steps.filter(({ kind }) => kind !== 'return')
  const weights = steps.map(({ minutes }) => Math.max(12, minutes) * (0.6 + 0.8 * draw.share()))
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  return new Map(steps.map(({ no }, i) => [no, Math.max(1, Math.floor((needed * (weights[i] ?? 0)) / whole))]))
}

/** What happens in the middle of a step; then the step goes on from there, or it is over. Null: nothing happens. */
function interrupt(
  ground: Ground,
  history: History,
  step: InternalStep,
  fate: Fate,
  draw: Draw,
  at: Instant,
  until: Instant,
): 'goesOn' | 'over' | null {
  const { calendar } = ground
  const { state } = history
  if (at > until || state.status !== 'inProcess' || (step.kind !== 'review' && step.kind !== 'check')) return null
  if (fate.withdrawn) {
    withdraw(ground, history, draw, at, until)
    return 'over'
  }
  if (fate.stopped && step.kind === 'check') {
    const said = { reason: 'Không đủ điều kiện theo quy định (minh họa).' }
    act(history, calendar, { command: { action: 'stop' }, by: approverOf(ground, history.procedure, at), at, said })
    return 'over'
  }
  if (fate.extended) {
    fate.extended = false
    const newDueAt = calendar.closing(
      calendar.addWorkingDays(localDate(Math.max(state.dueAt ?? at, at)), draw.between(2, 5)),
    )
    const said = { reason: 'Cần thêm thời gian thẩm định (minh họa).' }
    act(history, calendar, {
      command: { action: 'extend', newDueAt },
      by: approverOf(ground, history.procedure, at),
      at,
      said,
      assigneeId: 'keep',
    })
    return 'goesOn'
  }
  if (fate.supplement && step.kind === 'review' && at < (state.dueAt ?? 0)) {
    fate.supplement = false
    return supplement(ground, history, draw, at, until)
  }
  return null
}

function supplement(ground: Ground, history: History, draw: Draw, at: Instant, until: Instant): 'goesOn' | 'over' {
  const { calendar } = ground
  const answered = askSupplement(ground, history, draw, at, until)
  if (answered === null) return 'over'
  const confirmed = calendar.addWorkingMinutes(answered, draw.between(10, 240))
  if (confirmed > until) return 'over'
  const assigneeId = lastHandsOf(history, history.state.stepNo)
  act(history, calendar, {
    command: { action: 'confirmSupplement' },
    by: whoseTurn(ground, history, confirmed),
    at: confirmed,
    assigneeId,
  })
  return 'goesOn'
}

function sendBack(ground: Ground, history: History, fate: Fate, at: Instant): void {
  fate.sentBackAt = null
  const before = history.procedure.process.steps.findLast(({ no }) => no < (history.state.stepNo ?? 0))
  const assigneeId = lastHandsOf(history, before?.no ?? null)
  const said = { reason: 'Dự thảo cần chỉnh lại (minh họa).' }
  // What was done once goes quicker the second time.
  for (const [no, minutes] of fate.minutes) fate.minutes.set(no, Math.max(1, Math.ceil(minutes * 0.6)))
  act(history, ground.calendar, {
    command: { action: 'sendBack' },
    by: whoseTurn(ground, history, at),
    at,
    said,
    assigneeId,
  })
}

function giveResult(
  ground: Ground,
  history: History,
  agency: LeadAgency,
  fate: Fate,
  draw: Draw,
  at: Instant,
  until: Instant,
): void {
  const { calendar, numbers } = ground
  // In the order in which dossiers were received, not of the issue: unique and without gap is what a book must be.
  issueResult(ground, history, at, resultNumber(numbers.next(`result:${agency.id}`, localDate(at).slice(0, 4)), agency))
  digitise(history, at, true)
  const fetched = calendar.addWorkingMinutes(at, draw.between(5, history.resultChannel === 'online' ? 240 : 2400))
  if (fetched > until) return
  if (fate.corrected) {
    fate.corrected = false
    act(history, calendar, {
      command: { action: 'correctResult' },
      by: approverOf(ground, history.procedure, fetched),
      at: fetched,
    })
    history.result = null
    return
  }
  const rating = draw.chance(0.45) ? { rating: draw.pick([5, 5, 5, 5, 5, 5, 4, 4, 4, 3]) } : {}
  returnResult(ground, history, fetched, { digitised: true, digitisedAt: toIso(at), electronicResult: true, ...rating })
  const archived = calendar.addWorkingMinutes(fetched, draw.between(480, 20 * 480))
  if (archived > until || !draw.chance(0.6)) return
  const issue = history.procedure.process.steps.find(({ kind }) => kind === 'issue')
  if (issue)
    act(history, calendar, {
      command: { action: 'archive' },
      by: somebodyOf(ground, issue.unitId, issue.role, archived),
      at: archived,
    })
}
