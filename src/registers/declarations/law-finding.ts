import { register } from '../engine/register.ts'
import { daysAfter } from './limit-days.ts'

/** What monitoring the implementation of the law has found (institutions-and-documents.md §1.7; Decree 59/2012/NĐ-CP). */
export const lawFinding = register({
  name: 'lawFinding',
  slug: 'theo-doi-thi-hanh-phap-luat',
  group: 'legal',
  label: { vi: 'Theo dõi thi hành pháp luật', en: 'Findings on the law in practice' },
  one: { vi: 'Phát hiện', en: 'Finding' },
  about: {
    vi: 'Vướng mắc, bất cập phát hiện khi theo dõi thi hành pháp luật, kiến nghị và kết quả xử lý.',
    en: 'Shortcomings found while monitoring how the law is carried out, proposals and what became of them.',
  },
  fields: {
    subject: { type: 'text', maxLength: 500, label: { vi: 'Nội dung', en: 'Subject' }, required: true },
    sector: { type: 'text', label: { vi: 'Lĩnh vực', en: 'Sector' }, required: true },
    isFocus: { type: 'boolean', label: { vi: 'Thuộc lĩnh vực trọng tâm', en: 'In the focus sector' } },
    activity: {
      type: 'choice',
      label: { vi: 'Hoạt động', en: 'Activity' },
      required: true,
      options: {
        information: { vi: 'Thu thập thông tin', en: 'Gathering information' },
        inspection: { vi: 'Kiểm tra', en: 'Inspection' },
        survey: { vi: 'Điều tra, khảo sát', en: 'Survey' },
      },
    },
    aspect: {
      type: 'choice',
      label: { vi: 'Nội dung theo dõi', en: 'Aspect' },
      required: true,
      options: {
        detailing: { vi: 'Ban hành văn bản quy định chi tiết', en: 'Detailing documents' },
        conditions: { vi: 'Bảo đảm điều kiện thi hành', en: 'Conditions for carrying out' },
        compliance: { vi: 'Tuân thủ pháp luật', en: 'Compliance' },
      },
    },
    legalDocument: { type: 'entry', register: 'legalDocument', label: { vi: 'Văn bản', en: 'Document' } },
    foundOn: { type: 'date', label: { vi: 'Ngày phát hiện', en: 'Found on' }, required: true },
    finding: { type: 'longText', label: { vi: 'Vướng mắc, bất cập', en: 'Finding' }, required: true },
    cause: { type: 'longText', label: { vi: 'Nguyên nhân', en: 'Cause' } },
    proposal: { type: 'longText', label: { vi: 'Kiến nghị', en: 'Proposal' } },
    proposedTo: { type: 'text', label: { vi: 'Cơ quan nhận', en: 'Proposed to' } },
    proposedOn: { type: 'date', label: { vi: 'Ngày kiến nghị', en: 'Proposed on' } },
    answerBy: { type: 'date', label: { vi: 'Hạn trả lời', en: 'Answer due' } },
    answer: { type: 'longText', label: { vi: 'Trả lời', en: 'Answer' } },
    answeredOn: { type: 'date', label: { vi: 'Ngày trả lời', en: 'Answered on' } },
    doneOn: { type: 'date', label: { vi: 'Ngày xử lý xong', en: 'Done on' } },
  },
  title: ({ subject }) => String(subject ?? ''),
  datedBy: 'foundOn',
  states: {
    found: { label: { vi: 'Mới phát hiện', en: 'Found' }, tone: 'info' },
    proposed: { label: { vi: 'Đã kiến nghị', en: 'Proposed' }, tone: 'soon' },
    answered: { label: { vi: 'Đã có trả lời', en: 'Answered' }, tone: 'info' },
    done: { label: { vi: 'Đã xử lý', en: 'Done' }, tone: 'ok', isFinal: true },
  },
  initial: 'found',
  moves: {
    propose: {
      label: { vi: 'Kiến nghị', en: 'Propose' },
      from: ['found'],
      to: 'proposed',
      told: { vi: 'đã kiến nghị', en: 'proposed' },
      dates: 'proposedOn',
      required: ['proposal', 'proposedTo'],
      asks: ['answerBy'],
    },
    answer: {
      label: { vi: 'Ghi trả lời', en: 'Record the answer' },
      from: ['proposed'],
      to: 'answered',
      told: { vi: 'đã có trả lời', en: 'answered' },
      dates: 'answeredOn',
      required: ['answer'],
    },
    finish: {
      label: { vi: 'Ghi đã xử lý', en: 'Record as done' },
      from: ['found', 'proposed', 'answered'],
      to: 'done',
      told: { vi: 'đã xử lý', en: 'done' },
      dates: 'doneOn',
    },
  },
  dueOn: ({ answerBy }, state) => (state === 'proposed' ? daysAfter(answerBy, 0) : null),
  list: {
    columns: ['sector', 'aspect', 'foundOn', 'proposedTo', 'answerBy'],
    filters: ['aspect', 'activity', 'isFocus'],
  },
})
