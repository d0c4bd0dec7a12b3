import type { Indicator } from '../indicator.ts'
import { percent } from './dossier-family.ts'
import { entryRows, inPeriod } from './entry-rows.ts'
import { lateRows } from './late-rows.ts'
import { doneOrOverdue, isPast } from './limit-days.ts'

const criterion = (code: string) => ({
  vi: `Bộ chỉ số CCHC của sở, tiêu chí ${code}`,
  en: `Reform index of departments, criterion ${code}`,
})
const yearlyReport = { vi: 'Báo cáo cải cách hành chính hằng năm', en: 'Yearly reform report' }
const documents = { vi: 'văn bản', en: 'documents' }

/** Legal documents belong to the department that drafts them, whoever keeps the register. */
const drafted = 'e.normative and e.drafted_by is not null'
const ofDrafts = {
  reads: ['pub.legal_document'],
  isPublic: false,
  by: ['agency'],
} as const satisfies Partial<Indicator>
const ofReviews = {
  reads: ['pub.document_review'],
  isPublic: false,
  by: ['agency'],
} as const satisfies Partial<Indicator>

/** A sheet is called by its finding; the document says what it is about. */
const reviewed = {
  join: 'left join pub.legal_document d on d.tenant_id = e.tenant_id and d.id = e.legal_document',
  label: `concat_ws(' – ', d.mark, d.title, e.articles)`,
}
const readsReviewed = ['pub.document_review', 'pub.legal_document']
/** A review begins within 30 days of what calls for it (Decree 34/2016/NĐ-CP [M]). */
const reviewDue = 'e.arisen_on + 30'

