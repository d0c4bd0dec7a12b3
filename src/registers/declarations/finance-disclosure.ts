import { register } from '../engine/register.ts'
import { isBy } from './limit-days.ts'
import { evidence, year } from './usual-fields.ts'

/** Publication of the agency's money matters, each with its day. */
export const financeDisclosure = register({
  name: 'financeDisclosure',
  slug: 'cong-khai-tai-chinh',
  group: 'finance',
  label: { vi: 'Công khai tài chính', en: 'Financial disclosure' },
  one: { vi: 'Lần công khai', en: 'Disclosure' },
  about: {
    vi: 'Công khai dự toán, tình hình thực hiện, quyết toán, tài sản công: thời hạn và ngày công khai.',
    en: 'Disclosure of budget, use, accounts and public property: due and done.',
  },
  fields: {
    kind: {
      type: 'choice',
      label: { vi: 'Nội dung', en: 'What' },
      required: true,
      options: {
        budget: { vi: 'Dự toán', en: 'Budget' },
        quarter1: { vi: 'Thực hiện quý I', en: 'Use, first quarter' },
        halfYear: { vi: 'Thực hiện 6 tháng', en: 'Use, half-year' },
        quarter3: { vi: 'Thực hiện quý III', en: 'Use, third quarter' },
        wholeYear: { vi: 'Thực hiện cả năm', en: 'Use, year' },
        accounts: { vi: 'Quyết toán', en: 'Accounts' },
        property: { vi: 'Quản lý, sử dụng tài sản công', en: 'Public property' },
      },
    },
    year,
    deadline: { type: 'date', label: { vi: 'Thời hạn', en: 'Due' }, required: true },
    decision: { type: 'text', label: { vi: 'Quyết định công khai', en: 'Decision' }, maxLength: 60 },
    place: { type: 'text', label: { vi: 'Nơi công khai', en: 'Where' } },
    disclosedOn: { type: 'date', label: { vi: 'Ngày công khai', en: 'Disclosed on' } },
    isOnTime: { type: 'boolean', isFixed: true, label: { vi: 'Đúng hạn', en: 'On time' } },
    evidence,
  },
  title: ({ decision, year: of }) => (decision ? `Công khai theo ${decision}` : `Công khai tài chính năm ${of}`),
  unique: ['kind', 'year'],
  datedBy: 'deadline',
  states: {
    due: { label: { vi: 'Chưa công khai', en: 'Due' }, tone: 'info' },
    disclosed: { label: { vi: 'Đã công khai', en: 'Disclosed' }, tone: 'ok', isFinal: true },
  },
  initial: 'due',
  moves: {
    disclose: {
      label: { vi: 'Ghi đã công khai', en: 'Record disclosure' },
      from: ['due'],
      to: 'disclosed',
      told: { vi: 'đã công khai', en: 'disclosed' },
      asks: ['decision', 'place', 'evidence'],
      required: ['decision'],
      dates: 'disclosedOn',
    },
  },
  dueOn: ({ deadline }) => (typeof deadline === 'string' ? deadline : null),
  derive: ({ disclosedOn, deadline }) => ({ isOnTime: isBy(disclosedOn, deadline) }),
  list: {
    columns: ['kind', 'year', 'deadline', 'disclosedOn', 'isOnTime', 'state'],
    filters: ['kind', 'year', 'state'],
  },
})
