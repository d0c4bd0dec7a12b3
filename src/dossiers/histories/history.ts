import { type Procedure, termsFor } from '#catalogue'
import type { WorkingCalendar } from '#law/calendar.ts'
import type {
  Channel,
  Command,
  Dossier,
  DossierAction,
  DossierEvent,
  DossierStatus,
  RefusalCode,
} from '#law/dossier.ts'
import { newDossier } from '#law/dossier.ts'
import { decide } from '#law/dossier-decide.ts'
import { evolve } from '#law/dossier-evolve.ts'
import { type Instant, localDate, toIso } from '#law/instant.ts'
import { eventHash, firstHash } from '#platform/audit/event.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { ComponentGiven, FeeKept, IssuedResult } from '../dossier-row.ts'
import type { Owner } from '../owner.ts'
import { missingComponents } from '../papers/missing-components.ts'
import { lawRolesFor, queuesOf } from '../roles.ts'
import { entryOf } from '../store.ts'
import { sameTask, taskOf, type WantedTask } from '../task-of.ts'

/** A dossier told from its beginning, in memory: the same decisions, events and tasks as if it had been lived through. */
export interface History {
  readonly id: string
  readonly channel: Channel
  readonly resultChannel: Channel
  readonly owner: Owner
  readonly form: Record<string, unknown>
  readonly provenance: string
  readonly newId: (at: Instant) => string
  /** In force now; kept from acceptance on. */
  procedure: Procedure
  ruleSet: string
  code: string | null
  submissionNo: string | null
  components: readonly ComponentGiven[]
  fee: FeeKept | null
  state: Dossier
  events: HistoryEvent[]
  tasks: HistoryTask[]
  result: IssuedResult | null
}

export interface HistoryEvent {
  id: string
  seq: number
  name: string
  at: Instant
  actorId: string | null
  actorName: string
  data: Readonly<Record<string, unknown>>
  prevHash: string
  hash: string
}

export interface HistoryTask extends WantedTask {
  id: string
  openedAt: Instant
  closedAt: Instant | null
}

/** One thing somebody did. */
export interface Deed {
  command: Command
  by: Actor
  /** The owner of the dossier does it; they are known without an account. */
  asOwner?: boolean
  at: Instant
  said?: Record<string, unknown>
  /** Who has the step from then on; `keep` leaves it as it is. */
  assigneeId?: string | 'keep' | null
  procedure?: Procedure
}

export type HistoryStart = Pick<
  History,
  'id' | 'channel' | 'resultChannel' | 'owner' | 'form' | 'components' | 'provenance' | 'newId' | 'procedure'
>

/** The law said no; a history that needed this is not written. */
export class HistoryRefused extends Error {
  override name = 'HistoryRefused'
  readonly code: RefusalCode | 'clock-behind'
  readonly action: DossierAction
  readonly status: DossierStatus
  constructor(code: HistoryRefused['code'], action: DossierAction, status: DossierStatus) {
    super(`the law refuses ${action} of a dossier that is ${status}: ${code}`)
    this.code = code
    this.action = action
    this.status = status
  }
}

export function openHistory(start: HistoryStart): History {
  return {
    ...start,
    ruleSet: '',
    code: null,
    submissionNo: null,
    fee: null,
    state: newDossier(start.channel),
    events: [],
    tasks: [],
    result: null,
  }
}

/** Does one deed as `perform` does it for the living: the law decides, then event with its hash, then the task. */
export function act(history: History, calendar: WorkingCalendar, deed: Deed): DossierEvent {
  const { command, by, at } = deed
  if (deed.procedure) history.procedure = deed.procedure
  const { procedure, state } = history
  if (at < (history.events.at(-1)?.at ?? 0)) throw new HistoryRefused('clock-behind', command.action, state.status)
  const open = openTask(history)
  const owns = deed.asOwner ?? false
  const holdsStep = open !== null && queuesOf(by).includes(open.queue)
  const terms = state.terms ?? termsFor(procedure, localDate(at))
  const decision = decide(state, command, {
    now: at,
    calendar,
    terms,
    actor: { roles: lawRolesFor(by, procedure.agencyId, owns, holdsStep), owns, holdsStep },
    // Scans did not come with the file: what is checked is that each paper was given, as at a counter.
    missing: missingComponents(procedure, 'inPerson', history.components),
  })
  if (!decision.ok) throw new HistoryRefused(decision.code, command.action, state.status)
  history.ruleSet = terms.ruleSet
  history.state = evolve(state, decision.event)
  record(history, decision.event, by, at, deed.said ?? {})
  const assigneeId = deed.assigneeId === 'keep' ? (open?.assigneeId ?? null) : (deed.assigneeId ?? null)
  moveTask(history, open, taskOf(history.state, procedure, assigneeId, calendar, at), at)
  return decision.event
}

export const openTask = ({ tasks }: History): HistoryTask | null => {
  const last = tasks.at(-1)
  return last?.closedAt === null ? last : null
}

/** Who last had this step by name: work that comes back goes to the hands it left. */
export function lastHandsOf({ tasks }: History, stepNo: number | null): string | null {
  return tasks.findLast((task) => task.stepNo === stepNo && task.assigneeId !== null)?.assigneeId ?? null
}

function record(history: History, event: DossierEvent, by: Actor, at: Instant, said: Record<string, unknown>): void {
  const { name, subject, data } = entryOf(history.id, event, said)
  const last = history.events.at(-1)
  const [seq, prevHash] = [(last?.seq ?? 0) + 1, last?.hash ?? firstHash]
  const hash = eventHash({ name, subject, seq, at, actor: by.name, data }, prevHash)
  history.events.push({
    id: history.newId(at),
    seq,
    name,
    at,
    actorId: by.accountId,
    actorName: by.name,
    data,
    prevHash,
    hash,
  })
}

function moveTask(history: History, open: HistoryTask | null, wanted: WantedTask | null, at: Instant): void {
  if (open && wanted && sameTask(asOpen(open), wanted)) return
  if (open) open.closedAt = at
  if (wanted) history.tasks.push({ ...wanted, id: history.newId(at), openedAt: at, closedAt: null })
}

function asOpen(task: HistoryTask): Parameters<typeof sameTask>[0] {
  return {
    id: task.id,
    queue: task.queue,
    step_no: task.stepNo,
    step_name: task.stepName,
    role: task.role,
    unit_id: task.unitId,
    assignee_id: task.assigneeId,
    assignee_name: null,
    due_at: toIso(task.dueAt),
  }
}
