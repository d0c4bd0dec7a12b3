import type { Procedure } from '#catalogue'
import type { DossierAction } from '#law/dossier.ts'
import type { Entered } from '#platform/http/action.ts'
import type { View } from '#platform/http/view.ts'
import { type Html, html, type Value } from '#platform/view/html.ts'
import { checkGroup, select } from '#platform/view/parts/choice.ts'
import { field, textArea } from '#platform/view/parts/field.ts'
import { fileField } from '#platform/view/parts/file-field.ts'
import { errorOf, type FieldError } from '#platform/view/parts/form.ts'
import { deskWords } from '../desk-words.ts'
import type { DossierRow } from '../dossier-row.ts'
import type { Owner } from '../owner.ts'

/** Somebody a step can be given to, with what they hold already. */
export interface Candidate {
  username: string
  name: string
  title: string
  openTasks: number
}

/** What the forms of a dossier's actions are drawn from. */
export interface Asking {
  view: View
  /** Where the forms go, and the version of the dossier they were drawn from. */
  to: string
  version: string
  row: DossierRow
  procedure: Procedure
  owner: Owner
  /** Whom this step, or at the step of assigning the next one, can be given to. */
  candidates: { here: readonly Candidate[]; next: readonly Candidate[]; unit: string }
  answerDays: number
  /** Codes of the papers that were asked for. */
  requested: readonly string[]
  /** A refused form: what it was, what was typed, what is wrong. */
  refused?: { action: string; entered: Entered; errors: readonly FieldError[] } | undefined
}

/** What each action asks for; one that is not here asks for nothing. */
export const fieldsOf: { [A in DossierAction]?: (p: Asking) => Value } = {
  assign: (p) => person(p, 'assign', p.candidates.here),
  reassign: (p) => [person(p, 'reassign', p.candidates.here), reason(p, 'reassign', { optional: true })],
  sendBack: (p) => reason(p, 'sendBack', { label: deskWords(p.view.lang).ask.sendBackReason }),
  requestSupplement,
  supplySupplement,
  reject(p) {
    const w = deskWords(p.view.lang).ask
    return [
      reason(p, 'reject'),
      field({
        ...named(p, 'reject.competentOffice'),
        label: w.competentOffice,
        help: w.competentOfficeHelp,
        optional: true,
      }),
    ]
  },
  stop: (p) => reason(p, 'stop'),
  reopen: (p) => reason(p, 'reopen'),
  approveWithdrawal: (p) =>
    textArea({
      ...named(p, 'approveWithdrawal.note'),
      label: deskWords(p.view.lang).ask.note,
      rows: 2,
      maxlength: 2000,
      optional: true,
    }),
  refuseWithdrawal: (p) => reason(p, 'refuseWithdrawal'),
  extend(p) {
    const w = deskWords(p.view.lang).ask
    return [
      field({ ...named(p, 'extend.newDueOn'), label: w.newDate, type: 'date', width: 'medium' }),
      reason(p, 'extend'),
    ]
  },
  issueResult(p) {
    const w = deskWords(p.view.lang).ask
    const { lang } = p.view
    return [
      fileField({
        ...named(p, 'issueResult.file'),
        lang,
        label: w.resultFile,
        help: [w.resultFileHelp, isRefused(p, 'issueResult') && ` ${w.fileAgain}`],
        accept: '.pdf',
        maxBytes: 50_000_000,
        optional: true,
      }),
      textArea({
        ...named(p, 'issueResult.content'),
        label: w.resultContent,
        rows: 3,
        maxlength: 2000,
        optional: true,
      }),
    ]
  },
  returnResult(p) {
    const w = deskWords(p.view.lang).ask
    const name = named(p, 'returnResult.receiverName')
    return [
      field({
        ...name,
        value: name.value ?? p.owner.representative ?? p.owner.name,
        label: w.receiverName,
        autocomplete: 'off',
      }),
      field({
        ...named(p, 'returnResult.receiverIdNo'),
        label: w.receiverIdNo,
        width: 'medium',
        inputmode: 'numeric',
        autocomplete: 'off',
        optional: true,
      }),
    ]
  },
}

function requestSupplement(p: Asking): Value {
  const { lang } = p.view
  const w = deskWords(lang).ask
  const items = 'requestSupplement.items'
  const papers = p.procedure.components.map((component) => ({ value: component.code, label: component.name }))
  return [
    checkGroup({
      lang,
      name: items,
      label: w.items,
      choices: papers,
      values: many(p, items),
      error: errorAt(p, items),
    }),
    textArea({ ...named(p, 'requestSupplement.more'), label: w.more, help: w.moreHelp, rows: 2, optional: true }),
    reason(p, 'requestSupplement'),
    field({
      ...named(p, 'requestSupplement.dueOn'),
      label: w.answerBy,
      help: w.answerByHelp(p.answerDays),
      type: 'date',
      width: 'medium',
      optional: true,
    }),
  ]
}

/** Papers that come by hand or by post: those that were asked for, each with its scan where there is one. */
function supplySupplement(p: Asking): Value {
  const { lang } = p.view
  const w = deskWords(lang).ask
  const name = 'supplySupplement.codes'
  const papers = p.procedure.components.filter(({ code }) => p.requested.length === 0 || p.requested.includes(code))
  const scans = papers.map((paper) =>
    fileField({
      ...named(p, `supplySupplement.file.${paper.code}`),
      lang,
      label: w.suppliedFile(paper.name),
      help: isRefused(p, 'supplySupplement') && w.fileAgain,
      accept: '.pdf,.jpg,.jpeg,.png',
      maxBytes: 50_000_000,
      optional: true,
    }),
  )
  return [
    checkGroup({
      lang,
      name,
      label: w.supplied,
      choices: papers.map((paper) => ({ value: paper.code, label: paper.name })),
      values: many(p, name),
      error: errorAt(p, name),
    }),
    scans,
  ]
}

function reason(p: Asking, action: DossierAction, more: { label?: string; optional?: boolean } = {}): Html {
  const label = more.label ?? deskWords(p.view.lang).ask.reason
  return textArea({ ...named(p, `${action}.reason`), label, rows: 3, maxlength: 2000, optional: more.optional })
}

function person(p: Asking, action: DossierAction, candidates: readonly Candidate[]): Html {
  const w = deskWords(p.view.lang).ask
  if (candidates.length === 0) return html`<p>${w.nobodyThere(p.candidates.unit)}</p>`
  return select({ ...named(p, `${action}.assignee`), label: w.person, width: 'full', choices: choices(p, candidates) })
}

export const choices = ({ view }: Asking, candidates: readonly Candidate[]) =>
  candidates.map(({ username, name, openTasks }) => ({
    value: username,
    label: deskWords(view.lang).ask.personLoad(name, openTasks),
  }))

export const isRefused = (p: Asking, action: DossierAction): boolean => p.refused?.action === action

/** A field of an action's form: its name tells the action, so that two forms of one page never share an id. */
export function named(p: Asking, name: string) {
  const value = p.refused?.entered[name]
  return { lang: p.view.lang, name, value: typeof value === 'string' ? value : undefined, error: errorAt(p, name) }
}

const errorAt = (p: Asking, name: string): string | undefined => errorOf(p.refused?.errors, name)

function many(p: Asking, name: string): string[] {
  const value = p.refused?.entered[name]
  return value === undefined ? [] : Array.isArray(value) ? value : [value]
}
