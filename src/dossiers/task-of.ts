import type { Procedure } from '#catalogue'
import type { WorkingCalendar } from '#law/calendar.ts'
import type { Dossier } from '#law/dossier.ts'
import type { Instant } from '#law/instant.ts'
import type { OpenTask } from './dossier-row.ts'
import { personQueue, postQueue } from './roles.ts'

/** Whose turn it is inside the office, and until when. */
export interface WantedTask {
  queue: string
  stepNo: number | null
  stepName: string
  role: string
  unitId: string | null
  assigneeId: string | null
  dueAt: Instant
}

/** The desk answers within the intake limit, also where it only confirms what a citizen brought. */
const deskMinutes = 480

/** The open task a state asks for; null when nobody in the office has anything to do. */
export function taskOf(
  state: Dossier,
  procedure: Procedure,
  assigneeId: string | null,
  calendar: WorkingCalendar,
  now: Instant,
): WantedTask | null {
  const at = (
    unitId: string,
    role: string,
    stepName: string,
    dueAt: Instant,
    stepNo: number | null = null,
  ): WantedTask =>
    assigneeId === null
      ? { queue: postQueue(unitId, role), stepNo, stepName, role, unitId, assigneeId: null, dueAt }
      : { queue: personQueue(assigneeId), stepNo, stepName, role, unitId, assigneeId, dueAt }
  const desk = (role: string, stepName: string, dueAt: Instant) => ({
    ...at(procedure.receptionUnitId, role, stepName, dueAt),
    queue: postQueue(procedure.receptionUnitId, role),
    assigneeId: null,
  })
  const soon = () => calendar.addWorkingMinutes(now, deskMinutes)
  switch (state.status) {
    case 'submitted':
      return desk('receptionOfficer', 'Kiểm tra, tiếp nhận hồ sơ', state.intakeDueAt ?? soon())
    case 'accepted':
    case 'inProcess': {
      const step = procedure.process.steps.find((candidate) => candidate.no === state.stepNo)
      if (!step) return null
      // A step entered late has time of its own beyond the dossier's: what is due first counts for its holder.
      return at(
        step.unitId,
        step.role,
        step.name,
        Math.min(state.stepDueAt ?? soon(), state.dueAt ?? Number.POSITIVE_INFINITY),
        step.no,
      )
    }
    case 'supplementRequested':
      return state.supplementSupplied ? desk('receptionOfficer', 'Kiểm tra giấy tờ bổ sung', soon()) : null
    case 'withdrawalRequested': {
      if (state.statusBeforeWithdrawal === 'submitted')
        return desk('receptionOfficer', 'Xem xét đề nghị rút hồ sơ', soon())
      const approving = procedure.process.steps.findLast((step) => step.kind === 'approve' || step.kind === 'sign')
      return approving
        ? {
            ...at(approving.unitId, approving.role, 'Xem xét đề nghị rút hồ sơ', soon()),
            queue: postQueue(approving.unitId, approving.role),
            assigneeId: null,
          }
        : null
    }
    case 'resultReady': {
      const step = procedure.process.steps.find((candidate) => candidate.kind === 'return')
      const unitId = step?.unitId ?? procedure.receptionUnitId
      const dueAt = Math.max(state.appointmentAt ?? now, now)
      return {
        queue: postQueue(unitId, 'resultOfficer'),
        stepNo: step?.no ?? null,
        stepName: step?.name ?? 'Trả kết quả',
        role: 'resultOfficer',
        unitId,
        assigneeId: null,
        dueAt,
      }
    }
    default:
      return null
  }
}

export function sameTask(open: OpenTask, wanted: WantedTask): boolean {
  return (
    open.queue === wanted.queue &&
    open.step_no === wanted.stepNo &&
    open.step_name === wanted.stepName &&
    Date.parse(open.due_at) === wanted.dueAt
  )
}
