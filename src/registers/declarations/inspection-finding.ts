import { register } from '../engine/register.ts'
import { evidence } from './usual-fields.ts'

/** One thing an inspection found, until it is put right. */
export const inspectionFinding = register({
  name: 'inspectionFinding',
  slug: 'van-de-qua-kiem-tra',
  group: 'reform',
  label: { vi: 'Vấn đề phát hiện qua kiểm tra', en: 'Findings of inspections' },
  one: { vi: 'Vấn đề phát hiện', en: 'Finding' },
  about: {
    vi: 'Từng vấn đề phát hiện qua tự kiểm tra, thời hạn khắc phục và kết quả.',
    en: 'Each finding of a self-inspection, by when and how it was put right.',
  },
  fields: {
    inspection: {
      type: 'entry',
      register: 'reformInspection',
      label: { vi: 'Cuộc kiểm tra', en: 'Inspection' },
      required: true,
    },
    finding: { type: 'text', label: { vi: 'Vấn đề', en: 'Finding' }, required: true },
    foundOn: { type: 'date', label: { vi: 'Ngày phát hiện', en: 'Found on' }, required: true },
    owner: { type: 'unit', label: { vi: 'Đơn vị khắc phục', en: 'Owner' }, required: true },
    deadline: { type: 'date', label: { vi: 'Hạn khắc phục', en: 'Due' }, required: true },
    resolvedOn: { type: 'date', label: { vi: 'Ngày khắc phục', en: 'Resolved on' } },
    result: { type: 'longText', label: { vi: 'Kết quả khắc phục', en: 'Result' } },
    evidence,
  },
  title: ({ finding }) => String(finding ?? ''),
  datedBy: 'foundOn',
  states: {
    open: { label: { vi: 'Chưa khắc phục', en: 'Open' }, tone: 'soon' },
    resolved: { label: { vi: 'Đã khắc phục', en: 'Resolved' }, tone: 'ok', isFinal: true },
  },
  initial: 'open',
  moves: {
    resolve: {
      label: { vi: 'Ghi đã khắc phục', en: 'Record as resolved' },
      from: ['open'],
      to: 'resolved',
      told: { vi: 'đã khắc phục', en: 'resolved' },
      asks: ['result', 'evidence'],
      required: ['result'],
      dates: 'resolvedOn',
    },
    reopen: {
      label: { vi: 'Mở lại', en: 'Reopen' },
      from: ['resolved'],
      to: 'open',
      told: { vi: 'được mở lại', en: 'reopened' },
    },
  },
  dueOn: ({ deadline }) => (typeof deadline === 'string' ? deadline : null),
  list: { columns: ['inspection', 'owner', 'deadline', 'resolvedOn', 'state'], filters: ['owner', 'state'] },
})
