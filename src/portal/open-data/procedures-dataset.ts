import { feesInOneLine, listProcedures, type Procedure } from '#catalogue'
import type { Cell } from '#platform/sheets/cell.ts'
import { type Dataset, date, integer, text } from './dataset.ts'

const together = 100

/** The procedures in force, with what people ask first: how far online, how long, how much. */
export const proceduresDataset: Dataset = {
  name: 'procedures',
  about: {
    vi: 'Các thủ tục hành chính đang có hiệu lực: lĩnh vực, cấp, mức độ trực tuyến, thời hạn theo quy định và theo cam kết, phí, lệ phí, cách nộp.',
    en: 'The administrative procedures in force: sector, level, online level, statutory and committed limits, fees, ways of filing.',
  },
  keywords: ['thủ tục hành chính', 'dịch vụ công trực tuyến', 'phí, lệ phí'],
  columns: [
    text('code', 'Mã thủ tục', 'Code of the procedure'),
    text('name', 'Tên thủ tục', 'Name'),
    text('agency', 'Mã cơ quan giải quyết', 'Code of the agency'),
    text('unit', 'Đơn vị trực tiếp giải quyết', 'Unit that handles it'),
    text('level', 'Cấp thực hiện: ministry, province, district, commune', 'ministry, province, district or commune'),
    text(
      'service_level',
      'Mức độ trực tuyến: fullyOnline, partiallyOnline, infoOnly',
      'fullyOnline, partiallyOnline or infoOnly',
    ),
    integer('statutory_limit', 'Thời hạn theo quy định', 'Statutory limit'),
    text('statutory_unit', 'workingDay, day hoặc hour', 'workingDay, day or hour'),
    integer('committed_limit', 'Thời hạn cam kết, nếu ngắn hơn', 'Committed limit, where there is one'),
    text('committed_unit', 'workingDay, day hoặc hour', 'workingDay, day or hour'),
    text('fees', 'Phí, lệ phí', 'Fees, in Vietnamese'),
    text('channels', 'Cách nộp, cách nhau bằng dấu cách', 'Ways of filing, separated by spaces'),
    date('effective_from', 'Có hiệu lực từ ngày', 'In force from'),
  ],
  async *rows({ platform, db, tenantId, today }) {
    let cursor: string | undefined
    do {
      const { items, nextCursor }: Awaited<ReturnType<typeof listProcedures>> = await listProcedures(
        platform,
        db,
        tenantId,
        { on: today, limit: together, cursor },
      )
      for (const procedure of items) yield rowOf(procedure)
      cursor = nextCursor ?? undefined
    } while (cursor !== undefined)
  },
  temporal: async () => null,
}

function rowOf(procedure: Procedure): readonly Cell[] {
  const { statutory, committed } = procedure.limit
  return [
    procedure.code,
    procedure.name,
    procedure.agencyId,
    procedure.directUnitName,
    procedure.level,
    procedure.serviceLevel,
    statutory.value,
    statutory.unit,
    committed?.value ?? null,
    committed?.unit ?? null,
    feesInOneLine(procedure.fees, 'vi'),
    procedure.channels.join(' '),
    procedure.effectiveFrom,
  ]
}
