import type { Indicator } from '../indicator.ts'
import { percent } from './dossier-family.ts'
import { entryRows, inPeriod } from './entry-rows.ts'

const ofInternal = {
  reads: ['pub.internal_procedure'],
  isPublic: false,
  by: ['agency'],
} as const satisfies Partial<Indicator>
const label = `concat_ws(' – ', e.mark, e.title)`

/** Thủ tục hành chính nội bộ (procedure-control.md §5). */
export const internalProcedures: readonly Indicator[] = [
  {
    ...ofInternal,
    code: 'internalProcedure.simplified',
    name: {
      vi: 'Đơn giản hóa TTHC nội bộ, thông qua phương án đơn giản hóa',
      en: 'Internal procedures simplified by an approved option',
    },
    unit: null,
    kind: 'claim',
    definition: {
      vi: 'Trong kỳ có phương án đơn giản hóa TTHC nội bộ được thông qua; các bản ghi là TTHC nội bộ rà soát hoặc thông qua phương án trong kỳ.',
      en: 'An option to simplify internal procedures was approved in the period; the records are those reviewed or decided on in it.',
    },
    source: { vi: 'Quyết định 1085/QĐ-TTg; báo cáo CCHC hằng năm', en: 'Decision 1085/QĐ-TTg; yearly reform report' },
    rows: entryRows('internalProcedure', {
      label,
      onDate: 'coalesce(e.decided_on, e.reviewed_on)',
      where: `(${inPeriod('e.reviewed_on')} or ${inPeriod('e.decided_on')})`,
      counted: `e.state in ('approved', 'simplified') and e.decision is not null and ${inPeriod('e.decided_on')}`,
    }),
  },
  {
    ...ofInternal,
    code: 'internalProcedure.simplificationApproved',
    name: {
      vi: 'Phương án đơn giản hóa TTHC nội bộ được thông qua',
      en: 'Simplification of internal procedures approved',
    },
    unit: null,
    kind: 'claim',
    definition: {
      vi: 'Trong kỳ có quyết định thông qua phương án đơn giản hóa TTHC nội bộ; các bản ghi là TTHC được thông qua.',
      en: 'A decision of the period approved options to simplify internal procedures; the records are these procedures.',
    },
    source: { vi: 'Bộ chỉ số CCHC của sở, tiêu chí 3.1.5', en: 'Reform index of departments, criterion 3.1.5' },
    rows: entryRows('internalProcedure', {
      label,
      onDate: 'e.decided_on',
      where: `e.state in ('approved', 'simplified') and e.decision is not null and ${inPeriod('e.decided_on')}`,
    }),
  },
  {
    ...ofInternal,
    code: 'internalProcedure.simplifiedRate',
    name: { vi: 'Tỷ lệ TTHC nội bộ được đơn giản hóa', en: 'Internal procedures simplified' },
    unit: percent,
    kind: 'ratio',
    definition: {
      vi: 'TTHC nội bộ đã thực thi phương án đơn giản hóa / TTHC nội bộ đã công bố, đến cuối kỳ (mục tiêu từ 20 %).',
      en: 'Internal procedures whose option was carried out / those announced, by the end of the period (to be 20 % or more).',
    },
    source: { vi: 'Quyết định 1085/QĐ-TTg', en: 'Decision 1085/QĐ-TTg' },
    rows: entryRows('internalProcedure', {
      label,
      where: `e.state <> 'listed' and e.announced_on <= $to`,
      counted: `e.state = 'simplified' and e.implemented_on <= $to`,
    }),
  },
]
