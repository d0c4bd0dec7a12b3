import type { Indicator } from '../indicator.ts'
import { procedureRows } from './procedure-rows.ts'

export const oneStop: readonly Indicator[] = [
  {
    code: 'oneStop.atCentre',
    name: {
      vi: 'Tiếp nhận, trả kết quả tại Trung tâm Phục vụ hành chính công',
      en: 'Received and returned at the service centre',
    },
    unit: null,
    kind: 'claim',
    definition: {
      vi: 'Mọi TTHC còn hiệu lực vào ngày cuối kỳ có quầy tiếp nhận thuộc Trung tâm Phục vụ hành chính công.',
      en: 'Every procedure in force on the last day of the period has its reception desk at the public service centre.',
    },
    source: { vi: 'Nghị định 61/2018/NĐ-CP', en: 'Decree 61/2018/NĐ-CP' },
    reads: ['pub.procedure', 'pub.unit'],
    isPublic: true,
    by: ['agency', 'unit', 'procedure'],
    holds: 'every',
    rows: procedureRows({
      counted: `exists (
    select 1 from pub.unit desk left join pub.unit house on house.tenant_id = desk.tenant_id and house.id = desk.parent_id
    where desk.tenant_id = p.tenant_id and desk.id = p.reception_unit_id
      and (desk.kind = 'serviceCentre' or house.kind = 'serviceCentre'))`,
    }),
  },
]
