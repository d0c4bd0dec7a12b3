import { register } from '../engine/register.ts'
import { year } from './usual-fields.ts'

/** The yearly plan of training (institutions-and-documents §4): its lines are the courses that name it. */
export const trainingPlan = register({
  name: 'trainingPlan',
  slug: 'ke-hoach-dao-tao',
  group: 'staff',
  label: { vi: 'Kế hoạch đào tạo, bồi dưỡng', en: 'Training plans' },
  one: { vi: 'Kế hoạch đào tạo', en: 'Training plan' },
  about: {
    vi: 'Kế hoạch đào tạo, bồi dưỡng hằng năm; từng khóa, từng lớp trong kế hoạch được theo dõi đến khi kết thúc.',
    en: 'The yearly training plan; every course and class of it is followed to its end.',
  },
  fields: {
    number: { type: 'text', label: { vi: 'Số kế hoạch', en: 'Number' }, maxLength: 60 },
    year,
    name: { type: 'text', label: { vi: 'Tên kế hoạch', en: 'Name' }, required: true },
    basis: { type: 'longText', label: { vi: 'Căn cứ', en: 'Basis' } },
    goal: { type: 'longText', label: { vi: 'Mục tiêu', en: 'Goal' } },
    budget: { type: 'money', label: { vi: 'Kinh phí', en: 'Budget' } },
    issueBy: { type: 'date', label: { vi: 'Hạn ban hành', en: 'To be issued by' } },
    issuedOn: { type: 'date', label: { vi: 'Ngày ban hành', en: 'Issued on' } },
    document: { type: 'link', label: { vi: 'Văn bản', en: 'Document' } },
  },
  title: ({ name }) => String(name ?? ''),
  mark: 'number',
  unique: ['number', 'year'],
  datedBy: 'issuedOn',
  states: {
    draft: { label: { vi: 'Đang dự thảo', en: 'Draft' }, tone: 'info' },
    issued: { label: { vi: 'Đã ban hành', en: 'Issued' }, tone: 'ok' },
    closed: { label: { vi: 'Đã tổng kết', en: 'Closed' }, tone: 'neutral', isFinal: true, isLocked: true },
  },
  initial: 'draft',
  moves: {
    issue: {
      label: { vi: 'Ban hành', en: 'Issue' },
      from: ['draft'],
      to: 'issued',
      told: { vi: 'đã ban hành', en: 'issued' },
      by: ['director', 'deputyDirector'],
      asks: ['number', 'document'],
      required: ['number'],
      dates: 'issuedOn',
    },
    close: {
      label: { vi: 'Tổng kết', en: 'Close' },
      from: ['issued'],
      to: 'closed',
      told: { vi: 'đã tổng kết', en: 'closed' },
    },
  },
  dueOn: ({ issueBy }, state) => (state === 'draft' && typeof issueBy === 'string' ? issueBy : null),
  list: { columns: ['number', 'year', 'issuedOn', 'budget', 'state'], filters: ['year', 'state'] },
  parts: [{ register: 'trainingCourse', by: 'plan' }],
})
