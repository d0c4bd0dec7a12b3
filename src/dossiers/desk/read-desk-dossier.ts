import { sql } from 'kysely'
import type { Procedure } from '#catalogue'
import type { Command, DossierAction, Facts, RefusalCode } from '#law/dossier.ts'
import { allowedActions, decide } from '#law/dossier-decide.ts'
import { localDate } from '#law/instant.ts'
import { holdersOf } from '#organisation'
import type { Scope } from '#platform/auth/grants.ts'
import type { Tx } from '#platform/database/tx.ts'
import { factsFor, type Looking, procedureFor } from '../dossier-facts.ts'
import { type DossierRow, findDossier } from '../dossier-row.ts'
import { readHistory, type ShownEvent } from '../history/history.ts'
import { readLetters } from '../letters/read-letters.ts'
import { type Owner, openOwner } from '../owner.ts'
import { type PaperFile, readFiles } from '../papers/read-files.ts'
import { personQueue } from '../roles.ts'
import { offered, verbs } from '../verbs.ts'
import type { Candidate } from './ask-fields.ts'

/** One turn of a step at somebody's desk. */
export interface StepTurn {
  stepNo: number | null
  stepName: string
  assignee: string | null
  openedAt: number
  dueAt: number
  closedAt: number | null
}

export interface Refused {
  code: RefusalCode
  actions: DossierAction[]
}

/** Everything one screen of a dossier shows. */
export interface DeskDossier {
  row: DossierRow
  procedure: Procedure
  facts: Facts
  owner: Owner
  applicant: Owner | null
  allowed: readonly DossierAction[]
  refused: readonly Refused[]
  events: readonly ShownEvent[]
  letters: Awaited<ReturnType<typeof readLetters>>
  files: ReadonlyMap<string, PaperFile>
  turns: readonly StepTurn[]
  candidates: { here: readonly Candidate[]; next: readonly Candidate[]; unit: string }
  /** Display names of those whom history calls by user name. */
  names: ReadonlyMap<string, string>
}

export async function readDeskDossier(looking: Looking & { scope: Scope }, idOrCode: string): Promise<DeskDossier> {
  const { platform, tx, actor, scope } = looking
  const row = await findDossier(tx, actor, scope, idOrCode)
  const procedure = await procedureFor(looking, row)
  const facts = await factsFor(looking, row, procedure)
  const open = (value: unknown, sealed: Buffer | null) =>
    value && sealed ? openOwner(platform.secrets, row.tenant_id, value, sealed) : null
  const owner = openOwner(platform.secrets, row.tenant_id, row.owner, row.owner_secret)
  const events = await readHistory(tx, row)
  const allowed = offered(allowedActions(row.state, facts))
  return {
    row,
    procedure,
    facts,
    owner,
    applicant: open(row.applicant, row.applicant_secret),
    allowed,
    refused: refusals(row, facts, allowed),
    events,
    letters: await readLetters(tx, row),
    files: await readFiles(tx, row.tenant_id, fileIds(row)),
    turns: await readTurns(tx, row),
    candidates: await readCandidates(looking, row, procedure, allowed),
    names: await readNames(tx, row, events),
  }
}

function fileIds({ components, result }: DossierRow): string[] {
  const papers = components.flatMap((component) => component.fileIds ?? [])
  return result?.fileId ? [...papers, result.fileId] : papers
}

async function readTurns(tx: Tx, row: DossierRow): Promise<StepTurn[]> {
  const tasks = await tx
    .selectFrom('task as t')
    .leftJoin('pub.person as a', (join) =>
      join.onRef('a.tenant_id', '=', 't.tenant_id').onRef('a.id', '=', 't.assignee_id'),
    )
    .select(['t.step_no', 't.step_name', 'a.name as assignee', 't.opened_at', 't.due_at', 't.closed_at'])
    .where('t.tenant_id', '=', row.tenant_id)
    .where('t.dossier_id', '=', row.id)
    .orderBy('t.opened_at')
    .orderBy('t.id')
    .execute()
  return tasks.map((task) => ({
    stepNo: task.step_no,
    stepName: task.step_name,
    assignee: task.assignee,
    openedAt: task.opened_at.getTime(),
    dueAt: task.due_at.getTime(),
    closedAt: task.closed_at?.getTime() ?? null,
  }))
}

/** Asked only where an action names a person. */
async function readCandidates(
  looking: Looking,
  row: DossierRow,
  procedure: Procedure,
  allowed: readonly DossierAction[],
): Promise<DeskDossier['candidates']> {
  const steps = procedure.process.steps
  const here = steps.find((step) => step.no === row.state.stepNo)
  const next = steps.find((step) => here !== undefined && step.no > here.no)
  // At the step of assigning it is the next step that gets its person.
  const given = here?.kind === 'assign' ? next : here
  const naming = allowed.some((action) => action === 'assign' || action === 'reassign')
  const unit = given?.unitName ?? ''
  if (!naming && !allowed.includes('forward')) return { here: [], next: [], unit }
  const ofStep = (step: typeof here) =>
    step && step.kind !== 'return' ? readHolders(looking, step.unitId, step.role) : []
  return { here: naming ? await ofStep(given) : [], next: await ofStep(next), unit }
}

async function readHolders({ tx, actor, now }: Looking, unitId: string, role: string): Promise<Candidate[]> {
  const holders = await holdersOf(tx, actor.tenantId, unitId, role, localDate(now))
  if (holders.length === 0) return []
  const { rows } = await sql<{ queue: string; open: number }>`
    select queue, count(*)::int as open from task
    where tenant_id = ${actor.tenantId} and closed_at is null and queue = any(${holders.map(({ id }) => personQueue(id))})
    group by queue`.execute(tx)
  const open = new Map(rows.map((one) => [one.queue, one.open]))
  return holders.map(({ id, username, name, title }) => ({
    username,
    name,
    title,
    openTasks: open.get(personQueue(id)) ?? 0,
  }))
}

async function readNames(tx: Tx, row: DossierRow, events: readonly ShownEvent[]): Promise<Map<string, string>> {
  const usernames = [...new Set(events.flatMap((event) => event.assignee ?? []))]
  if (usernames.length === 0) return new Map()
  const people = await tx
    .selectFrom('pub.person')
    .select(['username', 'name'])
    .where('tenant_id', '=', row.tenant_id)
    .where('username', 'in', usernames)
    .execute()
  return new Map(people.flatMap(({ username, name }) => (username !== null && name !== null ? [[username, name]] : [])))
}

/** The applicant's own: an official is not told that they cannot submit or withdraw. */
const applicantsOnly = new Set<DossierAction>(['submit', 'requestWithdrawal', 'cancelWithdrawal'])

/** Why the law says no to the rest: the very decision that would be made, asked in advance. */
function refusals(row: DossierRow, facts: Facts, allowed: readonly DossierAction[]): Refused[] {
  const byCode = new Map<RefusalCode, DossierAction[]>()
  for (const { action } of verbs) {
    if (allowed.includes(action) || applicantsOnly.has(action)) continue
    // What an action carries is asked for only once it is allowed; this one is not.
    const decision = decide(row.state, { action } as Command, facts)
    if (!decision.ok) byCode.set(decision.code, [...(byCode.get(decision.code) ?? []), action])
  }
  return [...byCode].map(([code, actions]) => ({ code, actions }))
}
