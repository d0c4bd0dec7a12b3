import { register } from '../engine/register.ts'

/** Yearly plan of legal dissemination and education (institutions-and-documents.md §1.6). */
export const disseminationPlan = register({
  name: 'disseminationPlan',
  slug: 'ke-hoach-pho-bien-phap-luat',
  group: 'legal',
  label: { vi: 'Kế hoạch phổ biến, giáo dục pháp luật', en: 'Dissemination plans' },
  one: { vi: 'Kế hoạch', en: 'Plan' },
  about: {
    vi: 'Kế hoạch phổ biến, giáo dục pháp luật hằng năm; mỗi hoạt động có hạn và kết quả.',
    en: 'The yearly plan of making the law known; each activity has its date and outcome.',
  },
  fields: {
    number: { type: 'text', label: { vi: 'Số, ký hiệu', en: 'Number' }, required: true },
    year: { type: 'year', label: { vi: 'Năm', en: 'Year' }, required: true },
    name: { type: 'text', label: { vi: 'Tên kế hoạch', en: 'Name' }, required: true },
    issuedOn: { type: 'date', label: { vi: 'Ngày ban hành', en: 'Issued on' } },
    basis: { type: 'text', label: { vi: 'Căn cứ', en: 'Basis' } },
    goal: { type: 'longText', label: { vi: 'Mục tiêu', en: 'Goal' } },
    budget: { type: 'money', label: { vi: 'Kinh phí', en: 'Budget' } },
    reportNo: { type: 'text', label: { vi: 'Báo cáo kết quả', en: 'Report' } },
    reportedOn: { type: 'date', label: { vi: 'Ngày báo cáo', en: 'Reported on' } },
  },
  title: ({ name }) => String(name ?? ''),
  mark: 'number',
  unique: ['number', 'year'],
  datedBy: 'issuedOn',
  states: {
    draft: { label: { vi: 'Dự thảo', en: 'Draft' }, tone: 'neutral' },
    running: { label: { vi: 'Đang thực hiện', en: 'Running' }, tone: 'info' },
    finished: { label: { vi: 'Đã báo cáo kết quả', en: 'Reported' }, tone: 'ok', isFinal: true, isLocked: true },
  },
  initial: 'draft',
  moves: {
    issue: {
      label: { vi: 'Ban hành', en: 'Issue' },
      from: ['draft'],
      to: 'running',
      told: { vi: 'ban hành kế hoạch', en: 'plan issued' },
      by: ['director', 'deputyDirector'],
      dates: 'issuedOn',
    },
    report: {
      label: { vi: 'Báo cáo kết quả', en: 'Report' },
      from: ['running'],
      to: 'finished',
      told: { vi: 'báo cáo kết quả', en: 'reported' },
      dates: 'reportedOn',
      required: ['reportNo'],
    },
  },
  dueOn: ({ year }, state) => (state === 'running' && typeof year === 'number' ? `${year}-12-31` : null),
  list: { columns: ['number', 'year', 'issuedOn', 'budget', 'reportedOn'], filters: ['year'] },
  parts: [{ register: 'disseminationActivity', by: 'plan' }],
})
