/**
 * How the printed forms say times, amounts and laws (Circular 01/2018/TT-VPCP; Decree 30/2020/NĐ-CP, Annex I).
 * A letter of the office is in Vietnamese whatever language its reader has chosen for the screen.
 */

import type { Limit, Outcome } from '#law/deadline.ts'
import type { StepKind, StopReason } from '#law/dossier.ts'
import type { Instant } from '#law/instant.ts'
import type { RuleSet } from '#law/rule-sets.ts'
import { formatLongDate, formatTime } from '#platform/words/format.ts'

/** Numbers below ten are written with a zero before them (Decree 30/2020, Annex I). */
export const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** `ngày 06 tháng 3 năm 2023`. */
export const dateText = (at: Instant): string => formatLongDate(at, 'vi')

/** `06 tháng 3 năm 2023`, where the form itself says "ngày". */
export const bareDateText = (at: Instant): string => dateText(at).replace(/^ngày /, '')

/** `09 giờ 00 phút, ngày 06 tháng 3 năm 2023`. */
export const momentText = (at: Instant): string => `${formatTime(at, 'vi')} phút, ${dateText(at)}`

/** `05 ngày làm việc`. */
export function limitText({ mode, amount }: Limit): string {
  if (mode === 'sameDay') return 'trong ngày làm việc'
  if (mode === 'workingHours') return `${twoDigits(amount)} giờ làm việc`
  return mode === 'calendarDays' ? `${twoDigits(amount)} ngày` : `${twoDigits(amount)} ngày làm việc`
}

const ordinals = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']
/** `(Lần thứ nhất)`. */
export const requestNoText = (no: number): string => `(Lần thứ ${ordinals[no - 1] ?? no})`

const kindsOfInstrument: readonly (readonly [RegExp, string])[] = [
  [/\/NĐ-CP$/, 'Nghị định số'],
  [/\/TT(LT)?-/, 'Thông tư số'],
  [/\/QH\d+$/, 'Luật số'],
  [/\/QĐ-/, 'Quyết định số'],
  [/\/NQ-/, 'Nghị quyết số'],
]
/** `61/2018/NĐ-CP` → `Nghị định số 61/2018/NĐ-CP`. */
export function instrumentText(number: string): string {
  const kind = kindsOfInstrument.find(([shape]) => shape.test(number))?.[1]
  return kind === undefined ? number : `${kind} ${number}`
}

/** The decrees of a rule set; its circular prescribes the form and stands in the form's own note. */
export const decreesOf = (rules: RuleSet): string[] =>
  rules.instruments.filter(({ number }) => number.endsWith('/NĐ-CP')).map(({ number }) => instrumentText(number))

/** `Mẫu số 01 (Ban hành kèm theo Thông tư số 01/2018/TT-VPCP)`; where no circular gives the form, the decree that asks for it. */
export function formNoteText(formNo: string | null, rules: RuleSet, on: string): string {
  const source = rules.formSets.findLast((forms) => forms.from <= on)?.numbers.source ?? ''
  const circular = /\d+\/\d{4}\/TT-[A-ZĐ]+/.exec(source)?.[0]
  if (formNo === null || circular === undefined) return `Theo ${decreesOf(rules).join(', ')}`
  return `Mẫu số ${formNo} (Ban hành kèm theo ${instrumentText(circular)})`
}

/** Where in the work a supplement was found necessary. */
export const stageTexts: Readonly<Record<StepKind, string>> = {
  reception: 'Tiếp nhận hồ sơ',
  assign: 'Phân công thụ lý',
  review: 'Thẩm định hồ sơ',
  consult: 'Lấy ý kiến phối hợp',
  check: 'Xem xét, trình ký',
  sign: 'Ký trình',
  approve: 'Ký duyệt',
  issue: 'Phát hành kết quả',
  return: 'Trả kết quả',
}

/** Why the work stops, in one line without a full stop (form 05 of Decree 118/2025). */
export const stopTexts: Readonly<Record<StopReason, string>> = {
  withdrawn: 'theo đề nghị rút hồ sơ của tổ chức, cá nhân',
  notEligible: 'hồ sơ không đủ điều kiện giải quyết theo quy định',
  supplementTimeout: 'quá thời hạn bổ sung, hoàn thiện hồ sơ mà chưa nhận được hồ sơ bổ sung',
}

export const outcomeTexts: Readonly<Record<Outcome, string>> = {
  early: 'Trước hạn',
  onTime: 'Đúng hạn',
  overdue: 'Quá hạn',
}

export const copyTypeTexts = { original: 'Bản chính', copy: 'Bản sao', electronic: 'Bản điện tử' } as const

export const deskName = 'Bộ phận tiếp nhận và trả kết quả'
/** A plain statement of who approved, where and how; a digital signature would be another thing. */
export const approvedNote = 'Đã ký duyệt điện tử trên hệ thống'
/** Numbers of telephones at the counters belong to the counters: they hang there. */
export const phoneAtDesk = 'niêm yết tại quầy'
/** Lines of "Nơi nhận" that every letter ends with. */
export const filedAt = 'Lưu: VT, HS'
