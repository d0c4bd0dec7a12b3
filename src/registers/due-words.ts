import { type Instant, instantAt, localDay } from '#law/instant.ts'
import { html, type Value } from '#platform/view/html.ts'
import { badge, type Tone } from '#platform/view/parts/badge.ts'
import type { Lang } from '#platform/words/words-in.ts'
import type { Register } from './engine/register.ts'
import { showDay } from './engine/show-value.ts'
import type { Entry } from './entry.ts'
import { soonDays } from './list-entries.ts'
import { stateLabel } from './present-entry.ts'
import { words } from './words.ts'

type Owing = Pick<Entry, 'dueOn' | 'isVoid'>

const daysLeft = (dueOn: string, now: Instant): number => localDay(instantAt(dueOn, 0)) - localDay(now)

export const isLate = (entry: Owing, now: Instant): boolean =>
  entry.dueOn !== null && !entry.isVoid && daysLeft(entry.dueOn, now) < 0

/** How long until the due date, in days of the calendar; nothing when nothing is owed. */
export function dueWords({ dueOn, isVoid }: Owing, now: Instant, lang: Lang): Value {
  if (dueOn === null || isVoid) return null
  const w = words(lang).due
  const days = daysLeft(dueOn, now)
  if (days < 0) return badge('late', w.late(-days))
  if (days <= soonDays) return badge('soon', days === 0 ? w.today : w.left(days))
  return html`<span class="nowrap">${w.left(days)}</span>`
}

export const dueText = (entry: Owing, now: Instant, lang: Lang): Value =>
  entry.dueOn !== null && !entry.isVoid && html`${showDay(entry.dueOn)} ${dueWords(entry, now, lang)}`

/** The state in a word. */
export function stateBadge(declared: Register, entry: Pick<Entry, 'state' | 'isVoid'>, lang: Lang): Value {
  const tone: Tone = entry.isVoid ? 'neutral' : (declared.states[entry.state]?.tone ?? 'neutral')
  return badge(tone, stateLabel(declared, entry, lang))
}

export const isIllustrative = ({ provenance }: Pick<Entry, 'provenance'>): boolean => provenance === 'illustrative'
export const illustrativeBadge = (lang: Lang): Value => badge('neutral', words(lang).illustrative)
