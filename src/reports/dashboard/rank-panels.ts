import { sql } from 'kysely'
import type { MeasureArgs } from '#indicators'
import type { Tx } from '#platform/database/tx.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { findPublication, historyOf } from '#scorecards'
import type { Panel } from './dashboard.ts'
import { words } from './words.ts'

/** The yearly index of the province's agencies. */
const scorecard = 'par-index'

/** The agency's rank over the years up to the one that is looked at; null where it has never been ranked. */
export async function rankPanel(tx: Tx, { tenantId, agency, to }: MeasureArgs & { agency: string }, lang: Lang) {
  const w = words(lang)
  const { years } = await historyOf(tx, tenantId, scorecard, agency)
  const upTo = years.filter(({ year }) => year <= Number(to.slice(0, 4)))
  const [latest] = upTo
  if (!latest) return null
  const said = (one: typeof latest) => (one.rank === null ? w.notRanked : w.rankOf(one.rank, one.agencies))
  const panel: Panel = {
    code: 'rank',
    title: w.rankYears,
    chart: 'bars',
    head: w.year,
    columns: [{ title: w.indexPercent, format: 'percent' }],
    max: 100,
    rows: upTo.map((one) => ({
      label: `${one.year}: ${said(one)}`,
      href: `/cai-cach/cham-diem/${scorecard}/${one.year}`,
      values: [one.percentage],
    })),
    empty: w.notRanked,
  }
  return { panel, said: w.rankIn(said(latest), latest.year) }
}

/** The latest published round up to the year, and where each agency stood the year before. */
export async function rankingPanel(tx: Tx, tenantId: string, year: number, lang: Lang): Promise<Panel | null> {
  const w = words(lang)
  const { rows: years } = await sql<{ year: number }>`
    select distinct r.year from pub.score_result r
    where r.tenant_id = ${tenantId} and r.scorecard = ${scorecard} and r.year <= ${year}
    order by r.year desc limit 1`.execute(tx)
  const [latest] = years
  const now = latest && (await findPublication(tx, tenantId, scorecard, latest.year))
  if (!now) return null
  const before = await findPublication(tx, tenantId, scorecard, now.year - 1)
  const rankBefore = new Map(before?.results.map(({ agency, rank }) => [agency, rank]))
  return {
    code: 'ranking',
    title: w.ranking(now.year),
    chart: 'table',
    head: w.agency,
    columns: [
      { title: w.rank, format: 'count' },
      { title: w.indexPercent, format: 'percent' },
      { title: w.rankBefore(now.year - 1), format: 'count' },
      { title: w.movement, format: 'text' },
    ],
    rows: now.results.map(({ agency, agencyName, rank, percentage }) => {
      const was = rankBefore.get(agency) ?? null
      return {
        label: agencyName,
        href: `/cai-cach/cham-diem/${scorecard}/${now.year}/${agency}`,
        values: [rank, percentage, was, rank === null || was === null ? '' : w.moved(was - rank)],
      }
    }),
    href: { address: `/cai-cach/cham-diem/${scorecard}/${now.year}`, label: w.wholeRound },
    empty: w.notRanked,
    isWide: true,
  }
}
