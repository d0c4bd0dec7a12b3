import { percentOf, roundHalfUp } from '#law/rounding.ts'
import { register } from '../engine/register.ts'

/** One day of a limit is eight working hours (procedure-control.md §3: mixed units are normalised). */
const hoursOf: Readonly<Record<string, number>> = { workingDay: 8, day: 8, hour: 1 }

/** Time limits the office offers to shorten. */
export const timeCut = register({
  name: 'timeCut',
  slug: 'cat-giam-thoi-gian',
  group: 'control',
  label: { vi: 'Cắt giảm thời gian giải quyết', en: 'Time cuts' },
  one: { vi: 'Cắt giảm thời gian', en: 'Time cut' },
  about: {
    vi: 'Thời hạn theo quy định, thời hạn cam kết và tỷ lệ cắt giảm của từng thủ tục.',
    en: 'The limit of the law, the limit committed to, and the percentage cut, procedure by procedure.',
  },
  fields: {
    procedure: { type: 'procedure', label: { vi: 'Thủ tục', en: 'Procedure' }, required: true },
    statutory: { type: 'integer', min: 1, label: { vi: 'Theo quy định', en: 'By law' }, required: true },
    committed: { type: 'integer', min: 0, label: { vi: 'Cam kết', en: 'Committed' }, required: true },
    unit: {
      type: 'choice',
      label: { vi: 'Đơn vị tính', en: 'Unit' },
      required: true,
      options: {
        workingDay: { vi: 'Ngày làm việc', en: 'Working days' },
        day: { vi: 'Ngày', en: 'Days' },
        hour: { vi: 'Giờ làm việc', en: 'Working hours' },
      },
    },
    percent: { type: 'percent', isFixed: true, label: { vi: 'Tỷ lệ cắt giảm', en: 'Cut' } },
    statutoryHours: { type: 'integer', isFixed: true, label: { vi: 'Theo quy định, giờ', en: 'By law, hours' } },
    committedHours: { type: 'integer', isFixed: true, label: { vi: 'Cam kết, giờ', en: 'Committed, hours' } },
    reason: { type: 'longText', label: { vi: 'Lý do, giải pháp', en: 'Reason and means' } },
    proposedBy: { type: 'agency', label: { vi: 'Cơ quan đề nghị', en: 'Proposed by' } },
    proposedOn: { type: 'date', label: { vi: 'Ngày đề nghị', en: 'Proposed on' }, required: true },
    decision: { type: 'text', label: { vi: 'Quyết định phê duyệt', en: 'Decision' } },
    decidedOn: { type: 'date', label: { vi: 'Ngày phê duyệt', en: 'Decided on' } },
    effectiveOn: { type: 'date', label: { vi: 'Áp dụng từ', en: 'Applied from' } },
    refusal: { type: 'text', label: { vi: 'Lý do không phê duyệt', en: 'Why refused' } },
  },
  title: ({ procedure }) => String(procedure ?? ''),
  unique: ['procedure', 'proposedOn'],
  datedBy: 'proposedOn',
  states: {
    proposed: { label: { vi: 'Đã đề nghị', en: 'Proposed' }, tone: 'info' },
    approved: { label: { vi: 'Đã phê duyệt', en: 'Approved' }, tone: 'soon' },
    effective: { label: { vi: 'Đang áp dụng', en: 'In effect' }, tone: 'ok', isFinal: true },
    refused: { label: { vi: 'Không phê duyệt', en: 'Refused' }, tone: 'neutral', isFinal: true },
  },
  initial: 'proposed',
  moves: {
    approve: {
      label: { vi: 'Ghi phê duyệt', en: 'Record the approval' },
      from: ['proposed'],
      to: 'approved',
      told: { vi: 'được phê duyệt', en: 'approved' },
      dates: 'decidedOn',
      required: ['decision'],
    },
    apply: {
      label: { vi: 'Áp dụng', en: 'Apply' },
      from: ['approved'],
      to: 'effective',
      told: { vi: 'áp dụng', en: 'in effect' },
      dates: 'effectiveOn',
    },
    refuse: {
      label: { vi: 'Ghi không phê duyệt', en: 'Record a refusal' },
      from: ['proposed'],
      to: 'refused',
      told: { vi: 'không được phê duyệt', en: 'refused' },
      required: ['refusal'],
    },
  },
  list: { columns: ['procedure', 'statutory', 'committed', 'unit', 'percent', 'proposedOn'], filters: ['unit'] },
  derive: ({ statutory, committed, unit }) => {
    if (typeof statutory !== 'number' || typeof committed !== 'number')
      return { percent: null, statutoryHours: null, committedHours: null }
    const hours = hoursOf[String(unit)] ?? 1
    const percent = percentOf(statutory - committed, statutory)
    return {
      percent: percent === null ? null : roundHalfUp(percent, 2),
      statutoryHours: statutory * hours,
      committedHours: committed * hours,
    }
  },
  check: ({ statutory, committed }) =>
    typeof statutory === 'number' && typeof committed === 'number' && committed >= statutory
      ? [
          {
            field: 'committed',
            says: { vi: 'Cam kết cần ngắn hơn thời hạn theo quy định.', en: 'Shorter than the limit of the law.' },
          },
        ]
      : [],
  publicIn: ['approved', 'effective'],
})
