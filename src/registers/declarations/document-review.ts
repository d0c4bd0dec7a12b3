import { register } from '../engine/register.ts'
import { daysAfter, isBy, yearIn } from './limit-days.ts'

/** Review, systematisation and checking of legal documents, one sheet each (institutions-and-documents.md §1.5). */
export const documentReview = register({
  name: 'documentReview',
  slug: 'ra-soat-van-ban',
  group: 'legal',
  label: { vi: 'Rà soát, hệ thống hóa văn bản', en: 'Reviews of legal documents' },
  one: { vi: 'Phiếu rà soát', en: 'Review sheet' },
  about: {
    vi: 'Phiếu rà soát từng văn bản, kết quả, kiến nghị gửi cấp có thẩm quyền và việc thực hiện kiến nghị.',
    en: 'One sheet a document: finding, proposal to the competent body, and what became of it.',
  },
  fields: {
    legalDocument: {
      type: 'entry',
      register: 'legalDocument',
      label: { vi: 'Văn bản', en: 'Document' },
      required: true,
    },
    articles: { type: 'text', label: { vi: 'Điều, khoản', en: 'Articles' } },
    kind: {
      type: 'choice',
      label: { vi: 'Hình thức', en: 'Kind' },
      required: true,
      options: {
        regular: { vi: 'Rà soát thường xuyên', en: 'Regular review' },
        topic: { vi: 'Rà soát theo chuyên đề', en: 'Review of a topic' },
        systematisation: { vi: 'Hệ thống hóa kỳ 5 năm', en: 'Five-year systematisation' },
        checking: { vi: 'Kiểm tra văn bản', en: 'Checking' },
      },
    },
    ground: {
      type: 'choice',
      label: { vi: 'Căn cứ rà soát', en: 'Ground' },
      required: true,
      options: {
        legalBasis: { vi: 'Văn bản là căn cứ pháp lý', en: 'A higher document' },
        circumstances: { vi: 'Tình hình kinh tế - xã hội', en: 'Social and economic circumstances' },
      },
    },
    groundText: { type: 'text', label: { vi: 'Căn cứ cụ thể', en: 'Which' } },
    arisenOn: { type: 'date', label: { vi: 'Ngày phát sinh căn cứ', en: 'Arisen on' }, required: true },
    reviewedOn: { type: 'date', label: { vi: 'Ngày rà soát', en: 'Reviewed on' } },
    finding: {
      type: 'choice',
      label: { vi: 'Kết quả', en: 'Finding' },
      options: {
        fit: { vi: 'Còn phù hợp', en: 'Still fit' },
        conflict: { vi: 'Mâu thuẫn', en: 'In conflict' },
        overlap: { vi: 'Chồng chéo', en: 'Overlapping' },
        unfit: { vi: 'Không còn phù hợp', en: 'No longer fit' },
        expired: { vi: 'Hết hiệu lực', en: 'Expired' },
      },
    },
    findingText: { type: 'longText', label: { vi: 'Nội dung đánh giá', en: 'Assessment' } },
    proposal: {
      type: 'choice',
      label: { vi: 'Kiến nghị', en: 'Proposal' },
      options: {
        keep: { vi: 'Giữ nguyên', en: 'Keep' },
        amend: { vi: 'Sửa đổi, bổ sung', en: 'Amend' },
        replace: { vi: 'Thay thế', en: 'Replace' },
        abolish: { vi: 'Bãi bỏ', en: 'Abolish' },
        issue: { vi: 'Ban hành mới', en: 'Issue a new one' },
        consolidate: { vi: 'Hợp nhất', en: 'Consolidate' },
      },
    },
    listed: {
      type: 'choice',
      isFixed: true,
      label: { vi: 'Danh mục', en: 'List' },
      options: {
        a: { vi: 'A. Còn hiệu lực', en: 'A. In force' },
        b: { vi: 'B. Hết hiệu lực', en: 'B. Expired' },
        d: { vi: 'D. Cần sửa đổi, thay thế, bãi bỏ, ban hành mới', en: 'D. To be amended or succeeded' },
      },
    },
    proposedTo: { type: 'text', label: { vi: 'Cơ quan nhận kiến nghị', en: 'Proposed to' } },
    proposalNo: { type: 'text', label: { vi: 'Văn bản kiến nghị', en: 'By document' } },
    proposedOn: { type: 'date', label: { vi: 'Ngày kiến nghị', en: 'Proposed on' } },
    responsible: { type: 'text', label: { vi: 'Cơ quan thực hiện', en: 'Responsible' } },
    actBy: { type: 'date', label: { vi: 'Hạn thực hiện', en: 'To be done by' } },
    doneOn: { type: 'date', label: { vi: 'Ngày thực hiện xong', en: 'Done on' } },
    outcome: { type: 'text', label: { vi: 'Kết quả thực hiện', en: 'Outcome' } },
    year: { type: 'year', isFixed: true, label: { vi: 'Năm rà soát', en: 'Year of review' } },
    isOnTime: { type: 'boolean', isFixed: true, label: { vi: 'Rà soát đúng hạn', en: 'Reviewed on time' } },
  },
  title: ({ articles, findingText }) =>
    [articles, findingText].filter((part) => typeof part === 'string').join(' · ') || 'Rà soát văn bản',
  unique: ['legalDocument', 'kind', 'arisenOn'],
  datedBy: 'reviewedOn',
  states: {
    open: { label: { vi: 'Cần rà soát', en: 'To be reviewed' }, tone: 'info' },
    reviewed: { label: { vi: 'Đã rà soát', en: 'Reviewed' }, tone: 'soon' },
    proposed: { label: { vi: 'Đã kiến nghị', en: 'Proposed' }, tone: 'soon' },
    done: { label: { vi: 'Đã xử lý', en: 'Dealt with' }, tone: 'ok', isFinal: true },
    kept: { label: { vi: 'Giữ nguyên', en: 'Kept' }, tone: 'ok', isFinal: true },
  },
  initial: 'open',
  moves: {
    review: {
      label: { vi: 'Ghi kết quả rà soát', en: 'Record the review' },
      from: ['open'],
      to: 'reviewed',
      told: { vi: 'đã rà soát', en: 'reviewed' },
      dates: 'reviewedOn',
      required: ['finding', 'proposal'],
      asks: ['findingText', 'articles'],
    },
    keep: {
      label: { vi: 'Kết thúc: giữ nguyên', en: 'Close: keep as it is' },
      from: ['reviewed'],
      to: 'kept',
      told: { vi: 'giữ nguyên văn bản', en: 'document kept' },
    },
    propose: {
      label: { vi: 'Kiến nghị', en: 'Propose' },
      from: ['reviewed'],
      to: 'proposed',
      told: { vi: 'kiến nghị cấp có thẩm quyền', en: 'proposed to the competent body' },
      dates: 'proposedOn',
      required: ['proposedTo', 'proposalNo'],
      asks: ['responsible', 'actBy'],
    },
    finish: {
      label: { vi: 'Ghi kết quả xử lý', en: 'Record the outcome' },
      from: ['proposed'],
      to: 'done',
      told: { vi: 'kiến nghị đã được xử lý', en: 'proposal dealt with' },
      dates: 'doneOn',
      required: ['outcome'],
    },
  },
  // A review begins within 30 days of what calls for it.
  dueOn: ({ arisenOn, actBy }, state) =>
    state === 'open' ? daysAfter(arisenOn, 30) : state === 'proposed' ? daysAfter(actBy, 0) : null,
  list: {
    columns: ['legalDocument', 'kind', 'reviewedOn', 'finding', 'proposal', 'actBy'],
    filters: ['kind', 'finding', 'proposal', 'listed'],
  },
  derive: ({ finding, proposal, arisenOn, reviewedOn }) => ({
    listed: !finding
      ? null
      : finding === 'expired'
        ? 'b'
        : proposal === 'keep' || proposal === 'consolidate' || !proposal
          ? 'a'
          : 'd',
    year: yearIn(reviewedOn),
    isOnTime: isBy(reviewedOn, daysAfter(arisenOn, 30)),
  }),
  check: ({ arisenOn, reviewedOn, finding, proposal }) => [
    ...(typeof arisenOn === 'string' && typeof reviewedOn === 'string' && reviewedOn < arisenOn
      ? [{ field: 'reviewedOn', says: { vi: 'Không trước ngày phát sinh căn cứ.', en: 'Not before it arose.' } }]
      : []),
    ...(finding === 'fit' && proposal && proposal !== 'keep' && proposal !== 'consolidate'
      ? [
          {
            field: 'proposal',
            says: { vi: 'Văn bản còn phù hợp thì giữ nguyên hoặc hợp nhất.', en: 'A fit document is kept.' },
          },
        ]
      : []),
  ],
})
