import type { Standing } from '#dossiers'
import { deadlineOf, dossierWords, statusTone } from '#dossiers'
import type { Entered } from '#platform/http/action.ts'
import type { Problem } from '#platform/http/problem.ts'
import type { View } from '#platform/http/view.ts'
import { type Html, html } from '#platform/view/html.ts'
import { alert } from '#platform/view/parts/alert.ts'
import { badge } from '#platform/view/parts/badge.ts'
import { buttonRow, linkButton } from '#platform/view/parts/button.ts'
import { facts } from '#platform/view/parts/facts.ts'
import { errorSummary, type FieldError } from '#platform/view/parts/form.ts'
import { headline } from '#platform/view/parts/headline.ts'
import { pageHead, section } from '#platform/view/parts/page-head.ts'
import { dateFacts } from '../date-facts.ts'
import { portalPath } from '../portal-path.ts'
import { statusSentence } from '../status-sentence.ts'
import { storySection } from '../story.ts'
import { timeSection } from '../time-section.ts'
import { trackForm } from '../track-form.ts'
import { words } from '../words.ts'

export interface TrackShown {
  code?: string | undefined
  check?: string | undefined
  errors?: readonly FieldError[] | undefined
  isOver?: boolean | undefined
}

export function trackPage(view: View, p: TrackShown): Html {
  const { lang } = view
  const w = words(lang).track
  return view.public({
    title: w.title,
    description: w.lead,
    current: 'track',
    islands: ['form'],
    body: html`${p.errors && errorSummary({ lang, errors: p.errors })}${pageHead({ title: w.title, lead: w.lead })}${
      p.isOver && alert({ lang, tone: 'soon', title: w.over })
    }${trackForm(view, { ...p, isPrimary: true })}`,
  })
}

/** An unknown code and a wrong check are answered in the same words, at the same place. */
export function trackPageAgain(view: View, problem: Problem, entered: Entered): Html {
  const errors =
    problem.code === 'input.invalid'
      ? problem.errors.map(({ pointer, message }) => ({ name: pointer.slice(1), message }))
      : [{ name: 'ma', message: words(view.lang).track.unknown }]
  if (problem.code === 'request.too-many') throw problem
  return trackPage(view, { code: String(entered.ma ?? ''), check: String(entered.so ?? ''), errors })
}

/** Status, steps and dates; no word about any person (online-services.md §6). */
export function trackedPage(view: View, standing: Standing): Html {
  const { lang } = view
  const w = words(lang)
  const { row, procedure } = standing
  const code = row.code ?? row.submission_no ?? ''
  return view.public({
    title: `${w.track.title} ${code}`,
    current: 'track',
    isPrivate: true,
    body: html`${pageHead({
      title: procedure.name,
      over: html`<strong class="code">${code}</strong>`,
      meta: badge(statusTone(standing), dossierWords(lang).status[row.state.status]),
    })}${headline({ sentence: statusSentence(standing, lang), deadline: deadlineOf(standing, view) })}
${storySection({ lang, standing, isOwn: false })}
${timeSection(standing, lang)}
${section({ title: w.track.dates, body: facts(dateFacts(standing, lang)) })}
<p>${w.track.ownerHint} <a href="${portalPath(lang, `/ho-so/${encodeURIComponent(code)}`)}">${w.home.mineOpen}</a></p>
${buttonRow(linkButton({ href: portalPath(lang, '/tra-cuu'), label: w.track.again }))}`,
  })
}
