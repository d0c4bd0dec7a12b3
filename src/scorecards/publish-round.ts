import { sql } from 'kysely'
import { localDate } from '#law/instant.ts'
import { firstHash } from '#platform/audit/event.ts'
import { uuidv7 } from '#platform/audit/uuid.ts'
import type { RunContext } from '#platform/http/action.ts'
import { invalid, Problem } from '#platform/http/problem.ts'
import { type Criterion, criteriaOf, findDefinition } from './definition.ts'
import { findPublication, fingerprint, resultsOf } from './publication.ts'
import { findSheet, type Sheet, type SheetKey } from './sheet.ts'
import { insertPublication, insertSheet, type Result, updateSheet } from './store.ts'
import { words } from './words.ts'

export type Publishing = Pick<
  RunContext<unknown, unknown, unknown>,
  'platform' | 'tx' | 'actor' | 'now' | 'lang' | 'record'
>
export type RoundKey = Omit<SheetKey, 'agency'>

/** Opens a round: a sheet for every agency that is scored. `applies` says which criteria are meant for which. */
export async function openRound(
  publishing: Publishing,
  key: RoundKey,
  applies: (agency: string, criterion: Criterion) => boolean,
  provenance: string | null = null,
): Promise<number> {
  const { tx, platform, now } = publishing
  const definition = await findDefinition(tx, key.tenantId, key.scorecard, key.year)
  const criteria = criteriaOf(definition)
  const { rows } = await sql<{
    id: string
  }>`select a.id from pub.agency a where a.tenant_id = ${key.tenantId} and a.is_scored
    and not exists (select 1 from score_sheet s where s.tenant_id = a.tenant_id and s.scorecard = ${key.scorecard}
      and s.year = ${key.year} and s.agency_id = a.id) order by a.id`.execute(tx)
  for (const { id: agency } of rows) {
    const id = uuidv7(platform.clock.machineNow())
    const { seq, hash } = await publishing.record({
      name: 'score-sheet.opened',
      subject: { kind: 'score-sheet', id },
      data: { scorecard: key.scorecard, year: key.year, agency },
      after: { seq: 0, hash: firstHash },
    })
    const items = criteria.map((criterion) => ({ criterion: criterion.code, applies: applies(agency, criterion) }))
    await insertSheet(tx, { ...key, agency }, { id, state: 'open', provenance, seq, lastHash: hash, now }, items)
  }
  return rows.length
}

async function sheetsOf(publishing: Publishing, key: RoundKey): Promise<Sheet[]> {
  const { tx } = publishing
  const definition = await findDefinition(tx, key.tenantId, key.scorecard, key.year)
  const { rows } = await sql<{ agency_id: string }>`select agency_id from score_sheet where tenant_id = ${key.tenantId}
    and scorecard = ${key.scorecard} and year = ${key.year} order by agency_id`.execute(tx)
  const sheets: Sheet[] = []
  for (const row of rows) sheets.push(await findSheet(tx, { ...key, agency: row.agency_id }, definition))
  return sheets
}

/** Publishes what has been settled for every agency as the next version; nothing changes a version afterwards. */
export async function publishRound(
  publishing: Publishing,
  key: RoundKey,
  said: { decision: string | null; reason: string | null; provenance?: string | null },
): Promise<number> {
  const { tx, now, actor, lang } = publishing
  const definition = await findDefinition(tx, key.tenantId, key.scorecard, key.year)
  const sheets = await sheetsOf(publishing, key)
  const unfinished = sheets.filter(({ state }) => state !== 'finalised')
  if (sheets.length === 0) throw new Problem('scorecard.unknown')
  if (unfinished.length > 0)
    throw new Problem('scorecard.unfinished', {
      count: unfinished.length,
      agencies: unfinished.map(({ agencyName }) => agencyName).join(', '),
    })
  const last = await findPublication(tx, key.tenantId, key.scorecard, key.year)
  if (last && !said.reason) throw invalid([{ pointer: '/reason', message: words(lang).reasonMissing }])
  const results = resultsOf(definition.groups, sheets.map(scoredOf))
  const version = (last?.version ?? 0) + 1
  const sha256 = fingerprint(results)
  const { decision, reason, provenance = null } = said
  const row = {
    ...key,
    version,
    publishedOn: localDate(now),
    now,
    by: actor.name,
    decision,
    reason,
    provenance,
    sha256,
  }
  await insertPublication(tx, row, results)
  for (const sheet of sheets)
    await settle(publishing, { ...key, agency: sheet.agencyId }, sheet, 'published', { version })
  await publishing.record({
    name: 'score-round.published',
    subject: { kind: 'score-round', id: `${key.scorecard}-${key.year}` },
    data: { version, sha256, decision, reason },
  })
  return version
}

function scoredOf(sheet: Sheet): Omit<Result, 'rank' | 'group'> {
  const { points, maxPoints, percentage } = sheet.appraised
  const applicable = sheet.items.filter(({ applies }) => applies)
  return {
    agency: sheet.agencyId,
    points,
    maxPoints,
    percentage: percentage ?? 0,
    items: Object.fromEntries(
      applicable.map(({ criterion, appraisedPoints }) => [criterion.code, appraisedPoints ?? 0]),
    ),
    provenance: sheet.provenance,
  }
}

/** Opens a published round again for a correction; what was published stays as it is. */
export async function correctRound(publishing: Publishing, key: RoundKey, reason: string): Promise<void> {
  if (reason.trim() === '') throw invalid([{ pointer: '/reason', message: words(publishing.lang).reasonMissing }])
  const sheets = await sheetsOf(publishing, key)
  const published = sheets.filter(({ state }) => state === 'published')
  if (published.length === 0) throw new Problem('scorecard.unknown')
  for (const sheet of published)
    await settle(publishing, { ...key, agency: sheet.agencyId }, sheet, 'finalised', { reason })
  await publishing.record({
    name: 'score-round.reopened',
    subject: { kind: 'score-round', id: `${key.scorecard}-${key.year}` },
    data: { reason },
  })
}

async function settle(
  { tx, now, record }: Publishing,
  key: SheetKey,
  sheet: Sheet,
  state: 'published' | 'finalised',
  data: Record<string, unknown>,
): Promise<void> {
  const { seq, hash } = await record({
    name: state === 'published' ? 'score-sheet.published' : 'score-sheet.reopened',
    subject: { kind: 'score-sheet', id: sheet.id },
    data,
    after: { seq: sheet.seq, hash: sheet.lastHash },
  })
  await updateSheet(tx, key, sheet, { state, handedInOn: sheet.handedInOn, seq, lastHash: hash, now })
}
