import type { Values } from '../engine/field.ts'
import { register } from '../engine/register.ts'
import { year } from './usual-fields.ts'

const n = (values: Values, name: string): number => Number(values[name] ?? 0)
const given = (values: Values): number => n(values, 'quota') + n(values, 'publicEmployeeQuota')

/** Posts given to a unit for a year by decision of a higher agency (institutions-and-documents §5). */
export const staffQuota = register({
  name: 'staffQuota',
  slug: 'bien-che',
  group: 'staff',
  label: { vi: 'Biên chế được giao', en: 'Post quotas' },
  one: { vi: 'Biên chế của đơn vị', en: 'Quota of a unit' },
  about: {
    vi: 'Biên chế công chức, số người làm việc và hợp đồng theo Nghị định 111 giao cho từng đơn vị mỗi năm, số có mặt khi chốt và lộ trình giảm so với năm gốc.',
    en: 'Posts, public employees and contracts under Decree 111 given to each unit a year, those present at closing, and the cut against the base year.',
  },
  fields: {
    unit: { type: 'unit', label: { vi: 'Đơn vị', en: 'Unit' }, required: true },
    year,
    decision: { type: 'text', label: { vi: 'Quyết định giao', en: 'Decision' }, required: true, maxLength: 60 },
    decidedOn: { type: 'date', label: { vi: 'Ngày quyết định', en: 'Decided on' }, required: true },
    quota: {
      type: 'integer',
      min: 0,
      label: { vi: 'Biên chế công chức giao', en: 'Civil servants, quota' },
      required: true,
    },
    publicEmployeeQuota: {
      type: 'integer',
      min: 0,
      label: { vi: 'Số người làm việc giao (viên chức)', en: 'Public employees, quota' },
      required: true,
    },
    contractQuota: {
      type: 'integer',
      min: 0,
      label: { vi: 'Hợp đồng 111 giao', en: 'Contracts 111, quota' },
      required: true,
    },
    present: { type: 'integer', min: 0, label: { vi: 'Công chức có mặt', en: 'Civil servants present' } },
    publicEmployeesPresent: {
      type: 'integer',
      min: 0,
      label: { vi: 'Viên chức có mặt', en: 'Public employees present' },
    },
    contractsPresent: { type: 'integer', min: 0, label: { vi: 'Hợp đồng 111 có mặt', en: 'Contracts 111 present' } },
    notUsed: { type: 'integer', isFixed: true, label: { vi: 'Chưa sử dụng', en: 'Not used' } },
    baseYear: { type: 'year', label: { vi: 'Năm gốc', en: 'Base year' }, required: true },
    baseQuota: { type: 'integer', min: 0, label: { vi: 'Giao năm gốc', en: 'Quota in the base year' }, required: true },
    plannedCut: { type: 'integer', min: 0, label: { vi: 'Phải giảm theo lộ trình', en: 'Cut planned' } },
    doneCut: { type: 'integer', isFixed: true, label: { vi: 'Đã giảm', en: 'Cut done' } },
    cutPercent: { type: 'percent', isFixed: true, label: { vi: 'Tỷ lệ giảm', en: 'Share cut' } },
  },
  title: ({ year: of, decision }) => `Biên chế năm ${of} theo ${decision}`,
  unique: ['unit', 'year'],
  datedBy: 'decidedOn',
  states: {
    assigned: { label: { vi: 'Đã giao', en: 'Given' }, tone: 'info' },
    closed: { label: { vi: 'Đã chốt số có mặt', en: 'Closed' }, tone: 'ok', isFinal: true, isLocked: true },
  },
  initial: 'assigned',
  moves: {
    close: {
      label: { vi: 'Chốt số có mặt 31/12', en: 'Close the year' },
      from: ['assigned'],
      to: 'closed',
      told: { vi: 'đã chốt', en: 'closed' },
      asks: ['present', 'publicEmployeesPresent', 'contractsPresent'],
      required: ['present', 'publicEmployeesPresent', 'contractsPresent'],
    },
    reopen: {
      label: { vi: 'Mở lại để sửa', en: 'Reopen' },
      from: ['closed'],
      to: 'assigned',
      told: { vi: 'đã mở lại', en: 'reopened' },
      by: ['director', 'deputyDirector'],
    },
  },
  dueOn: ({ year: of }, state) => (state === 'assigned' ? `${of}-12-31` : null),
  derive: (values) => {
    const doneCut = n(values, 'baseQuota') - given(values)
    return {
      notUsed:
        values.present === null || values.present === undefined
          ? null
          : given(values) - n(values, 'present') - n(values, 'publicEmployeesPresent'),
      doneCut,
      cutPercent: n(values, 'baseQuota') === 0 ? null : Math.round((doneCut / n(values, 'baseQuota')) * 10_000) / 100,
    }
  },
  list: {
    columns: ['unit', 'year', 'quota', 'publicEmployeeQuota', 'present', 'notUsed', 'cutPercent', 'state'],
    filters: ['unit', 'year', 'state'],
  },
})
