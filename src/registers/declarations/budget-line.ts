import { register } from '../engine/register.ts'
import { evidence, year } from './usual-fields.ts'

/** Money allotted for a year and what the Treasury confirms as paid out. */
export const budgetLine = register({
  name: 'budgetLine',
  slug: 'du-toan',
  group: 'finance',
  label: { vi: 'Dự toán và giải ngân', en: 'Budget and disbursement' },
  one: { vi: 'Dòng dự toán', en: 'Budget line' },
  about: {
    vi: 'Kinh phí được giao theo nguồn, số giải ngân được Kho bạc xác nhận.',
    en: 'Money allotted by source, and what the Treasury confirms as disbursed.',
  },
  fields: {
    code: { type: 'text', label: { vi: 'Mã', en: 'Code' }, required: true, maxLength: 40 },
    name: { type: 'text', label: { vi: 'Nội dung', en: 'For what' }, required: true },
    year,
    source: {
      type: 'choice',
      label: { vi: 'Nguồn', en: 'Source' },
      required: true,
      options: {
        autonomous: { vi: 'Chi quản lý hành chính tự chủ', en: 'Administration, autonomous' },
        nonAutonomous: { vi: 'Chi quản lý hành chính không tự chủ', en: 'Administration, not autonomous' },
        science: { vi: 'Sự nghiệp khoa học và công nghệ', en: 'Science and technology' },
        training: { vi: 'Đào tạo, bồi dưỡng', en: 'Training' },
        investment: { vi: 'Đầu tư phát triển', en: 'Investment' },
      },
    },
    decision: { type: 'text', label: { vi: 'Quyết định giao', en: 'Decision' }, maxLength: 60 },
    allottedOn: { type: 'date', label: { vi: 'Ngày giao', en: 'Allotted on' }, required: true },
    allotted: { type: 'money', label: { vi: 'Dự toán giao', en: 'Allotted' }, required: true },
    disbursed: { type: 'money', label: { vi: 'Đã giải ngân', en: 'Disbursed' } },
    confirmedOn: { type: 'date', label: { vi: 'Ngày Kho bạc xác nhận', en: 'Confirmed by the Treasury on' } },
    disbursedPercent: { type: 'percent', isFixed: true, label: { vi: 'Tỷ lệ giải ngân', en: 'Share disbursed' } },
    evidence,
  },
  title: ({ name }) => String(name ?? ''),
  mark: 'code',
  unique: ['code'],
  datedBy: 'allottedOn',
  states: {
    allotted: { label: { vi: 'Đang thực hiện', en: 'In use' }, tone: 'info' },
    settled: { label: { vi: 'Đã đối chiếu Kho bạc', en: 'Settled' }, tone: 'ok', isFinal: true, isLocked: true },
  },
  initial: 'allotted',
  moves: {
    settle: {
      label: { vi: 'Ghi xác nhận của Kho bạc', en: 'Record confirmation' },
      from: ['allotted'],
      to: 'settled',
      told: { vi: 'đã đối chiếu Kho bạc', en: 'settled' },
      asks: ['disbursed', 'evidence'],
      required: ['disbursed'],
      dates: 'confirmedOn',
    },
  },
  dueOn: ({ year: of }) => `${Number(of) + 1}-01-31`,
  derive: ({ allotted, disbursed }) => ({
    disbursedPercent:
      (disbursed ?? null) === null || !allotted
        ? null
        : Math.round((Number(disbursed) / Number(allotted)) * 10_000) / 100,
  }),
  check: ({ allotted, disbursed }) =>
    Number(disbursed ?? 0) > Number(allotted)
      ? [{ field: 'disbursed', says: { vi: 'Nhiều hơn dự toán giao.', en: 'More than was allotted.' } }]
      : [],
  list: {
    columns: ['code', 'year', 'source', 'allotted', 'disbursed', 'disbursedPercent', 'state'],
    filters: ['year', 'source', 'state'],
  },
})
