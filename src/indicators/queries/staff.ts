import type { Indicator } from '../indicator.ts'
import { percent } from './dossier-family.ts'
import { entryRows, inPeriod, ofLastYear, ofYears } from './entry-rows.ts'
import { lateRows } from './late-rows.ts'

const criterion = (code: string) => ({
  vi: `Bộ chỉ số CCHC của sở, tiêu chí ${code}`,
  en: `Reform index of departments, criterion ${code}`,
})

/** Rows of people: shown by their number in the list of staff and their position, to officials only. */
const ofPeople = {
  unit: percent,
  kind: 'ratio',
  reads: ['pub.staff_member'],
  isPublic: false,
  by: ['agency', 'unit'],
} as const satisfies Partial<Indicator>

const isPresent = `e.started_on <= $to and (e.state = 'present' or e.left_on > $to)`
const person = { label: `e.code || ' – ' || e.title`, unit: 'unit' }

/** Of an agency: nobody more at work than was allowed, civil servants and public employees apart; closed everywhere. */
const isWithin = (present: string, quota: string) =>
  `sum(e.${present}) over (partition by e.agency_id) <= sum(e.${quota}) over (partition by e.agency_id)`

export const staff: readonly Indicator[] = [
  {
    code: 'staff.withinQuota',
    name: { vi: 'Sử dụng không vượt biên chế được giao', en: 'Within the quota of posts' },
    unit: null,
    kind: 'claim',
    definition: {
      vi: 'Tổng công chức và tổng viên chức có mặt khi chốt năm đều không vượt số được giao; mọi đơn vị đã chốt số.',
      en: 'Civil servants and public employees present at the closing of the year are not more than their quotas; every unit has closed.',
    },
    source: criterion('4.1.3'),
    reads: ['pub.staff_quota'],
    isPublic: true,
    by: ['agency', 'unit'],
    holds: 'every',
    rows: entryRows('staffQuota', {
      label: `e.title || ' – có mặt ' || coalesce((e.present + e.public_employees_present)::text, 'chưa chốt')
    || '/' || (e.quota + e.public_employee_quota)`,
      where: ofLastYear('e.year'),
      amount: 'e.present + e.public_employees_present',
      counted: `bool_and(e.present is not null and e.public_employees_present is not null) over (partition by e.agency_id)
    and ${isWithin('present', 'quota')}
    and ${isWithin('public_employees_present', 'public_employee_quota')}`,
      unit: 'unit',
    }),
  },
  {
    code: 'staff.cutRate',
    name: { vi: 'Tỷ lệ giảm biên chế so với năm gốc', en: 'Posts cut against the base year' },
    unit: percent,
    kind: 'ratio',
    definition: {
      vi: 'Biên chế công chức đã giảm / biên chế công chức giao năm gốc, của các đơn vị chỉ được giao biên chế công chức; đơn vị tăng bù trừ với đơn vị giảm.',
      en: 'Posts of civil servants cut / posts given in the base year, over the units that have no public employees; what one unit gains is taken off what another cut.',
    },
    source: criterion('4.1.4'),
    reads: ['pub.staff_quota'],
    isPublic: true,
    by: ['agency', 'unit'],
    // One row a post of the base year; those cut are the first ones, because no record says which they were.
    rows: `select q.id::text || ':' || post as id, 'staffQuota' as kind,
  q.title || ' – biên chế năm gốc ' || post || '/' || q.base_quota as label, q.dated_on as on_date,
  '/so-sach/bien-che/' || q.id::text as href, 1::numeric as amount, (q.posts_before + post <= q.cut) as counted
from (
  select e.id, e.title, e.dated_on, e.base_quota, sum(e.done_cut) over (partition by e.agency_id) as cut,
    sum(e.base_quota) over (partition by e.agency_id order by e.id) - e.base_quota as posts_before
  from pub.staff_quota e
  where e.tenant_id = $tenant and ${ofLastYear('e.year')} and e.public_employee_quota = 0
    [[and e.agency_id = $agency]] [[and e.unit = $unit]]
) q cross join generate_series(1, q.base_quota) as post`,
  },
  {
    ...ofPeople,
    code: 'staff.jobPositionRate',
    name: { vi: 'Tỷ lệ bố trí theo vị trí việc làm được phê duyệt', en: 'Placed in an approved job position' },
    definition: {
      vi: 'Công chức, viên chức đúng vị trí việc làm được phê duyệt / công chức, viên chức có mặt vào ngày cuối kỳ.',
      en: 'Staff in an approved job position / civil servants and public employees present on the last day of the period.',
    },
    source: criterion('5.1.1'),
    rows: entryRows('staffMember', {
      ...person,
      where: `e.kind <> 'contract111' and ${isPresent}`,
      counted: 'e.is_position_approved',
    }),
  },
  {
    ...ofPeople,
    code: 'staff.receptionQualified',
    name: { vi: 'Công chức tại Trung tâm đủ tiêu chuẩn', en: 'Those at the service centre are qualified' },
    unit: null,
    kind: 'claim',
    definition: {
      vi: 'Mọi công chức, viên chức được cử đến Trung tâm, có mặt vào ngày cuối kỳ, đủ tiêu chuẩn làm việc tại quầy.',
      en: 'Everybody posted to the service centre and present on the last day of the period is qualified for the desk.',
    },
    source: criterion('5.2.3'),
    holds: 'every',
    rows: entryRows('staffMember', {
      ...person,
      where: `e.is_at_reception and ${isPresent}`,
      counted: 'coalesce(e.is_reception_qualified, false)',
    }),
  },
  {
    ...ofPeople,
    code: 'training.digitalSkillRate',
    name: { vi: 'Tỷ lệ công chức được bồi dưỡng kỹ năng số', en: 'Civil servants trained in digital skills' },
    definition: {
      vi: 'Công chức có mặt vào ngày cuối kỳ đã hoàn thành bồi dưỡng kỹ năng số kết thúc trong kỳ / công chức có mặt.',
      en: 'Civil servants present on the last day of the period who completed training in digital skills in it / all present.',
    },
    source: criterion('5.2.2'),
    reads: ['pub.staff_member', 'pub.training_participant', 'pub.training_course'],
    rows: entryRows('staffMember', {
      ...person,
      where: `e.kind = 'civilServant' and ${isPresent}`,
      counted: `exists (
    select 1 from pub.training_participant p join pub.training_course c on c.tenant_id = p.tenant_id and c.id = p.course
    where p.tenant_id = e.tenant_id and p.member = e.id and p.state = 'completed' and p.is_digital_skill
      and ${inPeriod('c.ends_on')})`,
    }),
  },
  {
    code: 'staff.gradedAt',
    name: { vi: 'Đánh giá, xếp loại đúng hạn', en: 'Grading in time' },
    unit: { vi: 'ngày làm việc chậm', en: 'working days late' },
    kind: 'value',
    definition: {
      vi: 'Số ngày làm việc chậm của việc xếp loại chậm nhất trong năm, đúng hạn là 0; còn việc chưa xong thì chưa có số.',
      en: 'Working days by which the latest grading of the year was late, 0 in time; none while one is not done.',
    },
    source: criterion('5.1.3'),
    reads: ['pub.staff_grading'],
    isPublic: false,
    by: ['agency'],
    usesCalendar: true,
    rows: lateRows('staffGrading', {
      due: 'e.deadline',
      done: 'e.graded_on',
      where: ofYears('e.year'),
      decides: 'latest',
    }),
  },
  {
    code: 'staff.disciplineCases',
    name: { vi: 'Số công chức, viên chức bị kỷ luật', en: 'Staff disciplined' },
    unit: { vi: 'vụ việc', en: 'matters' },
    kind: 'count',
    definition: {
      vi: 'Số vụ việc có quyết định kỷ luật ban hành trong kỳ; vụ việc đang xem xét hoặc không kỷ luật không tính.',
      en: 'Matters with a disciplinary decision of the period; those under consideration or closed without do not count.',
    },
    source: criterion('5.1.4'),
    reads: ['pub.discipline'],
    isPublic: false,
    by: ['agency', 'unit'],
    rows: entryRows('discipline', {
      onDate: 'e.decided_on',
      where: `e.state = 'disciplined' and ${inPeriod('e.decided_on')}`,
      unit: 'unit',
    }),
  },
]
