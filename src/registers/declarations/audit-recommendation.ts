import { register } from '../engine/register.ts'
import { evidence } from './usual-fields.ts'

/** What inspectors and auditors ask for in money matters, until it is done. */
export const auditRecommendation = register({
  name: 'auditRecommendation',
  slug: 'kien-nghi-thanh-tra-kiem-toan',
  group: 'finance',
  label: { vi: 'Kiến nghị sau thanh tra, kiểm toán', en: 'Audit recommendations' },
  one: { vi: 'Kiến nghị', en: 'Recommendation' },
  about: {
    vi: 'Từng kiến nghị về tài chính sau thanh tra, kiểm toán: thời hạn và kết quả thực hiện.',
    en: 'Each financial recommendation of inspectors and auditors: due and done.',
  },
  fields: {
    body: {
      type: 'choice',
      label: { vi: 'Cơ quan kiến nghị', en: 'By' },
      required: true,
      options: {
        audit: { vi: 'Kiểm toán nhà nước', en: 'State audit' },
        inspectorate: { vi: 'Thanh tra', en: 'Inspectorate' },
        finance: { vi: 'Cơ quan tài chính', en: 'Finance agency' },
      },
    },
    conclusion: { type: 'text', label: { vi: 'Kết luận, thông báo', en: 'Conclusion' }, required: true, maxLength: 60 },
    issuedOn: { type: 'date', label: { vi: 'Ngày kết luận', en: 'Issued on' }, required: true },
    recommendation: { type: 'text', label: { vi: 'Nội dung kiến nghị', en: 'Recommendation' }, required: true },
    amount: { type: 'money', label: { vi: 'Số tiền', en: 'Amount' } },
    deadline: { type: 'date', label: { vi: 'Thời hạn', en: 'Due' }, required: true },
    resolvedOn: { type: 'date', label: { vi: 'Ngày thực hiện xong', en: 'Done on' } },
    result: { type: 'longText', label: { vi: 'Kết quả', en: 'Result' } },
    evidence,
  },
  title: ({ recommendation }) => String(recommendation ?? ''),
  datedBy: 'deadline',
  states: {
    open: { label: { vi: 'Đang thực hiện', en: 'Open' }, tone: 'soon' },
    done: { label: { vi: 'Đã thực hiện', en: 'Done' }, tone: 'ok', isFinal: true },
    lifted: { label: { vi: 'Được rút kiến nghị', en: 'Lifted' }, tone: 'neutral', isFinal: true },
  },
  initial: 'open',
  moves: {
    finish: {
      label: { vi: 'Ghi đã thực hiện', en: 'Record as done' },
      from: ['open'],
      to: 'done',
      told: { vi: 'đã thực hiện', en: 'done' },
      asks: ['result', 'evidence'],
      required: ['result'],
      dates: 'resolvedOn',
    },
    lift: {
      label: { vi: 'Ghi được rút kiến nghị', en: 'Record as lifted' },
      from: ['open'],
      to: 'lifted',
      told: { vi: 'được rút kiến nghị', en: 'lifted' },
      asks: ['result'],
      required: ['result'],
    },
  },
  dueOn: ({ deadline }) => (typeof deadline === 'string' ? deadline : null),
  list: { columns: ['body', 'conclusion', 'amount', 'deadline', 'resolvedOn', 'state'], filters: ['body', 'state'] },
})
