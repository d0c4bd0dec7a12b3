/** What one cell holds. A date is a text `YYYY-MM-DD`; an empty cell is null. */
export type Cell = string | number | boolean | null

export type SheetFormat = 'xlsx' | 'csv'

export type ColumnType = 'text' | 'integer' | 'decimal' | 'money' | 'date' | 'boolean'

export interface SheetColumn {
  head: string
  type: ColumnType
  /** In letters. */
  width?: number
}

const dayMs = 86_400_000

/** Midnight (UTC) of a date `YYYY-MM-DD`; null for any other text and for days that no calendar has. */
export function midnightOf(day: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null
  const at = new Date(`${day}T00:00:00Z`)
  return Number.isNaN(at.getTime()) || isoDay(at) !== day ? null : at
}

/** `2023-05-31`; with a time of day `2023-05-31T08:30`; `08:30` for a time without a day. */
export function isoOf(at: Date): string {
  const time = at.toISOString().slice(11, 16)
  if (at.getUTCFullYear() < 1900) return time
  return at.getTime() % dayMs === 0 ? isoDay(at) : `${isoDay(at)}T${time}`
}

/**
 * The date a person meant by a cell: `2023-05-31`, or day first as Vietnamese papers write it: `31/5/2023`,
 * `31-05-2023`, `31.05.2023`. Null when it is no date.
 */
export function dayIn(cell: Cell): string | null {
  if (typeof cell !== 'string') return null
  const text = cell.trim()
  const [, day = '', , month = '', year = ''] = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text) ?? []
  const iso = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return midnightOf(iso) ? iso : null
}

const isoDay = (at: Date): string => at.toISOString().slice(0, 10)
