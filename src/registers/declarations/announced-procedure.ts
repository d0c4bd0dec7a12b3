import { register } from '../engine/register.ts'
import { changes } from './announcement-changes.ts'

/** One line of an announcement's annex: a procedure and what happens to it (procedure-control.md §2). */
export const announcedProcedure = register({
  name: 'announcedProcedure',
  slug: 'thu-tuc-duoc-cong-bo',
  group: 'control',
  label: { vi: 'Thủ tục được công bố', en: 'Announced procedures' },
  one: { vi: 'Thủ tục được công bố', en: 'Announced procedure' },
  about: {
    vi: 'Từng thủ tục trong quyết định công bố: mới, sửa đổi, thay thế hay bãi bỏ, và ngày có hiệu lực.',
    en: 'Each procedure of an announcement: new, amended, replaced or abolished, and from when.',
  },
  fields: {
    announcement: {
      type: 'entry',
      register: 'announcement',
      label: { vi: 'Quyết định công bố', en: 'Announcement' },
      required: true,
    },
    procedure: { type: 'procedure', label: { vi: 'Thủ tục', en: 'Procedure' }, required: true },
    change: { type: 'choice', label: { vi: 'Thay đổi', en: 'Change' }, required: true, options: changes },
    effectiveOn: { type: 'date', label: { vi: 'Có hiệu lực từ', en: 'Effective on' }, required: true },
    replaces: { type: 'procedure', label: { vi: 'Thay thế thủ tục', en: 'Replaces' } },
    abolishedBy: {
      type: 'entry',
      register: 'legalDocument',
      label: { vi: 'Văn bản bãi bỏ', en: 'Abolished by' },
    },
    parts: {
      type: 'choices',
      label: { vi: 'Bộ phận được sửa', en: 'Parts changed' },
      options: {
        steps: { vi: 'Trình tự', en: 'Steps' },
        manner: { vi: 'Cách thức', en: 'Manner' },
        components: { vi: 'Thành phần hồ sơ', en: 'Components' },
        limit: { vi: 'Thời hạn', en: 'Limit' },
        agencies: { vi: 'Cơ quan thực hiện', en: 'Agencies' },
        result: { vi: 'Kết quả', en: 'Result' },
        fees: { vi: 'Phí, lệ phí', en: 'Fees' },
        forms: { vi: 'Mẫu đơn', en: 'Forms' },
        conditions: { vi: 'Điều kiện', en: 'Conditions' },
        legalBasis: { vi: 'Căn cứ pháp lý', en: 'Legal basis' },
      },
    },
    note: { type: 'text', label: { vi: 'Ghi chú', en: 'Note' } },
  },
  title: ({ procedure }) => String(procedure ?? ''),
  unique: ['announcement', 'procedure'],
  datedBy: 'effectiveOn',
  states: { announced: { label: { vi: 'Đã ghi', en: 'Recorded' }, tone: 'ok', isFinal: true } },
  initial: 'announced',
  moves: {},
  list: { columns: ['procedure', 'change', 'effectiveOn', 'announcement'], filters: ['change', 'announcement'] },
  check: ({ change, abolishedBy, replaces, procedure }) => [
    ...(change === 'abolished' && !abolishedBy
      ? [{ field: 'abolishedBy', says: { vi: 'Cần văn bản bãi bỏ.', en: 'Say which document abolishes it.' } }]
      : []),
    ...(replaces && replaces === procedure
      ? [{ field: 'replaces', says: { vi: 'Cần là thủ tục khác.', en: 'This must be another procedure.' } }]
      : []),
  ],
  publicIn: ['announced'],
})
