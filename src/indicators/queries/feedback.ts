import { feedbackLimits } from '#law/feedback-limits.ts'
import type { Indicator } from '../indicator.ts'
import { decision766, percent } from './dossier-family.ts'
import { entryRows, inPeriod } from './entry-rows.ts'
import { doneOrOverdue, limitOn, workingDaysAfter } from './limit-days.ts'

const tableII05 = {
  vi: 'Chế độ báo cáo kiểm soát TTHC (biểu II.05); Nghị định 20/2008/NĐ-CP',
  en: 'Periodic report on procedure control (table II.05); Decree 20/2008/NĐ-CP',
}
const ofFeedback = {
  unit: { vi: 'phản ánh, kiến nghị', en: 'pieces of feedback' },
  kind: 'count',
  source: tableII05,
  reads: ['pub.feedback'],
  isPublic: true,
  by: ['agency', 'unit', 'procedure'],
} as const satisfies Partial<Indicator>

/** By its number alone: what was said may name an official, and who said it is nobody's business. */
const rows = (asked: { where: string; counted?: string; onDate?: string; join?: string }) =>
  entryRows('feedback', {
    ...asked,
    label: `coalesce(e.mark, 'Phản ánh, kiến nghị nhận ngày ' || to_char(e.received_on, 'DD/MM/YYYY'))`,
    unit: 'unit',
    procedure: 'e.procedure',
  })

/** Answered here; redirected and rejected ones are for others. */
const isOurs = `e.state not in ('redirected', 'rejected')`

// Until it is assigned the time to classify runs before the time to answer.
const from = 'coalesce(e.assigned_on, e.received_on)'
const answerDays = `case when e.is_extended then ${limitOn(from, feedbackLimits, (one) => one.extendedAnswerWorkingDays)}
    else ${limitOn(from, feedbackLimits, (one) => one.answerWorkingDays)} end`
const limit = workingDaysAfter('limit_day', {
  date: from,
  days: `${answerDays} + case when e.assigned_on is null then ${limitOn(from, feedbackLimits, (one) => one.classifyWorkingDays)} else 0 end`,
})
const answerBy = 'coalesce(limit_day.day, e.answer_by)'

