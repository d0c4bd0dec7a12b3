import { register } from '../engine/register.ts'
import { evidence } from './usual-fields.ts'

/** Decisions that arrange divisions and subordinate units anew. */
export const reorganisation = register({
  name: 'reorganisation',
  slug: 'sap-xep-to-chuc',
  group: 'staff',
  label: { vi: 'Sắp xếp tổ chức bộ máy', en: 'Reorganisations' },
  one: { vi: 'Phương án sắp xếp', en: 'Reorganisation' },
  about: {
    vi: 'Đề án, quyết định sắp xếp phòng, đơn vị: số đầu mối trước và sau, biên chế giảm.',
    en: 'Schemes and decisions that arrange units anew: how many before and after, posts saved.',
  },
  fields: {
    name: { type: 'text', label: { vi: 'Nội dung sắp xếp', en: 'What is arranged' }, required: true },
    kind: {
      type: 'choice',
      label: { vi: 'Hình thức', en: 'Kind' },
      required: true,
      options: {
        merge: { vi: 'Hợp nhất, sáp nhập', en: 'Merger' },
        dissolve: { vi: 'Giải thể', en: 'Dissolution' },
        found: { vi: 'Thành lập', en: 'Foundation' },
        rename: { vi: 'Đổi tên, điều chỉnh chức năng', en: 'New name or tasks' },
        transfer: { vi: 'Chuyển giao', en: 'Transfer' },
      },
    },
    units: { type: 'longText', label: { vi: 'Đơn vị liên quan', en: 'Units concerned' }, required: true },
    unitsBefore: { type: 'integer', min: 0, label: { vi: 'Số đầu mối trước', en: 'Units before' }, required: true },
    unitsAfter: { type: 'integer', min: 0, label: { vi: 'Số đầu mối sau', en: 'Units after' }, required: true },
    proposedOn: { type: 'date', label: { vi: 'Ngày đề xuất', en: 'Proposed on' }, required: true },
    number: { type: 'text', label: { vi: 'Số quyết định', en: 'Decision' }, maxLength: 60 },
    decidedBy: { type: 'text', label: { vi: 'Cơ quan quyết định', en: 'Decided by' } },
    decidedOn: { type: 'date', label: { vi: 'Ngày quyết định', en: 'Decided on' } },
    effectiveOn: { type: 'date', label: { vi: 'Ngày có hiệu lực', en: 'In force on' } },
    evidence,
  },
  title: ({ name }) => String(name ?? ''),
  mark: 'number',
  datedBy: 'decidedOn',
  states: {
    proposed: { label: { vi: 'Đang đề xuất', en: 'Proposed' }, tone: 'info' },
    approved: { label: { vi: 'Đã có quyết định', en: 'Decided' }, tone: 'soon' },
    carriedOut: { label: { vi: 'Đã thực hiện', en: 'Carried out' }, tone: 'ok', isFinal: true },
    rejected: { label: { vi: 'Không được duyệt', en: 'Rejected' }, tone: 'neutral', isFinal: true },
  },
  initial: 'proposed',
  moves: {
    approve: {
      label: { vi: 'Ghi quyết định', en: 'Record decision' },
      from: ['proposed'],
      to: 'approved',
      told: { vi: 'đã có quyết định', en: 'decided' },
      asks: ['number', 'decidedBy', 'effectiveOn'],
      required: ['number', 'decidedBy', 'effectiveOn'],
      dates: 'decidedOn',
    },
    carryOut: {
      label: { vi: 'Ghi đã thực hiện', en: 'Record as carried out' },
      from: ['approved'],
      to: 'carriedOut',
      told: { vi: 'đã thực hiện', en: 'carried out' },
      asks: ['evidence'],
    },
    reject: {
      label: { vi: 'Không được duyệt', en: 'Reject' },
      from: ['proposed'],
      to: 'rejected',
      told: { vi: 'không được duyệt', en: 'rejected' },
    },
  },
  dueOn: ({ effectiveOn }, state) => (state === 'approved' && typeof effectiveOn === 'string' ? effectiveOn : null),
  list: { columns: ['number', 'kind', 'unitsBefore', 'unitsAfter', 'decidedOn', 'state'], filters: ['kind', 'state'] },
})
