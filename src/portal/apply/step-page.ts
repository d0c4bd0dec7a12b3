import { inVietnamese, namedErrors } from '#catalogue'
import type { Draft, Refused } from '#dossiers'
import type { FieldError } from '#platform/http/problem.ts'
import type { View } from '#platform/http/view.ts'
import { type Html, html, type Value } from '#platform/view/html.ts'
import { alert } from '#platform/view/parts/alert.ts'
import { button, buttonRow } from '#platform/view/parts/button.ts'
import { errorSummary, form, type FieldError as NamedError } from '#platform/view/parts/form.ts'
import { pageHead } from '#platform/view/parts/page-head.ts'
import { stepList } from '#platform/view/parts/step-list.ts'
import { formatTime } from '#platform/words/format.ts'
import { inLang, landingPath, type StepSlug, stepPath, stepSlugs } from './paths.ts'
import type { Step } from './step.ts'
import { steps } from './steps.ts'
import { words } from './words.ts'

export interface StepShown {
  draft: Draft
  step: Step
  /** Everything wrong with the whole draft. */
  all: readonly FieldError[]
  /** Whether this step's errors are told: the person wanted to go on. */
  isChecked: boolean
  refused: readonly Refused[]
  /** The questions have changed with the kind of owner. */
  isAskedAnew: boolean
  /** Came from the last page, and goes back there. */
  isCorrecting: boolean
}

/** One step of the form: where one is, its questions, and four ways on that all keep what was typed. */
export function stepPage(view: View, shown: StepShown): Html {
  const { lang } = view
  const { draft, step, all } = shown
  const w = words(lang)
  const errors = shown.isChecked ? all.filter(({ pointer }) => step.owns(pointer)) : []
  const named = [...refusedErrors(view, shown.refused), ...onPage(draft, errors)]
  const { slug } = step
  const { code } = draft.procedure
  return stepFrame(view, {
    draft,
    slug,
    all,
    errors: named,
    lead: leadOf(view, slug),
    body: [
      shown.isAskedAnew &&
        alert({ lang, tone: 'info', title: w.owner.kindChanged(kindName(view, draft)), isAnswer: true }),
      form({
        lang,
        action: inLang(lang, `${stepPath(code, draft.id, slug)}${shown.isCorrecting ? '?sua=1' : ''}`),
        multipart: step.isMultipart,
        // Saving twice is saving once, so these forms carry no key: going back and correcting must not be refused.
        hidden: csrfOf(view),
        body: [
          // Enter presses the first button there is: it must be this one.
          html`<button class="hidden" type="submit" name="viec" value="tiep" tabindex="-1" aria-hidden="true">${w.next}</button>`,
          step.body({ view, draft, errors, named }),
          ways(view, shown),
        ],
      }),
    ],
  })
}

function kindName(view: View, draft: Draft): string {
  return words(view.lang).owner.name[draft.owner.kind ?? '']?.toLowerCase() ?? ''
}

export function csrfOf(view: View): Record<string, string> {
  const { _csrf } = view.hidden()
  return _csrf === undefined ? {} : { _csrf }
}

function leadOf({ lang }: View, slug: StepSlug): string | undefined {
  const w = words(lang)
  const leads: Record<StepSlug, string | undefined> = {
    'nguoi-nop': w.owner.lead,
    'noi-dung': w.content.lead,
    'giay-to': w.papers.lead,
    'nhan-ket-qua': undefined,
    'kiem-tra': w.review.lead,
  }
  return leads[slug]
}

function ways(view: View, { draft, step, isCorrecting }: StepShown): Value {
  const { lang } = view
  const w = words(lang)
  const isFirst = stepSlugs.indexOf(step.slug) === 0
  return html`<div class="prose">${buttonRow(
    button({
      label: isCorrecting ? w.toReview : w.next,
      kind: 'primary',
      name: 'viec',
      value: 'tiep',
      icon: 'forward',
    }),
    button({ label: w.later, name: 'viec', value: 'luu-sau' }),
    !isFirst && !isCorrecting && button({ label: w.back, kind: 'quiet', name: 'viec', value: 'lui' }),
  )}<p class="quiet">${w.savedAt(formatTime(draft.savedAt, lang))} ${w.keeps}</p></div>`
}

export interface Framed {
  draft: Draft
  slug: StepSlug
  all: readonly FieldError[]
  errors: readonly NamedError[]
  lead?: string | undefined
  body: Value
}

/** What every step has above its questions. */
export function stepFrame(view: View, { draft, slug, all, errors, lead, body }: Framed): Html {
  const { lang } = view
  const w = words(lang)
  const { code, name } = draft.procedure
  const at = stepSlugs.indexOf(slug)
  const isDone = (index: number) => index < at && !all.some(({ pointer }) => steps[index]?.owns(pointer))
  return view.public({
    title: `${w.titles[slug]} – ${name}`,
    current: 'procedures',
    isPrivate: true,
    islands: ['form'],
    body: html`${errorSummary({ lang, errors })}${pageHead({
      title: w.titles[slug],
      over: inVietnamese(lang, name),
      back: { href: inLang(lang, landingPath(code)), label: w.toProcedure },
      lead,
    })}
${stepList({
  lang,
  steps: stepSlugs.map((one, index) => ({
    label: w.steps[one],
    state: index === at ? 'current' : isDone(index) ? 'done' : 'todo',
    href: inLang(lang, stepPath(code, draft.id, one)),
  })),
})}
${body}`,
  })
}

/** Errors by the names of the page's fields: a paper is named by its code, not by its place in the list. */
export function onPage(draft: Draft, errors: readonly FieldError[]): NamedError[] {
  return namedErrors(errors).map(({ name, message }) => {
    const place = /^components\.(\d+)/.exec(name)?.[1]
    const code = place === undefined ? undefined : draft.procedure.components[Number(place)]?.code
    return { name: code === undefined ? name : `papers.${code}`, message }
  })
}

/** All that is wrong with the files of one paper stands above it as one message. */
function refusedErrors({ lang }: View, refused: readonly Refused[]): NamedError[] {
  const w = words(lang).papers.refused
  const byCode = Map.groupBy(refused, ({ code }) => code)
  return [...byCode].map(([code, of]) => ({
    name: `papers.${code}`,
    message: of.map(({ fault, name }) => w[fault](name)).join(' '),
  }))
}
