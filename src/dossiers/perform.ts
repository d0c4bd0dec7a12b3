import type { Procedure } from '#catalogue'
import type { Decision, DossierAction } from '#law/dossier.ts'
import { allowedActions, decide } from '#law/dossier-decide.ts'
import { evolve } from '#law/dossier-evolve.ts'
import { withKnownYears } from '#organisation'
import type { EventEntry, RecordedEvent } from '#platform/audit/event.ts'
import { eventHash } from '#platform/audit/event.ts'
import type { Scope } from '#platform/auth/grants.ts'
import type { RequestFacts } from '#platform/http/action.ts'
import { invalid, Problem } from '#platform/http/problem.ts'
import { check } from '#platform/http/validate.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { takeDossierCode } from './dossier-code.ts'
import { factsFor, type Looking, procedureFor } from './dossier-facts.ts'
import { type DossierRow, findDossier } from './dossier-row.ts'
import { issueLetter } from './letters/issue-letter.ts'
import { missingErrors } from './papers/components.ts'
import { missingComponents } from './papers/missing-components.ts'
import { entryOf, moveTask, updateDossier } from './store.ts'
import { taskOf } from './task-of.ts'
import type { Verb, VerbEffect } from './verb.ts'
import { offered } from './verbs.ts'
import { words } from './words.ts'

export interface Performing extends Looking {
  lang: Lang
  scope: Scope
  request: Pick<RequestFacts, 'ifMatch'>
  record(entry: EventEntry): Promise<RecordedEvent>
}

/**
 * Does one verb to one dossier: facts → the law decides → the verb's own part → numbers → state, event, task, letter,
 * all in the caller's transaction. Of two at the same instant one gets 409 with the state the other left.
 */
export async function perform(
  context: Performing,
  idOrCode: string,
  verb: Verb,
  given: Record<string, unknown>,
  note: string | undefined,
): Promise<DossierRow> {
  const errors = check(verb.input, given, context.lang)
  if (errors.length > 0) throw invalid(errors)
  const row = await findDossier(context.tx, context.actor, context.scope, idOrCode)
  expectVersion(context, row)
  const procedure = await procedureFor(context, row)
  const facts = await factsFor(context, row, procedure)
  const decision = withKnownYears(() => decide(row.state, verb.command(given), facts))
  if (!decision.ok) throw refusal(context, row, procedure, verb.action, decision)
  const effect = (await verb.effect?.({ ...context, row, procedure, input: given, note })) ?? {}
  const { event } = decision
  const state = evolve(row.state, event)
  const accepting = row.state.acceptedAt === null && state.acceptedAt !== null
  const code =
    accepting && row.code === null ? await takeDossierCode(context, procedure, facts.terms.ruleSet, state) : row.code
  const said = { note, ...effect.said, ...(code === row.code ? {} : { code }) }
  const entry = entryOf(row.id, event, said, { seq: row.seq, hash: row.last_hash })
  const expected = expectedRecord(context, entry, row)
  const changes = {
    ...effect.changes,
    ...(accepting ? { under: { procedure, ruleSet: facts.terms.ruleSet } } : {}),
    ...(code !== null && code !== row.code ? { code, procedureName: procedure.name } : {}),
  }
  if (!(await updateDossier(context.tx, row, state, expected, changes, context.now)))
    throw await overtaken(context, row)
  await context.record(entry)
  const assigneeId = effect.assigneeId === 'keep' ? (row.task?.assignee_id ?? null) : (effect.assigneeId ?? null)
  const wanted = taskOf(state, procedure, assigneeId, facts.calendar, context.now)
  await moveTask(context.tx, row, wanted, { now: context.now, machineNow: context.platform.clock.machineNow() })
  const after: DossierRow = {
    ...row,
    ...effectOnRow(row, effect),
    state,
    status: state.status,
    code,
    rule_set: facts.terms.ruleSet,
    seq: expected.seq,
  }
  if (event.form) await issueLetter(context, { row: after, procedure, event, details: { note, ...effect.letter } })
  return findDossier(context.tx, context.actor, context.scope, row.id)
}

function expectVersion(context: Performing, row: DossierRow): void {
  const { ifMatch } = context.request
  if (ifMatch !== null && ifMatch !== '*' && ifMatch !== etagOf(row)) throw new Problem('request.stale')
  // The demonstration clock can be set back; a history that runs backwards proves nothing.
  const last = Math.max(
    ...[row.state.submittedAt, row.state.acceptedAt, row.state.finishedAt, row.state.returnedAt].map((at) => at ?? 0),
  )
  if (context.now < last) throw new Problem('dossier.clock-behind')
}

export const etagOf = (row: Pick<DossierRow, 'seq'>): string => `"${row.seq}"`

/** The chain's next link, known before it is written: the row names it, and the event must then be exactly it. */
function expectedRecord(context: Performing, entry: EventEntry, row: DossierRow): { seq: number; hash: string } {
  const seq = row.seq + 1
  return { seq, hash: eventHash({ ...entry, seq, at: context.now, actor: context.actor.name }, row.last_hash) }
}

function effectOnRow(row: DossierRow, effect: VerbEffect): Partial<DossierRow> {
  return {
    components: [...(effect.changes?.components ?? row.components)],
    result: effect.changes?.result === undefined ? row.result : effect.changes.result,
  }
}

function refusal(
  context: Performing,
  row: DossierRow,
  procedure: Procedure,
  action: DossierAction,
  decision: Extract<Decision, { ok: false }>,
): Problem {
  const w = words(context.lang)
  const facts = {
    dossierStatus: row.status,
    statusName: w.status[row.state.status],
    actionName: w.action[action].toLowerCase(),
    reason: w.refusal[decision.code],
    refusal: decision.code,
    allowedActions: offered(decision.allowedActions),
  }
  if (decision.code === 'components-missing') {
    const missing = missingErrors(
      procedure,
      missingComponents(procedure, row.channel, row.components),
      row.components,
      context.lang,
    )
    return new Problem('dossier.cannot-act', facts, missing)
  }
  return new Problem('dossier.cannot-act', facts)
}

async function overtaken(context: Performing, row: DossierRow): Promise<Problem> {
  const current = await findDossier(context.tx, context.actor, context.scope, row.id)
  const procedure = await procedureFor(context, current)
  const facts = await factsFor(context, current, procedure)
  const allowed = offered(allowedActions(current.state, facts))
  return new Problem('dossier.changed', {
    dossierStatus: current.status,
    statusName: words(context.lang).status[current.state.status],
    allowedActions: allowed,
  })
}
