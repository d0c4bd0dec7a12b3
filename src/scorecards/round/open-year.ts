import { hash } from 'node:crypto'
import { sql } from 'kysely'
import { Problem } from '#platform/http/problem.ts'
import { openRound, type Publishing, type RoundKey } from '../publish-round.ts'
import { insertDefinition } from '../store.ts'

/**
 * Opens a year's round for every agency that is scored. Until a decision brings new criteria the year takes those of the
 * last one, as a definition of its own; what was not meant for an agency last year is not meant for it now.
 */
export async function openYear(publishing: Publishing, key: RoundKey): Promise<number> {
  const { tx, now } = publishing
  const { tenantId, scorecard, year } = key
  const latest = await tx
    .selectFrom('score_definition')
    .select(['year', 'name', 'content'])
    .where('tenant_id', '=', tenantId)
    .where('scorecard', '=', scorecard)
    .where('year', '<=', year)
    .orderBy('year', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!latest) throw new Problem('scorecard.unknown')
  if (latest.year !== year) {
    // Loaded through `readDefinition`, so an object.
    const content = { ...(latest.content as Record<string, unknown>), year }
    const sha256 = hash('sha256', JSON.stringify(content), 'hex')
    await insertDefinition(tx, { tenantId, scorecard, year, name: latest.name, content, sha256, now })
  }
  const { rows } = await sql<{ agency_id: string; criterion: string }>`select agency_id, criterion from score_item
    where tenant_id = ${tenantId} and scorecard = ${scorecard} and not applies
      and year = (select max(year) from score_sheet where tenant_id = ${tenantId} and scorecard = ${scorecard} and year < ${year})`.execute(
    tx,
  )
  const notMeant = new Set(rows.map((row) => `${row.agency_id} ${row.criterion}`))
  const opened = await openRound(publishing, key, (agency, criterion) => !notMeant.has(`${agency} ${criterion.code}`))
  if (opened === 0) throw new Problem('scorecard.opened')
  return opened
}
