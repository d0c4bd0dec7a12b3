import { percentOf, roundHalfUp } from '#law/rounding.ts'
import { register } from '../engine/register.ts'
import { daysAfter } from './limit-days.ts'

/** Procedures between State agencies or inside one (procedure-control.md §5; Decision 1085/QĐ-TTg). */
export const internalProcedure = register({
  name: 'internalProcedure',
  slug: 'thu-tuc-noi-bo',
  group: 'control',
  label: { vi: 'Thủ tục hành chính nội bộ', en: 'Internal procedures' },
  one: { vi: 'Thủ tục nội bộ', en: 'Internal procedure' },
  about: {
    vi: 'Thủ tục giữa các cơ quan nhà nước hoặc trong một cơ quan: thống kê, công bố, rà soát, đơn giản hóa.',
    en: 'Procedures between State agencies or inside one: listed, announced, reviewed, simplified.',
  },
  fields: {
    code: { type: 'text', isFixed: true, label: { vi: 'Mã', en: 'Code' } },
    symbol: {
      type: 'text',
      maxLength: 15,
      label: { vi: 'Ký hiệu cơ quan', en: 'Symbol of the agency' },
      required: true,
    },
    name: { type: 'text', maxLength: 500, label: { vi: 'Tên thủ tục', en: 'Name' }, required: true },
    group: {
      type: 'choice',
      label: { vi: 'Nhóm', en: 'Group' },
      required: true,
      options: {
        betweenAgencies: { vi: 'A. Giữa các cơ quan hành chính', en: 'A. Between agencies' },
        withinAgency: { vi: 'B. Trong nội bộ một cơ quan', en: 'B. Within an agency' },
      },
    },
    sector: { type: 'text', label: { vi: 'Lĩnh vực', en: 'Sector' }, required: true },
    initiator: { type: 'text', label: { vi: 'Cơ quan, đơn vị đề nghị', en: 'Initiator' } },
    receiver: { type: 'text', label: { vi: 'Cơ quan, đơn vị giải quyết', en: 'Receiver' } },
    legalBasis: { type: 'text', maxLength: 500, label: { vi: 'Căn cứ', en: 'Basis' } },
    limit: {
      type: 'integer',
      min: 0,
      label: { vi: 'Thời hạn', en: 'Limit' },
      unit: { vi: 'ngày làm việc', en: 'working days' },
    },
    timesPerYear: { type: 'integer', min: 0, label: { vi: 'Số lần trong năm', en: 'Times a year' } },
    product: { type: 'text', label: { vi: 'Sản phẩm', en: 'Product' } },
    announcedIn: { type: 'text', label: { vi: 'Quyết định công bố', en: 'Announced in' } },
    announcedOn: { type: 'date', label: { vi: 'Ngày công bố', en: 'Announced on' } },
    reviewedOn: { type: 'date', label: { vi: 'Ngày rà soát', en: 'Reviewed on' } },
    option: { type: 'longText', label: { vi: 'Phương án đơn giản hóa', en: 'Simplification option' } },
    limitAfter: {
      type: 'integer',
      min: 0,
      label: { vi: 'Thời hạn sau đơn giản hóa', en: 'Limit afterwards' },
      unit: { vi: 'ngày làm việc', en: 'working days' },
    },
    percent: { type: 'percent', isFixed: true, label: { vi: 'Tỷ lệ cắt giảm', en: 'Cut' } },
    decision: { type: 'text', label: { vi: 'Quyết định thông qua phương án', en: 'Decision' } },
    decidedOn: { type: 'date', label: { vi: 'Ngày thông qua', en: 'Decided on' } },
    implementBy: { type: 'date', label: { vi: 'Hạn thực thi', en: 'Implement by' } },
    implementedOn: { type: 'date', label: { vi: 'Ngày thực thi xong', en: 'Implemented on' } },
  },
  title: ({ name }) => String(name ?? ''),
  mark: 'code',
  unique: ['name'],
  datedBy: 'announcedOn',
  states: {
    listed: { label: { vi: 'Đã thống kê', en: 'Listed' }, tone: 'info' },
    announced: { label: { vi: 'Đã công bố', en: 'Announced' }, tone: 'ok' },
    reviewed: { label: { vi: 'Đã rà soát', en: 'Reviewed' }, tone: 'soon' },
    approved: { label: { vi: 'Đã thông qua phương án', en: 'Option approved' }, tone: 'ok' },
    simplified: { label: { vi: 'Đã đơn giản hóa', en: 'Simplified' }, tone: 'ok', isFinal: true },
    kept: { label: { vi: 'Giữ nguyên', en: 'Kept' }, tone: 'neutral', isFinal: true },
  },
  initial: 'listed',
  moves: {
    announce: {
      label: { vi: 'Công bố', en: 'Announce' },
      from: ['listed'],
      to: 'announced',
      told: { vi: 'công bố, cấp mã', en: 'announced and given its code' },
      dates: 'announcedOn',
      required: ['announcedIn'],
      takesNumber: {
        field: 'code',
        of: ({ symbol }) => ({ book: String(symbol), period: 'all' }),
        write: (n, { symbol }) => `NB-${symbol}-${String(n).padStart(3, '0')}`,
      },
    },
    review: {
      label: { vi: 'Ghi kết quả rà soát', en: 'Record the review' },
      from: ['announced'],
      to: 'reviewed',
      told: { vi: 'đã rà soát', en: 'reviewed' },
      dates: 'reviewedOn',
      asks: ['option', 'limitAfter', 'timesPerYear'],
    },
    keep: {
      label: { vi: 'Giữ nguyên', en: 'Keep' },
      from: ['reviewed'],
      to: 'kept',
      told: { vi: 'giữ nguyên', en: 'kept' },
    },
    approve: {
      label: { vi: 'Ghi thông qua phương án', en: 'Record the approval' },
      from: ['reviewed'],
      to: 'approved',
      told: { vi: 'phương án được thông qua', en: 'option approved' },
      dates: 'decidedOn',
      required: ['decision', 'option'],
      asks: ['implementBy'],
    },
    implement: {
      label: { vi: 'Ghi đã thực thi', en: 'Record as implemented' },
      from: ['approved'],
      to: 'simplified',
      told: { vi: 'đã thực thi phương án', en: 'option implemented' },
      dates: 'implementedOn',
    },
  },
  dueOn: ({ implementBy }, state) => (state === 'approved' ? daysAfter(implementBy, 0) : null),
  list: { columns: ['code', 'group', 'sector', 'limit', 'limitAfter', 'decision'], filters: ['group', 'sector'] },
  derive: ({ limit, limitAfter }) => {
    const percent =
      typeof limit === 'number' && typeof limitAfter === 'number' ? percentOf(limit - limitAfter, limit) : null
    return { percent: percent === null ? null : roundHalfUp(percent, 2) }
  },
  check: ({ limit, limitAfter, symbol }) => [
    ...(typeof limit === 'number' && typeof limitAfter === 'number' && limitAfter > limit
      ? [
          {
            field: 'limitAfter',
            says: { vi: 'Không dài hơn thời hạn hiện tại.', en: 'Not longer than the limit now.' },
          },
        ]
      : []),
    ...(/^[A-ZĐ]{2,15}$/u.test(String(symbol))
      ? []
      : [{ field: 'symbol', says: { vi: 'Viết bằng chữ in hoa, ví dụ SKHCN.', en: 'Capitals, such as SKHCN.' } }]),
  ],
})
