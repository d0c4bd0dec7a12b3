import type { Procedure } from '#catalogue'
import type { Instant } from '#law/instant.ts'
import type { Ground } from './ground.ts'
import { act, type History } from './history.ts'
import { somebodyOf, whoseTurn } from './main-line.ts'
import { ownerActor } from './office-people.ts'
import type { Draw } from './seeded-numbers.ts'

/** How the reception of an online submission ends: with an acceptance at a moment, or without one. */
export type Received = { acceptAt: Instant } | { acceptAt: null }

const never: Received = { acceptAt: null }
const chances = { rejected: 0.015, withdrawn: 0.006, supplement: 0.035, unanswered: 0.1 }

/** The desk looks within its eight working hours (Decree 45/2020); what happens after `until` has not happened yet. */
export function receive(ground: Ground, history: History, draw: Draw, until: Instant): Received {
  const { calendar } = ground
  const looked = calendar.addWorkingMinutes(history.state.submittedAt ?? 0, draw.between(20, 440))
  const [rejected, withdrawn, supplement] = [
    draw.chance(chances.rejected),
    draw.chance(chances.withdrawn),
    draw.chance(chances.supplement),
  ]
  if (looked > until) return never
  if (rejected) {
    const said = { reason: 'Thủ tục không thuộc thẩm quyền giải quyết (minh họa).' }
    act(history, calendar, { command: { action: 'reject' }, by: whoseTurn(ground, history, looked), at: looked, said })
    return never
  }
  if (withdrawn) return withdraw(ground, history, draw, looked, until)
  return supplement ? complete(ground, history, draw, looked, until) : { acceptAt: looked }
}

/** The applicant takes it back; whoever may settle it does so some hours later. */
export function withdraw(ground: Ground, history: History, draw: Draw, at: Instant, until: Instant): Received {
  const { calendar } = ground
  const by = ownerActor(ground.tenantId, history.owner)
  const said = { reason: 'Người nộp không còn nhu cầu (minh họa).' }
  act(history, calendar, { command: { action: 'requestWithdrawal' }, by, asOwner: true, at, said })
  const settled = calendar.addWorkingMinutes(at, draw.between(30, 600))
  if (settled <= until) {
    act(history, calendar, {
      command: { action: 'approveWithdrawal' },
      by: whoseTurn(ground, history, settled),
      at: settled,
    })
  }
  return never
}

function complete(ground: Ground, history: History, draw: Draw, at: Instant, until: Instant): Received {
  const answered = askSupplement(ground, history, draw, at, until)
  const accepted = answered === null ? null : ground.calendar.addWorkingMinutes(answered, draw.between(20, 440))
  return accepted === null || accepted > until ? never : { acceptAt: accepted }
}

/** Form 02 goes out; days later the answer comes, or it never does and the dossier is stopped (T13). Null: no answer yet. */
export function askSupplement(
  ground: Ground,
  history: History,
  draw: Draw,
  at: Instant,
  until: Instant,
): Instant | null {
  const { calendar } = ground
  const said = {
    reason: 'Thành phần hồ sơ chưa đủ thông tin (minh họa).',
    items: [{ text: 'Bổ sung thông tin còn thiếu (minh họa)' }],
  }
  act(history, calendar, {
    command: { action: 'requestSupplement' },
    by: whoseTurn(ground, history, at),
    at,
    said,
    assigneeId: 'keep',
  })
  const [unanswered, waited] = [draw.chance(chances.unanswered), draw.between(240, 12 * 480)]
  if (unanswered) {
    stopUnanswered(ground, history, draw, until)
    return null
  }
  const answered = calendar.addWorkingMinutes(at, waited)
  if (answered > until) return null
  const by = ownerActor(ground.tenantId, history.owner)
  act(history, calendar, {
    command: { action: 'supplySupplement' },
    by,
    asOwner: true,
    at: answered,
    said: { components: [] },
    assigneeId: 'keep',
  })
  return answered
}

function stopUnanswered(ground: Ground, history: History, draw: Draw, until: Instant): void {
  const { calendar } = ground
  const overdue = history.state.supplementDueAt ?? until
  const at = calendar.addWorkingMinutes(overdue, draw.between(60, 960))
  if (at > until) return
  const by = approverOf(ground, history.procedure, at)
  act(history, calendar, {
    command: { action: 'stop' },
    by,
    at,
    said: { reason: 'Quá thời hạn bổ sung hồ sơ (minh họa).' },
  })
}

/** Who signs for the agency whose dossier it is. */
export function approverOf(ground: Ground, { process, agencyId }: Procedure, at: Instant) {
  const step = process.steps.findLast(
    (one) => (one.kind === 'approve' || one.kind === 'sign') && one.agencyId === agencyId,
  )
  if (!step) throw new Error('the process has no signature of its own agency')
  return somebodyOf(ground, step.unitId, step.role, at)
}
