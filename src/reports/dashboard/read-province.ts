import { sql } from 'kysely'
import { papiPath, readScores, type Score } from '#feedback'
import type { MeasureArgs } from '#indicators'
import type { Tx } from '#platform/database/tx.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { dashboardPath, type Found, figurePath, numbersOf, type Panel, type PanelRow } from './dashboard.ts'
import { figuresOf } from './figures.ts'
import { openCounts } from './open-work.ts'
import { rankingPanel } from './rank-panels.ts'
import { sipasPanel } from './satisfaction-panels.ts'
import { hasServiceIndex, serviceIndexByAgency } from './service-index-panels.ts'
import { periodTitle, rateText } from './spoken.ts'
import { monthlyLoad } from './standing-panels.ts'
import { words } from './words.ts'

/** The province: its agencies beside each other, the published ranking, and what others measured of it. */
export async function readProvince(tx: Tx, args: MeasureArgs, lang: Lang): Promise<Found> {
  const w = words(lang)
  const now = args.asOf
  const agencies = await agenciesAtWork(tx, args.tenantId)
  const found = await numbersOf(tx, ['dossier.total', 'dossier.resolved', 'dossier.onTimeOrEarlyRate'], args)
  const { late } = await openCounts(tx, { tenantId: args.tenantId, agency: null }, now)
  const index = hasServiceIndex(args.to) ? [await serviceIndexByAgency(tx, args, agencies, lang)] : []
  const year = Number(args.to.slice(0, 4))
  return {
    sentence: w.provinceSentence({
      begin: periodTitle(args, now, lang),
      agencies: agencies.length,
      received: found['dossier.total'] ?? 0,
      resolved: found['dossier.resolved'] ?? 0,
      rate: rateText(found['dossier.onTimeOrEarlyRate'], lang),
      late,
    }),
    figures: await figuresOf(tx, provinceCodes, args),
    panels: [
      await comparison(tx, args, agencies, lang),
      await monthlyLoad(tx, args, lang),
      ...index,
      await sipasPanel(tx, args.tenantId, year, lang),
      await rankingPanel(tx, args.tenantId, year, lang),
      await papi(tx, args.tenantId, year, lang),
    ].filter((panel) => panel !== null),
  }
}

const provinceCodes = [
  'dossier.total',
  'dossier.resolved',
  'dossier.onTimeOrEarlyRate',
  'dossier.pendingOverdue',
  'dossier.onlineRate',
  'dossier.digitisedRate',
  'dossier.electronicResultRate',
  'dossier.paidOnlineRate',
  'procedure.total',
  'procedure.fullyOnlineRate',
  'dossier.satisfiedRate',
  'eDoc.rate',
]

interface Agency {
  id: string
  name: string
}

/** The agencies that have procedures here. */
async function agenciesAtWork(tx: Tx, tenantId: string): Promise<Agency[]> {
  const { rows } = await sql<Agency>`
    select a.id, a.name from pub.agency a
    where a.tenant_id = ${tenantId}
      and exists (select 1 from pub.procedure p where p.tenant_id = a.tenant_id and p.agency_id = a.id)
    order by a.name, a.id`.execute(tx)
  return rows
}

const compared = ['dossier.total', 'dossier.resolved', 'dossier.onTimeOrEarlyRate', 'dossier.pendingOverdue'] as const

async function comparison(tx: Tx, args: MeasureArgs, agencies: readonly Agency[], lang: Lang): Promise<Panel> {
  const w = words(lang)
  const rows: PanelRow[] = []
  for (const { id, name } of agencies) {
    const of = { ...args, agency: id }
    const found = await numbersOf(tx, compared, of)
    rows.push({
      label: name,
      href: dashboardPath('director', { agency: id, from: args.from, to: args.to }),
      values: compared.map((code) => found[code]),
      hrefs: compared.map((code) => figurePath(code, of)),
    })
  }
  const late = (row: PanelRow) => Number(row.values[3] ?? 0)
  return {
    code: 'agencies',
    title: w.agencies,
    chart: 'table',
    head: w.agency,
    columns: compared.map((indicator, i) => ({
      title: w.comparedColumns[i] ?? '',
      format: indicator === 'dossier.onTimeOrEarlyRate' ? 'percent' : 'count',
      indicator,
    })),
    rows: rows.sort((a, b) => late(b) - late(a)),
    empty: w.noDossiers,
    isWide: true,
  }
}

/** What UNDP and CECODES measured of the province (PAPI): totals over the years. */
async function papi(tx: Tx, tenantId: string, year: number, lang: Lang): Promise<Panel | null> {
  const w = words(lang)
  const tenant = await tx.selectFrom('tenant').select('name').where('tenant_id', '=', tenantId).executeTakeFirst()
  const own = (tenant?.name ?? '').replace(/^(Tỉnh|Thành phố) /, '')
  const scores = (await readScores(tx, tenantId)).filter(
    (score): score is Score & { total: number } => score.province === own && score.year <= year && score.total !== null,
  )
  if (scores.length === 0) return null
  return {
    code: 'papi',
    title: w.papi(own),
    chart: 'bars',
    head: w.year,
    columns: [{ title: w.points, format: 'points' }],
    max: 80,
    rows: scores.map(({ year: of, total, place, ofProvinces }) => ({
      label: place === null ? String(of) : `${of}: ${w.rankOf(place, ofProvinces ?? 63)}`,
      href: papiPath,
      values: [total],
    })),
    empty: w.notMeasured,
  }
}
