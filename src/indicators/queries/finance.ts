import type { Indicator } from '../indicator.ts'
import { percent } from './dossier-family.ts'
import { entryRows, inPeriod, isOver, ofLastYear, ofYears } from './entry-rows.ts'
import { lateRows } from './late-rows.ts'
import { pointsOf } from './rate-of-sums.ts'

const criterion = (code: string) => ({
  vi: `Bộ chỉ số CCHC của sở, tiêu chí ${code}`,
  en: `Reform index of departments, criterion ${code}`,
})
const ofFinance = { isPublic: true, by: ['agency'] } as const satisfies Partial<Indicator>

export const finance: readonly Indicator[] = [
  {
    ...ofFinance,
    code: 'finance.disbursementRate',
    name: { vi: 'Tỷ lệ giải ngân kinh phí được giao', en: 'Money disbursed' },
    unit: percent,
    kind: 'sum',
    definition: {
      vi: 'Tổng số giải ngân được Kho bạc xác nhận / tổng dự toán giao trong năm; mỗi dòng dự toán góp phần của mình vào tỷ lệ.',
      en: 'All that the Treasury confirms as disbursed / all that was allotted for the year; each line adds its part of the rate.',
    },
    source: criterion('6.1.1'),
    reads: ['pub.budget_line'],
    rows: entryRows('budgetLine', {
      label: `e.code || ' – ' || e.name`,
      where: ofYears('e.year'),
      amount: pointsOf(`case when e.state = 'settled' then coalesce(e.disbursed, 0) else 0 end`, 'e.allotted'),
    }),
  },
  {
    ...ofFinance,
    code: 'finance.disclosureAt',
    name: { vi: 'Công khai tài chính đúng hạn', en: 'Financial disclosure in time' },
    unit: { vi: 'ngày làm việc chậm', en: 'working days late' },
    kind: 'value',
    definition: {
      vi: 'Số ngày làm việc chậm của nội dung công khai chậm nhất trong năm, đúng hạn là 0; còn nội dung chưa công khai thì chưa có số.',
      en: 'Working days by which the latest disclosure of the year was late, 0 in time; none while one is not made.',
    },
    source: criterion('6.1.2'),
    reads: ['pub.finance_disclosure'],
    usesCalendar: true,
    rows: lateRows('financeDisclosure', {
      due: 'e.deadline',
      done: 'e.disclosed_on',
      where: ofYears('e.year'),
      decides: 'latest',
    }),
  },
  {
    ...ofFinance,
    code: 'finance.auditFollowUpRate',
    name: { vi: 'Thực hiện kiến nghị sau thanh tra, kiểm toán', en: 'Audit recommendations carried out' },
    unit: percent,
    kind: 'ratio',
    definition: {
      vi: 'Kiến nghị đã thực hiện / kiến nghị có thời hạn trong kỳ, đã thực hiện hoặc đã đến hạn; kiến nghị được rút không tính.',
      en: 'Recommendations carried out / recommendations with a due date in the period that are carried out or fell due; lifted ones do not count.',
    },
    source: criterion('6.1.3'),
    reads: ['pub.audit_recommendation'],
    isPublic: false,
    rows: entryRows('auditRecommendation', {
      onDate: 'e.deadline',
      where: `${inPeriod('e.deadline')} and e.state <> 'lifted' and (e.state = 'done' or ${isOver('e.deadline')})`,
      counted: `e.state = 'done'`,
    }),
  },
  {
    ...ofFinance,
    code: 'finance.autonomyUnitRate',
    name: { vi: 'Tỷ lệ đơn vị sự nghiệp thực hiện tự chủ', en: 'Public service units that follow their autonomy' },
    unit: percent,
    kind: 'ratio',
    by: ['agency', 'unit'],
    definition: {
      vi: 'Đơn vị sự nghiệp thực hiện đúng phương án tự chủ được giao / đơn vị được giao tự chủ trong năm.',
      en: 'Units that follow the autonomy they were given / units given one for the year.',
    },
    source: criterion('6.2.1'),
    reads: ['pub.public_service_unit'],
    rows: entryRows('publicServiceUnit', {
      where: ofLastYear('e.year'),
      counted: 'coalesce(e.is_autonomous, false)',
      unit: 'unit',
    }),
  },
]
