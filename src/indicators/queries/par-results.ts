import type { Indicator } from '../indicator.ts'
import { ofLastYear } from './entry-rows.ts'

/** Published results of the reform index, of one agency: the year is the one in which the period ends. */
const results = ({ where, amount, counted }: { where: string; amount: string; counted: string }) =>
  `select r.agency_id || ':' || r.year as id, 'scoreResult' as kind, a.name || ' – năm ' || r.year as label,
  r.published_on as on_date, '/cai-cach/cham-diem/' || r.scorecard || '/' || r.year || '/' || r.agency_id as href,
  (${amount})::numeric as amount, (${counted}) as counted
from pub.score_result r join pub.agency a on a.tenant_id = r.tenant_id and a.id = r.agency_id
where r.tenant_id = $tenant and r.scorecard = 'par-index' and r.agency_id = $agency and ${where}`

const ofResults = {
  kind: 'value',
  source: {
    vi: 'Quyết định công bố Chỉ số CCHC hằng năm của tỉnh',
    en: 'The province’s yearly decision on the reform index',
  },
  reads: ['pub.score_result', 'pub.agency'],
  isPublic: true,
  by: ['agency'],
} as const satisfies Partial<Indicator>

export const parResults: readonly Indicator[] = [
  {
    ...ofResults,
    code: 'par.rank',
    name: { vi: 'Thứ hạng Chỉ số CCHC', en: 'Rank in the reform index' },
    unit: { vi: 'hạng', en: 'place' },
    definition: {
      vi: 'Vị trí của cơ quan khi xếp giảm dần theo Chỉ số CCHC đã công bố của năm.',
      en: 'The agency’s place among all when the published reform index of the year is put in order.',
    },
    rows: results({ where: ofLastYear('r.year'), amount: 'r.rank', counted: 'r.rank is not null' }),
  },
  {
    ...ofResults,
    code: 'par.group',
    name: { vi: 'Nhóm Chỉ số CCHC', en: 'Group in the reform index' },
    unit: { vi: 'nhóm', en: 'group' },
    definition: {
      vi: 'Nhóm của cơ quan theo ngưỡng điểm của năm; nhóm 1 đứng đầu.',
      en: 'The agency’s group by the year’s thresholds; group 1 leads.',
    },
    rows: results({ where: ofLastYear('r.year'), amount: 'r.group_no', counted: 'true' }),
  },
  {
    ...ofResults,
    code: 'par.group1ConsecutiveYears',
    name: { vi: 'Số năm liên tục ở nhóm 1', en: 'Years in a row in group 1' },
    unit: { vi: 'năm', en: 'years' },
    kind: 'count',
    definition: {
      vi: 'Số năm liền kề tính lùi từ năm cuối kỳ mà cơ quan ở nhóm 1.',
      en: 'Years in a row, back from the year in which the period ends, in which the agency was in group 1.',
    },
    rows: results({
      where: `r.group_no = 1 and r.year <= date_part('year', $to) and date_part('year', $to) - r.year = (
    select count(*) from pub.score_result later
    where later.tenant_id = r.tenant_id and later.scorecard = r.scorecard and later.agency_id = r.agency_id
      and later.group_no = 1 and later.year > r.year and later.year <= date_part('year', $to))`,
      amount: '1',
      counted: 'true',
    }),
  },
]
