import type { Indicator } from '../indicator.ts'
import { decision766, percent } from './dossier-family.ts'
import { inPeriod, ofLastYear } from './entry-rows.ts'

const sipas = {
  vi: 'Quyết định 2640/QĐ-BNV; Quyết định 1001/QĐ-BNV',
  en: 'Decision 2640/QĐ-BNV; Decision 1001/QĐ-BNV',
}

/** Sheets are anonymous: a month and the way they came in are all there is to say. */
const sheet = (alias: string) => `'Phiếu tháng ' || to_char(${alias}.answered_on, 'MM/YYYY')`
const sheetHref = (id: string) => `'/cai-cach/hai-long/phieu/' || ${id}::text`

const sheetsOfYear = ({ counted, amount }: { counted: string; amount: string }) =>
  `select s.id::text as id, 'surveySheet' as kind, ${sheet('s')} as label, s.answered_on as on_date,
  ${sheetHref('s.id')} as href, ${amount}::numeric as amount, ${counted} as counted
from pub.survey_sheet s
where s.tenant_id = $tenant and s.questionnaire = 'sipas-nam' and ${ofLastYear('s.round_year')} [[and s.agency_id = $agency]]`

/** The mean of the factors, each a row with its share of levels 4 and 5; below them the sheets they were counted from. */
const index = `select 'factor:' || f.factor as id, 'surveyFactor' as kind,
  case f.factor when 'F1' then 'Tiếp cận dịch vụ' when 'F2' then 'Thủ tục hành chính'
    when 'F3' then 'Công chức trực tiếp giải quyết công việc' when 'F4' then 'Kết quả cung ứng dịch vụ'
    when 'F5' then 'Tiếp nhận, giải quyết góp ý, phản ánh, kiến nghị' else f.factor end
    || ' – ' || count(*) filter (where f.value >= 4) || '/' || count(*) as label,
  $to as on_date, '/cai-cach/hai-long' as href,
  100 * (count(*) filter (where f.value >= 4))::numeric / count(*) as amount, true as counted
from pub.survey_answer f
where f.tenant_id = $tenant and f.questionnaire = 'sipas-nam' and f.factor is not null and ${ofLastYear('f.round_year')}
  [[and f.agency_id = $agency]]
group by f.factor
union all
${sheetsOfYear({ counted: 'false', amount: 'null' })}`

/** Answers to the one question on the whole that a returned dossier brings with it. */
const afterDossier = (counted: string) =>
  `select o.sheet_id::text as id, 'surveySheet' as kind, ${sheet('o')} as label, o.answered_on as on_date,
  ${sheetHref('o.sheet_id')} as href, o.value::numeric as amount, (${counted}) as counted
from pub.survey_answer o
where o.tenant_id = $tenant and o.questionnaire = 'hai-long-sau-tthc' and o.question = 'O1' and ${inPeriod('o.answered_on')}
  [[and o.agency_id = $agency]] [[and o.unit_id = $unit]] [[and o.procedure_code = $procedure]]`

export const satisfaction: readonly Indicator[] = [
  {
    code: 'sipas.index',
    name: { vi: 'Chỉ số hài lòng (SIPAS) của cơ quan', en: 'Satisfaction index (SIPAS) of the agency' },
    unit: percent,
    kind: 'value',
    definition: {
      vi: 'Bình quân năm yếu tố; mỗi yếu tố là tỷ lệ trả lời hài lòng, rất hài lòng trên các trả lời hợp lệ của khảo sát năm.',
      en: 'Mean of the five factors, each the share of satisfied and very satisfied among the answers of the yearly survey.',
    },
    source: sipas,
    reads: ['pub.survey_answer', 'pub.survey_sheet'],
    isPublic: true,
    by: ['agency'],
    rows: index,
  },
  {
    code: 'sipas.sample',
    name: { vi: 'Số phiếu khảo sát SIPAS', en: 'Sheets of the yearly survey' },
    unit: { vi: 'phiếu', en: 'sheets' },
    kind: 'count',
    definition: {
      vi: 'Số phiếu trả lời khảo sát mức độ hài lòng của năm; dưới 30 phiếu thì chỉ số ít ý nghĩa.',
      en: 'Sheets answered in the yearly survey; below 30 the index says little.',
    },
    source: sipas,
    reads: ['pub.survey_sheet'],
    isPublic: true,
    by: ['agency'],
    rows: sheetsOfYear({ counted: 'true', amount: '1' }),
  },
  {
    code: 'sipas.overall',
    name: { vi: 'Hài lòng chung sau khi nhận kết quả', en: 'Satisfied all in all after the result' },
    unit: percent,
    kind: 'ratio',
    definition: {
      vi: 'Phiếu trả lời hài lòng, rất hài lòng ở câu hài lòng chung / phiếu có trả lời câu này trong các tháng của kỳ.',
      en: 'Sheets satisfied or very satisfied all in all / sheets that answer this question, by the months of the period.',
    },
    source: sipas,
    reads: ['pub.survey_answer'],
    isPublic: true,
    by: ['agency', 'unit', 'procedure'],
    rows: afterDossier('o.value >= 4'),
  },
  {
    code: 'dossier.satisfiedRate',
    name: {
      vi: 'Tỷ lệ hài lòng trong tiếp nhận, giải quyết TTHC',
      en: 'Satisfaction with how dossiers are received and handled',
    },
    unit: percent,
    kind: 'ratio',
    definition: {
      vi: 'Phiếu sau khi nhận kết quả không đánh giá không hài lòng hoặc rất không hài lòng / phiếu có đánh giá, theo các tháng của kỳ.',
      en: 'Sheets after the result that do not say dissatisfied or very dissatisfied / sheets that answer, by the months of the period.',
    },
    source: decision766,
    reads: ['pub.survey_answer'],
    isPublic: true,
    by: ['agency', 'unit', 'procedure'],
    rows: afterDossier('o.value >= 3'),
  },
  {
    code: 'papi.total',
    name: { vi: 'Chỉ số PAPI của tỉnh', en: 'PAPI of the province' },
    unit: { vi: 'điểm', en: 'points' },
    kind: 'value',
    definition: {
      vi: 'Tổng điểm tám nội dung PAPI của tỉnh trong năm, do UNDP và CECODES đo và công bố.',
      en: 'Total of the eight dimensions for the province in the year, as UNDP and CECODES measured and published it.',
    },
    source: { vi: 'Báo cáo PAPI hằng năm', en: 'Yearly PAPI report' },
    reads: ['pub.papi_score', 'pub.agency'],
    isPublic: true,
    by: [],
    // The province is the one whose People's Committee stands among the agencies.
    rows: `select s.province || ':' || s.year as id, 'papiScore' as kind,
  s.province || ' – PAPI ' || s.year || ' (' || s.source || ')' as label, make_date(s.year, 12, 31) as on_date,
  '/cai-cach/papi' as href, s.total::numeric as amount, (s.total is not null) as counted
from pub.papi_score s join pub.agency a on a.tenant_id = s.tenant_id and a.kind = 'peoplesCommittee'
  and a.name like '% ' || s.province
where s.tenant_id = $tenant and ${ofLastYear('s.year')}`,
  },
]
