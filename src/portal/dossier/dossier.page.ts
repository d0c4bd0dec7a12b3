import { type Detail, deadlineOf, dossierWords, letterPage, letterWords, statusTone } from '#dossiers'
import type { Entered } from '#platform/http/action.ts'
import { type Problem, problemBody } from '#platform/http/problem.ts'
import type { View } from '#platform/http/view.ts'
import { type Html, html, type Value } from '#platform/view/html.ts'
import { alert } from '#platform/view/parts/alert.ts'
import { badge } from '#platform/view/parts/badge.ts'
import { buttonRow, linkButton } from '#platform/view/parts/button.ts'
import { facts } from '#platform/view/parts/facts.ts'
import { errorSummary, type FieldError } from '#platform/view/parts/form.ts'
import { headline } from '#platform/view/parts/headline.ts'
import { pageHead, section } from '#platform/view/parts/page-head.ts'
import { withAside } from '#platform/view/parts/with-aside.ts'
import { formatDate } from '#platform/words/format.ts'
import { dateFacts } from '../date-facts.ts'
import { portalPath } from '../portal-path.ts'
import { endReason, statusSentence, turnSentence } from '../status-sentence.ts'
import { storySection } from '../story.ts'
import { timeSection } from '../time-section.ts'
import { contentSection } from './content-section.ts'
import { supplementSection } from './supplement-form.ts'
import { withdrawSection } from './withdraw-form.ts'
import { words } from './words.ts'

/** A press of a button that was refused: the page again, with everything that was typed. */
export interface RefusedAct {
  problem: Problem
  entered: Entered
}

export interface DossierShown {
  detail: Detail
  done?: string | undefined
  refused?: RefusedAct | undefined
  /** Where the owner may say how it went. */
  survey?: { path: string; isAnswered: boolean } | undefined
}

/** How it stands in one sentence, whose turn it is, what can be done now; then what happened, the time, the papers. */
export function dossierPage(view: View, p: DossierShown): Html {
  const { lang } = view
  const { detail } = p
  const { row, procedure } = detail
  const code = row.code ?? row.submission_no ?? ''
  const errors = errorsOf(p.refused)
  return view.public({
    title: `${code} ${procedure.name}`,
    current: 'mine',
    isPrivate: true,
    islands: ['form'],
    body: html`${errorSummary({ lang, errors })}${answer(view, p, errors)}${pageHead({
      title: procedure.name,
      back: { href: portalPath(lang, '/ho-so'), label: words(lang).back },
      over: html`<strong class="code">${code}</strong>`,
      meta: badge(statusTone(detail), dossierWords(lang).status[row.state.status]),
    })}${headline({ sentence: statusSentence(detail, lang), deadline: deadlineOf(detail, view), detail: turn(view, detail) })}
${withAside({
  main: html`${resultSection(view, detail)}${surveySection(view, p)}${supplementSection(view, detail, p.refused, errors)}${storySection({ lang, standing: detail, isOwn: true })}${timeSection(detail, lang)}${contentSection(view, detail)}`,
  aside: html`${letters(view, detail)}${section({ title: words(lang).about, body: facts(dateFacts(detail, lang)) })}${withdrawSection(view, detail, p.refused, errors)}`,
})}`,
  })
}

function turn({ lang }: View, detail: Detail): Html {
  const reason = endReason(detail, lang)
  return html`${reason && html`<p>${reason}</p>`}<p>${turnSentence(detail, lang)}</p>`
}

function answer(view: View, { detail, done, refused }: DossierShown, errors: readonly FieldError[]): Value {
  const { lang } = view
  const w = words(lang)
  if (refused && errors.length === 0) {
    return alert({ lang, tone: 'late', title: String(problemBody(refused.problem, lang).title), isAnswer: true })
  }
  const title = done === undefined ? undefined : w.done[done]
  if (title === undefined) return undefined
  const no = done === 'da-nop' ? detail.row.submission_no : null
  return alert({ lang, tone: 'ok', title, body: no === null ? undefined : w.submissionNo(no), isAnswer: true })
}

const errorsOf = (refused: RefusedAct | undefined): FieldError[] =>
  refused?.problem.errors.map(({ pointer, message }) => ({ name: pointer.slice(1), message })) ?? []

function resultSection({ lang }: View, { row }: Detail): Value {
  const { result } = row
  if (result === null || (row.status !== 'resultReady' && row.status !== 'returned')) return undefined
  const w = words(lang)
  return section({
    title: w.result,
    body: html`<p><strong>${result.title}</strong><br><span class="quiet">${w.resultNumber(result.number, result.signedBy)}</span></p>${
      result.fileId &&
      buttonRow(linkButton({ href: `/tep/${result.fileId}`, label: w.resultFile, kind: 'primary', icon: 'result' }))
    }`,
  })
}

function surveySection({ lang }: View, { survey }: DossierShown): Value {
  if (survey === undefined) return undefined
  const w = words(lang)
  return section({
    title: w.survey,
    body: survey.isAnswered
      ? html`<p>${w.surveyAnswered}</p>`
      : html`<p>${w.surveyLead}</p>${buttonRow(linkButton({ href: portalPath(lang, survey.path), label: w.surveyOpen, kind: 'secondary' }))}`,
  })
}

function letters({ lang }: View, detail: Detail): Value {
  if (detail.letters.length === 0) return undefined
  const titles: Readonly<Record<string, string>> = letterWords(lang).title
  const items = detail.letters.map(
    ({ n, form, number, issuedAt }) =>
      html`<li><a href="${letterPage(detail.row.id, n)}">${words(lang).letter(titles[form] ?? form, number)}</a> <span class="quiet">PDF, ${formatDate(Date.parse(issuedAt))}</span></li>`,
  )
  return section({ title: words(lang).letters, body: html`<ul class="list">${items}</ul>` })
}
