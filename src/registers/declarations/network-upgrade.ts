import { register } from '../engine/register.ts'
import { evidence } from './usual-fields.ts'

/** Upgrades of the agency's networks. Speeds and coverage are measured outside this system, so they are kept as given. */
export const networkUpgrade = register({
  name: 'networkUpgrade',
  slug: 'nang-cap-mang',
  group: 'infrastructure',
  label: { vi: 'Nâng cấp hệ thống mạng', en: 'Network upgrades' },
  one: { vi: 'Đợt nâng cấp mạng', en: 'Network upgrade' },
  about: {
    vi: 'Nâng cấp mạng LAN, wifi, đường truyền: phạm vi, tốc độ đo trước và sau, mức bao phủ.',
    en: 'LAN, wifi and line upgrades: scope, speed measured before and after, coverage.',
  },
  fields: {
    code: { type: 'text', label: { vi: 'Mã', en: 'Code' }, required: true, maxLength: 40 },
    scope: { type: 'text', label: { vi: 'Phạm vi', en: 'Scope' }, required: true },
    kind: {
      type: 'choices',
      label: { vi: 'Hạng mục', en: 'Parts' },
      required: true,
      options: {
        lan: { vi: 'Mạng LAN', en: 'LAN' },
        wifi: { vi: 'Wifi', en: 'Wifi' },
        line: { vi: 'Đường truyền', en: 'Line' },
      },
    },
    speedBefore: {
      type: 'decimal',
      min: 0,
      label: { vi: 'Tốc độ trước nâng cấp', en: 'Speed before' },
      required: true,
    },
    speedAfter: { type: 'decimal', min: 0, label: { vi: 'Tốc độ sau nâng cấp', en: 'Speed after' } },
    speedUnit: {
      type: 'choice',
      label: { vi: 'Đơn vị đo', en: 'Unit of speed' },
      required: true,
      options: {
        megabytePerSecond: { vi: 'MB/s', en: 'MB/s' },
        megabitPerSecond: { vi: 'Mbit/s', en: 'Mbit/s' },
      },
    },
    speedFactor: {
      type: 'decimal',
      isFixed: true,
      label: { vi: 'Mức tăng', en: 'Factor' },
      unit: { vi: 'lần', en: 'times' },
    },
    coverage: {
      type: 'percent',
      min: 0,
      max: 100,
      label: { vi: 'Tỷ lệ hệ thống được nâng cấp', en: 'Share upgraded' },
    },
    measuredBy: { type: 'text', label: { vi: 'Đơn vị đo', en: 'Measured by' } },
    contractor: { type: 'text', label: { vi: 'Đơn vị thực hiện', en: 'Contractor' } },
    cost: { type: 'money', label: { vi: 'Kinh phí', en: 'Cost' } },
    startsOn: { type: 'date', label: { vi: 'Ngày bắt đầu', en: 'From' }, required: true },
    deadline: { type: 'date', label: { vi: 'Hạn hoàn thành', en: 'To be done by' } },
    completedOn: { type: 'date', label: { vi: 'Ngày hoàn thành', en: 'Completed on' } },
    evidence,
  },
  title: ({ scope }) => String(scope ?? ''),
  mark: 'code',
  unique: ['code'],
  datedBy: 'completedOn',
  states: {
    planned: { label: { vi: 'Dự kiến', en: 'Planned' }, tone: 'info' },
    inProgress: { label: { vi: 'Đang thực hiện', en: 'In progress' }, tone: 'soon' },
    completed: { label: { vi: 'Đã hoàn thành', en: 'Completed' }, tone: 'ok', isFinal: true },
    cancelled: { label: { vi: 'Không thực hiện', en: 'Cancelled' }, tone: 'neutral', isFinal: true },
  },
  initial: 'planned',
  moves: {
    start: {
      label: { vi: 'Bắt đầu', en: 'Start' },
      from: ['planned'],
      to: 'inProgress',
      told: { vi: 'đã bắt đầu', en: 'started' },
      asks: ['startsOn', 'contractor'],
    },
    complete: {
      label: { vi: 'Nghiệm thu', en: 'Accept as complete' },
      from: ['inProgress'],
      to: 'completed',
      told: { vi: 'đã hoàn thành', en: 'completed' },
      asks: ['speedAfter', 'coverage', 'measuredBy', 'cost', 'evidence'],
      required: ['speedAfter', 'coverage'],
      dates: 'completedOn',
    },
    cancel: {
      label: { vi: 'Không thực hiện', en: 'Cancel' },
      from: ['planned', 'inProgress'],
      to: 'cancelled',
      told: { vi: 'không thực hiện', en: 'cancelled' },
    },
  },
  dueOn: ({ deadline }) => (typeof deadline === 'string' ? deadline : null),
  derive: ({ speedBefore, speedAfter }) => ({
    speedFactor: speedAfter && speedBefore ? Math.round((Number(speedAfter) / Number(speedBefore)) * 100) / 100 : null,
  }),
  list: {
    columns: ['scope', 'speedBefore', 'speedAfter', 'speedFactor', 'coverage', 'completedOn', 'state'],
    filters: ['kind', 'state'],
  },
})
