import type { Instant, IsoDate } from '#law/instant.ts'
import { localDate } from '#law/instant.ts'
import type { LedgerEntry } from '#law/ledger.ts'
import type { LedgerDay } from './ledger-strip.ts'

export interface LedgerDays {
  entries: readonly LedgerEntry[]
  /** The reason of a turn in words: `supplement` is "chờ Ông/Bà bổ sung giấy tờ". */
  reason: (reason: string) => string
  dueAt?: Instant | undefined
  today?: IsoDate | undefined
}

/** One cell a day from the entries of the law, which may be several a day. */
export function ledgerDays(p: LedgerDays): LedgerDay[] {
  const byDate = Map.groupBy(p.entries, (entry) => entry.date)
  const due = p.dueAt === undefined ? undefined : localDate(p.dueAt)
  return [...byDate].map(([date, entries]) => ({
    date,
    ...kindOf(entries, p.reason),
    countedMinutes: entries.reduce((sum, entry) => sum + entry.counted, 0),
    isDue: date === due,
    isToday: date === p.today,
  }))
}

function kindOf(entries: readonly LedgerEntry[], reason: (reason: string) => string): Pick<LedgerDay, 'kind' | 'text'> {
  if (entries.some((entry) => entry.countsDay)) return { kind: 'worked' }
  const off = entries.find((entry) => ['holiday', 'substitute', 'swapOff'].includes(entry.kind))
  if (off) return { kind: 'holiday', text: off.name }
  if (entries.every((entry) => entry.kind === 'weekend')) return { kind: 'weekend' }
  // Accepted after hours, the day of acceptance has no time of the office at all.
  const first = entries.find((entry) => entry.kind === 'firstDay' || entry.kind === 'outsideHours')
  if (first) return { kind: 'start', text: first.reason === 'resumed' ? reason('resumed') : undefined }
  const paused = entries.find((entry) => entry.kind === 'paused')
  return { kind: 'paused', text: paused?.reason === undefined ? undefined : reason(paused.reason) }
}
