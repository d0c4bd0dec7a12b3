import type { Indicator } from '../indicator.ts'
import { percent } from './dossier-family.ts'
import { entryRows, inPeriod } from './entry-rows.ts'
import { procedureName } from './procedure-name.ts'
import { pointsOf } from './rate-of-sums.ts'

/** Of several offers for a procedure in the period the last one counts. */
const cut = (amount?: string) =>
  entryRows('timeCut', {
    label: procedureName(),
    where: `e.state <> 'refused' and ${inPeriod('e.proposed_on')} and not exists (
    select 1 from pub.time_cut later where later.tenant_id = e.tenant_id and later.procedure = e.procedure
      and coalesce(later.proposed_by, later.agency_id) = coalesce(e.proposed_by, e.agency_id)
      and later.state <> 'refused' and later.proposed_on <= $to
      and (later.proposed_on, later.id) > (e.proposed_on, e.id))`,
    ...(amount ? { amount } : {}),
    agency: 'coalesce(e.proposed_by, e.agency_id)',
    procedure: 'e.procedure',
  })
const ofCuts = {
  source: { vi: 'Bộ chỉ số CCHC của sở, tiêu chí 3.1.4', en: 'Reform index of departments, criterion 3.1.4' },
  reads: ['pub.procedure', 'pub.time_cut'],
  isPublic: false,
  by: ['agency', 'procedure'],
} as const satisfies Partial<Indicator>

/** Cắt giảm thời gian giải quyết (procedure-control.md §3). */
export const timeCuts: readonly Indicator[] = [
  {
    ...ofCuts,
    code: 'procedure.timeCutCount',
    name: { vi: 'Số TTHC đề nghị cắt giảm thời gian giải quyết', en: 'Procedures offered to be handled faster' },
    unit: { vi: 'TTHC', en: 'procedures' },
    kind: 'count',
    definition: {
      vi: 'Số TTHC được cơ quan đề nghị trong kỳ giải quyết ngắn hơn quy định; đề nghị không được phê duyệt không tính.',
      en: 'Procedures that the agency offered in the period to handle faster than the law asks; refused offers do not count.',
    },
    rows: cut(),
  },
  {
    ...ofCuts,
    code: 'procedure.timeCutRate',
    name: { vi: 'Tỷ lệ thời gian cắt giảm', en: 'Share of time cut' },
    unit: percent,
    kind: 'sum',
    definition: {
      vi: 'Σ(thời hạn quy định − cam kết) / Σ thời hạn quy định của các TTHC đề nghị cắt giảm trong kỳ, quy ra giờ làm việc; mỗi bản ghi là số điểm phần trăm TTHC đó góp vào.',
      en: 'Σ(statutory − committed) / Σ statutory of the procedures offered in the period, in working hours; each record shows the percentage points it adds.',
    },
    rows: cut(pointsOf('(e.statutory_hours - e.committed_hours)', 'e.statutory_hours')),
  },
]
