import { register } from '../engine/register.ts'
import { isBy } from './limit-days.ts'
import { year } from './usual-fields.ts'

/** Periodic reports on the reform and on each plan: due, sent, late or missing. */
export const reformReport = register({
  name: 'reformReport',
  slug: 'bao-cao-dinh-ky',
  group: 'reform',
  label: { vi: 'Báo cáo định kỳ', en: 'Periodic reports' },
  one: { vi: 'Báo cáo', en: 'Report' },
  about: {
    vi: 'Báo cáo cải cách hành chính quý I, 6 tháng, quý III, năm và báo cáo kết quả các kế hoạch: thời hạn, ngày gửi.',
    en: 'Reports of the reform by quarter, half-year and year, and on each plan: due and sent.',
  },
  fields: {
    kind: {
      type: 'choice',
      label: { vi: 'Kỳ báo cáo', en: 'Kind' },
      required: true,
      options: {
        quarter1: { vi: 'Cải cách hành chính quý I', en: 'Reform, first quarter' },
        halfYear: { vi: 'Cải cách hành chính 6 tháng', en: 'Reform, half-year' },
        quarter3: { vi: 'Cải cách hành chính quý III', en: 'Reform, third quarter' },
        year: { vi: 'Cải cách hành chính năm', en: 'Reform, year' },
        digital: { vi: 'Kết quả chuyển đổi số', en: 'Digital transformation' },
        parIndex: { vi: 'Kết quả nâng cao Chỉ số cải cách hành chính', en: 'Raising the PAR index' },
        sipas: { vi: 'Kết quả nâng cao Chỉ số hài lòng', en: 'Raising SIPAS' },
        papi: { vi: 'Kết quả nâng cao Chỉ số PAPI', en: 'Raising PAPI' },
        communication: { vi: 'Kết quả tuyên truyền', en: 'Communication' },
        inspection: { vi: 'Kết quả tự kiểm tra', en: 'Self-inspection' },
      },
    },
    year,
    plan: { type: 'entry', register: 'reformPlan', label: { vi: 'Về kế hoạch', en: 'On the plan' } },
    recipient: { type: 'agency', label: { vi: 'Nơi nhận', en: 'To' }, required: true },
    deadline: { type: 'date', label: { vi: 'Thời hạn', en: 'Due' }, required: true },
    number: { type: 'text', label: { vi: 'Số báo cáo', en: 'Number' }, maxLength: 60 },
    sentOn: { type: 'date', label: { vi: 'Ngày gửi', en: 'Sent on' } },
    isOnTime: { type: 'boolean', isFixed: true, label: { vi: 'Đúng hạn', en: 'On time' } },
    document: { type: 'link', label: { vi: 'Văn bản', en: 'Document' } },
  },
  title: ({ number, year: of, deadline }) => (number ? `Báo cáo ${number}` : `Báo cáo năm ${of}, hạn ${deadline}`),
  unique: ['kind', 'year'],
  datedBy: 'deadline',
  states: {
    due: { label: { vi: 'Chưa gửi', en: 'Not sent' }, tone: 'info' },
    sent: { label: { vi: 'Đã gửi', en: 'Sent' }, tone: 'ok', isFinal: true, isLocked: true },
  },
  initial: 'due',
  moves: {
    send: {
      label: { vi: 'Ghi đã gửi', en: 'Record as sent' },
      from: ['due'],
      to: 'sent',
      told: { vi: 'đã gửi', en: 'sent' },
      asks: ['number', 'document'],
      required: ['number'],
      dates: 'sentOn',
    },
  },
  dueOn: ({ deadline }) => (typeof deadline === 'string' ? deadline : null),
  derive: ({ sentOn, deadline }) => ({ isOnTime: isBy(sentOn, deadline) }),
  list: { columns: ['kind', 'year', 'deadline', 'number', 'sentOn', 'state'], filters: ['kind', 'year', 'state'] },
})
