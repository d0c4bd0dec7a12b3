import type { IsoDate } from '#law/instant.ts'

/** Number of what was handed in online, before it has a dossier code (one-stop.md §4). */
export function submissionNo(day: IsoDate, n: number): string {
  return `TT-${day.slice(2).replaceAll('-', '')}-${String(n).padStart(4, '0')}`
}

/** One book for all agencies: whoever submits does not know yet who will accept. */
export const submissionBook = 'submission'
