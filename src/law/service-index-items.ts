/**
 * Groups and items of "Bộ chỉ số phục vụ người dân, doanh nghiệp" (Decision 766/QĐ-TTg of 23/6/2022) as data, each
 * maximum with its source and how sure it is (indices.md §1). A later decision adds a definition, it changes none.
 */
import type { IsoDate } from './instant.ts'
import type { Certainty, Sourced } from './rule-sets.ts'

export type ServiceGroupId = 'I' | 'II' | 'III' | 'IV' | 'V'
export type ServiceItemId =
  | '1.1'
  | '1.2'
  | '1.3'
  | '1.4'
  | '2.1'
  | '3.1'
  | '3.2'
  | '3.3'
  | '4.1'
  | '4.2'
  | '4.3'
  | '4.4'
  | '4.5'
  | '4.6'
  | '5.1'
  | '5.2'
  | '5.3'
/** The six lines the national portal shows: group IV is split in services and payment. */
export type PortalLine = 'publicity' | 'progress' | 'digitisation' | 'onlineServices' | 'onlinePayment' | 'satisfaction'
export interface ServiceItem {
  readonly id: ServiceItemId
  readonly group: ServiceGroupId
  readonly line: PortalLine
  /** As printed in Vietnamese. */
  readonly name: string
  readonly max: Sourced<number>
}
export interface ServiceGroup {
  readonly id: ServiceGroupId
  readonly name: string
  readonly max: Sourced<number>
}
export type ServiceGrade = 'excellent' | 'good' | 'fair' | 'average' | 'weak'
export interface ServiceIndexDefinition {
  readonly id: string
  readonly from: IsoDate
  readonly groups: readonly ServiceGroup[]
  readonly items: readonly ServiceItem[]
  /** From the best down: the grade from so many points on. */
  readonly grades: Sourced<readonly { readonly grade: ServiceGrade; readonly gte: number }[]>
}

const decision = 'Decision 766/QĐ-TTg'
const points = (value: number, certainty: Certainty): Sourced<number> => ({ value, source: decision, certainty })
const group = (id: ServiceGroupId, name: string, max: number): ServiceGroup => ({ id, name, max: points(max, 'seen') })
const item = (
  id: ServiceItemId,
  group: ServiceGroupId,
  line: PortalLine,
  max: number,
  certainty: Certainty,
  name: string,
): ServiceItem => ({ id, group, line, name, max: points(max, certainty) })

const decision766: ServiceIndexDefinition = {
  id: '766/QĐ-TTg',
  from: '2022-06-23',
  groups: [
    group('I', 'Công khai, minh bạch', 18),
    group('II', 'Tiến độ, kết quả giải quyết', 20),
    group('III', 'Số hóa hồ sơ', 22),
    group('IV', 'Cung cấp dịch vụ trực tuyến', 22),
    group('V', 'Mức độ hài lòng', 18),
  ],
  items: [
    item('1.1', 'I', 'publicity', 4, 'memory', 'Tỷ lệ TTHC công bố đúng hạn'),
    item('1.2', 'I', 'publicity', 4, 'seen', 'Tỷ lệ TTHC được cập nhật, công khai đúng hạn'),
    item('1.3', 'I', 'publicity', 4, 'memory', 'Tỷ lệ TTHC công khai có đầy đủ nội dung các bộ phận tạo thành'),
    item('1.4', 'I', 'publicity', 6, 'memory', 'Tỷ lệ hồ sơ đồng bộ lên Cổng DVCQG'),
    item('2.1', 'II', 'progress', 20, 'seen', 'Tỷ lệ hồ sơ xử lý trước hạn và đúng hạn'),
    item('3.1', 'III', 'digitisation', 6, 'memory', 'Tỷ lệ cấp kết quả điện tử'),
    item('3.2', 'III', 'digitisation', 8, 'memory', 'Tỷ lệ số hóa hồ sơ, kết quả'),
    item('3.3', 'III', 'digitisation', 8, 'memory', 'Tỷ lệ khai thác, sử dụng lại thông tin, dữ liệu số hóa'),
    item('4.1', 'IV', 'onlineServices', 4, 'memory', 'Tỷ lệ DVC toàn trình cung cấp'),
    item('4.2', 'IV', 'onlineServices', 4, 'memory', 'Tỷ lệ DVCTT có phát sinh hồ sơ trực tuyến'),
    item('4.3', 'IV', 'onlineServices', 4, 'memory', 'Tỷ lệ hồ sơ trực tuyến'),
    item('4.4', 'IV', 'onlinePayment', 2, 'memory', 'Tỷ lệ TTHC cung cấp thanh toán trực tuyến'),
    item('4.5', 'IV', 'onlinePayment', 4, 'memory', 'Tỷ lệ TTHC có phát sinh giao dịch thanh toán trực tuyến'),
    item('4.6', 'IV', 'onlinePayment', 4, 'memory', 'Tỷ lệ hồ sơ thanh toán trực tuyến'),
    item('5.1', 'V', 'satisfaction', 6, 'memory', 'Tỷ lệ PAKN xử lý đúng hạn'),
    item('5.2', 'V', 'satisfaction', 6, 'memory', 'Tỷ lệ hài lòng trong xử lý PAKN'),
    item('5.3', 'V', 'satisfaction', 6, 'seen', 'Tỷ lệ hài lòng trong tiếp nhận, giải quyết TTHC'),
  ],
  grades: {
    value: [
      { grade: 'excellent', gte: 90 },
      { grade: 'good', gte: 80 },
      { grade: 'fair', gte: 70 },
      { grade: 'average', gte: 50 },
      { grade: 'weak', gte: 0 },
    ],
    source: decision,
    certainty: 'memory',
  },
}

/** Every definition, oldest first. */
export const serviceIndexDefinitions: readonly ServiceIndexDefinition[] = [decision766]

/** The definition of a day; null before Decision 766/QĐ-TTg (indices.md §1). */
export function serviceIndexAt(date: IsoDate): ServiceIndexDefinition | null {
  return serviceIndexDefinitions.findLast((definition) => definition.from <= date) ?? null
}