export const legalDocuments: readonly Indicator[] = [
  {
    ...ofDrafts,
    code: 'vbqppl.proposedAdopted',
    name: { vi: 'Số VBQPPL tham mưu UBND tỉnh ban hành', en: 'Legal documents drafted and promulgated' },
    unit: documents,
    kind: 'count',
    definition: {
      vi: 'Số văn bản quy phạm pháp luật cấp tỉnh do cơ quan chủ trì soạn thảo, được ký ban hành trong kỳ.',
      en: 'Provincial legal normative documents drafted by the agency and signed in the period.',
    },
    source: yearlyReport,
    isPublic: true,
    rows: entryRows('legalDocument', {
      label: `concat_ws(' – ', e.mark, e.title)`,
      where: `${drafted} and e.level = 'province' and e.state in ('promulgated', 'published') and ${inPeriod('e.issued_on')}`,
      agency: 'e.drafted_by',
    }),
  },
  {
    ...ofDrafts,
    code: 'vbqppl.planCompletionRate',
    name: { vi: 'Mức độ hoàn thành danh mục VBQPPL tham mưu trình', en: 'Legal documents submitted as planned' },
    unit: percent,
    kind: 'ratio',
    definition: {
      vi: 'Văn bản đã trình hoặc đã ban hành đến cuối kỳ / văn bản cơ quan chủ trì có hạn soạn thảo trong kỳ; văn bản dừng xây dựng coi như chưa trình.',
      en: 'Documents submitted or issued by the end of the period / documents of the agency whose draft was due in it; dropped ones count as not submitted.',
    },
    source: criterion('2.1.1'),
    rows: entryRows('legalDocument', {
      label: `concat_ws(' – ', e.mark, e.title)`,
      onDate: 'e.draft_by',
      where: `${drafted} and ${inPeriod('e.draft_by')}`,
      counted: `e.state <> 'dropped' and least(e.submitted_on, e.issued_on) <= $to`,
      agency: 'e.drafted_by',
    }),
  },
  {
    ...ofDrafts,
    code: 'vbqppl.processDefects',
    name: { vi: 'Số VBQPPL có sai sót quy trình', en: 'Legal documents with faults of process' },
    unit: documents,
    kind: 'count',
    definition: {
      vi: 'Văn bản cơ quan chủ trì, ban hành (chưa ban hành thì trình, thẩm định) trong kỳ, thiếu hoặc sai một bước: lấy ý kiến, đánh giá tác động, thẩm định, ngày có hiệu lực, đăng tải.',
      en: 'Documents of the agency issued in the period (or submitted, or sent for appraisal) that lack a step: consultation, impact assessment, appraisal, day of effect, publication.',
    },
    source: criterion('2.1.2'),
    rows: entryRows('legalDocument', {
      label: `concat_ws(' – ', e.mark, e.title)`,
      onDate: 'coalesce(e.issued_on, e.submitted_on, e.appraisal_sent_on)',
      where: `${drafted} and e.state <> 'dropped' and e.defect_count > 0
  and ${inPeriod('coalesce(e.issued_on, e.submitted_on, e.appraisal_sent_on)')}`,
      agency: 'e.drafted_by',
    }),
  },
  {
    ...ofReviews,
    code: 'vbqppl.review',
    name: {
      vi: 'Rà soát VBQPPL, kiến nghị sửa đổi, bổ sung, thay thế',
      en: 'Review of legal documents, with proposals',
    },
    unit: null,
    kind: 'claim',
    definition: {
      vi: 'Trong kỳ có phiếu rà soát đã kiến nghị cấp có thẩm quyền; các bản ghi là văn bản được rà soát hoặc kiến nghị trong kỳ.',
      en: 'A review of the period led to a proposal to the competent body; the records are the documents reviewed or proposed on.',
    },
    source: yearlyReport,
    reads: readsReviewed,
    rows: entryRows('documentReview', {
      ...reviewed,
      onDate: 'coalesce(e.reviewed_on, e.proposed_on)',
      where: `(${inPeriod('e.reviewed_on')} or ${inPeriod('e.proposed_on')})`,
      counted: 'e.proposed_on <= $to',
    }),
  },
  {
    ...ofReviews,
    code: 'vbqppl.reviewPublishedAt',
    name: { vi: 'Rà soát thường xuyên VBQPPL đúng hạn', en: 'Regular reviews in time' },
    unit: { vi: 'ngày làm việc chậm', en: 'working days late' },
    kind: 'value',
    definition: {
      vi: 'Số ngày làm việc chậm của lần rà soát thường xuyên, theo chuyên đề chậm nhất có hạn trong kỳ (30 ngày kể từ ngày phát sinh căn cứ), đúng hạn là 0; còn văn bản quá hạn chưa rà soát thì chưa có số.',
      en: 'Working days by which the latest regular or topical review due in the period was late (30 days after what called for it), 0 in time; none while one is overdue.',
    },
    source: criterion('2.2.1'),
    usesCalendar: true,
    rows: lateRows('documentReview', {
      due: reviewDue,
      done: 'e.reviewed_on',
      where: `e.kind in ('regular', 'topic') and ${inPeriod(reviewDue)}
    and (e.reviewed_on is not null or ${isPast(reviewDue)})`,
      decides: 'latest',
    }),
  },
  {
    ...ofReviews,
    code: 'vbqppl.reviewFollowUpRate',
    name: { vi: 'Xử lý văn bản sau rà soát', en: 'Reviewed documents dealt with' },
    unit: percent,
    kind: 'ratio',
    definition: {
      vi: 'Văn bản đã xử lý hoặc đã kiến nghị cấp có thẩm quyền xử lý / văn bản rà soát trong kỳ cần sửa đổi, thay thế, bãi bỏ, ban hành mới.',
      en: 'Documents dealt with or proposed to the competent body / documents reviewed in the period that need to be amended or succeeded.',
    },
    source: criterion('2.2.2'),
    reads: readsReviewed,
    rows: entryRows('documentReview', {
      ...reviewed,
      where: `e.listed = 'd' and ${inPeriod('e.reviewed_on')}`,
      counted: 'least(e.proposed_on, e.done_on) <= $to',
    }),
  },
  {
    code: 'vbqppl.commentOnTimeRate',
    name: { vi: 'Tỷ lệ góp ý dự thảo đúng hạn', en: 'Comments on drafts given in time' },
    unit: percent,
    kind: 'ratio',
    definition: {
      vi: 'Đề nghị góp ý dự thảo văn bản được trả lời đúng hạn / đề nghị được trả lời trong kỳ hoặc quá hạn chưa trả lời.',
      en: 'Requests to comment on drafts answered in time / those answered in the period or overdue at its end.',
    },
    source: criterion('2.2.5'),
    reads: ['pub.draft_comment'],
    isPublic: false,
    by: ['agency', 'unit'],
    rows: entryRows('draftComment', {
      where: doneOrOverdue('e.answered_on', 'e.answer_by'),
      counted: 'e.answered_on <= e.answer_by',
      unit: 'unit',
    }),
  },
]
