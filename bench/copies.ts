import { randomUUID } from 'node:crypto'
import type pg from 'pg'

/** Copies of one dossier with its history and tasks, as many as are asked for; returns their ids. */
export async function copyDossier(db: pg.Client, dossier: string, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID())
  const given = [dossier, ids]
  const copies = 'unnest($2::uuid[]) with ordinality as copy (id, n)'
  await db.query(
    `insert into dossier select (jsonb_populate_record(d, jsonb_build_object('id', copy.id,
       'code', d.code || '-' || copy.n || '-' || left(copy.id::text, 8), 'submission_no', null))).*
     from dossier d, ${copies} where d.id = $1`,
    given,
  )
  await db.query(
    `insert into task select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'dossier_id', copy.id))).*
     from task t, ${copies} where t.dossier_id = $1`,
    given,
  )
  await db.query(
    `insert into event select (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(), 'subject_id', copy.id))).*
     from event e, ${copies} where e.subject_kind = 'dossier' and e.subject_id = $1::uuid::text`,
    given,
  )
  return ids
}
