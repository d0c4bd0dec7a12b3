import { indicators, type MeasureArgs, measureMany, type Period, periodsUpTo } from '#indicators'
import { roundHalfUp } from '#law/rounding.ts'
import type { Cell } from '#platform/sheets/cell.ts'
import { agenciesAtWork, yearsAtWork } from '../agencies-at-work.ts'
import { type Dataset, date, decimal, type Reading, text } from './dataset.ts'

/** Every public number of every agency that has procedures, for each month, quarter and year that has begun. */
export const indicatorsDataset: Dataset = {
  name: 'indicators',
  about: {
    vi: 'Giá trị của mọi chỉ số công khai, kèm tử số và mẫu số, của từng cơ quan theo tháng, quý và năm.',
    en: 'The value of every public indicator, with numerator and denominator, by agency, month, quarter and year.',
  },
  keywords: ['cải cách hành chính', 'chỉ số', 'hồ sơ', 'dịch vụ công'],
  columns: [
    text('agency', 'Mã cơ quan', 'Code of the agency'),
    text('agency_name', 'Tên cơ quan', 'Name of the agency'),
    text('period', 'month, quarter hoặc year', 'month, quarter or year'),
    date('from', 'Ngày đầu kỳ', 'First day'),
    date('to', 'Ngày cuối kỳ', 'Last day'),
    text('indicator', 'Mã chỉ số', 'Code of the indicator'),
    text('indicator_name', 'Tên chỉ số', 'Name of the indicator, in Vietnamese'),
    text('unit', 'Đơn vị tính; trống nếu là có hay chưa', 'Unit; empty where the value is true or false'),
    decimal(
      'value',
      'Giá trị, làm tròn hai chữ số; 1 là có, 0 là chưa; trống nếu không có để tính',
      'Value with two decimals; 1 true, 0 false; empty where there is nothing to compute',
    ),
    decimal('numerator', 'Tử số của tỷ lệ', 'Numerator of a ratio'),
    decimal('denominator', 'Mẫu số của tỷ lệ', 'Denominator of a ratio'),
  ],
  async *rows(reading) {
    const periods = await periodsOf(reading)
    for (const { id, name } of await agenciesAtWork(reading.db, reading.tenantId)) {
      for (const period of periods) yield* rowsOfPeriod(reading, { id, name }, period)
    }
  },
  async temporal(reading) {
    const periods = await periodsOf(reading)
    const [first] = periods
    return first ? { from: first.from, to: reading.today } : null
  },
}

type Named = Period & { step: 'month' | 'quarter' | 'year' }

async function periodsOf({ db, tenantId, today }: Reading): Promise<Named[]> {
  const years = await yearsAtWork(db, tenantId, Number(today.slice(0, 4)))
  const all = years.flatMap((year): Named[] => {
    const to = `${year}-12-31`
    return [
      { from: `${year}-01-01`, to, step: 'year' },
      ...periodsUpTo(to, 'quarter', 4).map((period): Named => ({ ...period, step: 'quarter' })),
      ...periodsUpTo(to, 'month', 12).map((period): Named => ({ ...period, step: 'month' })),
    ]
  })
  return all.filter(({ from }) => from <= today)
}

const open = indicators.filter(({ isPublic }) => isPublic).toSorted((a, b) => (a.code < b.code ? -1 : 1))

async function* rowsOfPeriod(
  { db, tenantId, asOf }: Reading,
  agency: { id: string; name: string },
  { step, from, to }: Named,
): AsyncGenerator<readonly Cell[]> {
  const args: MeasureArgs = { tenantId, agency: agency.id, from, to, asOf }
  const measured = await measureMany(
    db,
    open.map(({ code }) => code),
    args,
  )
  for (const { code, name, unit } of open) {
    const found = measured.get(code)
    if (!found) continue
    const { value, numerator, denominator } = found
    const number = typeof value === 'boolean' ? Number(value) : value
    yield [
      agency.id,
      agency.name,
      step,
      from,
      to,
      code,
      name.vi,
      unit?.vi ?? null,
      number === null ? null : roundHalfUp(number),
      numerator ?? null,
      denominator ?? null,
    ]
  }
}
