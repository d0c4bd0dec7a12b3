import type { Indicator } from '../indicator.ts'

export const par: readonly Indicator[] = [
  {
    code: 'par.agencyCount',
    name: { vi: 'Số sở, ban, ngành được xếp hạng', en: 'Agencies that are ranked' },
    unit: { vi: 'cơ quan', en: 'agencies' },
    kind: 'count',
    definition: {
      vi: 'Số sở, ban, ngành, cơ quan ngang sở của tỉnh thuộc diện chấm Chỉ số CCHC (không gồm Ủy ban nhân dân tỉnh).',
      en: 'Departments and bodies of the same rank that the reform index covers (not the People’s Committee itself).',
    },
    source: {
      vi: 'Kế hoạch xác định Chỉ số CCHC hằng năm của tỉnh',
      en: 'The province’s yearly plan of the reform index',
    },
    reads: ['pub.agency'],
    isPublic: true,
    by: [],
    // Agencies have no date of their own; a row needs one to be paged by.
    rows: `select a.id as id, 'agency' as kind, a.name as label, $to as on_date, '' as href, 1::numeric as amount, true as counted
from pub.agency a
where a.tenant_id = $tenant and a.is_scored`,
  },
]
