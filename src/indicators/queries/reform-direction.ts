import type { Indicator } from '../indicator.ts'
import { percent } from './dossier-family.ts'
import { entryRows, inPeriod, isOver, ofLastYear, ofYears } from './entry-rows.ts'
import { lateRows } from './late-rows.ts'

const criterion = (code: string) => ({
  vi: `Bộ chỉ số CCHC của sở, tiêu chí ${code}`,
  en: `Reform index of departments, criterion ${code}`,
})

/** Tasks of the year's plans of a kind; what was cancelled stays planned. */
const tasksOf = (kind: 'par' | 'digital') =>
  entryRows('reformTask', {
    join: 'join pub.reform_plan p on p.tenant_id = e.tenant_id and p.id = e.plan',
    label: `e.code || ' – ' || e.name`,
    onDate: 'e.deadline',
    where: `p.kind = '${kind}' and p.state in ('issued', 'completed') and ${ofYears('p.year')}`,
    counted: `e.state = 'done' and coalesce(e.completed_on <= $to, false)`,
    unit: 'owner',
  })

const rate = { unit: percent, kind: 'ratio', by: ['agency', 'unit'] } as const satisfies Partial<Indicator>

/** A plan and the report on its result, or a row that says what is not there. */
const planAndReport = (kind: string, name: string) => `
select coalesce(p.id::text, '${kind}.plan') as id, 'reformPlan' as kind,
  coalesce(p.number || ' – ' || p.name, 'Chưa có kế hoạch nâng cao ${name}') as label, coalesce(p.issued_on, $to) as on_date,
  '/cai-cach/ke-hoach' || coalesce('/' || p.id::text, '') as href, 1::numeric as amount, (p.id is not null) as counted
from (select 1) asked
left join pub.reform_plan p on p.tenant_id = $tenant and p.agency_id = $agency and p.kind = '${kind}'
  and ${ofLastYear('p.year')} and p.state in ('issued', 'completed') and p.issued_on is not null
union all
select coalesce(r.id::text, '${kind}.report') as id, 'reformReport' as kind,
  coalesce(r.title, 'Chưa có báo cáo kết quả nâng cao ${name}') as label, coalesce(r.sent_on, $to) as on_date,
  '/cai-cach/bao-cao-dinh-ky' || coalesce('/' || r.id::text, '') as href, 1::numeric as amount, (r.id is not null) as counted
from (select 1) asked
left join pub.reform_report r on r.tenant_id = $tenant and r.agency_id = $agency and r.kind = '${kind}'
  and ${ofLastYear('r.year')} and r.state = 'sent' and r.sent_on is not null`

