import { register } from '../engine/register.ts'
import { isBy } from './limit-days.ts'
import { year } from './usual-fields.ts'

/** Plans of the reform: the yearly one, digital transformation, and those to raise each index (indices.md §2.2). */
export const reformPlan = register({
  name: 'reformPlan',
  slug: 'ke-hoach',
  group: 'reform',
  label: { vi: 'Kế hoạch cải cách', en: 'Reform plans' },
  one: { vi: 'Kế hoạch', en: 'Plan' },
  about: {
    vi: 'Kế hoạch cải cách hành chính, chuyển đổi số, nâng cao các chỉ số: hạn ban hành, ngày ban hành, nhiệm vụ và kết quả.',
    en: 'Plans of reform, digital transformation and each index: when due, when issued, tasks and results.',
  },
  fields: {
    number: { type: 'text', label: { vi: 'Số kế hoạch', en: 'Number' }, maxLength: 60 },
    name: { type: 'text', label: { vi: 'Tên kế hoạch', en: 'Name' }, required: true },
    kind: {
      type: 'choice',
      label: { vi: 'Loại', en: 'Kind' },
      required: true,
      options: {
        par: { vi: 'Cải cách hành chính năm', en: 'Yearly reform' },
        digital: { vi: 'Chuyển đổi số', en: 'Digital transformation' },
        parIndex: { vi: 'Nâng cao Chỉ số cải cách hành chính', en: 'Raising the PAR index' },
        sipas: { vi: 'Nâng cao Chỉ số hài lòng (SIPAS)', en: 'Raising SIPAS' },
        papi: { vi: 'Nâng cao Chỉ số PAPI', en: 'Raising PAPI' },
        communication: { vi: 'Tuyên truyền cải cách hành chính', en: 'Reform communication' },
        inspection: { vi: 'Tự kiểm tra cải cách hành chính', en: 'Self-inspection' },
        other: { vi: 'Khác', en: 'Other' },
      },
    },
    year,
    basis: { type: 'longText', label: { vi: 'Căn cứ', en: 'Basis' } },
    goal: { type: 'longText', label: { vi: 'Mục tiêu', en: 'Goal' } },
    issueBy: { type: 'date', label: { vi: 'Hạn ban hành', en: 'To be issued by' }, required: true },
    issuedOn: { type: 'date', label: { vi: 'Ngày ban hành', en: 'Issued on' } },
    isIssuedInTime: { type: 'boolean', isFixed: true, label: { vi: 'Ban hành đúng hạn', en: 'Issued in time' } },
    document: { type: 'link', label: { vi: 'Văn bản', en: 'Document' } },
    outcome: { type: 'longText', label: { vi: 'Kết quả thực hiện', en: 'Outcome' } },
  },
  title: ({ name }) => String(name ?? ''),
  mark: 'number',
  unique: ['number', 'year'],
  datedBy: 'issuedOn',
  states: {
    draft: { label: { vi: 'Đang dự thảo', en: 'Draft' }, tone: 'info' },
    issued: { label: { vi: 'Đang thực hiện', en: 'Issued' }, tone: 'soon' },
    completed: { label: { vi: 'Đã tổng kết', en: 'Completed' }, tone: 'ok', isFinal: true, isLocked: true },
    cancelled: { label: { vi: 'Không ban hành', en: 'Cancelled' }, tone: 'neutral', isFinal: true },
  },
  initial: 'draft',
  moves: {
    issue: {
      label: { vi: 'Ký ban hành', en: 'Issue' },
      from: ['draft'],
      to: 'issued',
      told: { vi: 'đã ban hành', en: 'issued' },
      by: ['director', 'deputyDirector'],
      asks: ['number', 'document'],
      required: ['number'],
      dates: 'issuedOn',
    },
    complete: {
      label: { vi: 'Tổng kết', en: 'Complete' },
      from: ['issued'],
      to: 'completed',
      told: { vi: 'đã tổng kết', en: 'completed' },
      asks: ['outcome'],
      required: ['outcome'],
    },
    cancel: {
      label: { vi: 'Không ban hành', en: 'Cancel' },
      from: ['draft'],
      to: 'cancelled',
      told: { vi: 'không ban hành', en: 'cancelled' },
    },
  },
  dueOn: ({ issueBy }, state) => (state === 'draft' && typeof issueBy === 'string' ? issueBy : null),
  derive: ({ issueBy, issuedOn }) => ({ isIssuedInTime: isBy(issuedOn, issueBy) }),
  list: { columns: ['number', 'kind', 'year', 'issueBy', 'issuedOn', 'state'], filters: ['kind', 'year', 'state'] },
  parts: [
    { register: 'reformTask', by: 'plan' },
    { register: 'reformReport', by: 'plan' },
    { register: 'reformInspection', by: 'plan' },
  ],
})
