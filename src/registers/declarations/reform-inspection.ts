import { register } from '../engine/register.ts'
import { evidence } from './usual-fields.ts'

/** Self-inspection of subordinate units; what is found stands in entries of its own. */
export const reformInspection = register({
  name: 'reformInspection',
  slug: 'tu-kiem-tra',
  group: 'reform',
  label: { vi: 'Tự kiểm tra cải cách hành chính', en: 'Self-inspections' },
  one: { vi: 'Cuộc kiểm tra', en: 'Inspection' },
  about: {
    vi: 'Kiểm tra cải cách hành chính tại phòng, đơn vị trực thuộc: ngày kiểm tra, kết luận, vấn đề phát hiện.',
    en: 'Inspections of divisions and subordinate units: when, conclusion, findings.',
  },
  fields: {
    unit: { type: 'unit', label: { vi: 'Đơn vị được kiểm tra', en: 'Unit' }, required: true },
    plan: { type: 'entry', register: 'reformPlan', label: { vi: 'Theo kế hoạch', en: 'Plan' } },
    plannedOn: { type: 'date', label: { vi: 'Ngày dự kiến', en: 'Planned on' }, required: true },
    inspectedOn: { type: 'date', label: { vi: 'Ngày kiểm tra', en: 'Inspected on' } },
    conclusion: { type: 'text', label: { vi: 'Số kết luận', en: 'Conclusion' }, maxLength: 60 },
    concludedOn: { type: 'date', label: { vi: 'Ngày kết luận', en: 'Concluded on' } },
    summary: { type: 'longText', label: { vi: 'Nội dung kết luận', en: 'Summary' } },
    evidence,
  },
  title: ({ conclusion, plannedOn }) => (conclusion ? `Kết luận ${conclusion}` : `Kiểm tra dự kiến ${plannedOn}`),
  mark: 'conclusion',
  unique: ['unit', 'plannedOn'],
  datedBy: 'inspectedOn',
  states: {
    planned: { label: { vi: 'Dự kiến', en: 'Planned' }, tone: 'info' },
    inspected: { label: { vi: 'Đã kiểm tra', en: 'Inspected' }, tone: 'soon' },
    concluded: { label: { vi: 'Đã kết luận', en: 'Concluded' }, tone: 'ok', isFinal: true },
    cancelled: { label: { vi: 'Không kiểm tra', en: 'Cancelled' }, tone: 'neutral', isFinal: true },
  },
  initial: 'planned',
  moves: {
    inspect: {
      label: { vi: 'Ghi đã kiểm tra', en: 'Record as inspected' },
      from: ['planned'],
      to: 'inspected',
      told: { vi: 'đã kiểm tra', en: 'inspected' },
      dates: 'inspectedOn',
    },
    conclude: {
      label: { vi: 'Kết luận', en: 'Conclude' },
      from: ['inspected'],
      to: 'concluded',
      told: { vi: 'đã kết luận', en: 'concluded' },
      asks: ['conclusion', 'summary', 'evidence'],
      required: ['conclusion'],
      dates: 'concludedOn',
    },
    cancel: {
      label: { vi: 'Không kiểm tra', en: 'Cancel' },
      from: ['planned'],
      to: 'cancelled',
      told: { vi: 'không kiểm tra', en: 'cancelled' },
    },
  },
  dueOn: ({ plannedOn }, state) => (state === 'planned' && typeof plannedOn === 'string' ? plannedOn : null),
  list: { columns: ['unit', 'plannedOn', 'inspectedOn', 'conclusion', 'state'], filters: ['unit', 'state'] },
  parts: [{ register: 'inspectionFinding', by: 'inspection' }],
})
