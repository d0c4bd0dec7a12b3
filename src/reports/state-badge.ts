import type { Html } from '#platform/view/html.ts'
import { badge, type Tone } from '#platform/view/parts/badge.ts'
import type { Lang } from '#platform/words/words-in.ts'
import type { ReportState, SectionState } from './moves.ts'
import { words } from './words.ts'

const tones: Readonly<Record<ReportState | SectionState, Tone>> = {
  drafting: 'info',
  submitted: 'soon',
  returned: 'late',
  approved: 'ok',
  todo: 'neutral',
  written: 'info',
  checked: 'ok',
}

export const stateBadge = (state: ReportState, lang: Lang): Html =>
  badge(tones[state], words(lang).states[state] ?? state)

export const sectionBadge = (state: SectionState, lang: Lang): Html =>
  badge(tones[state], words(lang).sectionStates[state])
