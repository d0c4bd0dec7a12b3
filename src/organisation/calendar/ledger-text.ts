import type { ExplainedStep } from '#law/explain-due.ts'
import { type IsoDate, instantAt, localDate } from '#law/instant.ts'
import type { LedgerEntry } from '#law/ledger.ts'
import { formatDate, formatDuration, formatMoment, formatTime, formatWeekday } from '#platform/words/format.ts'
import { type Lang, wordsIn } from '#platform/words/words-in.ts'
import { en } from './ledger-words.en.ts'
import { vi } from './ledger-words.vi.ts'

const words = wordsIn(vi, en)

/** One reason of a due date in a sentence anybody can check by hand. */
export function explanationText(step: ExplainedStep, lang: Lang): string {
  return sentence(explanation(step, lang))
}

function explanation(step: ExplainedStep, lang: Lang): string {
  const w = words(lang)
  const day = (date: IsoDate): string => {
    const noon = instantAt(date, 720)
    return `${formatWeekday(noon, lang)} ${formatDate(noon)}`
  }
  switch (step.kind) {
    case 'startMoved':
      return w.startMoved(w.because[step.because], formatMoment(step.acceptedAt, lang), formatMoment(step.at, lang))
    case 'firstDay':
      return w.firstDay(formatDate(step.at))
    case 'cutOffPassed':
      return w.cutOffPassed(formatTime(instantAt(localDate(step.at), step.cutOffMinute), lang))
    case 'daysOff': {
      const [from, to] = [day(step.from), day(step.to)]
      return step.names.length === 0 ? w.weekend(from, to) : w.daysOff(from, to, step.days, step.names.join(', '))
    }
    case 'workingWeekend':
      return w.workingWeekend(day(step.date))
    case 'lastDayMoved':
      return w.lastDayMoved(day(step.from), day(step.to), step.names.join(', '))
    case 'paused': {
      const [from, to] = [formatMoment(step.at, lang), formatMoment(step.until, lang)]
      if (step.addedDays > 0) return w.pausedDays(from, to, step.addedDays)
      return step.addedMinutes > 0
        ? w.pausedTime(from, to, formatDuration(step.addedMinutes, lang))
        : w.pausedNothing(from, to)
    }
    case 'due':
      return w.due(w.limit[step.mode](step.amount), formatMoment(step.at, lang))
  }
}

/** What one line of the ledger says: counted or not, and why. */
export function ledgerText(entry: LedgerEntry, lang: Lang): string {
  const w = words(lang).ledger
  const minutes = Math.floor(entry.counted)
  if (entry.kind === 'worked') return sentence(`${w.worked(Math.floor(minutes / 60), minutes % 60)}.`)
  if (entry.kind === 'firstDay') return `${entry.reason === 'resumed' ? w.resumed : w.accepted}.`
  // A limit in calendar days counts weekends and holidays; a limit in days counts the day on which a pause begins.
  return sentence(`${whyNot(entry, lang)}, ${entry.countsDay ? w.countsAllTheSame : w.notCounted}.`)
}

function whyNot(entry: LedgerEntry, lang: Lang): string {
  const w = words(lang).ledger
  const name = entry.name ?? ''
  switch (entry.kind) {
    case 'weekend':
      return w.weekend(formatWeekday(entry.from, lang))
    case 'holiday':
    case 'substitute':
    case 'swapOff':
      return w[entry.kind](name)
    case 'outsideHours':
    case 'lunch':
      return w[entry.kind]
    default: {
      const reasons: Readonly<Record<string, string>> = w.paused
      return reasons[entry.reason ?? ''] ?? w.paused.other
    }
  }
}

/** Weekdays are written small in Vietnamese, except at the head of a sentence. */
function sentence(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}
