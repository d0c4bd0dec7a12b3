import { register } from '../engine/register.ts'

/** Breaches of discipline considered, and what came of them. */
export const discipline = register({
  name: 'discipline',
  slug: 'xu-ly-ky-luat',
  group: 'staff',
  label: { vi: 'Xem xét, xử lý kỷ luật', en: 'Discipline' },
  one: { vi: 'Vụ việc kỷ luật', en: 'Disciplinary matter' },
  about: {
    vi: 'Vụ việc được xem xét kỷ luật đối với công chức, viên chức; chỉ người đã có quyết định kỷ luật mới tính vào chỉ tiêu.',
    en: 'Disciplinary matters of staff; only those with a decision count.',
  },
  fields: {
    person: { type: 'text', label: { vi: 'Họ và tên', en: 'Name' }, required: true, personal: true, maxLength: 120 },
    unit: { type: 'unit', label: { vi: 'Đơn vị', en: 'Unit' }, required: true },
    openedOn: { type: 'date', label: { vi: 'Ngày xem xét', en: 'Opened on' }, required: true },
    reason: { type: 'longText', label: { vi: 'Nội dung vi phạm', en: 'Breach' }, required: true, personal: true },
    measure: {
      type: 'choice',
      label: { vi: 'Hình thức', en: 'Measure' },
      options: {
        reprimand: { vi: 'Khiển trách', en: 'Reprimand' },
        warning: { vi: 'Cảnh cáo', en: 'Warning' },
        salaryCut: { vi: 'Hạ bậc lương', en: 'Lower salary step' },
        demotion: { vi: 'Giáng chức', en: 'Demotion' },
        removal: { vi: 'Cách chức', en: 'Removal from post' },
        dismissal: { vi: 'Buộc thôi việc', en: 'Dismissal' },
      },
    },
    decision: { type: 'text', label: { vi: 'Số quyết định', en: 'Decision' }, maxLength: 60 },
    decidedOn: { type: 'date', label: { vi: 'Ngày quyết định', en: 'Decided on' } },
  },
  title: ({ openedOn, decision }) => (decision ? `Kỷ luật theo ${decision}` : `Vụ việc xem xét từ ${openedOn}`),
  datedBy: 'openedOn',
  states: {
    considering: { label: { vi: 'Đang xem xét', en: 'Considered' }, tone: 'soon' },
    disciplined: { label: { vi: 'Đã kỷ luật', en: 'Disciplined' }, tone: 'late', isFinal: true, isLocked: true },
    dismissed: { label: { vi: 'Không kỷ luật', en: 'No measure' }, tone: 'neutral', isFinal: true },
  },
  initial: 'considering',
  moves: {
    discipline: {
      label: { vi: 'Ghi quyết định kỷ luật', en: 'Record decision' },
      from: ['considering'],
      to: 'disciplined',
      told: { vi: 'đã kỷ luật', en: 'disciplined' },
      asks: ['measure', 'decision', 'decidedOn'],
      required: ['measure', 'decision', 'decidedOn'],
    },
    dismiss: {
      label: { vi: 'Kết luận không kỷ luật', en: 'Close without measure' },
      from: ['considering'],
      to: 'dismissed',
      told: { vi: 'không kỷ luật', en: 'closed without measure' },
    },
  },
  list: { columns: ['unit', 'openedOn', 'measure', 'decidedOn', 'state'], filters: ['unit', 'state'] },
})
