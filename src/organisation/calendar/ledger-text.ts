import type { ExplainedStep } from '#law/explain-due.ts'
import { type IsoDate, instantAt } from '#law/instant.ts'
import type { LedgerEntry } from '#law/ledger.ts'
import { formatDate, formatDateTime, formatDuration } from '#platform/words/format.ts'
import { type Lang, wordsIn } from '#platform/words/words-in.ts'
import { en } from './ledger-words.en.ts'
import { vi } from './ledger-words.vi.ts'

const words = wordsIn(vi, en)
const day = (date: IsoDate): string => formatDate(instantAt(date, 0))

/** One reason of a due date in a sentence anybody can check by hand. */
export function explanationText(step: ExplainedStep, lang: Lang): string {
  const w = words(lang)
  switch (step.kind) {
    case 'startMoved':
      return w.startMoved(w.because[step.because], formatDateTime(step.acceptedAt), formatDateTime(step.at))
    case 'firstDay':
      return w.firstDay(day(step.date))
    case 'cutOffPassed':
      return w.cutOffPassed(
        `${String(Math.floor(step.cutOffMinute / 60)).padStart(2, '0')}:${String(step.cutOffMinute % 60).padStart(2, '0')}`,
      )
    case 'daysOff': {
      const [from, to] = [day(step.from), day(step.to)]
      return step.names.length === 0 ? w.weekend(from, to) : w.daysOff(from, to, step.days, step.names.join(', '))
    }
    case 'workingWeekend':
      return w.workingWeekend(day(step.date))
    case 'lastDayMoved':
      return w.lastDayMoved(day(step.from), day(step.to), step.names.join(', '))
    case 'paused': {
      const [from, to] = [formatDateTime(step.at), formatDateTime(step.until)]
      return step.addedMinutes > 0 && step.addedDays === 0
        ? w.pausedTime(from, to, formatDuration(step.addedMinutes, lang))
        : w.pausedDays(from, to, step.addedDays)
    }
    case 'due':
      return w.due(w.limit[step.mode](step.amount), formatDateTime(step.at))
  }
}

/** What one line of the ledger says: counted or not, and why. */
export function ledgerText(entry: LedgerEntry, lang: Lang): string {
  const w = words(lang).ledger
  const name = entry.name ?? ''
  switch (entry.kind) {
    case 'worked':
      return w.worked(formatDuration(Math.round(entry.counted), lang))
    case 'weekend':
      return w.weekend
    case 'holiday':
      return w.holiday(name)
    case 'substitute':
      return w.substitute(name)
    case 'swapOff':
      return w.swapOff(name)
    case 'outsideHours':
      return w.outsideHours
    case 'lunch':
      return w.lunch
    case 'firstDay':
      return entry.reason === 'resumed' ? w.resumed : w.accepted
    case 'paused': {
      const reasons: Readonly<Record<string, string>> = w.paused
      return reasons[entry.reason ?? ''] ?? w.paused.other
    }
  }
}
