import { sql } from 'kysely'
import { type Instant, localDate } from '#law/instant.ts'
import { eventHash, firstHash } from '#platform/audit/event.ts'
import { uuidv7 } from '#platform/audit/uuid.ts'
import type { Tx } from '#platform/database/tx.ts'
import type { Platform } from '#platform/platform.ts'
import { eventOf, kebab, type Register } from '../engine/register.ts'
import type { WorkingDaysAfter } from '../engine/working-days.ts'
import { described, told } from '../perform.ts'
import { rowOf, searchText } from '../store.ts'
import type { FileImport } from './import-store.ts'
import type { JudgedRow } from './judge-row.ts'

/** Entries with their first events, each as it would be written by itself, in two statements. */
export async function writeRows(
  platform: Platform,
  tx: Tx,
  declared: Register,
  file: FileImport,
  judged: readonly JudgedRow[],
  now: Instant,
  after: WorkingDaysAfter,
): Promise<void> {
  const { tenantId, secrets, clock } = platform
  const machineNow = clock.machineNow()
  const at = new Date(now)
  const state = declared.initial
  const name = eventOf(declared, 'created')
  const written = judged.map(({ id, values }) => {
    const data = { state, values: told(declared, values), importId: file.id }
    const subject = { kind: kebab(declared.name), id }
    const hash = eventHash({ name, subject, seq: 1, at: now, actor: file.askedByName, data }, firstHash)
    const entry = {
      id,
      agencyId: file.agencyId,
      ...described(declared, values, state, localDate(now), after),
      state,
      values,
      provenance: null,
      isVoid: false,
      seq: 1,
      lastHash: hash,
    }
    return { subject, data, entry }
  })
  const rows = written.map(({ entry }) => {
    const row = rowOf(declared, entry, secrets, tenantId)
    // Its index is made below, of the same words as everywhere.
    const search = searchText(declared, entry.title, entry.mark, openValues(row.data))
    return { ...row, id: entry.id, search }
  })
  const column = <Name extends keyof (typeof rows)[number]>(name: Name) => rows.map((row) => row[name])
  // A column is one value of the statement, which the server reads quicker than thousands of single cells.
  await sql`
    insert into register_entry (tenant_id, id, register, agency_id, mark, title, state, dated_on, due_on, data, secret,
      unique_key, search, seq, last_hash, provenance, created_at, changed_at)
    select ${tenantId}, e.id, ${declared.name}, ${file.agencyId}, e.mark, e.title, ${state}, e.dated_on, e.due_on, e.data,
      e.secret, e.unique_key, to_tsvector('simple', e.search), 1, e.last_hash, null, ${at}::timestamptz, ${at}::timestamptz
    from unnest(${column('id')}::uuid[], ${column('mark')}::text[], ${column('title')}::text[],
      ${column('dated_on')}::date[], ${column('due_on')}::date[], ${column('data')}::jsonb[], ${column('secret')}::bytea[],
      ${column('unique_key')}::text[], ${column('search')}::text[], ${column('last_hash')}::text[])
      as e (id, mark, title, dated_on, due_on, data, secret, unique_key, search, last_hash)`.execute(tx)
  const eventIds = written.map(() => uuidv7(machineNow))
  const subjectIds = written.map(({ subject }) => subject.id)
  const contents = written.map(({ data }) => JSON.stringify(data))
  await sql`
    insert into event (tenant_id, id, subject_kind, subject_id, seq, name, at, recorded_at, actor_id, actor_name, data,
      prev_hash, hash)
    select ${tenantId}, e.id, ${kebab(declared.name)}, e.subject_id, 1, ${name}, ${at}::timestamptz,
      ${new Date(machineNow)}::timestamptz, ${file.askedBy}::uuid, ${file.askedByName}, e.data, ${firstHash}, e.hash
    from unnest(${eventIds}::uuid[], ${subjectIds}::text[], ${contents}::jsonb[], ${column('last_hash')}::text[])
      as e (id, subject_id, data, hash)`.execute(tx)
}

// Written by `rowOf` as JSON of field names to values.
const openValues = (data: string) => JSON.parse(data) as Readonly<Record<string, unknown>>
