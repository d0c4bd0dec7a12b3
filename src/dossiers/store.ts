import { sql } from 'kysely'
import type { Procedure } from '#catalogue'
import type { Dossier, DossierEvent } from '#law/dossier.ts'
import type { Instant } from '#law/instant.ts'
import type { EventEntry, RecordedEvent } from '#platform/audit/event.ts'
import { uuidv7 } from '#platform/audit/uuid.ts'
import type { Tx } from '#platform/database/tx.ts'
import { fold } from '#platform/words/fold.ts'
import type { ComponentGiven, DossierRow, IssuedResult } from './dossier-row.ts'
import type { SealedOwner } from './owner.ts'
import { sameTask, type WantedTask } from './task-of.ts'

/** What a dossier is made of when it is first written. */
export interface NewDossierRow {
  tenantId: string
  id: string
  procedure: Procedure
  ruleSet: string
  resultChannel: string
  accountId: string | null
  owner: SealedOwner
  applicant: SealedOwner | null
  form: unknown
  components: readonly ComponentGiven[]
  submissionNo: string | null
  code: string | null
  provenance?: string
}

/** The columns that are copies of the law's state, for queries. */
export function stateColumns(state: Dossier) {
  const date = (at: Instant | null) => (at === null ? null : new Date(at))
  return {
    status: state.status,
    archived: state.archived,
    step_no: state.stepNo,
    submitted_at: date(state.submittedAt),
    received_at: date(state.acceptedAt),
    due_at: date(state.dueAt),
    original_due_at: date(state.originalDueAt),
    appointment_at: date(state.appointmentAt),
    finished_at: date(state.finishedAt),
    returned_at: date(state.returnedAt),
    outcome: state.outcome,
    state: JSON.stringify(state),
  }
}

/** What search finds a dossier by, folded: owner, procedure, code. */
export function searchText(parts: {
  ownerName: string
  procedureName: string
  code: string | null
  submissionNo: string | null
}): string {
  const { ownerName, procedureName, code, submissionNo } = parts
  return fold([ownerName, procedureName, code ?? '', submissionNo ?? ''].join(' '))
}

export function newDossierColumns(row: NewDossierRow, state: Dossier, seq: number, lastHash: string, at: Instant) {
  const { procedure, owner, applicant } = row
  return {
    tenant_id: row.tenantId,
    id: row.id,
    code: row.code,
    submission_no: row.submissionNo,
    procedure_code: procedure.code,
    procedure_version: procedure.version,
    process_version: procedure.process.version,
    form_version: procedure.form.version,
    rule_set: row.ruleSet,
    channel: state.channel,
    result_channel: row.resultChannel,
    agency_id: procedure.agencyId,
    sector_id: procedure.sector.id,
    service_level: procedure.serviceLevel,
    account_id: row.accountId,
    owner_kind: owner.open.kind,
    owner_name: owner.open.name,
    owner: JSON.stringify(owner.open),
    owner_secret: owner.sealed,
    owner_id_hash: owner.idHash,
    applicant: applicant ? JSON.stringify(applicant.open) : null,
    applicant_secret: applicant?.sealed ?? null,
    applicant_id_hash: applicant?.idHash ?? null,
    form: JSON.stringify(row.form),
    components: JSON.stringify(row.components),
    result: null,
    seq,
    last_hash: lastHash,
    created_at: new Date(at),
    changed_at: new Date(at),
    search: sql<string>`to_tsvector('simple', ${searchText({ ownerName: owner.open.name, procedureName: procedure.name, code: row.code, submissionNo: row.submissionNo })})`,
    provenance: row.provenance ?? null,
    ...stateColumns(state),
  }
}

export async function insertDossier(
  tx: Tx,
  row: NewDossierRow,
  state: Dossier,
  recorded: Pick<RecordedEvent, 'seq' | 'hash'>,
  now: Instant,
): Promise<void> {
  await tx
    .insertInto('dossier')
    .values(newDossierColumns(row, state, recorded.seq, recorded.hash, now))
    .execute()
  await linkFiles(
    tx,
    row.tenantId,
    row.id,
    row.components.flatMap((component) => component.fileIds ?? []),
  )
}

/** What an action changes beside the law's state. */
export interface RowChanges {
  code?: string
  submission_no?: string
  result?: IssuedResult | null
  components?: readonly ComponentGiven[]
  form?: unknown
  owner?: SealedOwner
  applicant?: SealedOwner | null
  resultChannel?: string
  /** Set at acceptance: the versions the dossier keeps for life. */
  under?: { procedure: Procedure; ruleSet: string }
  /** For search, where the code or the owner changes. */
  procedureName?: string
}

/**
 * Writes a change that expects the dossier as it was read (`row.seq`); false when somebody else was faster.
 * The row stays locked until commit, so of two at the same instant the second waits here and then gets false.
 */
