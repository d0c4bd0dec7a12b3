import type { Instant } from '#law/instant.ts'
import type { Lang } from './words-in.ts'

// Viet Nam has kept +07:00 without summer time since 1975, so plain arithmetic gives the wall clock.
const offset = 7 * 3_600_000

const weekdays = {
  vi: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const
const shortWeekdays = {
  vi: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const

export interface WallClock {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  /** 0 is Sunday. */
  weekday: number
}

/** The date and time on a clock in Viet Nam. */
export function wallClock(at: Instant): WallClock {
  const local = new Date(at + offset)
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    weekday: local.getUTCDay(),
  }
}

/** `31/05/2023`, in both languages, as on every paper of the office. */
export function formatDate(at: Instant): string {
  const t = wallClock(at)
  return `${two(t.day)}/${two(t.month)}/${t.year}`
}

/** `31/05`, where the year is known. */
export function formatDayMonth(at: Instant): string {
  const t = wallClock(at)
  return `${two(t.day)}/${two(t.month)}`
}

/** `17 giờ 00` / `17:00`. */
export function formatTime(at: Instant, lang: Lang): string {
  const t = wallClock(at)
  return lang === 'vi' ? `${two(t.hour)} giờ ${two(t.minute)}` : `${two(t.hour)}:${two(t.minute)}`
}

/** `17 giờ 00, thứ Tư 31/05/2023` / `17:00, Wednesday 31/05/2023`. */
export function formatMoment(at: Instant, lang: Lang): string {
  return `${formatTime(at, lang)}, ${formatWeekday(at, lang)} ${formatDate(at)}`
}

/** `31/05/2023 17:00`, for the columns of desks. */
export function formatDateTime(at: Instant): string {
  const t = wallClock(at)
  return `${formatDate(at)} ${two(t.hour)}:${two(t.minute)}`
}

/** `thứ Tư` / `Wednesday`. */
export function formatWeekday(at: Instant, lang: Lang): string {
  return weekdays[lang][wallClock(at).weekday] ?? ''
}

/** `T4` / `Wed`. */
export function formatShortWeekday(at: Instant, lang: Lang): string {
  return shortWeekdays[lang][wallClock(at).weekday] ?? ''
}

/** `ngày 31 tháng 5 năm 2023`, the way Decree 30/2020 writes it: days below 10 and months 1, 2 with a leading zero. */
export function formatLongDate(at: Instant, lang: Lang): string {
  const t = wallClock(at)
  if (lang === 'en') return `${t.day} ${monthNames[t.month - 1]} ${t.year}`
  return `ngày ${two(t.day)} tháng ${t.month < 3 ? two(t.month) : t.month} năm ${t.year}`
}
const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `1.234.567,5` / `1,234,567.5`. */
export function formatNumber(value: number, lang: Lang, decimals = 0): string {
  const [whole = '', part] = Math.abs(value).toFixed(decimals).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, lang === 'vi' ? '.' : ',')
  const rounded = Number(value.toFixed(decimals))
  const shown = part === undefined ? grouped : `${grouped}${lang === 'vi' ? ',' : '.'}${part}`
  return rounded < 0 ? `−${shown}` : shown
}

/** `98,5 %` from 98.5; a whole number stays whole. */
export function formatPercent(value: number, lang: Lang, decimals = 1): string {
  const exact = Number.isInteger(Number(value.toFixed(decimals)))
  return `${formatNumber(value, lang, exact ? 0 : decimals)} %`
}

/** `1.500.000 đồng` / `1,500,000 VND`. */
export function formatMoney(vnd: number, lang: Lang): string {
  return `${formatNumber(vnd, lang)} ${lang === 'vi' ? 'đồng' : 'VND'}`
}

/** One working day is eight hours; what a duration is worth in the office, not on the wall clock. */
export const minutesOfWorkingDay = 480

/** `2 ngày 3 giờ` / `2 days 3 hours`, from working minutes. Minutes are said only below one day. */
export function formatDuration(workingMinutes: number, lang: Lang): string {
  const total = Math.max(0, Math.round(Math.abs(workingMinutes)))
  const days = Math.floor(total / minutesOfWorkingDay)
  const hours = Math.floor((total % minutesOfWorkingDay) / 60)
  const minutes = total % 60
  const parts: string[] = []
  if (days > 0) parts.push(counted(days, 'day', lang))
  if (hours > 0) parts.push(counted(hours, 'hour', lang))
  if (days === 0 && (minutes > 0 || hours === 0)) parts.push(counted(minutes, 'minute', lang))
  return parts.join(' ')
}

/** `2 ngày 3 giờ làm việc` / `2 working days 3 hours`. */
export function formatWorkingTime(workingMinutes: number, lang: Lang): string {
  const text = formatDuration(workingMinutes, lang)
  if (lang === 'vi') return `${text} làm việc`
  return text.replace(/^(\d[\d,]*) /, '$1 working ')
}

const units = {
  vi: { day: 'ngày', hour: 'giờ', minute: 'phút' },
  en: { day: 'day', hour: 'hour', minute: 'minute' },
} as const

function counted(amount: number, unit: 'day' | 'hour' | 'minute', lang: Lang): string {
  const plural = lang === 'en' && amount !== 1 ? 's' : ''
  return `${formatNumber(amount, lang)} ${units[lang][unit]}${plural}`
}

/** `1,4 MB`, in steps of a thousand as shops and phones count. */
export function formatSize(bytes: number, lang: Lang): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 1_000_000) return `${formatNumber(bytes / 1000, lang)} kB`
  const megabytes = Math.round(bytes / 100_000) / 10
  return `${formatNumber(megabytes, lang, Number.isInteger(megabytes) ? 0 : 1)} MB`
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}
