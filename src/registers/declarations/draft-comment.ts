import { register } from '../engine/register.ts'
import { daysAfter, isBy } from './limit-days.ts'

/** Requests of other bodies to comment on their drafts, and the answers (institutions-and-documents.md §1.3). */
export const draftComment = register({
  name: 'draftComment',
  slug: 'gop-y-du-thao',
  group: 'legal',
  label: { vi: 'Góp ý dự thảo văn bản', en: 'Comments on drafts' },
  one: { vi: 'Đề nghị góp ý', en: 'Request for comments' },
  about: {
    vi: 'Dự thảo văn bản các cơ quan gửi lấy ý kiến, hạn trả lời và văn bản góp ý.',
    en: 'Drafts that other bodies ask to be commented on, until when, and the answer.',
  },
  fields: {
    subject: { type: 'text', maxLength: 500, label: { vi: 'Dự thảo', en: 'Draft' }, required: true },
    requestedBy: { type: 'text', label: { vi: 'Cơ quan lấy ý kiến', en: 'Requested by' }, required: true },
    requestNo: { type: 'text', label: { vi: 'Văn bản đề nghị', en: 'By document' } },
    receivedOn: { type: 'date', label: { vi: 'Ngày nhận', en: 'Received on' }, required: true },
    answerBy: {
      type: 'date',
      label: { vi: 'Hạn góp ý', en: 'Answer due' },
      help: { vi: 'Để trống: 10 ngày kể từ ngày nhận.', en: 'Empty: 10 days from receipt.' },
    },
    unit: { type: 'unit', label: { vi: 'Đơn vị tham mưu', en: 'Unit' } },
    answeredOn: { type: 'date', label: { vi: 'Ngày góp ý', en: 'Answered on' } },
    answerNo: { type: 'text', label: { vi: 'Văn bản góp ý', en: 'Answer' } },
    opinion: {
      type: 'choice',
      label: { vi: 'Ý kiến', en: 'Opinion' },
      options: {
        agree: { vi: 'Nhất trí', en: 'Agrees' },
        comments: { vi: 'Có ý kiến góp ý', en: 'With comments' },
        disagree: { vi: 'Không nhất trí', en: 'Disagrees' },
      },
    },
    isOnTime: { type: 'boolean', isFixed: true, label: { vi: 'Đúng hạn', en: 'On time' } },
  },
  title: ({ subject }) => String(subject ?? ''),
  datedBy: 'receivedOn',
  states: {
    received: { label: { vi: 'Đang xử lý', en: 'Open' }, tone: 'info' },
    answered: { label: { vi: 'Đã góp ý', en: 'Answered' }, tone: 'ok', isFinal: true },
  },
  initial: 'received',
  moves: {
    answer: {
      label: { vi: 'Ghi đã góp ý', en: 'Record the answer' },
      from: ['received'],
      to: 'answered',
      told: { vi: 'đã góp ý', en: 'answered' },
      dates: 'answeredOn',
      required: ['opinion'],
      asks: ['answerNo'],
    },
  },
  dueOn: ({ answerBy }, state) => (state === 'received' ? daysAfter(answerBy, 0) : null),
  list: { columns: ['requestedBy', 'receivedOn', 'answerBy', 'answeredOn', 'opinion'], filters: ['opinion', 'unit'] },
  derive: ({ receivedOn, answerBy, answeredOn }) => {
    // Agencies answer within 10 days [M].
    const by = answerBy ?? daysAfter(receivedOn, 10)
    return { answerBy: by, isOnTime: isBy(answeredOn, by) }
  },
  check: ({ receivedOn, answerBy, answeredOn }) =>
    [
      { field: 'answerBy', on: answerBy },
      { field: 'answeredOn', on: answeredOn },
    ].flatMap(({ field, on }) =>
      typeof on === 'string' && typeof receivedOn === 'string' && on < receivedOn
        ? [{ field, says: { vi: 'Không trước ngày nhận.', en: 'Not before receipt.' } }]
        : [],
    ),
})
