import { register } from '../engine/register.ts'
import { feedbackMoves, feedbackStates } from './feedback-life.ts'
import { daysAfter, isBy } from './limit-days.ts'

/** Limits of procedure-control.md §6 [M], in working days. */
const limits = { classify: 5, answer: 15, answerExtended: 30, publish: 5 }

/** Phản ánh, kiến nghị on regulations and on how officials act (Decree 20/2008/NĐ-CP; procedure-control.md §6). */
export const feedback = register({
  name: 'feedback',
  slug: 'phan-anh-kien-nghi',
  group: 'control',
  label: { vi: 'Phản ánh, kiến nghị', en: 'Feedback and recommendations' },
  one: { vi: 'Phản ánh, kiến nghị', en: 'Feedback' },
  about: {
    vi: 'Phản ánh, kiến nghị về quy định và hành vi hành chính; khiếu nại, tố cáo được chuyển đúng nơi.',
    en: 'What people say of regulations and of officials’ conduct; complaints and denunciations are redirected.',
  },
  fields: {
    number: { type: 'text', isFixed: true, label: { vi: 'Số', en: 'Number' } },
    channel: {
      type: 'choice',
      label: { vi: 'Kênh', en: 'Channel' },
      required: true,
      options: {
        writing: { vi: 'Văn bản', en: 'In writing' },
        phone: { vi: 'Điện thoại', en: 'By telephone' },
        survey: { vi: 'Phiếu lấy ý kiến', en: 'Opinion sheet' },
        portal: { vi: 'Cổng dịch vụ công, hệ thống phản ánh', en: 'Portal' },
        inPerson: { vi: 'Trực tiếp', en: 'In person' },
      },
    },
    receivedOn: { type: 'date', label: { vi: 'Ngày nhận', en: 'Received on' }, required: true },
    subject: { type: 'text', label: { vi: 'Nội dung tóm tắt', en: 'In short' }, required: true },
    content: { type: 'longText', personal: true, label: { vi: 'Nội dung', en: 'Content' }, required: true },
    senderName: { type: 'text', personal: true, label: { vi: 'Người gửi', en: 'Sender' } },
    senderPhone: { type: 'text', personal: true, label: { vi: 'Điện thoại', en: 'Telephone' } },
    senderEmail: { type: 'text', personal: true, label: { vi: 'Thư điện tử', en: 'E-mail' } },
    senderAddress: { type: 'text', personal: true, label: { vi: 'Địa chỉ', en: 'Address' } },
    senderKind: {
      type: 'choice',
      label: { vi: 'Đối tượng gửi', en: 'Kind of sender' },
      options: {
        individual: { vi: 'Cá nhân', en: 'Individual' },
        organisation: { vi: 'Tổ chức', en: 'Organisation' },
        business: { vi: 'Doanh nghiệp', en: 'Business' },
      },
    },
    kind: {
      type: 'choice',
      label: { vi: 'Loại', en: 'Kind' },
      options: {
        regulation: { vi: 'Quy định hành chính', en: 'A regulation' },
        conduct: { vi: 'Hành vi hành chính', en: 'Conduct' },
        other: { vi: 'Khác', en: 'Other' },
      },
    },
    sector: { type: 'text', label: { vi: 'Lĩnh vực', en: 'Sector' } },
    procedure: { type: 'procedure', label: { vi: 'Thủ tục', en: 'Procedure' } },
    dossierCode: { type: 'text', maxLength: 60, label: { vi: 'Mã hồ sơ', en: 'Dossier code' } },
    classifiedOn: { type: 'date', label: { vi: 'Ngày phân loại', en: 'Classified on' } },
    redirectedTo: { type: 'text', label: { vi: 'Chuyển đến', en: 'Redirected to' } },
    rejection: { type: 'text', label: { vi: 'Lý do không tiếp nhận', en: 'Why rejected' } },
    unit: { type: 'unit', label: { vi: 'Đơn vị xử lý', en: 'Unit' } },
    assignedOn: { type: 'date', label: { vi: 'Ngày giao', en: 'Assigned on' } },
    isExtended: { type: 'boolean', label: { vi: 'Gia hạn có thông báo', en: 'Extended with notice' } },
    answerBy: { type: 'date', isFixed: true, label: { vi: 'Hạn trả lời', en: 'Answer due' } },
    answer: { type: 'longText', label: { vi: 'Trả lời', en: 'Answer' } },
    answeredOn: { type: 'date', label: { vi: 'Ngày trả lời', en: 'Answered on' } },
    publishedOn: { type: 'date', label: { vi: 'Ngày công khai', en: 'Published on' } },
    satisfaction: {
      type: 'choice',
      label: { vi: 'Mức hài lòng', en: 'Satisfaction' },
      options: {
        satisfied: { vi: 'Hài lòng', en: 'Satisfied' },
        dissatisfied: { vi: 'Không hài lòng', en: 'Dissatisfied' },
      },
    },
    reopenedOn: { type: 'date', label: { vi: 'Ngày xem xét lại', en: 'Reopened on' } },
    isOnTime: { type: 'boolean', isFixed: true, label: { vi: 'Trả lời đúng hạn', en: 'Answered on time' } },
  },
  title: ({ subject }) => String(subject ?? ''),
  mark: 'number',
  datedBy: 'receivedOn',
  states: feedbackStates,
  initial: 'received',
  moves: feedbackMoves,
  dueOn: ({ receivedOn, answerBy, answeredOn, reopenedOn }, state, after) => {
    switch (state) {
      case 'received':
      case 'classified':
        return after(receivedOn, limits.classify)
      case 'assigned':
        return daysAfter(answerBy, 0)
      case 'answered':
        return after(answeredOn, limits.publish)
      case 'reopened':
        return after(reopenedOn, limits.answer)
      default:
        return null
    }
  },
  list: {
    columns: ['number', 'kind', 'channel', 'receivedOn', 'answerBy', 'answeredOn'],
    filters: ['kind', 'channel', 'satisfaction', 'isOnTime'],
  },
  derive: ({ assignedOn, isExtended, answeredOn }, after) => {
    const answerBy = after(assignedOn, isExtended === true ? limits.answerExtended : limits.answer)
    return { answerBy, isOnTime: isBy(answeredOn, answerBy) }
  },
  check: ({ receivedOn, classifiedOn, assignedOn, answeredOn }) =>
    [
      { field: 'classifiedOn', on: classifiedOn },
      { field: 'assignedOn', on: assignedOn },
      { field: 'answeredOn', on: answeredOn },
    ].flatMap(({ field, on }) =>
      typeof on === 'string' && typeof receivedOn === 'string' && on < receivedOn
        ? [{ field, says: { vi: 'Không trước ngày nhận.', en: 'Not before receipt.' } }]
        : [],
    ),
  publicIn: ['published', 'rated'],
})