/** Phản ánh, kiến nghị (procedure-control.md §6; table II.05 of §7): received − redirected + carried over = handled + pending. */
export const feedback: readonly Indicator[] = [
  {
    ...ofFeedback,
    code: 'feedback.received',
    name: { vi: 'Phản ánh, kiến nghị tiếp nhận', en: 'Feedback received' },
    definition: {
      vi: 'Phản ánh, kiến nghị nhận trong kỳ, kể cả nội dung sau đó chuyển nơi khác hoặc không tiếp nhận.',
      en: 'Feedback that came in the period, also what was then redirected or rejected.',
    },
    rows: rows({ where: inPeriod('e.received_on') }),
  },
  {
    ...ofFeedback,
    code: 'feedback.receivedOnRegulations',
    name: { vi: 'Phản ánh về quy định hành chính', en: 'Feedback on regulations' },
    definition: {
      vi: 'Phản ánh, kiến nghị về quy định hành chính nhận trong kỳ.',
      en: 'Feedback on regulations that came in the period.',
    },
    rows: rows({ where: `e.kind = 'regulation' and ${inPeriod('e.received_on')}` }),
  },
  {
    ...ofFeedback,
    code: 'feedback.receivedOnConduct',
    name: { vi: 'Phản ánh về hành vi hành chính', en: 'Feedback on conduct' },
    definition: {
      vi: 'Phản ánh về hành vi hành chính nhận trong kỳ.',
      en: 'Feedback on how officials act that came in the period.',
    },
    rows: rows({ where: `e.kind = 'conduct' and ${inPeriod('e.received_on')}` }),
  },
  {
    ...ofFeedback,
    code: 'feedback.redirected',
    name: { vi: 'Phản ánh chuyển nơi khác, không tiếp nhận', en: 'Feedback redirected or rejected' },
    definition: {
      vi: 'Phản ánh, kiến nghị nhận trong kỳ không thuộc thẩm quyền, đã chuyển nơi khác hoặc không tiếp nhận.',
      en: 'Feedback of the period that was for others: redirected, or rejected.',
    },
    rows: rows({ where: `not ${isOurs} and ${inPeriod('e.received_on')}` }),
  },
  {
    ...ofFeedback,
    code: 'feedback.carriedOver',
    name: { vi: 'Phản ánh, kiến nghị từ kỳ trước chuyển qua', en: 'Feedback carried over' },
    definition: {
      vi: 'Phản ánh, kiến nghị thuộc thẩm quyền nhận trước kỳ, đến đầu kỳ chưa trả lời.',
      en: 'Feedback in charge that came before the period and was not answered when it began.',
    },
    rows: rows({ where: `${isOurs} and coalesce(e.answered_on >= $from, true) and e.received_on < $from` }),
  },
  {
    ...ofFeedback,
    code: 'feedback.handled',
    name: { vi: 'Phản ánh, kiến nghị đã xử lý', en: 'Feedback answered' },
    definition: {
      vi: 'Phản ánh, kiến nghị thuộc thẩm quyền được trả lời lần đầu trong kỳ.',
      en: 'Feedback in charge that was first answered in the period.',
    },
    rows: rows({ where: `${isOurs} and ${inPeriod('e.answered_on')}`, onDate: 'e.answered_on' }),
  },
  {
    ...ofFeedback,
    code: 'feedback.pending',
    name: { vi: 'Phản ánh, kiến nghị đang xử lý', en: 'Feedback pending' },
    definition: {
      vi: 'Phản ánh, kiến nghị thuộc thẩm quyền đã nhận mà đến cuối kỳ chưa trả lời.',
      en: 'Feedback in charge that was not answered at the end of the period.',
    },
    rows: rows({ where: `${isOurs} and e.received_on <= $to and coalesce(e.answered_on > $to, true)` }),
  },
  {
    ...ofFeedback,
    code: 'feedback.published',
    name: { vi: 'Kết quả trả lời đã đăng tải công khai', en: 'Answers published' },
    definition: { vi: 'Kết quả xử lý được công khai trong kỳ.', en: 'Answers published in the period.' },
    rows: rows({ where: inPeriod('e.published_on'), onDate: 'e.published_on' }),
  },
  {
    ...ofFeedback,
    code: 'feedback.onTimeRate',
    name: { vi: 'Tỷ lệ phản ánh, kiến nghị xử lý đúng hạn', en: 'Feedback answered in time' },
    unit: percent,
    kind: 'ratio',
    definition: {
      vi: 'Phản ánh, kiến nghị trả lời đúng hạn (15 ngày làm việc từ ngày giao, 30 nếu gia hạn; chưa giao thì thêm 5 ngày phân loại) / số thuộc thẩm quyền trả lời trong kỳ hoặc quá hạn chưa trả lời.',
      en: 'Feedback answered in time (15 working days from assignment, 30 when extended; 5 more to classify while it is not assigned) / what was answered in the period or overdue at its end.',
    },
    source: decision766,
    usesCalendar: true,
    rows: rows({
      join: limit,
      where: `${isOurs} and ${doneOrOverdue('e.answered_on', answerBy)}`,
      counted: `e.answered_on <= ${answerBy}`,
    }),
  },
  {
    ...ofFeedback,
    code: 'feedback.satisfiedRate',
    name: { vi: 'Tỷ lệ hài lòng trong xử lý phản ánh, kiến nghị', en: 'Satisfaction with answers to feedback' },
    unit: percent,
    kind: 'ratio',
    definition: {
      vi: 'Phản ánh, kiến nghị không bị đánh giá không hài lòng / số được trả lời lần đầu trong kỳ.',
      en: 'Feedback not rated unsatisfactory / what was first answered in the period.',
    },
    source: decision766,
    rows: rows({
      where: `${isOurs} and ${inPeriod('e.answered_on')}`,
      onDate: 'e.answered_on',
      counted: `e.satisfaction is distinct from 'dissatisfied'`,
    }),
  },
]
