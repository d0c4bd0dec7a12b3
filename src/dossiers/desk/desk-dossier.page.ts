import type { Entered } from '#platform/http/action.ts'
import { type Problem, problemBody } from '#platform/http/problem.ts'
import type { View } from '#platform/http/view.ts'
import { type Html, html, type Value } from '#platform/view/html.ts'
import { alert } from '#platform/view/parts/alert.ts'
import { badge } from '#platform/view/parts/badge.ts'
import { actionBar, askFirst, columns } from '#platform/view/parts/desk-layout.ts'
import { errorSummary, type FieldError } from '#platform/view/parts/form.ts'
import { headline } from '#platform/view/parts/headline.ts'
import { icon } from '#platform/view/parts/icon.ts'
import { asked, deskDossierPath, inboxPath, onDesk, searchPath } from '../desk-frame.ts'
import { deskWords } from '../desk-words.ts'
import { etagOf } from '../perform.ts'
import { words } from '../words.ts'
import { ask } from './ask.ts'
import type { Asking } from './ask-fields.ts'
import { checklistPanel, factsPanel, lettersPanel } from './facts-panels.ts'
import { deadlineOf, sentenceOf, statusTone } from './headline-of.ts'
import { historyPanel } from './history-panel.ts'
import { papersColumn } from './papers-column.ts'
import { namedErrors } from './read-ask.ts'
import type { DeskDossier } from './read-desk-dossier.ts'
import { stepsPanel } from './steps-panel.ts'
import { timePanel } from './time-panel.ts'

/** What came back refused: the page again, the form open, everything in it. */
export interface RefusedAct {
  problem: Problem
  action: string
  entered: Entered
}

/** Left the papers, right the facts, at the foot exactly what may be done now (LOOK.md: A dossier on a desk). */
export function deskDossierPage(view: View, desk: DeskDossier, refused?: RefusedAct): Html {
  const { row, procedure } = desk
  const w = deskWords(view.lang).dossier
  const code = row.code ?? row.submission_no ?? ''
  const errors = refused ? errorsOf(view, refused) : []
  return onDesk(view, {
    title: `${code} · ${procedure.name}`,
    body: html`<div class="dossier-head">${refused ? refusal(view, desk, refused, errors) : done(view)}<header class="page-head"><p class="over"><a class="back" href="${view.can('desk.act') ? inboxPath : searchPath}">${icon('back', 16)}${view.can('desk.act') ? w.back : w.toSearch}</a><strong class="code">${code}</strong><span>${desk.owner.name}</span>${badge(statusTone(desk), words(view.lang).status[row.state.status])}</p><h1>${procedure.name}</h1></header>${headline({ deadline: deadlineOf(desk, view), sentence: sentenceOf(desk, view) })}</div>
${columns({
  kind: 'papers',
  main: papersColumn(view, desk),
  side: html`${factsPanel(view, desk)}${checklistPanel(view, desk)}${lettersPanel(view, desk)}${timePanel(view, desk)}${stepsPanel(view, desk)}${historyPanel(view, desk)}`,
})}${bar(view, desk, refused, errors)}`,
  })
}

function bar(view: View, desk: DeskDossier, refused: RefusedAct | undefined, errors: FieldError[]): Html {
  const { row, procedure, owner, candidates, allowed } = desk
  const w = deskWords(view.lang).dossier
  const asking: Asking = {
    view,
    to: deskDossierPath({ id: row.id, code: row.code, submissionNo: row.submission_no }),
    version: etagOf(row),
    row,
    procedure,
    owner,
    candidates,
    answerDays: (row.state.terms ?? desk.facts.terms).supplementAnswerDays,
    requested: requestedCodes(desk),
    refused: refused && { ...refused, errors },
  }
  // Where the step can be given to somebody, giving it again is the same form under another name.
  const shown = allowed.filter((action) => action !== 'reassign' || !allowed.includes('assign'))
  const note = allowed.length === 0 && [w.noAction, ' ', holderOf(view, desk)]
  return actionBar({
    label: w.actions,
    note,
    actions: html`${shown.map((action, i) => ask(asking, action, i === 0))}${whyNot(view, desk)}`,
  })
}

function holderOf(view: View, { row, procedure }: DeskDossier): string {
  const w = deskWords(view.lang).dossier
  if (!row.task) return w.heldByNobody
  const unit =
    procedure.process.steps.find((step) => step.unitId === row.task?.unit_id)?.unitName ?? procedure.receptionUnitName
  return w.heldBy([row.task.assignee_name, unit].filter((part) => part !== null).join(', '))
}

/** One click away: what is not offered, and the law's reason. */
function whyNot(view: View, { refused }: DeskDossier): Value {
  if (refused.length === 0) return undefined
  const names = words(view.lang)
  return html`<div class="why">${askFirst({
    label: deskWords(view.lang).dossier.why,
    body: html`<dl class="why-list">${refused.map(({ code, actions }) => html`<div><dt>${names.refusal[code]}</dt><dd>${actions.map((action) => names.action[action]).join(' · ')}</dd></div>`)}</dl>`,
  })}</div>`
}

function requestedCodes({ row, procedure, events }: DeskDossier): string[] {
  if (row.state.status !== 'supplementRequested') return []
  const last = events.findLast((event) => event.name === 'dossier.supplement-requested')
  return procedure.components
    .filter((component) => last?.items.includes(component.name.slice(0, 500)))
    .map((component) => component.code)
}

function done(view: View): Value {
  const action = asked(view, 'xong')
  const name = Object.entries(words(view.lang).action).find(([key]) => key === action)?.[1]
  return name && alert({ lang: view.lang, tone: 'ok', title: deskWords(view.lang).dossier.done(name), isAnswer: true })
}

function errorsOf({ lang }: View, { problem, action }: RefusedAct): FieldError[] {
  if (problem.code === 'input.invalid' || problem.code.startsWith('upload.')) return namedErrors(action, problem.errors)
  const title = String(problemBody(problem, lang).title)
  if (problem.data.refusal === 'extension-not-later') return [{ name: 'extend.newDueOn', message: title }]
  return problem.errors.length > 0 ? problem.errors.map(({ message }) => ({ name: '', message })) : []
}

/** Somebody else was faster, the law says no, or a field is wrong: what happened, what to do, and that nothing is lost. */
function refusal(view: View, desk: DeskDossier, { problem, action, entered }: RefusedAct, errors: FieldError[]): Html {
  const { lang } = view
  const w = deskWords(lang).dossier
  const title = String(problemBody(problem, lang).title)
  if (errors.some((error) => error.name !== '')) return errorSummary({ lang, errors })
  const isChanged = problem.code === 'dossier.changed'
  const lost = desk.allowed.some((one) => one === action) ? [] : typedTexts(entered)
  const body = html`${isChanged && html`<p>${w.changedHint}</p>`}${errors.length > 0 && html`<ul class="list">${errors.map((error) => html`<li>${error.message}</li>`)}</ul>`}${lost.map((text) => html`<p class="said">${text}</p>`)}`
  return alert({ lang, tone: isChanged ? 'soon' : 'late', title, body, isAnswer: true })
}

/** Where the form is no longer offered, what was typed into it can still be read and copied. */
function typedTexts(entered: Entered): string[] {
  return Object.entries(entered)
    .filter(([name]) => /\.(?:reason|note|more|content)$/.test(name))
    .flatMap(([, value]) => value)
    .filter((text) => text.trim() !== '')
}
