import { hash } from 'node:crypto'
import { sql } from 'kysely'
import { groupOf } from '#law/index-group.ts'
import { rank, streak } from '#law/ranking.ts'
import { canonical } from '#platform/audit/event.ts'
import type { Tx } from '#platform/database/tx.ts'
import type { Definition } from './definition.ts'
import { numberOf } from './sheet.ts'
import type { Result } from './store.ts'

/** Ranks and groups of a whole round from points. */
export function resultsOf(groups: Definition['groups'], scored: readonly Omit<Result, 'rank' | 'group'>[]): Result[] {
  const ranks = new Map(
    rank(scored.map(({ agency, percentage }) => ({ agency, percentage }))).map((line) => [line.agency, line.rank]),
  )
  return scored
    .map((result) => ({
      ...result,
      rank: ranks.get(result.agency) ?? null,
      group: groupOf(result.percentage, groups),
    }))
    .sort((a, b) => (a.rank ?? 999) - (b.rank ?? 999) || (a.agency < b.agency ? -1 : 1))
}

/** What a version is known by: any change of any point of any agency gives another. */
export const fingerprint = (results: readonly Result[]): string =>
  hash(
    'sha256',
    canonical(
      results.map(({ agency, points, maxPoints, items, rank, group }) => ({
        agency,
        points,
        maxPoints,
        items,
        rank,
        group,
      })),
    ),
    'hex',
  )

export interface PublishedResult extends Result {
  agencyName: string
}
export interface Publication {
  year: number
  version: number
  publishedOn: string
  publishedBy: string
  decision: string | null
  reason: string | null
  provenance: string | null
  sha256: string
  /** Whether the stored results still have that fingerprint. */
  isIntact: boolean
  results: PublishedResult[]
}

/** A published round in its latest version, or the one asked for; null when nothing has been published. */
export async function findPublication(
  tx: Tx,
  tenantId: string,
  scorecard: string,
  year: number,
  version?: number,
): Promise<Publication | null> {
  const { rows } = await sql<{
    version: number
    published_on: string
    published_by: string
    decision: string | null
    reason: string | null
    provenance: string | null
    sha256: string
  }>`select version, published_on, published_by, decision, reason, provenance, sha256 from score_publication
    where tenant_id = ${tenantId} and scorecard = ${scorecard} and year = ${year}
      and (${version ?? null}::int is null or version = ${version ?? null}::int)
    order by version desc limit 1`.execute(tx)
  const [head] = rows
  if (!head) return null
  const { rows: lines } = await sql<{
    agency_id: string
    agency_name: string
    points: string
    max_points: string
    percentage: number
    rank: number | null
    group_no: number
    items: Record<string, number> | null
    provenance: string | null
  }>`select r.agency_id, a.name as agency_name, r.points, r.max_points, r.percentage, r.rank, r.group_no, r.items, r.provenance
    from score_result r join pub.agency a on a.tenant_id = r.tenant_id and a.id = r.agency_id
    where r.tenant_id = ${tenantId} and r.scorecard = ${scorecard} and r.year = ${year} and r.version = ${head.version}
    order by r.rank nulls last, r.agency_id`.execute(tx)
  const results = lines.map((line) => ({
    agency: line.agency_id,
    agencyName: line.agency_name,
    points: numberOf(line.points) ?? 0,
    maxPoints: numberOf(line.max_points) ?? 0,
    percentage: line.percentage,
    rank: line.rank,
    group: line.group_no,
    items: line.items,
    provenance: line.provenance,
  }))
  return {
    year,
    version: head.version,
    publishedOn: head.published_on,
    publishedBy: head.published_by,
    decision: head.decision,
    reason: head.reason,
    provenance: head.provenance,
    sha256: head.sha256,
    isIntact: fingerprint(results) === head.sha256,
    results,
  }
}

export interface YearOfAgency {
  year: number
  version: number
  percentage: number
  rank: number | null
  group: number
  agencies: number
}

/** The years of one agency, latest first, and how many of them in a row it has been in group 1. */
export async function historyOf(tx: Tx, tenantId: string, scorecard: string, agency: string) {
  const { rows } = await sql<YearOfAgency>`select year, version, percentage, rank, group_no as "group",
      (select count(*)::int from pub.score_result o where o.tenant_id = r.tenant_id and o.scorecard = r.scorecard
        and o.year = r.year) as agencies
    from pub.score_result r where tenant_id = ${tenantId} and scorecard = ${scorecard} and agency_id = ${agency}
    order by year desc`.execute(tx)
  const groups = new Map(rows.map(({ year, group }) => [year, group]))
  return { years: rows, streakOf: (year: number) => streak(groups, year) }
}
