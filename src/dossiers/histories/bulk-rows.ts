import type { Instant } from '#law/instant.ts'
import type { Secrets } from '#platform/auth/secrets.ts'
import { sealOwner } from '../owner.ts'
import { newDossierColumns, searchText, taskColumns } from '../store.ts'
import type { Cell, ColumnType } from './binary-arrays.ts'
import type { Ground } from './ground.ts'
import type { History, HistoryEvent, HistoryTask } from './history.ts'

/** Of each table the columns that differ from row to row; what a table fills by itself is left out. */
export const dossierColumns = {
  id: 'uuid',
  code: 'text',
  submission_no: 'text',
  procedure_code: 'text',
  procedure_version: 'int',
  process_version: 'int',
  form_version: 'int',
  rule_set: 'text',
  channel: 'text',
  result_channel: 'text',
  status: 'text',
  archived: 'boolean',
  agency_id: 'text',
  sector_id: 'text',
  service_level: 'text',
  account_id: 'uuid',
  owner_kind: 'text',
  owner_name: 'text',
  owner: 'json',
  owner_secret: 'bytea',
  owner_id_hash: 'bytea',
  applicant: 'json',
  applicant_secret: 'bytea',
  applicant_id_hash: 'bytea',
  form: 'json',
  components: 'json',
  result: 'json',
  fee: 'json',
  step_no: 'int',
  submitted_at: 'timestamptz',
  received_at: 'timestamptz',
  due_at: 'timestamptz',
  original_due_at: 'timestamptz',
  appointment_at: 'timestamptz',
  finished_at: 'timestamptz',
  returned_at: 'timestamptz',
  outcome: 'text',
  state: 'json',
  seq: 'int',
  last_hash: 'text',
  created_at: 'timestamptz',
  changed_at: 'timestamptz',
  /** The words themselves; the database makes its index of them. */
  search: 'text',
  provenance: 'text',
} as const satisfies Record<string, ColumnType>

export const eventColumns = {
  id: 'uuid',
  subject_id: 'text',
  seq: 'int',
  name: 'text',
  at: 'timestamptz',
  recorded_at: 'timestamptz',
  actor_id: 'uuid',
  actor_name: 'text',
  data: 'json',
  prev_hash: 'text',
  hash: 'text',
} as const satisfies Record<string, ColumnType>

export const taskColumnTypes = {
  id: 'uuid',
  dossier_id: 'uuid',
  queue: 'text',
  step_no: 'int',
  step_name: 'text',
  role: 'text',
  unit_id: 'text',
  assignee_id: 'uuid',
  opened_at: 'timestamptz',
  due_at: 'timestamptz',
  closed_at: 'timestamptz',
} as const satisfies Record<string, ColumnType>

type RowOf<Columns> = Record<keyof Columns, Cell>

/** The dossier as the store writes a new one, at the state in which its history has left it. */
export function dossierRow({ tenantId }: Ground, secrets: Secrets, history: History): RowOf<typeof dossierColumns> {
  const { state, procedure, code, submissionNo, owner, events } = history
  const [first, last] = [events[0], events.at(-1)]
  if (!first || !last) throw new Error(`${history.id}: nothing has happened to it`)
  const row = {
    tenantId,
    id: history.id,
    procedure,
    ruleSet: history.ruleSet,
    resultChannel: history.resultChannel,
    accountId: null,
    owner: sealOwner(secrets, tenantId, owner),
    applicant: null,
    form: history.form,
    components: history.components,
    submissionNo,
    code,
    provenance: history.provenance,
  }
  return {
    ...newDossierColumns(row, state, last.seq, last.hash, first.at),
    changed_at: new Date(last.at),
    result: history.result && JSON.stringify(history.result),
    fee: history.fee && JSON.stringify(history.fee),
    search: searchText({ ownerName: owner.name, procedureName: procedure.name, code, submissionNo }),
  }
}

export function eventRow(dossierId: string, event: HistoryEvent, recordedAt: Instant): RowOf<typeof eventColumns> {
  return {
    id: event.id,
    subject_id: dossierId,
    seq: event.seq,
    name: event.name,
    at: event.at,
    recorded_at: recordedAt,
    actor_id: event.actorId,
    actor_name: event.actorName,
    data: JSON.stringify(event.data),
    prev_hash: event.prevHash,
    hash: event.hash,
  }
}

export function taskRow({ tenantId }: Ground, dossierId: string, task: HistoryTask): RowOf<typeof taskColumnTypes> {
  return {
    ...taskColumns(tenantId, dossierId, task, task.id, task.openedAt),
    closed_at: task.closedAt === null ? null : new Date(task.closedAt),
  }
}
