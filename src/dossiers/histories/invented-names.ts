import type { Procedure } from '#catalogue'
import type { Owner } from '../owner.ts'
import { inventedOwner } from './invented-owner.ts'
import { type Draw, pickByWeight } from './seeded-numbers.ts'

// Every name says that it is made up.
const surnames = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Nông', 'Ma'] as const
const givenNames = ['Văn Mẫu', 'Thị Ví Dụ', 'Giả Định', 'Minh Họa', 'Thử Nghiệm'] as const
const organisations = {
  health: ['Bệnh viện Thử Nghiệm', 'Trung tâm Y tế Minh Họa', 'Phòng khám Đa khoa Ví Dụ'],
  other: [
    'Viện Nghiên cứu Minh Họa',
    'Trung tâm Ứng dụng Giả Định',
    'Trường Cao đẳng Giả Định',
    'Trung tâm Thử nghiệm Ví Dụ',
  ],
} as const
const businesses = {
  health: ['Phòng khám tư nhân Ví Dụ', 'Công ty TNHH Y tế Giả Định', 'Nha khoa Minh Họa'],
  other: ['Công ty TNHH Ví Dụ', 'Công ty Cổ phần Giả Định', 'Doanh nghiệp tư nhân Minh Họa', 'Hợp tác xã Thử Nghiệm'],
} as const
const places = [
  'TP. Thái Nguyên',
  'TP. Sông Công',
  'TP. Phổ Yên',
  'Đại Từ',
  'Định Hóa',
  'Đồng Hỷ',
  'Phú Bình',
  'Phú Lương',
  'Võ Nhai',
] as const

/** X-ray devices stand in hospitals and practices. */
const healthSector = 'an-toan-buc-xa-hat-nhan'
const asks = { individual: 1, organisation: 4, business: 5 } as const

/** Somebody who may apply for this procedure, invented whole. */
export function inventedApplicant(draw: Draw, { applicants, sector }: Procedure): Owner {
  const kind =
    pickByWeight(
      draw,
      applicants.map((one) => [one, asks[one]] as const),
    ) ?? 'business'
  const field = sector.id === healthSector ? 'health' : 'other'
  const no = String(draw.between(1, 99_999)).padStart(3, '0')
  const name =
    kind === 'individual'
      ? `${draw.pick(surnames)} ${draw.pick(givenNames)} ${no}`
      : `${draw.pick((kind === 'organisation' ? organisations : businesses)[field])} số ${no}`
  return inventedOwner(draw, { kind, name: name.normalize('NFC'), place: draw.pick(places) })
}
