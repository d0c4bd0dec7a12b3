import { sql } from 'kysely'
import { readResults, resultsPath } from '#feedback'
import type { MeasureArgs } from '#indicators'
import type { Tx } from '#platform/database/tx.ts'
import { formatNumber } from '#platform/words/format.ts'
import type { Lang } from '#platform/words/words-in.ts'
import type { Panel, PanelRow } from './dashboard.ts'
import { words } from './words.ts'

/** What those asked said, by factor: the latest published survey of the agency up to the year looked at. */
export async function satisfactionPanel(
  tx: Tx,
  { tenantId, agency, to }: MeasureArgs & { agency: string },
  lang: Lang,
): Promise<Panel | null> {
  const w = words(lang)
  const [round] = await latestRounds(tx, tenantId, Number(to.slice(0, 4)), agency)
  const results =
    round && (await readResults(tx, tenantId, { agencyId: agency, year: round.year, questionnaireId: round.id }))
  if (!round || !results || results.sheets === 0) return null
  return {
    code: 'satisfaction',
    title: w.satisfaction(round.year),
    chart: 'bars',
    head: w.factor,
    columns: [{ title: w.satisfiedPercent, format: 'percent' }],
    max: 100,
    rows: results.factors.flatMap(({ name, index }) =>
      index === null ? [] : [{ label: name[lang], values: [index] }],
    ),
    note: w.sheets(formatNumber(results.sheets, lang)),
    href: {
      address: `${resultsPath}?agency=${agency}&year=${round.year}&questionnaire=${round.id}`,
      label: w.everyQuestion,
    },
    empty: w.nobodyAsked,
  }
}

/** The index of each agency's latest published survey up to the year, by the mean of the factors (indices.md §3). */
export async function sipasPanel(tx: Tx, tenantId: string, year: number, lang: Lang): Promise<Panel | null> {
  const w = words(lang)
  const rows: PanelRow[] = []
  for (const { id, agency, name, year: of } of await latestRounds(tx, tenantId, year)) {
    const results = await readResults(tx, tenantId, { agencyId: agency, year: of, questionnaireId: id })
    if (!results || results.meanOfFactors === null) continue
    rows.push({
      label: `${name}, ${of}`,
      href: `${resultsPath}?agency=${agency}&year=${of}&questionnaire=${id}`,
      values: [results.meanOfFactors],
    })
  }
  if (rows.length === 0) return null
  return {
    code: 'sipas',
    title: w.sipas,
    chart: 'bars',
    head: w.agency,
    columns: [{ title: w.satisfiedPercent, format: 'percent' }],
    max: 100,
    rows: rows.sort((a, b) => Number(b.values[0]) - Number(a.values[0])),
    empty: w.nobodyAsked,
  }
}

/** Of each agency its latest published survey of those who came to it. */
async function latestRounds(tx: Tx, tenantId: string, upTo: number, agency: string | null = null) {
  const { rows } = await sql<{ id: string; year: number; agency: string; name: string }>`
    select distinct on (r.agency_id) r.questionnaire_id as id, r.year, r.agency_id as agency, a.name
    from pub.survey_round r join pub.agency a on a.tenant_id = r.tenant_id and a.id = r.agency_id
    where r.tenant_id = ${tenantId} and r.state = 'published' and r.year <= ${upTo}
      and (${agency}::text is null or r.agency_id = ${agency})
      and exists (select 1 from pub.survey_answer v where v.tenant_id = r.tenant_id and v.agency_id = r.agency_id
        and v.questionnaire = r.questionnaire_id and v.round_year = r.year and v.factor is not null)
    order by r.agency_id, r.year desc, r.questionnaire_id`.execute(tx)
  return rows
}
