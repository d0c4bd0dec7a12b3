import type { Procedure } from '#catalogue'
import type { Instant } from '#law/instant.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Ground } from './ground.ts'
import { act, type History, lastHandsOf, openTask } from './history.ts'
import { ownerActor } from './office-people.ts'

/** Nobody held the post whose turn it was. */
export class PostEmpty extends Error {
  override name = 'PostEmpty'
  constructor(unitId: string, role: string) {
    super(`nobody holds the post ${unitId}:${role}`)
  }
}

export type Choose = (people: readonly [Actor, ...Actor[]]) => Actor

const first: Choose = ([one]) => one

/** Somebody of the post, the first one when it does not matter who. */
export function somebodyOf(ground: Ground, unitId: string, role: string, at: Instant, choose = first): Actor {
  const [one, ...others] = ground.people.holders(unitId, role, at)
  if (one === undefined) throw new PostEmpty(unitId, role)
  return choose([one, ...others])
}

/** Whose turn it is: the person the open task names, or somebody of the post where it waits. */
export function whoseTurn(ground: Ground, history: History, at: Instant): Actor {
  const task = openTask(history)
  if (task?.unitId == null) throw new Error(`${history.id} waits for nobody in the office`)
  const { unitId, role, assigneeId } = task
  return somebodyOf(
    ground,
    unitId,
    role,
    at,
    (people) => people.find(({ accountId }) => accountId === assigneeId) ?? people[0],
  )
}

export function submitOnline(ground: Ground, history: History, at: Instant, submissionNo: string): void {
  history.submissionNo = submissionNo
  const by = ownerActor(ground.tenantId, history.owner)
  const said = { procedureCode: history.procedure.code, channel: history.channel, submissionNo }
  act(history, ground.calendar, { command: { action: 'submit' }, by, asOwner: true, at, said })
}

/** Reception gives the code; at the counter it is the beginning of everything. */
export function accept(
  ground: Ground,
  history: History,
  given: { at: Instant; code: string; procedure: Procedure; fee?: { feeVnd: number; paidOnline?: boolean } },
): void {
  const { at, code, procedure, fee } = given
  const by = somebodyOf(ground, procedure.receptionUnitId, 'receptionOfficer', at)
  const filed = history.channel === 'online' ? {} : { procedureCode: procedure.code, channel: history.channel }
  history.code = code
  if (fee) history.fee = { vnd: fee.feeVnd, paidOnline: fee.paidOnline ?? null }
  act(history, ground.calendar, {
    command: { action: 'accept' },
    by,
    at,
    said: { ...filed, code, ...fee },
    procedure,
  })
}

/** What the open step ends with: handed over, given to somebody, or passed on. Issuing is `issueResult`. */
export function passStep(ground: Ground, history: History, at: Instant, choose: Choose = first): void {
  const { state, procedure } = history
  const by = whoseTurn(ground, history, at)
  const steps = procedure.process.steps
  const step = steps.find(({ no }) => no === state.stepNo)
  const next = steps.find(({ no }) => no > (state.stepNo ?? 0))
  if (state.status === 'accepted') {
    act(history, ground.calendar, { command: { action: 'handOver' }, by, at })
  } else if (step?.kind === 'assign' && next) {
    const assignee = somebodyOf(ground, next.unitId, next.role, at, choose)
    act(history, ground.calendar, {
      command: { action: 'assign' },
      by,
      at,
      said: { assignee: assignee.username },
      assigneeId: assignee.accountId,
    })
  } else {
    act(history, ground.calendar, {
      command: { action: 'forward' },
      by,
      at,
      assigneeId: lastHandsOf(history, next?.no ?? null),
    })
  }
}

/** The result was signed by whoever passed the last signature, and issued without a file: none came with the history. */
export function issueResult(ground: Ground, history: History, at: Instant, number: string): void {
  const { procedure } = history
  const title = procedure.results[0]?.name ?? procedure.name
  const signedBy = history.events.findLast(({ name }) => name === 'dossier.approved')?.actorName ?? ''
  act(history, ground.calendar, {
    command: { action: 'issueResult' },
    by: whoseTurn(ground, history, at),
    at,
    said: { number, title },
  })
  history.result = { number, title, fileId: null, signedBy }
}

export function returnResult(ground: Ground, history: History, at: Instant, said: object = {}): void {
  const by = whoseTurn(ground, history, at)
  act(history, ground.calendar, {
    command: { action: 'returnResult' },
    by,
    at,
    said: { receiverName: history.owner.name, idShown: history.resultChannel !== 'online', ...said },
  })
}
