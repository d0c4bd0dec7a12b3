import { type CostActivity, complianceCost as costOf, costSaving } from '#law/compliance-cost.ts'
import { roundHalfUp } from '#law/rounding.ts'
import type { Bilingual } from '#platform/words/words-in.ts'
import type { Field, Values } from '../engine/field.ts'
import { register } from '../engine/register.ts'

const hours: Bilingual = { vi: 'giờ', en: 'hours' }
const activities: Readonly<Record<CostActivity, Bilingual>> = {
  prepare: { vi: 'Chuẩn bị hồ sơ', en: 'Preparing' },
  submit: { vi: 'Nộp hồ sơ', en: 'Submitting' },
  pay: { vi: 'Nộp phí, lệ phí', en: 'Paying' },
  inspection: { vi: 'Phục vụ kiểm tra', en: 'Inspection' },
  collect: { vi: 'Nhận kết quả', en: 'Collecting' },
  other: { vi: 'Việc khác', en: 'Other work' },
}
// The keys above are exactly the activities; Object.keys forgets it.
const activityNames = Object.keys(activities) as CostActivity[]
const times = { Before: { vi: 'hiện tại', en: 'now' }, After: { vi: 'sau đơn giản hóa', en: 'afterwards' } } as const
type Time = keyof typeof times

const money = (vi: string, en: string): Field => ({ type: 'money', label: { vi, en } })
const derived = (vi: string, en: string): Field => ({
  type: 'integer',
  isFixed: true,
  label: { vi, en },
  unit: { vi: 'đồng', en: 'VND' },
})

/** Hours of each work item, what was paid for it all, and fees: of one dossier, now or afterwards. */
function fieldsOf(time: Time): Record<string, Field> {
  const { vi, en } = times[time]
  return {
    ...Object.fromEntries(
      activityNames.map((activity): [string, Field] => [
        `${activity}Hours${time}`,
        {
          type: 'decimal',
          min: 0,
          unit: hours,
          label: { vi: `${activities[activity].vi}, ${vi}`, en: `${activities[activity].en}, ${en}` },
        },
      ]),
    ),
    [`services${time}`]: money(`Dịch vụ, in ấn, đi lại, ${vi}`, `Services, copies, travel, ${en}`),
    [`fees${time}`]: money(`Phí, lệ phí, ${vi}`, `Fees, ${en}`),
  }
}

/** Chi phí tuân thủ before and after a simplification (Circular 02/2017/TT-VPCP art. 27; procedure-control.md §4). */
export const complianceCost = register({
  name: 'complianceCost',
  slug: 'chi-phi-tuan-thu',
  group: 'control',
  label: { vi: 'Chi phí tuân thủ', en: 'Compliance costs' },
  one: { vi: 'Bảng tính chi phí', en: 'Cost sheet' },
  about: {
    vi: 'Chi phí tuân thủ thủ tục trước và sau đơn giản hóa, theo công thức chuẩn; không tính chi phí cơ hội.',
    en: 'What a procedure costs those who follow it, before and after simplification, by the standard formula.',
  },
  fields: {
    procedure: { type: 'procedure', label: { vi: 'Thủ tục', en: 'Procedure' }, required: true },
    computedOn: { type: 'date', label: { vi: 'Ngày tính', en: 'Computed on' }, required: true },
    hourlyIncome: { type: 'money', label: { vi: 'Thu nhập một giờ', en: 'Income of an hour' }, required: true },
    timesPerYear: { type: 'integer', min: 0, label: { vi: 'Số lần trong năm', en: 'Times a year' }, required: true },
    subjects: {
      type: 'integer',
      min: 0,
      label: { vi: 'Số đối tượng trong năm', en: 'Subjects a year' },
      required: true,
    },
    ...fieldsOf('Before'),
    ...fieldsOf('After'),
    onceBefore: derived('Một hồ sơ, hiện tại', 'One dossier, now'),
    onceAfter: derived('Một hồ sơ, sau đơn giản hóa', 'One dossier, afterwards'),
    yearBefore: derived('Một năm, hiện tại', 'A year, now'),
    yearAfter: derived('Một năm, sau đơn giản hóa', 'A year, afterwards'),
    saving: derived('Tiết kiệm một năm', 'Saving a year'),
    savingRate: {
      type: 'decimal',
      isFixed: true,
      label: { vi: 'Tỷ lệ tiết kiệm', en: 'Rate' },
      unit: { vi: '%', en: '%' },
    },
    source: { type: 'text', label: { vi: 'Nguồn số liệu', en: 'Source of the figures' } },
  },
  title: ({ procedure }) => String(procedure ?? ''),
  unique: ['procedure', 'computedOn'],
  datedBy: 'computedOn',
  states: {
    draft: { label: { vi: 'Đang tính', en: 'Draft' }, tone: 'neutral' },
    confirmed: { label: { vi: 'Đã xác nhận', en: 'Confirmed' }, tone: 'ok', isFinal: true, isLocked: true },
  },
  initial: 'draft',
  moves: {
    confirm: {
      label: { vi: 'Xác nhận', en: 'Confirm' },
      from: ['draft'],
      to: 'confirmed',
      told: { vi: 'đã xác nhận', en: 'confirmed' },
    },
  },
  list: { columns: ['procedure', 'computedOn', 'onceBefore', 'onceAfter', 'saving', 'savingRate'] },
  derive: (values) => {
    const [before, after] = [costsOf(values, 'Before'), costsOf(values, 'After')]
    const { saving, rate } = costSaving(before.perYear, after.perYear)
    return {
      onceBefore: before.once,
      onceAfter: after.once,
      yearBefore: before.perYear,
      yearAfter: after.perYear,
      saving,
      savingRate: rate === null ? null : roundHalfUp(rate, 2),
    }
  },
})

function costsOf(values: Values, time: Time) {
  const amount = (name: string): number => {
    const value = values[name]
    return typeof value === 'number' && value > 0 ? value : 0
  }
  const items = activityNames.map((activity) => ({ activity, hours: amount(`${activity}Hours${time}`) }))
  const paid = { activity: 'other', hours: 0, services: amount(`services${time}`) } as const
  return costOf(
    { items: [...items, paid], fees: amount(`fees${time}`) },
    { hourlyIncome: amount('hourlyIncome'), timesPerYear: amount('timesPerYear'), subjects: amount('subjects') },
  )
}