export const reformDirection: readonly Indicator[] = [
  {
    code: 'plan.par.issuedAt',
    name: { vi: 'Ban hành kế hoạch CCHC năm đúng hạn', en: 'Yearly reform plan issued in time' },
    unit: { vi: 'ngày làm việc chậm', en: 'working days late' },
    kind: 'value',
    definition: {
      vi: 'Số ngày làm việc từ hạn ban hành đến ngày ký kế hoạch CCHC năm, đúng hạn là 0; chưa ban hành thì chưa có số.',
      en: 'Working days by which the yearly reform plan was signed after its due date, 0 in time; none while it is not issued.',
    },
    source: criterion('1.1.1'),
    reads: ['pub.reform_plan'],
    isPublic: true,
    by: ['agency'],
    usesCalendar: true,
    rows: lateRows('reformPlan', {
      due: 'e.issue_by',
      done: 'e.issued_on',
      where: `e.kind = 'par' and e.state in ('issued', 'completed') and ${ofLastYear('e.year')}`,
      decides: 'first',
    }),
  },
  {
    code: 'plan.indices',
    name: {
      vi: 'Triển khai kế hoạch nâng cao Chỉ số CCHC, SIPAS, PAPI',
      en: 'Plans to raise the reform index, SIPAS and PAPI carried out',
    },
    unit: null,
    kind: 'claim',
    definition: {
      vi: 'Trong năm mỗi chỉ số có kế hoạch nâng cao đã ban hành và báo cáo kết quả đã gửi.',
      en: 'In the year each index has an issued plan to raise it and a report on the result that was sent.',
    },
    source: { vi: 'Báo cáo CCHC hằng năm', en: 'Yearly reform report' },
    reads: ['pub.reform_plan', 'pub.reform_report'],
    isPublic: true,
    by: ['agency'],
    holds: 'every',
    rows: [
      planAndReport('parIndex', 'Chỉ số CCHC'),
      planAndReport('sipas', 'Chỉ số hài lòng'),
      planAndReport('papi', 'Chỉ số PAPI'),
    ].join('\nunion all'),
  },
  {
    ...rate,
    code: 'par.planCompletionRate',
    name: { vi: 'Mức độ hoàn thành kế hoạch CCHC', en: 'Completion of the reform plan' },
    definition: {
      vi: 'Nhiệm vụ hoàn thành đến cuối kỳ / tổng nhiệm vụ của kế hoạch CCHC năm đã ban hành.',
      en: 'Tasks done by the end of the period / all tasks of the issued yearly reform plan.',
    },
    source: criterion('1.1.3'),
    reads: ['pub.reform_task', 'pub.reform_plan'],
    isPublic: true,
    rows: tasksOf('par'),
  },
  {
    ...rate,
    code: 'digital.planCompletionRate',
    name: { vi: 'Mức độ hoàn thành kế hoạch chuyển đổi số', en: 'Completion of the digital transformation plan' },
    definition: {
      vi: 'Nhiệm vụ hoàn thành đến cuối kỳ / tổng nhiệm vụ của kế hoạch chuyển đổi số năm đã ban hành.',
      en: 'Tasks done by the end of the period / all tasks of the issued yearly plan of digital transformation.',
    },
    source: criterion('7.1.1'),
    reads: ['pub.reform_task', 'pub.reform_plan'],
    isPublic: true,
    rows: tasksOf('digital'),
  },
  {
    ...rate,
    code: 'task.onTimeRate',
    name: { vi: 'Tỷ lệ nhiệm vụ UBND tỉnh giao hoàn thành đúng hạn', en: 'Tasks of the province done on time' },
    definition: {
      vi: 'Nhiệm vụ hoàn thành đúng hạn / nhiệm vụ Ủy ban nhân dân tỉnh giao có thời hạn trong kỳ, đã hoàn thành hoặc đã đến hạn.',
      en: 'Tasks done on time / tasks given by the province with a due date in the period that are done or fell due.',
    },
    source: criterion('1.3.1'),
    reads: ['pub.reform_task'],
    isPublic: false,
    rows: entryRows('reformTask', {
      label: `e.code || ' – ' || e.name`,
      onDate: 'e.deadline',
      where: `e.assigned_by = 'province' and ${inPeriod('e.deadline')} and (e.state = 'done' or ${isOver('e.deadline')})`,
      counted: `e.state = 'done' and coalesce(e.is_on_time, false)`,
      unit: 'owner',
    }),
  },
  {
    ...rate,
    code: 'par.inspectedUnitRate',
    name: { vi: 'Tỷ lệ đơn vị được tự kiểm tra CCHC', en: 'Units inspected for the reform' },
    definition: {
      vi: 'Phòng, đơn vị trực thuộc được kiểm tra CCHC trong kỳ / phòng, đơn vị trực thuộc.',
      en: 'Units inspected in the period / units of the agency.',
    },
    source: criterion('1.2.2'),
    reads: ['pub.unit', 'pub.reform_inspection'],
    isPublic: true,
    // Units have no date of their own; every agency is a unit too, at its own root.
    rows: `select u.id as id, 'unit' as kind, u.name as label, $to as on_date, '' as href, 1::numeric as amount,
  exists (
    select 1 from pub.reform_inspection i where i.tenant_id = u.tenant_id and i.unit = u.id
      and i.state in ('inspected', 'concluded') and ${inPeriod('i.inspected_on')}) as counted
from pub.unit u
where u.tenant_id = $tenant and u.id <> u.agency_id [[and u.agency_id = $agency]] [[and u.id = $unit]]`,
  },
  {
    ...rate,
    code: 'par.inspectionFindingsResolvedRate',
    name: { vi: 'Tỷ lệ vấn đề phát hiện qua kiểm tra đã xử lý', en: 'Findings of inspections resolved' },
    definition: {
      vi: 'Vấn đề đã khắc phục đến cuối kỳ / vấn đề phát hiện qua tự kiểm tra trong kỳ.',
      en: 'Findings resolved by the end of the period / findings of the inspections of the period.',
    },
    source: criterion('1.2.3'),
    reads: ['pub.inspection_finding', 'pub.reform_inspection'],
    isPublic: false,
    rows: entryRows('inspectionFinding', {
      join: 'join pub.reform_inspection i on i.tenant_id = e.tenant_id and i.id = e.inspection',
      onDate: 'e.found_on',
      where: inPeriod('e.found_on'),
      counted: `e.state = 'resolved' and coalesce(e.resolved_on <= $to, false)`,
      unit: 'owner',
    }),
  },
  {
    code: 'par.initiativesRecognised',
    name: { vi: 'Sáng kiến CCHC được công nhận', en: 'Reform initiatives recognised' },
    unit: { vi: 'sáng kiến', en: 'initiatives' },
    kind: 'count',
    definition: {
      vi: 'Số sáng kiến, cách làm mới về CCHC được công nhận trong kỳ.',
      en: 'Initiatives of the reform that were recognised in the period.',
    },
    source: criterion('1.3.2'),
    reads: ['pub.initiative'],
    isPublic: true,
    by: ['agency', 'unit'],
    rows: entryRows('initiative', {
      onDate: 'e.recognised_on',
      where: `e.is_reform and e.state = 'recognised' and ${inPeriod('e.recognised_on')}`,
      unit: 'unit',
    }),
  },
  {
    ...rate,
    code: 'sector.targetCompletionRate',
    name: { vi: 'Mức độ hoàn thành chỉ tiêu ngành được giao', en: 'Targets of the sector met' },
    by: ['agency'],
    definition: {
      vi: 'Chỉ tiêu kinh tế - xã hội đạt / chỉ tiêu được giao trong năm; chưa có kết quả tính là chưa đạt.',
      en: 'Targets met / targets given for the year; one without a result is not met.',
    },
    source: criterion('8.2.1'),
    reads: ['pub.sector_target'],
    isPublic: true,
    rows: entryRows('sectorTarget', { where: ofYears('e.year'), counted: 'coalesce(e.is_met, false)' }),
  },
]
