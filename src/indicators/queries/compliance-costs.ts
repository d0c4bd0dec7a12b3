import type { Indicator } from '../indicator.ts'
import { percent } from './dossier-family.ts'
import { entryRows, inPeriod } from './entry-rows.ts'
import { procedureName } from './procedure-name.ts'
import { pointsOf } from './rate-of-sums.ts'

const ofCosts = {
  source: { vi: 'Thông tư 02/2017/TT-VPCP, Điều 27', en: 'Circular 02/2017/TT-VPCP, art. 27' },
  reads: ['pub.compliance_cost', 'pub.procedure'],
  isPublic: false,
  by: ['agency', 'procedure'],
  kind: 'sum',
} as const satisfies Partial<Indicator>
// The last confirmed sheet of a procedure; an earlier one of the same period was corrected by it.
const sheets = (amount: string) =>
  entryRows('complianceCost', {
    label: procedureName(),
    where: `e.state = 'confirmed' and ${inPeriod('e.computed_on')} and not exists (
  select 1 from pub.compliance_cost later where later.tenant_id = e.tenant_id and later.agency_id = e.agency_id
    and later.procedure = e.procedure and later.state = 'confirmed' and later.computed_on <= $to
    and (later.computed_on, later.id) > (e.computed_on, e.id))`,
    amount,
    procedure: 'e.procedure',
  })

/** Chi phí tuân thủ (procedure-control.md §4). */
export const complianceCosts: readonly Indicator[] = [
  {
    ...ofCosts,
    code: 'complianceCost.saving',
    name: { vi: 'Chi phí tuân thủ tiết kiệm mỗi năm', en: 'Compliance cost saved a year' },
    unit: { vi: 'đồng', en: 'VND' },
    definition: {
      vi: 'Tổng chi phí tuân thủ một năm hiện tại trừ sau đơn giản hóa, theo bảng tính mới nhất đã xác nhận trong kỳ của từng TTHC.',
      en: 'Yearly compliance cost now less afterwards, by the last sheet of each procedure confirmed in the period.',
    },
    rows: sheets('e.saving'),
  },
  {
    ...ofCosts,
    code: 'complianceCost.rate',
    name: { vi: 'Tỷ lệ chi phí tuân thủ tiết kiệm', en: 'Share of compliance cost saved' },
    unit: percent,
    definition: {
      vi: 'Σ chi phí tiết kiệm / Σ chi phí tuân thủ một năm hiện tại của các bảng tính đó; mỗi bản ghi là số điểm phần trăm TTHC đó góp vào.',
      en: 'Σ saving / Σ yearly cost now of these sheets; each record shows the percentage points it adds.',
    },
    rows: sheets(pointsOf('e.saving', 'e.year_before')),
  },
]
