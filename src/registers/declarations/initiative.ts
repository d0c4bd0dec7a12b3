import { register } from '../engine/register.ts'
import { evidence } from './usual-fields.ts'

/** New ways of doing the reform's work, proposed and recognised. */
export const initiative = register({
  name: 'initiative',
  slug: 'sang-kien',
  group: 'reform',
  label: { vi: 'Sáng kiến, cách làm mới', en: 'Initiatives' },
  one: { vi: 'Sáng kiến', en: 'Initiative' },
  about: {
    vi: 'Sáng kiến, cách làm mới trong cải cách hành chính; chỉ sáng kiến đã được công nhận mới tính điểm.',
    en: 'Initiatives of the reform; only recognised ones count.',
  },
  fields: {
    name: { type: 'text', label: { vi: 'Tên sáng kiến', en: 'Name' }, required: true },
    isReform: { type: 'boolean', label: { vi: 'Về cải cách hành chính', en: 'On the reform' }, required: true },
    authors: { type: 'text', label: { vi: 'Tác giả', en: 'Authors' }, personal: true, required: true },
    unit: { type: 'unit', label: { vi: 'Đơn vị', en: 'Unit' } },
    effect: { type: 'longText', label: { vi: 'Hiệu quả', en: 'Effect' } },
    proposedOn: { type: 'date', label: { vi: 'Ngày đề nghị', en: 'Proposed on' }, required: true },
    level: {
      type: 'choice',
      label: { vi: 'Cấp công nhận', en: 'Recognised by' },
      options: { agency: { vi: 'Cấp cơ sở', en: 'Agency' }, province: { vi: 'Cấp tỉnh', en: 'Province' } },
    },
    decision: { type: 'text', label: { vi: 'Quyết định công nhận', en: 'Decision' }, maxLength: 60 },
    recognisedOn: { type: 'date', label: { vi: 'Ngày công nhận', en: 'Recognised on' } },
    evidence,
  },
  title: ({ name }) => String(name ?? ''),
  datedBy: 'recognisedOn',
  states: {
    proposed: { label: { vi: 'Đã đề nghị', en: 'Proposed' }, tone: 'info' },
    recognised: { label: { vi: 'Đã công nhận', en: 'Recognised' }, tone: 'ok', isFinal: true, isLocked: true },
    rejected: { label: { vi: 'Không công nhận', en: 'Rejected' }, tone: 'neutral', isFinal: true },
  },
  initial: 'proposed',
  moves: {
    recognise: {
      label: { vi: 'Ghi quyết định công nhận', en: 'Record recognition' },
      from: ['proposed'],
      to: 'recognised',
      told: { vi: 'đã được công nhận', en: 'recognised' },
      asks: ['level', 'decision', 'evidence'],
      required: ['level', 'decision'],
      dates: 'recognisedOn',
    },
    reject: {
      label: { vi: 'Không công nhận', en: 'Reject' },
      from: ['proposed'],
      to: 'rejected',
      told: { vi: 'không được công nhận', en: 'rejected' },
    },
  },
  list: { columns: ['isReform', 'unit', 'level', 'decision', 'recognisedOn', 'state'], filters: ['level', 'state'] },
})
