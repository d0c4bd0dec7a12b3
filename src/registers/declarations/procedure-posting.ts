import { register } from '../engine/register.ts'
import { isBy } from './limit-days.ts'

/** Niêm yết công khai: where each announced procedure is posted (procedure-control.md §2). */
export const procedurePosting = register({
  name: 'procedurePosting',
  slug: 'niem-yet-thu-tuc',
  group: 'control',
  label: { vi: 'Niêm yết công khai', en: 'Public postings' },
  one: { vi: 'Lượt niêm yết', en: 'Posting' },
  about: {
    vi: 'Thủ tục được niêm yết ở đâu, từ ngày nào, lần kiểm tra gần nhất; quá một ngày làm việc chưa niêm yết thì cảnh báo.',
    en: 'Where each procedure is posted, since when, and how it was found; overdue one working day after its effect.',
  },
  fields: {
    procedure: { type: 'procedure', label: { vi: 'Thủ tục', en: 'Procedure' }, required: true },
    announcement: { type: 'entry', register: 'announcement', label: { vi: 'Quyết định công bố', en: 'Announcement' } },
    effectiveOn: { type: 'date', label: { vi: 'Có hiệu lực từ', en: 'Effective on' }, required: true },
    place: {
      type: 'choice',
      label: { vi: 'Nơi niêm yết', en: 'Place' },
      required: true,
      options: {
        centre: { vi: 'Trung tâm Phục vụ hành chính công', en: 'Public service centre' },
        desk: { vi: 'Bộ phận Một cửa', en: 'One-stop desk' },
        portal: { vi: 'Cổng, trang thông tin điện tử', en: 'Portal or website' },
        kiosk: { vi: 'Ki-ốt tra cứu', en: 'Kiosk' },
      },
    },
    form: {
      type: 'choice',
      label: { vi: 'Hình thức', en: 'Form' },
      required: true,
      options: {
        board: { vi: 'Bảng niêm yết', en: 'Board' },
        website: { vi: 'Trang thông tin', en: 'Web page' },
        qr: { vi: 'Mã QR', en: 'QR code' },
        lookup: { vi: 'Tra cứu điện tử', en: 'Electronic look-up' },
      },
    },
    postBy: { type: 'date', isFixed: true, label: { vi: 'Hạn niêm yết', en: 'To be posted by' } },
    postedOn: { type: 'date', label: { vi: 'Ngày niêm yết', en: 'Posted on' } },
    postedBy: { type: 'text', label: { vi: 'Người niêm yết', en: 'Posted by' } },
    checkedOn: { type: 'date', label: { vi: 'Ngày kiểm tra', en: 'Checked on' } },
    finding: {
      type: 'choice',
      label: { vi: 'Kết quả kiểm tra', en: 'Found' },
      options: {
        complete: { vi: 'Đầy đủ', en: 'Complete' },
        partsMissing: { vi: 'Thiếu bộ phận', en: 'Parts missing' },
        overstayed: { vi: 'Quá hạn gỡ', en: 'Not taken down in time' },
      },
    },
    removedOn: { type: 'date', label: { vi: 'Ngày gỡ', en: 'Removed on' } },
    isOnTime: { type: 'boolean', isFixed: true, label: { vi: 'Niêm yết đúng hạn', en: 'Posted on time' } },
    link: { type: 'link', label: { vi: 'Đường dẫn', en: 'Address' } },
  },
  title: ({ procedure }) => String(procedure ?? ''),
  unique: ['procedure', 'announcement', 'place', 'form'],
  datedBy: 'effectiveOn',
  states: {
    awaited: { label: { vi: 'Chờ niêm yết', en: 'To be posted' }, tone: 'soon' },
    posted: { label: { vi: 'Đang niêm yết', en: 'Posted' }, tone: 'ok' },
    removed: { label: { vi: 'Đã gỡ', en: 'Removed' }, tone: 'neutral', isFinal: true, isLocked: true },
  },
  initial: 'awaited',
  moves: {
    post: {
      label: { vi: 'Ghi đã niêm yết', en: 'Record as posted' },
      from: ['awaited'],
      to: 'posted',
      told: { vi: 'đã niêm yết', en: 'posted' },
      dates: 'postedOn',
      asks: ['postedBy', 'link'],
    },
    check: {
      label: { vi: 'Ghi kết quả kiểm tra', en: 'Record a check' },
      from: ['posted'],
      to: 'posted',
      told: { vi: 'đã kiểm tra niêm yết', en: 'checked' },
      dates: 'checkedOn',
      required: ['finding'],
    },
    remove: {
      label: { vi: 'Ghi đã gỡ', en: 'Record as removed' },
      from: ['posted', 'awaited'],
      to: 'removed',
      told: { vi: 'đã gỡ', en: 'removed' },
      dates: 'removedOn',
    },
  },
  dueOn: ({ effectiveOn }, state, after) => (state === 'awaited' ? after(effectiveOn, 1) : null),
  list: {
    columns: ['procedure', 'place', 'form', 'postBy', 'postedOn', 'finding'],
    filters: ['place', 'form', 'finding', 'announcement'],
  },
  derive: ({ effectiveOn, postedOn }, after) => {
    const postBy = after(effectiveOn, 1)
    return { postBy, isOnTime: isBy(postedOn, postBy) }
  },
  publicIn: ['posted'],
})
