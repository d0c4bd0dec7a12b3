import type { Move, State } from '../engine/register.ts'

/** Life of a phản ánh, kiến nghị (procedure-control.md §6); one that did not satisfy is looked at once more. */
export const feedbackStates: Readonly<Record<string, State>> = {
  received: { label: { vi: 'Mới nhận', en: 'Received' }, tone: 'info' },
  classified: { label: { vi: 'Đã phân loại', en: 'Classified' }, tone: 'info' },
  redirected: { label: { vi: 'Đã chuyển nơi khác', en: 'Redirected' }, tone: 'neutral', isFinal: true },
  rejected: { label: { vi: 'Không tiếp nhận', en: 'Rejected' }, tone: 'neutral', isFinal: true },
  assigned: { label: { vi: 'Đang xử lý', en: 'Assigned' }, tone: 'soon' },
  answered: { label: { vi: 'Đã trả lời', en: 'Answered' }, tone: 'ok' },
  published: { label: { vi: 'Đã công khai', en: 'Published' }, tone: 'ok', isFinal: true, isLocked: true },
  rated: { label: { vi: 'Đã được đánh giá', en: 'Rated' }, tone: 'ok', isFinal: true, isLocked: true },
  reopened: { label: { vi: 'Xem xét lại', en: 'Reopened' }, tone: 'soon' },
  closed: { label: { vi: 'Đã trả lời lần hai', en: 'Answered again' }, tone: 'ok', isFinal: true, isLocked: true },
}

export const feedbackMoves: Readonly<Record<string, Move>> = {
  classify: {
    label: { vi: 'Phân loại', en: 'Classify' },
    from: ['received'],
    to: 'classified',
    told: { vi: 'đã phân loại', en: 'classified' },
    dates: 'classifiedOn',
    required: ['kind'],
    asks: ['sector', 'procedure'],
    takesNumber: {
      field: 'number',
      of: ({ receivedOn }) => ({ book: 'all', period: String(receivedOn).slice(0, 4) }),
      write: (n, { receivedOn }) => `PAKN-${String(receivedOn).slice(0, 4)}-${String(n).padStart(4, '0')}`,
    },
  },
  redirect: {
    label: { vi: 'Chuyển nơi có thẩm quyền', en: 'Redirect' },
    from: ['classified'],
    to: 'redirected',
    told: { vi: 'chuyển nơi có thẩm quyền', en: 'redirected' },
    required: ['redirectedTo'],
  },
  reject: {
    label: { vi: 'Không tiếp nhận', en: 'Reject' },
    from: ['classified'],
    to: 'rejected',
    told: { vi: 'không tiếp nhận', en: 'rejected' },
    required: ['rejection'],
  },
  assign: {
    label: { vi: 'Giao xử lý', en: 'Assign' },
    from: ['classified'],
    to: 'assigned',
    told: { vi: 'giao xử lý', en: 'assigned' },
    dates: 'assignedOn',
    required: ['unit'],
    asks: ['isExtended'],
  },
  extend: {
    label: { vi: 'Gia hạn', en: 'Extend' },
    from: ['assigned'],
    to: 'assigned',
    told: { vi: 'gia hạn có thông báo', en: 'extended with notice' },
    required: ['isExtended'],
  },
  answer: {
    label: { vi: 'Trả lời', en: 'Answer' },
    from: ['assigned'],
    to: 'answered',
    told: { vi: 'đã trả lời', en: 'answered' },
    dates: 'answeredOn',
    required: ['answer'],
  },
  publish: {
    label: { vi: 'Công khai', en: 'Publish' },
    from: ['answered'],
    to: 'published',
    told: { vi: 'công khai câu trả lời', en: 'answer published' },
    dates: 'publishedOn',
  },
  rate: {
    label: { vi: 'Ghi đánh giá của người gửi', en: 'Record the sender’s rating' },
    from: ['published'],
    to: 'rated',
    told: { vi: 'người gửi đã đánh giá', en: 'rated by the sender' },
    required: ['satisfaction'],
  },
  reopen: {
    label: { vi: 'Xem xét lại', en: 'Reopen' },
    from: ['published', 'rated'],
    to: 'reopened',
    told: { vi: 'xem xét lại', en: 'reopened' },
    dates: 'reopenedOn',
  },
  answerAgain: {
    label: { vi: 'Trả lời lần hai', en: 'Answer again' },
    from: ['reopened'],
    to: 'closed',
    told: { vi: 'trả lời lần hai', en: 'answered again' },
    required: ['answer'],
  },
}
