import { sql } from 'kysely'
import { readResults, readScores } from '#feedback'
import { roundHalfUp } from '#law/rounding.ts'
import { type Dataset, date, decimal, integer, type Reading, text } from './dataset.ts'

const yearsText = (years: readonly number[]) =>
  years.length === 0 ? null : { from: `${Math.min(...years)}-01-01`, to: `${Math.max(...years)}-12-31` }

interface Ranked {
  scorecard: string
  year: number
  version: number
  published_on: string
  rank: number | null
  agency_id: string
  agency_name: string
  points: string
  max_points: string
  percentage: number
  group_no: number
  provenance: string | null
}

async function ranked({ db, tenantId }: Reading): Promise<Ranked[]> {
  const { rows } = await sql<Ranked>`
    select r.scorecard, r.year, r.version, r.published_on, r.rank, r.agency_id, a.name as agency_name, r.points,
      r.max_points, r.percentage, r.group_no, r.provenance
    from pub.score_result r join pub.agency a on a.tenant_id = r.tenant_id and a.id = r.agency_id
    where r.tenant_id = ${tenantId}
    order by r.scorecard, r.year, r.rank nulls last, r.agency_id`.execute(db)
  return rows
}

/** Results as published: each round in its latest version. */
export const rankingsDataset: Dataset = {
  name: 'rankings',
  about: {
    vi: 'Điểm, chỉ số, hạng và nhóm của từng cơ quan trong mỗi vòng chấm đã công bố, theo phiên bản mới nhất.',
    en: 'Points, index, rank and group of each agency in every published round, in its latest version.',
  },
  keywords: ['cải cách hành chính', 'xếp hạng', 'PAR Index'],
  columns: [
    text('scorecard', 'Mã bộ chỉ số', 'Code of the scorecard'),
    integer('year', 'Năm', 'Year'),
    integer('version', 'Phiên bản công bố', 'Published version'),
    date('published_on', 'Ngày công bố', 'Published on'),
    integer('rank', 'Hạng', 'Rank'),
    text('agency', 'Mã cơ quan', 'Code of the agency'),
    text('agency_name', 'Tên cơ quan', 'Name of the agency'),
    decimal('points', 'Điểm đạt', 'Points'),
    decimal('max_points', 'Điểm tối đa áp dụng', 'Points that applied'),
    decimal('percentage', 'Chỉ số (%)', 'Index in percent'),
    integer('group', 'Nhóm', 'Group'),
    text('provenance', 'Nguồn; illustrative là minh họa', 'Where it comes from; illustrative: an example'),
  ],
  async *rows(reading) {
    for (const row of await ranked(reading)) {
      yield [
        row.scorecard,
        row.year,
        row.version,
        row.published_on,
        row.rank,
        row.agency_id,
        row.agency_name,
        Number(row.points),
        Number(row.max_points),
        roundHalfUp(row.percentage),
        row.group_no,
        row.provenance,
      ]
    }
  },
  temporal: async (reading) => yearsText((await ranked(reading)).map(({ year }) => year)),
}

const dimensions = ['d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7', 'd8'] as const

/** As UNDP and CECODES published it; what they did not publish is empty. */
export const papiDataset: Dataset = {
  name: 'papi',
  about: {
    vi: 'Điểm PAPI của tỉnh theo năm và tám nội dung, đúng như UNDP và CECODES công bố; phần không công bố để trống.',
    en: 'PAPI scores by year and dimension as published by UNDP and CECODES; what was not published is empty.',
  },
  keywords: ['PAPI', 'quản trị', 'hành chính công'],
  columns: [
    integer('year', 'Năm', 'Year'),
    text('province', 'Tỉnh, thành phố', 'Province'),
    ...dimensions.map((name, i) => decimal(name, `Nội dung ${i + 1}`, `Dimension ${i + 1}`)),
    decimal('total', 'Tổng điểm', 'Total'),
    integer('place', 'Hạng', 'Rank'),
    integer('of_provinces', 'Trong số tỉnh, thành phố', 'Of so many provinces'),
    text('source', 'Nguồn', 'Source'),
  ],
  async *rows({ db, tenantId }) {
    for (const score of await readScores(db, tenantId)) {
      const { year, province, total, place, ofProvinces, source } = score
      yield [year, province, ...dimensions.map((name) => score[name]), total, place, ofProvinces, source]
    }
  },
  temporal: async ({ db, tenantId }) => yearsText((await readScores(db, tenantId)).map(({ year }) => year)),
}

interface Round {
  questionnaire: string
  agency: string
  agency_name: string
  year: number
}

async function rounds({ db, tenantId }: Reading): Promise<Round[]> {
  const { rows } = await sql<Round>`
    select r.questionnaire_id as questionnaire, r.agency_id as agency, a.name as agency_name, r.year
    from pub.survey_round r join pub.agency a on a.tenant_id = r.tenant_id and a.id = r.agency_id
    where r.tenant_id = ${tenantId} and r.state = 'published'
    order by r.year, r.agency_id, r.questionnaire_id`.execute(db)
  return rows
}

/** Published surveys by factor; no sheet, no comment. */
export const sipasDataset: Dataset = {
  name: 'sipas',
  about: {
    vi: 'Kết quả các đợt khảo sát đã công bố: tỷ lệ hài lòng theo yếu tố, theo cơ quan và năm. Không có phiếu trả lời của ai.',
    en: 'Results of published surveys: share of satisfied answers by factor, agency and year. Nobody’s answers are told.',
  },
  keywords: ['SIPAS', 'hài lòng', 'khảo sát'],
  columns: [
    integer('year', 'Năm', 'Year'),
    text('agency', 'Mã cơ quan', 'Code of the agency'),
    text('agency_name', 'Tên cơ quan', 'Name of the agency'),
    text('questionnaire', 'Mã bảng hỏi', 'Code of the questionnaire'),
    integer('sheets', 'Số phiếu', 'Sheets'),
    text('factor', 'Mã yếu tố; all là cả bảng hỏi', 'Code of the factor; all: the whole questionnaire'),
    text('factor_name', 'Tên yếu tố', 'Name of the factor'),
    integer('satisfied', 'Số trả lời hài lòng', 'Satisfied answers'),
    integer('valid', 'Số trả lời hợp lệ', 'Valid answers'),
    decimal('index', 'Chỉ số hài lòng (%)', 'Index in percent'),
  ],
  async *rows(reading) {
    const { db, tenantId } = reading
    for (const { questionnaire: questionnaireId, agency: agencyId, agency_name, year } of await rounds(reading)) {
      const results = await readResults(db, tenantId, { agencyId, year, questionnaireId })
      if (!results) continue
      const begin = [year, agencyId, agency_name, questionnaireId, results.sheets]
      for (const { id, name, satisfied, valid, index } of results.factors) {
        yield [...begin, id, name.vi, satisfied, valid, index === null ? null : roundHalfUp(index)]
      }
      const whole = results.meanOfFactors
      if (whole !== null) yield [...begin, 'all', null, null, null, roundHalfUp(whole)]
    }
  },
  temporal: async (reading) => yearsText((await rounds(reading)).map(({ year }) => year)),
}
