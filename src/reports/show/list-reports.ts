import { sql } from 'kysely'
import { type Static, Type } from 'typebox'
import { agenciesOf } from '#platform/auth/actor.ts'
import { action } from '#platform/http/action.ts'
import { usualYear } from '../asked.ts'
import type { ReportState } from '../moves.ts'
import { reportsPage } from './reports.page.ts'

export const reportLine = Type.Object({
  agency: Type.String(),
  agencyName: Type.String(),
  year: Type.Integer(),
  version: Type.Integer(),
  state: Type.Enum(['drafting', 'submitted', 'returned', 'approved']),
  /** Nobody has written on it: it is computed when it is opened. */
  isBegun: Type.Boolean(),
})
export type ReportLine = Static<typeof reportLine>

interface LineRow {
  agency: string
  agencyName: string
  year: number
  version: number | null
  state: ReportState | null
}

/** Every report that was begun, and the one of the year that is due, begun or not. */
export const listReports = action({
  name: 'report.list',
  method: 'GET',
  path: '/reports',
  permission: 'report.read',
  summary: { vi: 'Các báo cáo năm được xem', en: 'Yearly reports one may see' },
  params: Type.Object({}),
  query: Type.Object({}),
  input: Type.Object({}),
  output: Type.Object({ items: Type.Array(reportLine) }),
  async run({ tx, actor, scope, now }) {
    const own = scope === 'tenant' ? null : agenciesOf(actor)
    const { rows } = await sql<LineRow>`
      with due as (
        select a.id as agency_id, ${usualYear(now)}::int as year from pub.agency a
        where a.tenant_id = ${actor.tenantId} and (a.is_scored or a.id = any(${own ?? []}::text[]))
        union select agency_id, year from report where tenant_id = ${actor.tenantId} and kind = 'annual')
      select d.agency_id as agency, a.name as "agencyName", d.year, r.version, r.state
      from due d join pub.agency a on a.tenant_id = ${actor.tenantId} and a.id = d.agency_id
      left join report r on r.tenant_id = ${actor.tenantId} and r.kind = 'annual' and r.agency_id = d.agency_id
        and r.year = d.year and r.version = (select max(l.version) from report l where l.tenant_id = r.tenant_id
          and l.kind = r.kind and l.agency_id = r.agency_id and l.year = r.year)
      where ${own}::text[] is null or d.agency_id = any(${own}::text[])
      order by d.year desc, a.name, d.agency_id`.execute(tx)
    const items = rows.map(({ agency, agencyName, year, version, state }) => ({
      agency,
      agencyName,
      year,
      version: version ?? 1,
      state: state ?? ('drafting' as const),
      isBegun: version !== null,
    }))
    return { output: { items } }
  },
  page: { path: '/cai-cach/bao-cao', render: ({ items }, view) => reportsPage(items, view) },
})
