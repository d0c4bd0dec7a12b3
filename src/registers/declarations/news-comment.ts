import { register } from '../engine/register.ts'
import { daysAfter } from './limit-days.ts'

/** What readers write under an article. Their contact details are private; nothing shows before it was read here. */
export const newsComment = register({
  name: 'newsComment',
  slug: 'y-kien-ban-doc',
  group: 'news',
  label: { vi: 'Ý kiến bạn đọc', en: 'Readers’ comments' },
  one: { vi: 'Ý kiến', en: 'Comment' },
  about: {
    vi: 'Ý kiến bạn đọc gửi dưới tin, bài; chỉ hiện khi đã duyệt, thông tin liên hệ không bao giờ hiện.',
    en: 'Comments of readers; shown only when approved, contact details never.',
  },
  fields: {
    article: { type: 'entry', register: 'newsArticle', label: { vi: 'Tin, bài', en: 'Article' }, required: true },
    reader: { type: 'text', label: { vi: 'Tên hiển thị', en: 'Name shown' }, required: true, maxLength: 80 },
    email: {
      type: 'text',
      label: { vi: 'Thư điện tử', en: 'E-mail' },
      personal: true,
      maxLength: 120,
      pattern: {
        matches: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
        says: { vi: 'Cần địa chỉ dạng ten@noi-gui.vn.', en: 'Written as name@place.vn.' },
      },
    },
    phone: {
      type: 'text',
      label: { vi: 'Số điện thoại', en: 'Phone' },
      personal: true,
      maxLength: 20,
      pattern: {
        matches: /^\+?[\d .-]{8,20}$/,
        says: { vi: 'Chỉ gồm chữ số, ví dụ 0900000000.', en: 'Digits, for example 0900000000.' },
      },
    },
    comment: { type: 'longText', label: { vi: 'Ý kiến', en: 'Comment' }, required: true, maxLength: 2000 },
    receivedOn: { type: 'date', label: { vi: 'Ngày nhận', en: 'Received on' }, required: true },
    hiddenBecause: { type: 'text', label: { vi: 'Lý do không đăng', en: 'Why not shown' } },
  },
  title: ({ reader }) => `Ý kiến của ${reader}`,
  datedBy: 'receivedOn',
  states: {
    received: { label: { vi: 'Chờ duyệt', en: 'Received' }, tone: 'soon' },
    published: { label: { vi: 'Đã hiện', en: 'Published' }, tone: 'ok', isFinal: true, isLocked: true },
    hidden: { label: { vi: 'Không hiện', en: 'Hidden' }, tone: 'neutral', isFinal: true, isLocked: true },
  },
  initial: 'received',
  moves: {
    publish: {
      label: { vi: 'Cho hiện', en: 'Publish' },
      from: ['received', 'hidden'],
      to: 'published',
      told: { vi: 'được hiện', en: 'published' },
    },
    hide: {
      label: { vi: 'Không cho hiện', en: 'Hide' },
      from: ['received', 'published'],
      to: 'hidden',
      told: { vi: 'không hiện', en: 'hidden' },
      asks: ['hiddenBecause'],
      required: ['hiddenBecause'],
    },
  },
  // Readers wait for an answer: read within three days.
  dueOn: ({ receivedOn }, state) => (state === 'received' ? daysAfter(receivedOn, 3) : null),
  list: { columns: ['article', 'reader', 'receivedOn', 'state'], filters: ['article', 'state'] },
  publicIn: ['published'],
})
