import type { Indicator } from '../indicator.ts'
import { decision766, percent } from './dossier-family.ts'
import { procedureRows } from './procedure-rows.ts'

const ofProcedures = {
  unit: { vi: 'TTHC', en: 'procedures' },
  kind: 'count',
  source: {
    vi: 'Nghị định 42/2022/NĐ-CP; Quyết định 06/QĐ-TTg; báo cáo CCHC hằng năm',
    en: 'Decree 42/2022/NĐ-CP; Decision 06/QĐ-TTg; yearly reform report',
  },
  reads: ['pub.procedure'],
  isPublic: true,
  by: ['agency', 'unit', 'procedure'],
} as const satisfies Partial<Indicator>

const processReport = {
  vi: 'Nghị định 61/2018/NĐ-CP; biểu II.07b',
  en: 'Decree 61/2018/NĐ-CP; table II.07b',
}
const isOnline = `p.service_level in ('fullyOnline', 'partiallyOnline')`

export const procedureCatalogue: readonly Indicator[] = [
  {
    ...ofProcedures,
    code: 'procedure.total',
    name: { vi: 'Số TTHC thuộc phạm vi giải quyết', en: 'Procedures' },
    definition: {
      vi: 'Số TTHC còn hiệu lực vào ngày cuối kỳ.',
      en: 'Procedures in force on the last day of the period.',
    },
    source: processReport,
    rows: procedureRows(),
  },
  {
    ...ofProcedures,
    code: 'procedure.onlineServices',
    name: { vi: 'Số TTHC cung cấp dịch vụ công trực tuyến', en: 'Procedures offered online' },
    definition: {
      vi: 'Số TTHC còn hiệu lực vào ngày cuối kỳ được cung cấp toàn trình hoặc một phần.',
      en: 'Procedures in force on the last day of the period that are offered fully or partially online.',
    },
    rows: procedureRows({ where: isOnline }),
  },
  {
    ...ofProcedures,
    code: 'procedure.fullyOnline',
    name: { vi: 'Số TTHC toàn trình', en: 'Fully online procedures' },
    definition: {
      vi: 'Số TTHC cung cấp dịch vụ công trực tuyến toàn trình vào ngày cuối kỳ.',
      en: 'Procedures offered fully online on the last day of the period.',
    },
    rows: procedureRows({ where: `p.service_level = 'fullyOnline'` }),
  },
  {
    ...ofProcedures,
    code: 'procedure.partiallyOnline',
    name: { vi: 'Số TTHC một phần', en: 'Partially online procedures' },
    definition: {
      vi: 'Số TTHC cung cấp dịch vụ công trực tuyến một phần vào ngày cuối kỳ.',
      en: 'Procedures offered partially online on the last day of the period.',
    },
    rows: procedureRows({ where: `p.service_level = 'partiallyOnline'` }),
  },
  {
    ...ofProcedures,
    code: 'procedure.fullyOnlineRate',
    name: { vi: 'Tỷ lệ TTHC toàn trình', en: 'Rate of fully online procedures' },
    unit: percent,
    kind: 'ratio',
    definition: {
      vi: 'TTHC toàn trình / TTHC cung cấp trực tuyến vào ngày cuối kỳ.',
      en: 'Fully online procedures / procedures offered online on the last day of the period.',
    },
    source: decision766,
    rows: procedureRows({ where: isOnline, counted: `p.service_level = 'fullyOnline'` }),
  },
  {
    ...ofProcedures,
    code: 'procedure.onlineWithDossierRate',
    name: { vi: 'Tỷ lệ DVC trực tuyến có phát sinh hồ sơ', en: 'Rate of online services that were used' },
    unit: percent,
    kind: 'ratio',
    definition: {
      vi: 'TTHC trực tuyến có ít nhất một hồ sơ trực tuyến tiếp nhận trong kỳ / TTHC cung cấp trực tuyến.',
      en: 'Procedures with at least one dossier filed online in the period / procedures offered online.',
    },
    source: decision766,
    reads: ['pub.procedure', 'pub.dossier'],
    rows: procedureRows({
      where: isOnline,
      counted: `exists (
    select 1 from pub.dossier d where d.tenant_id = p.tenant_id and d.procedure_code = p.code and d.channel = 'online'
      and d.received_at >= $fromAt and d.received_at < $untilAt limit 1)`,
    }),
  },
  {
    ...ofProcedures,
    code: 'procedure.internalProcessRate',
    name: { vi: 'Tỷ lệ TTHC có quy trình nội bộ được phê duyệt', en: 'Rate of procedures with an approved process' },
    unit: percent,
    kind: 'ratio',
    definition: {
      vi: 'TTHC có quy trình nội bộ được phê duyệt riêng / TTHC còn hiệu lực vào ngày cuối kỳ.',
      en: 'Procedures with an approved internal process of their own / procedures in force on the last day of the period.',
    },
    source: processReport,
    reads: ['pub.procedure', 'pub.process'],
    rows: procedureRows({
      counted: `exists (
    select 1 from pub.process i where i.tenant_id = p.tenant_id and i.procedure_code = p.code
      and i.effective_from <= $to and (i.effective_to is null or i.effective_to > $to) and i.approved_number is not null)`,
    }),
  },
  {
    ...ofProcedures,
    code: 'procedure.interAgencyCount',
    name: { vi: 'Số TTHC một cửa liên thông', en: 'Procedures that pass several agencies' },
    definition: {
      vi: 'Số TTHC giải quyết theo cơ chế một cửa liên thông vào ngày cuối kỳ.',
      en: 'Procedures handled by several agencies in turn, on the last day of the period.',
    },
    source: processReport,
    rows: procedureRows({ where: 'p.inter_agency' }),
  },
]
