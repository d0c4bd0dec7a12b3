import type { Indicator } from '../indicator.ts'
import { entryRows, inPeriod, isOver } from './entry-rows.ts'

const isPeriodic = (column: string) => `${column} in ('quarter1', 'halfYear', 'quarter3', 'year')`

const late = entryRows('reformReport', {
  label: `e.title || ' – hạn ' || to_char(e.deadline, 'DD/MM/YYYY')`,
  onDate: 'e.deadline',
  where: `${isPeriodic('e.kind')} and ${inPeriod('e.deadline')}
  and not (e.state = 'sent' and coalesce(e.is_on_time, false)) and (e.state = 'sent' or ${isOver('e.deadline')})`,
})

/** Reports of which nothing was entered although their quarter is over: of agencies that keep their reports here. */
const missing = `select keeper.agency_id || ':' || y || ':' || wanted.kind as id, 'reformReport' as kind,
  'Thiếu báo cáo CCHC ' || wanted.name || ' năm ' || y as label, make_date(y, wanted.month, wanted.day) as on_date,
  '/cai-cach/bao-cao-dinh-ky' as href, 1::numeric as amount, true as counted
from (
  select distinct e.agency_id from pub.reform_report e
  where e.tenant_id = $tenant and ${isPeriodic('e.kind')} [[and e.agency_id = $agency]]
) keeper
cross join generate_series(date_part('year', $from)::int, date_part('year', $to)::int) as y
cross join (values ('quarter1', 'quý I', 3, 31), ('halfYear', '6 tháng', 6, 30), ('quarter3', 'quý III', 9, 30),
  ('year', 'năm', 12, 31)) as wanted (kind, name, month, day)
where ${inPeriod('make_date(y, wanted.month, wanted.day)')} and ${isOver('make_date(y, wanted.month, wanted.day)')}
  and not exists (
    select 1 from pub.reform_report r where r.tenant_id = $tenant and r.agency_id = keeper.agency_id
      and r.kind = wanted.kind and r.year = y)`

export const reformReports: readonly Indicator[] = [
  {
    code: 'report.par.lateOrMissing',
    name: { vi: 'Báo cáo CCHC định kỳ chậm hoặc thiếu', en: 'Periodic reform reports late or missing' },
    unit: { vi: 'báo cáo', en: 'reports' },
    kind: 'count',
    definition: {
      vi: 'Báo cáo quý I, 6 tháng, quý III, năm có hạn trong kỳ gửi chậm hoặc quá hạn chưa gửi, và báo cáo không có trong sổ khi quý đã hết (đối với cơ quan theo dõi báo cáo tại sổ).',
      en: 'Reports of the first quarter, half-year, third quarter and year due in the period that were sent late or not at all, and those not in the register when their quarter is over (of agencies that keep their reports in it).',
    },
    source: { vi: 'Bộ chỉ số CCHC của sở, tiêu chí 1.2.1', en: 'Reform index of departments, criterion 1.2.1' },
    reads: ['pub.reform_report'],
    isPublic: true,
    by: ['agency'],
    rows: `${late}
union all
${missing}`,
  },
]
