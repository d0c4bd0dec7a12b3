/**
 * Days counted from 1970-01-01 in the Gregorian calendar, so that working days are found by arithmetic and not by
 * walking. Plain integer arithmetic (era of 400 years), no time zone involved.
 */

/**
 * The number of a date `YYYY-MM-DD`; null when the text is not a date that exists (2023-02-29).
 * [design] Time limits of one-stop.md §7.3 are counted on day numbers.
 */
export function parseDay(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (year < 1 || month < 1 || month > 12 || day < 1) return null
  const number = dayOf(year, month, day)
  return dateOfDay(number) === text ? number : null
}

/** The number of a date that is known to exist; a text that is no date is a mistake of the caller. [design] */
export function dayNumber(date: string): number {
  const day = parseDay(date)
  if (day === null) throw new RangeError(`not a date: ${date}`)
  return day
}

/** The date `YYYY-MM-DD` of a day number. [design] */
export function dateOfDay(day: number): string {
  const { year, month, dayOfMonth } = civil(day)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`
}

/** The year a day lies in: calendars are decided year by year (Labour Code 2019 art. 112). */
export function yearOfDay(day: number): number {
  return civil(day).year
}

/** 0 is Sunday, 6 is Saturday: the weekly rest (Labour Code 2019 art. 111). */
export function weekdayOfDay(day: number): number {
  return (((day + 4) % 7) + 7) % 7
}

/** First and last day number of a year: the calendar is known by whole years (one-stop.md §7.1). */
export function daysOfYear(year: number): { first: number; last: number } {
  return { first: dayOf(year, 1, 1), last: dayOf(year, 12, 31) }
}

// A year is taken from March to February, so that the leap day is its last.
function dayOf(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

function civil(day: number): { year: number; month: number; dayOfMonth: number } {
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const dayOfMonth = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth }
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}
