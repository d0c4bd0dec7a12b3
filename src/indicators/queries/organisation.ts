import type { Indicator } from '../indicator.ts'
import { entryRows, inPeriod } from './entry-rows.ts'

const decisions = entryRows('reorganisation', {
  label: `e.number || ' – ' || e.name`,
  onDate: 'e.decided_on',
  where: `e.state in ('approved', 'carriedOut') and ${inPeriod('e.decided_on')}`,
})
const leavings = entryRows('streamlining', {
  label: 'e.code',
  onDate: 'e.approved_on',
  where: `e.state in ('approved', 'paid', 'closed') and ${inPeriod('e.approved_on')}`,
})

export const organisation: readonly Indicator[] = [
  {
    code: 'organisation.streamlined',
    name: {
      vi: 'Sắp xếp bộ máy tinh gọn, tiếp tục tinh giản biên chế',
      en: 'Organisation arranged, posts cut further',
    },
    unit: null,
    kind: 'claim',
    definition: {
      vi: 'Trong kỳ có quyết định sắp xếp tổ chức và có trường hợp tinh giản biên chế được phê duyệt.',
      en: 'In the period a reorganisation was decided and a leaving under the streamlining policy approved.',
    },
    source: {
      vi: 'Nghị định 29/2023/NĐ-CP; báo cáo CCHC hằng năm',
      en: 'Decree 29/2023/NĐ-CP; yearly reform report',
    },
    reads: ['pub.reorganisation', 'pub.streamlining'],
    isPublic: true,
    by: ['agency'],
    holds: 'every',
    rows: `select r.id, r.kind, r.label, r.on_date, r.href, r.amount,
  (bool_or(r.kind = 'reorganisation') over () and bool_or(r.kind = 'streamlining') over ()) as counted
from (
${decisions}
union all
${leavings}
) r`,
  },
]
