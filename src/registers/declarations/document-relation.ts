import type { Bilingual } from '#platform/words/words-in.ts'
import { register } from '../engine/register.ts'

const kinds: Readonly<Record<string, Bilingual>> = {
  basis: { vi: 'Căn cứ', en: 'Rests on' },
  amends: { vi: 'Sửa đổi, bổ sung', en: 'Amends' },
  replaces: { vi: 'Thay thế', en: 'Replaces' },
  abolishes: { vi: 'Bãi bỏ', en: 'Abolishes' },
  details: { vi: 'Quy định chi tiết, hướng dẫn', en: 'Details' },
  refersTo: { vi: 'Dẫn chiếu', en: 'Refers to' },
  consolidates: { vi: 'Hợp nhất', en: 'Consolidates' },
  suspends: { vi: 'Ngưng hiệu lực', en: 'Suspends' },
  corrects: { vi: 'Đính chính', en: 'Corrects' },
}

/** What one legal document does to another (institutions-and-documents.md §1.4). */
export const documentRelation = register({
  name: 'documentRelation',
  slug: 'quan-he-van-ban',
  group: 'legal',
  label: { vi: 'Quan hệ giữa các văn bản', en: 'Relations of documents' },
  one: { vi: 'Quan hệ văn bản', en: 'Relation' },
  about: {
    vi: 'Văn bản nào sửa đổi, thay thế, bãi bỏ, quy định chi tiết văn bản nào; tình trạng hiệu lực được tính từ đây.',
    en: 'Which document amends, replaces, abolishes or details which: whether a document holds is computed from here.',
  },
  fields: {
    fromDocument: {
      type: 'entry',
      register: 'legalDocument',
      label: { vi: 'Văn bản', en: 'Document' },
      required: true,
    },
    kind: { type: 'choice', label: { vi: 'Quan hệ', en: 'Relation' }, required: true, options: kinds },
    toDocument: {
      type: 'entry',
      register: 'legalDocument',
      label: { vi: 'Văn bản được tác động', en: 'Other document' },
      required: true,
    },
    articles: {
      type: 'text',
      label: { vi: 'Điều, khoản', en: 'Articles' },
      help: {
        vi: 'Để trống khi tác động toàn bộ; nhiều chỗ cách nhau bằng dấu chấm phẩy, ví dụ Điều 5; khoản 9 Điều 1.',
        en: 'Empty for the whole document; several divided by semicolons, such as Điều 5; khoản 9 Điều 1.',
      },
    },
    scope: {
      type: 'choice',
      isFixed: true,
      label: { vi: 'Phạm vi', en: 'Scope' },
      options: { whole: { vi: 'Toàn bộ', en: 'Whole' }, articles: { vi: 'Một phần', en: 'In part' } },
    },
    effectiveOn: {
      type: 'date',
      label: { vi: 'Có hiệu lực từ', en: 'Effective on' },
      help: {
        vi: 'Để trống khi theo ngày có hiệu lực của văn bản.',
        en: 'Empty: the day the document itself takes effect.',
      },
    },
    until: { type: 'date', label: { vi: 'Ngưng hiệu lực đến hết', en: 'Suspended until' } },
    /** Together with both documents and the kind it occurs once. */
    place: { type: 'text', isFixed: true, label: { vi: 'Nơi tác động', en: 'Place' } },
    source: { type: 'text', label: { vi: 'Nguồn đã đọc', en: 'Read in' } },
  },
  title: ({ kind, articles }) => {
    const label = kinds[String(kind)]?.vi ?? ''
    return typeof articles === 'string' ? `${label} ${articles}` : label
  },
  unique: ['fromDocument', 'toDocument', 'kind', 'place'],
  datedBy: 'effectiveOn',
  states: { recorded: { label: { vi: 'Đã ghi', en: 'Recorded' }, tone: 'ok', isFinal: true } },
  initial: 'recorded',
  moves: {},
  list: { columns: ['fromDocument', 'kind', 'toDocument', 'articles', 'effectiveOn'], filters: ['kind', 'scope'] },
  derive: ({ articles, kind }) => ({
    // "Amends" without articles still leaves the rest in force: it never concerns the whole document.
    scope: typeof articles === 'string' || kind === 'amends' ? 'articles' : 'whole',
    place: typeof articles === 'string' ? articles : '*',
  }),
  check: ({ fromDocument, toDocument, kind, until }) => [
    ...(fromDocument === toDocument
      ? [{ field: 'toDocument', says: { vi: 'Cần là văn bản khác.', en: 'This must be another document.' } }]
      : []),
    ...(until && kind !== 'suspends'
      ? [{ field: 'until', says: { vi: 'Chỉ ghi khi ngưng hiệu lực.', en: 'Only for a suspension.' } }]
      : []),
  ],
  publicIn: ['recorded'],
})
