import type { Move, State } from '../engine/register.ts'

/** Life of a provincial document drafted by a department (institutions-and-documents.md §1.3). */
export const legalStates: Readonly<Record<string, State>> = {
  proposed: { label: { vi: 'Đề nghị xây dựng', en: 'Proposed' }, tone: 'info' },
  drafting: { label: { vi: 'Soạn thảo', en: 'Drafting' }, tone: 'info' },
  consulting: { label: { vi: 'Lấy ý kiến', en: 'Consulting' }, tone: 'info' },
  appraising: { label: { vi: 'Thẩm định', en: 'Appraising' }, tone: 'info' },
  revising: { label: { vi: 'Tiếp thu, chỉnh lý', en: 'Revising' }, tone: 'info' },
  submitted: { label: { vi: 'Đã trình', en: 'Submitted' }, tone: 'soon' },
  promulgated: { label: { vi: 'Đã ký ban hành', en: 'Promulgated' }, tone: 'ok' },
  published: { label: { vi: 'Đã công bố', en: 'Published' }, tone: 'ok', isFinal: true },
  dropped: { label: { vi: 'Dừng xây dựng', en: 'Dropped' }, tone: 'neutral', isFinal: true, isLocked: true },
}

export const legalMoves: Readonly<Record<string, Move>> = {
  enter: {
    label: { vi: 'Ghi văn bản đã ban hành', en: 'Record as issued' },
    from: ['proposed'],
    to: 'published',
    told: { vi: 'ghi văn bản đã ban hành', en: 'recorded as issued' },
    required: ['number'],
  },
  draft: {
    label: { vi: 'Bắt đầu soạn thảo', en: 'Start drafting' },
    from: ['proposed'],
    to: 'drafting',
    told: { vi: 'bắt đầu soạn thảo', en: 'drafting began' },
    asks: ['draftBy', 'hasProcedures', 'hasImpactAssessment'],
    required: ['draftedBy'],
  },
  consult: {
    label: { vi: 'Đăng lấy ý kiến', en: 'Post for comment' },
    from: ['drafting'],
    to: 'consulting',
    told: { vi: 'đăng lấy ý kiến', en: 'posted for comment' },
    required: ['consultFrom', 'consultUntil'],
    asks: ['link'],
  },
  appraise: {
    label: { vi: 'Gửi thẩm định', en: 'Send for appraisal' },
    from: ['consulting', 'drafting', 'revising'],
    to: 'appraising',
    told: { vi: 'gửi Sở Tư pháp thẩm định', en: 'sent for appraisal' },
    dates: 'appraisalSentOn',
    asks: ['opinions', 'opinionsAccepted', 'isShortened', 'shortenedReason', 'hasImpactAssessment'],
  },
  revise: {
    label: { vi: 'Ghi kết luận thẩm định', en: 'Record the appraisal' },
    from: ['appraising'],
    to: 'revising',
    told: { vi: 'có báo cáo thẩm định', en: 'appraised' },
    dates: 'appraisedOn',
    required: ['appraisal'],
  },
  submit: {
    label: { vi: 'Trình ban hành', en: 'Submit' },
    from: ['revising'],
    to: 'submitted',
    told: { vi: 'trình ban hành', en: 'submitted' },
    dates: 'submittedOn',
  },
  sendBack: {
    label: { vi: 'Trả lại để chỉnh lý', en: 'Send back' },
    from: ['submitted'],
    to: 'revising',
    told: { vi: 'trả lại để chỉnh lý', en: 'sent back' },
  },
  promulgate: {
    label: { vi: 'Ghi ký ban hành', en: 'Record promulgation' },
    from: ['submitted'],
    to: 'promulgated',
    told: { vi: 'ký ban hành', en: 'promulgated' },
    dates: 'issuedOn',
    required: ['number', 'effectiveOn'],
    asks: ['signer', 'subject'],
  },
  publish: {
    label: { vi: 'Ghi đã công bố', en: 'Record publication' },
    from: ['promulgated'],
    to: 'published',
    told: { vi: 'đăng Công báo, cơ sở dữ liệu quốc gia', en: 'published' },
    dates: 'publishedOn',
    asks: ['gazette', 'link'],
  },
  drop: {
    label: { vi: 'Dừng xây dựng', en: 'Drop' },
    from: ['proposed', 'drafting', 'consulting', 'appraising', 'revising', 'submitted'],
    to: 'dropped',
    told: { vi: 'dừng xây dựng', en: 'dropped' },
    asks: ['note'],
  },
}
