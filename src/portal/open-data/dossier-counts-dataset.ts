import { sql } from 'kysely'
import { measureMany, periodsUpTo } from '#indicators'
import { agenciesAtWork, yearsAtWork } from '../agencies-at-work.ts'
import { type Dataset, integer, type Reading, text } from './dataset.ts'

const counted = [
  ['dossier.total', 'received', 'Tiếp nhận', 'Received'],
  ['dossier.receivedOnline', 'received_online', 'Tiếp nhận trực tuyến', 'Received online'],
  ['dossier.resolved', 'resolved', 'Đã giải quyết', 'Resolved'],
  ['dossier.resolvedEarly', 'resolved_early', 'Giải quyết trước hạn', 'Resolved early'],
  ['dossier.resolvedOnTime', 'resolved_on_time', 'Giải quyết đúng hạn', 'Resolved on time'],
  ['dossier.resolvedLate', 'resolved_late', 'Giải quyết quá hạn', 'Resolved late'],
] as const

/** How many dossiers of each procedure came in and went out in each month; a month without any has no row. */
export const dossierCountsDataset: Dataset = {
  name: 'dossier-counts',
  about: {
    vi: 'Số hồ sơ tiếp nhận và giải quyết của từng thủ tục trong từng tháng; tháng không có hồ sơ nào thì không có dòng. Chỉ có số lượng, không có thông tin của ai.',
    en: 'Dossiers received and resolved for each procedure in each month; a month without any has no row. Numbers only, nothing about anybody.',
  },
  keywords: ['hồ sơ', 'thủ tục hành chính', 'đúng hạn'],
  columns: [
    text('month', 'Tháng, YYYY-MM', 'Month, YYYY-MM'),
    text('agency', 'Mã cơ quan', 'Code of the agency'),
    text('procedure', 'Mã thủ tục', 'Code of the procedure'),
    text('procedure_name', 'Tên thủ tục', 'Name of the procedure'),
    ...counted.map(([, name, vi, en]) => integer(name, vi, en)),
  ],
  async *rows(reading) {
    const { db, tenantId, asOf } = reading
    const agencies = await agenciesAtWork(db, tenantId)
    for (const { from, to } of await monthsOf(reading)) {
      for (const { agency, procedure, name } of await proceduresIn(reading, from, to)) {
        if (!agencies.some(({ id }) => id === agency)) continue
        const codes = counted.map(([code]) => code)
        const measured = await measureMany(db, codes, { tenantId, agency, procedure, from, to, asOf })
        yield [
          from.slice(0, 7),
          agency,
          procedure,
          name,
          ...codes.map((code) => Number(measured.get(code)?.value ?? 0)),
        ]
      }
    }
  },
  async temporal(reading) {
    const [first] = await monthsOf(reading)
    return first ? { from: first.from, to: reading.today } : null
  },
}

async function monthsOf({ db, tenantId, today }: Reading) {
  const years = await yearsAtWork(db, tenantId, Number(today.slice(0, 4)))
  return years.flatMap((year) => periodsUpTo(`${year}-12-31`, 'month', 12)).filter(({ from }) => from <= today)
}

/** What anything was received or ended for in a month: of the others every count is 0. */
async function proceduresIn({ db, tenantId }: Reading, from: string, to: string) {
  const start = sql`(${from}::date::timestamp at time zone 'Asia/Ho_Chi_Minh')`
  const end = sql`((${to}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh')`
  const { rows } = await sql<{ agency: string; procedure: string; name: string }>`
    select distinct on (moved.agency_id, moved.procedure_code) moved.agency_id as agency,
      moved.procedure_code as procedure, p.name
    from (
      select d.agency_id, d.procedure_code from pub.dossier d
      where d.tenant_id = ${tenantId} and d.received_at >= ${start} and d.received_at < ${end}
      union
      select d.agency_id, d.procedure_code from pub.dossier d
      where d.tenant_id = ${tenantId} and d.received_at is not null and d.finished_at >= ${start}
        and d.finished_at < ${end}
    ) moved
    join pub.procedure p on p.tenant_id = ${tenantId} and p.code = moved.procedure_code
    order by moved.agency_id, moved.procedure_code, p.version desc`.execute(db)
  return rows
}
