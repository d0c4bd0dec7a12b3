import type { Value } from '../engine/field.ts'
import { register } from '../engine/register.ts'
import { evidence } from './usual-fields.ts'

const share = (part: Value | undefined, total: Value | undefined) =>
  Number(total ?? 0) === 0 ? null : Math.round((Number(part ?? 0) / Number(total)) * 10_000) / 100

/** Workstations of a place and how many of them central protection reaches, as its console counts them (§6). */
export const workstationGroup = register({
  name: 'workstationGroup',
  slug: 'may-tram',
  group: 'infrastructure',
  label: { vi: 'Máy trạm và phòng, chống mã độc', en: 'Workstations and their protection' },
  one: { vi: 'Kết quả kiểm đếm máy trạm', en: 'Count of workstations' },
  about: {
    vi: 'Số máy trạm theo nơi sử dụng, số máy cài phần mềm phòng, chống mã độc tập trung và giải pháp phát hiện, phản ứng sự cố (EDR).',
    en: 'Workstations by place; how many have centrally managed anti-malware and endpoint detection (EDR).',
  },
  fields: {
    place: { type: 'text', label: { vi: 'Nơi sử dụng', en: 'Place' }, required: true },
    unit: { type: 'unit', label: { vi: 'Đơn vị', en: 'Unit' }, required: true },
    total: { type: 'integer', min: 0, label: { vi: 'Số máy trạm', en: 'Workstations' }, required: true },
    managedAntiMalware: {
      type: 'integer',
      min: 0,
      label: { vi: 'Có phòng, chống mã độc tập trung', en: 'With managed anti-malware' },
      required: true,
    },
    edr: { type: 'integer', min: 0, label: { vi: 'Có EDR', en: 'With EDR' }, required: true },
    countedOn: { type: 'date', label: { vi: 'Ngày kiểm đếm', en: 'Counted on' }, required: true },
    managedPercent: { type: 'percent', isFixed: true, label: { vi: 'Tỷ lệ có phòng, chống mã độc', en: 'Managed' } },
    edrPercent: { type: 'percent', isFixed: true, label: { vi: 'Tỷ lệ có EDR', en: 'EDR' } },
    evidence,
  },
  title: ({ place, countedOn }) => `${place} (${countedOn})`,
  unique: ['unit', 'countedOn'],
  datedBy: 'countedOn',
  states: {
    current: { label: { vi: 'Đang dùng', en: 'Current' }, tone: 'ok' },
    superseded: { label: { vi: 'Đã có lần đếm mới', en: 'Superseded' }, tone: 'neutral', isFinal: true },
  },
  initial: 'current',
  moves: {
    supersede: {
      label: { vi: 'Thay bằng lần đếm mới', en: 'Supersede' },
      from: ['current'],
      to: 'superseded',
      told: { vi: 'đã có lần đếm mới', en: 'superseded' },
    },
  },
  derive: ({ total, managedAntiMalware, edr }) => ({
    managedPercent: share(managedAntiMalware, total),
    edrPercent: share(edr, total),
  }),
  check: ({ total, managedAntiMalware, edr }) =>
    [['managedAntiMalware', managedAntiMalware] as const, ['edr', edr] as const]
      .filter(([, part]) => Number(part) > Number(total))
      .map(([field]) => ({
        field,
        says: { vi: 'Nhiều hơn số máy trạm.', en: 'More than there are workstations.' },
      })),
  list: {
    columns: ['place', 'total', 'managedAntiMalware', 'edr', 'countedOn', 'state'],
    filters: ['unit', 'state'],
  },
})
