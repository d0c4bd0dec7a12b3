import type { Bilingual } from '#platform/words/words-in.ts'
import type { Indicator } from '../indicator.ts'
import { percent } from './dossier-family.ts'
import { entryRows, inPeriod } from './entry-rows.ts'
import { procedureName } from './procedure-name.ts'
import { pointsOf } from './rate-of-sums.ts'

const criterion = (code: string) => ({
  vi: `Bộ chỉ số CCHC của sở, tiêu chí ${code}`,
  en: `Reform index of departments, criterion ${code}`,
})
const tableII04 = {
  vi: 'Chế độ báo cáo kiểm soát TTHC (biểu II.04)',
  en: 'Periodic report on procedure control (table II.04)',
}

const ofReviews = {
  unit: { vi: 'TTHC', en: 'procedures' },
  kind: 'count',
  source: tableII04,
  reads: ['pub.procedure', 'pub.procedure_review'],
  isPublic: false,
  by: ['agency', 'unit', 'procedure'],
} as const satisfies Partial<Indicator>
const review = (asked: { where: string; counted?: string; amount?: string; onDate?: string }) =>
  entryRows('procedureReview', {
    ...asked,
    label: `coalesce(e.group, ${procedureName()})`,
    unit: 'lead',
    procedure: 'e.procedure',
  })
const isReviewed = `e.state <> 'planned' and ${inPeriod('e.reviewed_on')}`

/** Each sheet stands in one column of II.04: what weighs most in its option. */
const options = {
  kept: `e.proposals ? 'keep'`,
  replaced: `e.proposals ? 'replace'`,
  cut: `e.proposals ?| array['abolish', 'cutTime', 'cutComponents', 'cutFees'] and not e.proposals ? 'replace'`,
  amended: `not e.proposals ?| array['keep', 'replace', 'abolish', 'cutTime', 'cutComponents', 'cutFees']`,
}
const byOption = (option: keyof typeof options, code: string, name: Bilingual): Indicator => ({
  ...ofReviews,
  code: `procedure.${code}`,
  name,
  definition: {
    vi: `${name.vi}: phiếu rà soát trong kỳ, mỗi phiếu tính một lần theo phương án chính.`,
    en: `${name.en}: sheets of the period, each counted once by its main option.`,
  },
  rows: review({ where: `${isReviewed} and ${options[option]}` }),
})

/** Rà soát, đơn giản hóa (procedure-control.md §3; table II.04 of §7). */
export const procedureReviews: readonly Indicator[] = [
  {
    ...ofReviews,
    code: 'procedure.review.planApproved',
    name: {
      vi: 'Kế hoạch rà soát và phương án đơn giản hóa được thông qua',
      en: 'Review planned and options approved',
    },
    unit: null,
    kind: 'claim',
    definition: {
      vi: 'Có kế hoạch rà soát và trong kỳ có phương án đơn giản hóa được thông qua; các bản ghi là TTHC có kế hoạch ban hành hoặc phương án thông qua trong kỳ.',
      en: 'There is a plan of review, and an option of it was approved in the period; the records are the procedures planned or decided on in the period.',
    },
    source: criterion('3.1.3'),
    rows: review({
      onDate: 'coalesce(e.decided_on, e.plan_on)',
      where: `(${inPeriod('e.plan_on')} or ${inPeriod('e.decided_on')})`,
      counted: `e.plan_on is not null and e.state in ('approved', 'implemented') and ${inPeriod('e.decided_on')}`,
    }),
  },
  {
    ...ofReviews,
    code: 'procedure.reviewed',
    name: { vi: 'Số TTHC được rà soát', en: 'Procedures reviewed' },
    definition: { vi: 'Phiếu rà soát hoàn thành trong kỳ.', en: 'Review sheets of the period.' },
    rows: review({ where: isReviewed }),
  },
  byOption('cut', 'reviewedToCut', { vi: 'Phương án cắt giảm, bãi bỏ', en: 'To be cut or abolished' }),
  byOption('amended', 'reviewedToAmend', { vi: 'Phương án sửa đổi, bổ sung', en: 'To be amended' }),
  byOption('replaced', 'reviewedToReplace', { vi: 'Phương án thay thế', en: 'To be replaced' }),
  byOption('kept', 'reviewedKept', { vi: 'Giữ nguyên', en: 'Kept as they are' }),
  {
    ...ofReviews,
    code: 'procedure.reviewImplemented',
    name: { vi: 'Phương án đơn giản hóa đã thực thi', en: 'Options carried out' },
    definition: {
      vi: 'Phương án đơn giản hóa thực thi xong trong kỳ.',
      en: 'Simplification options carried out in the period.',
    },
    rows: review({
      onDate: 'e.implemented_on',
      where: `e.state = 'implemented' and ${inPeriod('e.implemented_on')}`,
    }),
  },
  {
    ...ofReviews,
    code: 'procedure.reviewSavingRate',
    name: { vi: 'Tỷ lệ chi phí tiết kiệm theo phương án', en: 'Costs saved by the options' },
    unit: percent,
    kind: 'sum',
    definition: {
      vi: 'Σ chi phí tiết kiệm / Σ chi phí hiện tại của các phiếu rà soát trong kỳ có tính chi phí; mỗi bản ghi là số điểm phần trăm TTHC đó góp vào.',
      en: 'Σ saving / Σ present cost of the sheets of the period that tell costs; each record shows the percentage points it adds.',
    },
    rows: review({
      where: `${isReviewed} and e.cost_before is not null and e.cost_after is not null`,
      amount: pointsOf('(e.cost_before - e.cost_after)', 'e.cost_before'),
    }),
  },
]