export async function updateDossier(
  tx: Tx,
  row: DossierRow,
  state: Dossier,
  recorded: Pick<RecordedEvent, 'seq' | 'hash'>,
  changes: RowChanges,
  now: Instant,
): Promise<boolean> {
  const { under, owner, applicant } = changes
  const renamed = changes.code !== undefined || changes.submission_no !== undefined || owner !== undefined
  const { numUpdatedRows } = await tx
    .updateTable('dossier')
    .set({
      ...stateColumns(state),
      seq: recorded.seq,
      last_hash: recorded.hash,
      changed_at: new Date(now),
      ...(changes.code === undefined ? {} : { code: changes.code }),
      ...(changes.submission_no === undefined ? {} : { submission_no: changes.submission_no }),
      ...(changes.result === undefined ? {} : { result: changes.result ? JSON.stringify(changes.result) : null }),
      ...(changes.components === undefined ? {} : { components: JSON.stringify(changes.components) }),
      ...(changes.form === undefined ? {} : { form: JSON.stringify(changes.form) }),
      ...(changes.resultChannel === undefined ? {} : { result_channel: changes.resultChannel }),
      ...(owner === undefined
        ? {}
        : {
            owner_kind: owner.open.kind,
            owner_name: owner.open.name,
            owner: JSON.stringify(owner.open),
            owner_secret: owner.sealed,
            owner_id_hash: owner.idHash,
          }),
      ...(applicant === undefined
        ? {}
        : {
            applicant: applicant ? JSON.stringify(applicant.open) : null,
            applicant_secret: applicant?.sealed ?? null,
            applicant_id_hash: applicant?.idHash ?? null,
          }),
      ...(under
        ? {
            procedure_version: under.procedure.version,
            process_version: under.procedure.process.version,
            form_version: under.procedure.form.version,
            rule_set: under.ruleSet,
          }
        : {}),
      ...(renamed
        ? {
            search: sql<string>`to_tsvector('simple', ${searchText({
              ownerName: owner?.open.name ?? row.owner_name,
              procedureName: changes.procedureName ?? '',
              code: changes.code ?? row.code,
              submissionNo: changes.submission_no ?? row.submission_no,
            })})`,
          }
        : {}),
    })
    .where('tenant_id', '=', row.tenant_id)
    .where('id', '=', row.id)
    .where('seq', '=', row.seq)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return false
  const fileIds = (changes.components ?? []).flatMap((component) => component.fileIds ?? [])
  await linkFiles(tx, row.tenant_id, row.id, changes.result?.fileId ? [...fileIds, changes.result.fileId] : fileIds)
  return true
}

async function linkFiles(tx: Tx, tenantId: string, dossierId: string, fileIds: readonly string[]): Promise<void> {
  if (fileIds.length === 0) return
  await tx
    .insertInto('dossier_file')
    .values([...new Set(fileIds)].map((fileId) => ({ tenant_id: tenantId, file_id: fileId, dossier_id: dossierId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Closes the open task when the work has moved on and opens the next; leaves it when nothing changed for its holder. */
export async function moveTask(
  tx: Tx,
  row: { tenant_id: string; id: string; task: DossierRow['task'] },
  wanted: WantedTask | null,
  times: { now: Instant; machineNow: Instant },
): Promise<void> {
  if (row.task && wanted && sameTask(row.task, wanted)) return
  if (row.task) {
    await tx
      .updateTable('task')
      .set({ closed_at: new Date(times.now) })
      .where('tenant_id', '=', row.tenant_id)
      .where('id', '=', row.task.id)
      .execute()
  }
  if (wanted)
    await tx
      .insertInto('task')
      .values(taskColumns(row.tenant_id, row.id, wanted, uuidv7(times.machineNow), times.now))
      .execute()
}

export function taskColumns(tenantId: string, dossierId: string, task: WantedTask, id: string, openedAt: Instant) {
  return {
    tenant_id: tenantId,
    id,
    dossier_id: dossierId,
    queue: task.queue,
    step_no: task.stepNo,
    step_name: task.stepName,
    role: task.role,
    unit_id: task.unitId,
    assignee_id: task.assigneeId,
    opened_at: new Date(openedAt),
    due_at: new Date(task.dueAt),
    closed_at: null,
  }
}

/** The event as history keeps it: the law's decision and what was said with it. */
export function entryOf(
  dossierId: string,
  event: DossierEvent,
  said: Record<string, unknown>,
  after?: EventEntry['after'],
): EventEntry {
  const { name, move, action, from, to, form, changes } = event
  return {
    name,
    subject: { kind: 'dossier', id: dossierId },
    data: { move, action, from, to, form, changes, ...said },
    ...(after ? { after } : {}),
  }
}
