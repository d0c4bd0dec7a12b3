import type { Indicator } from '../indicator.ts'
import { percent } from './dossier-family.ts'
import { entryRows, inPeriod, ofYears } from './entry-rows.ts'

const people = { vi: 'người', en: 'people' }

const ofTraining = {
  unit: people,
  kind: 'count',
  source: {
    vi: 'Kế hoạch đào tạo, bồi dưỡng và báo cáo CCHC hằng năm',
    en: 'Yearly training plan and reform report',
  },
  reads: ['pub.training_participant', 'pub.training_course'],
  isPublic: true,
  by: ['agency'],
} as const satisfies Partial<Indicator>

/** Who completed a course or class on digital transformation that ended in the period; nobody is named. */
const trained = (where = 'true') =>
  entryRows('trainingParticipant', {
    join: 'join pub.training_course c on c.tenant_id = e.tenant_id and c.id = e.course',
    label: `c.code || ' – người dự số ' || row_number() over (partition by e.course order by e.id)`,
    onDate: 'c.ends_on',
    where: `e.state = 'completed' and c.content = 'digitalSkill' and ${inPeriod('c.ends_on')} and ${where}`,
  })

export const training: readonly Indicator[] = [
  {
    ...ofTraining,
    code: 'training.digitalTransformationStaff',
    name: {
      vi: 'Cán bộ, công chức dự khóa kiến thức, kỹ năng chuyển đổi số toàn diện',
      en: 'Staff sent to courses on digital transformation',
    },
    definition: {
      vi: 'Số cán bộ, công chức được cử và hoàn thành khóa về chuyển đổi số kết thúc trong kỳ, mỗi lượt dự một bản ghi.',
      en: 'Staff who were sent to a course on digital transformation that ended in the period and completed it.',
    },
    rows: trained(`c.mode = 'sent' and c.participant_kind = 'staff'`),
  },
  {
    ...ofTraining,
    code: 'training.leader',
    name: {
      vi: 'Lãnh đạo Sở dự lớp đào tạo, tập huấn về chuyển đổi số',
      en: 'Leaders sent to courses on digital transformation',
    },
    definition: {
      vi: 'Số lãnh đạo cơ quan được cử và hoàn thành lớp về chuyển đổi số kết thúc trong kỳ.',
      en: 'Agency leaders who were sent to a course on digital transformation that ended in the period and completed it.',
    },
    rows: trained(`c.mode = 'sent' and c.participant_kind = 'agencyLeader'`),
  },
  {
    ...ofTraining,
    code: 'training.classes',
    name: { vi: 'Lớp về chuyển đổi số phối hợp tổ chức', en: 'Classes on digital transformation held together' },
    unit: { vi: 'lớp', en: 'classes' },
    definition: {
      vi: 'Số lớp tập huấn về chuyển đổi số phối hợp tổ chức, đã hoàn thành và kết thúc trong kỳ.',
      en: 'Classes on digital transformation held together with another agency, completed in the period.',
    },
    reads: ['pub.training_course'],
    rows: entryRows('trainingCourse', {
      label: `e.code || ' – ' || e.name`,
      onDate: 'e.ends_on',
      where: `e.state = 'completed' and e.kind = 'class' and e.mode = 'coOrganised' and e.content = 'digitalSkill'
  and ${inPeriod('e.ends_on')}`,
    }),
  },
  {
    ...ofTraining,
    code: 'training.classTrainees',
    name: { vi: 'Công chức dự các lớp phối hợp tổ chức', en: 'Civil servants in the classes held together' },
    definition: {
      vi: 'Số lượt công chức hoàn thành các lớp về chuyển đổi số phối hợp tổ chức, kết thúc trong kỳ.',
      en: 'Those who completed a class on digital transformation held together with another agency in the period.',
    },
    rows: trained(`c.kind = 'class' and c.mode = 'coOrganised'`),
  },
  {
    ...ofTraining,
    code: 'training.total',
    name: { vi: 'Tổng lượt người được đào tạo chuyển đổi số', en: 'Trained in digital transformation' },
    unit: { vi: 'lượt', en: 'attendances' },
    definition: {
      vi: 'Tổng số lượt người hoàn thành khóa, lớp về chuyển đổi số kết thúc trong kỳ.',
      en: 'All completed attendances of courses and classes on digital transformation that ended in the period.',
    },
    rows: trained(),
  },
  {
    ...ofTraining,
    code: 'training.planCompletionRate',
    name: { vi: 'Mức độ hoàn thành kế hoạch đào tạo, bồi dưỡng', en: 'Completion of the training plan' },
    unit: percent,
    kind: 'ratio',
    definition: {
      vi: 'Suất đào tạo có người hoàn thành / suất đào tạo của các khóa, lớp trong kế hoạch năm đã ban hành, kể cả khóa không tổ chức; người dự vượt số dự kiến của một khóa không bù cho khóa khác.',
      en: 'Places that somebody completed / places planned in the courses of the issued yearly plan, cancelled ones included; more attendants than planned in one course do not make up for another.',
    },
    source: { vi: 'Bộ chỉ số CCHC của sở, tiêu chí 5.2.1', en: 'Reform index of departments, criterion 5.2.1' },
    reads: ['pub.training_course', 'pub.training_plan', 'pub.training_participant'],
    rows: entryRows('trainingCourse', {
      join: `join pub.training_plan t on t.tenant_id = e.tenant_id and t.id = e.plan
cross join generate_series(1, e.planned) as place`,
      id: `e.id::text || ':' || place`,
      label: `e.code || ' – suất ' || place || '/' || e.planned`,
      onDate: 'e.ends_on',
      where: `t.state <> 'draft' and ${ofYears('t.year')}`,
      counted: `place <= (
    select count(*) from pub.training_participant p
    where p.tenant_id = e.tenant_id and p.course = e.id and p.state = 'completed')`,
    }),
  },
]
