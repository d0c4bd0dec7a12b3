import { sql } from 'kysely'
import type { Tx } from '#platform/database/tx.ts'
import { cellDefinition } from './definition.ts'

export interface CellPosition {
  recordedUntil: Date
  /** Hash of the working calendar by which the cells were computed. */
  workingDays: string
  /** Something has happened to a dossier since, or may have. */
  isTouched: boolean
}

/** So long a transaction may be open between the moment it writes into an event and its commit, clocks' differences included. */
export const overlap = sql`interval '2 minutes'`

/**
 * Up to where the cells are right; null when they are not to be used: never built, built by other queries, or dossiers
 * have been loaded in bulk since, which no event tells in time.
 */
export async function cellPosition(tx: Tx, tenantId: string): Promise<CellPosition | null> {
  const { rows } = await sql<{ recorded_until: Date; working_days: string; is_touched: boolean }>`
    select p.recorded_until, p.working_days, exists (
        -- The few last ones first, by their index: without the fence the engine may read every dossier's events.
        select 1 from (
          select e.subject_kind from event e
          where e.tenant_id = p.tenant_id and e.recorded_at >= p.recorded_until - ${overlap}
          order by e.recorded_at desc offset 0
        ) recent where recent.subject_kind = 'dossier'
      ) as is_touched
    from cell_position p
    where p.tenant_id = ${tenantId} and p.definition = ${cellDefinition} and p.loads = ${loadsNow(tenantId)}`.execute(
    tx,
  )
  const [found] = rows
  return found
    ? { recordedUntil: found.recorded_until, workingDays: found.working_days, isTouched: found.is_touched }
    : null
}

/** How many bulk loads of dossiers there have been. */
export const loadsNow = (tenantId: string) => sql`coalesce(
  (select s.value::text::bigint from setting s where s.tenant_id = ${tenantId} and s.key = 'dossiers.loads'), 0)`

/**
 * The days of agencies that may have changed since: those on which anything ever happened to a dossier to which
 * something has happened since. A dossier that leaves a day leaves one on which it had an event.
 */
export const touchedDays = (tenantId: string, since: Date) => sql`
  select distinct d.agency_id, (e.at at time zone 'Asia/Ho_Chi_Minh')::date as day
  from (
    select distinct recent.subject_id from (
      select e.subject_kind, e.subject_id from event e
      where e.tenant_id = ${tenantId} and e.recorded_at >= ${since}::timestamptz - ${overlap}
      order by e.recorded_at desc offset 0
    ) recent where recent.subject_kind = 'dossier'
  ) changed
  join event e on e.tenant_id = ${tenantId} and e.subject_kind = 'dossier' and e.subject_id = changed.subject_id
  join pub.dossier d on d.tenant_id = ${tenantId} and d.id = changed.subject_id::uuid`
