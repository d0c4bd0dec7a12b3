import { formatNumber } from '#platform/words/format.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { words } from '../words.ts'
import { type Duration, limitThatCounts, type TimeLimit } from './procedure.ts'

/** `12 ngày làm việc`. */
export function durationText({ value, unit }: Duration, lang: Lang): string {
  const w = words(lang)
  const number = formatNumber(value, lang)
  return unit === 'workingDay' ? w.workingDays(number) : unit === 'day' ? w.days(number) : w.hours(number)
}

export const limitText = (limit: TimeLimit, lang: Lang): string => durationText(limitThatCounts(limit), lang)
