import { hash } from 'node:crypto'
import { sql } from 'kysely'
import { indicators, queryHash } from '#indicators'
import { type Instant, instantAt, localDate } from '#law/instant.ts'
import type { Platform } from '#platform/platform.ts'
import type { Dataset, Reading } from './dataset.ts'

/** Today's reading: every file of one day is as of its morning. */
export function readingAt(platform: Platform, now: Instant): Reading {
  const { database, tenantId } = platform
  const today = localDate(now)
  return { platform, db: database.db, tenantId, asOf: instantAt(today, 0), today }
}

/** When anything was last recorded: nothing in the files can have changed since. */
export async function lastChange({ db, tenantId }: Reading): Promise<{ at: Date | null; loads: string }> {
  const { rows } = await sql<{ at: Date | null; loads: string }>`
    select (select max(e.recorded_at) from event e where e.tenant_id = ${tenantId}) as at,
      coalesce((select string_agg(l.name || l.loaded_at, ',' order by l.name) from content_load l
        where l.tenant_id = ${tenantId}), '')
      || coalesce((select string_agg(s.key || s.value::text, ',' order by s.key) from setting s
        where s.tenant_id = ${tenantId}), '') as loads`.execute(db)
  return rows[0] ?? { at: null, loads: '' }
}

/** Weak: the same content, made anew each time. Changes with the day, with any event or load, and with what is computed. */
export async function etagOf(reading: Reading, { name, columns }: Dataset, format: string): Promise<string> {
  const { at, loads } = await lastChange(reading)
  const parts = [name, format, columns, reading.today, at?.getTime() ?? 0, loads, definitions]
  return `W/"${hash('sha256', JSON.stringify(parts), 'hex').slice(0, 32)}"`
}

const definitions = queryHash(JSON.stringify(indicators.map(({ code, rows }) => [code, rows])))
