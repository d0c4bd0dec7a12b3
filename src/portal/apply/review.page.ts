import { dateText, formAnswers, inVietnamese } from '#catalogue'
import { type Draft, dossierWords } from '#dossiers'
import type { FieldError } from '#platform/http/problem.ts'
import type { View } from '#platform/http/view.ts'
import { type Html, html, type Value } from '#platform/view/html.ts'
import { alert } from '#platform/view/parts/alert.ts'
import { button, buttonRow, linkButton } from '#platform/view/parts/button.ts'
import { type CheckItem, checkList } from '#platform/view/parts/check-list.ts'
import { checkbox } from '#platform/view/parts/choice.ts'
import { facts } from '#platform/view/parts/facts.ts'
import { fieldId } from '#platform/view/parts/field-frame.ts'
import { errorOf, form } from '#platform/view/parts/form.ts'
import { section } from '#platform/view/parts/page-head.ts'
import { inLang, minePath, type StepSlug, stepPath } from './paths.ts'
import { onPage, stepFrame } from './step-page.ts'
import { steps } from './steps.ts'
import { words } from './words.ts'

export interface Reviewed {
  draft: Draft
  /** Everything that keeps the draft from being filed. */
  missing: readonly FieldError[]
  /** What the press of the button was refused for. */
  refused: readonly FieldError[]
  isDeclared: boolean
}

/** Everything once more, what is missing with its place, and the one button. */
export function reviewPage(view: View, { draft, missing, refused, isDeclared }: Reviewed): Html {
  const { lang } = view
  const w = words(lang).review
  // What belongs to another page is told by the list that leads there.
  const own = onPage(draft, refused).filter(({ name }) => name === '' || name === 'declaration')
  const later = linkButton({ href: inLang(lang, minePath), label: words(lang).later })
  const back = linkButton({ href: inLang(lang, pathOf(draft, 'nhan-ket-qua')), label: words(lang).back, kind: 'quiet' })
  return stepFrame(view, {
    draft,
    slug: 'kiem-tra',
    all: missing,
    errors: own,
    lead: w.lead,
    body: [
      missing.length > 0 && stillMissing(view, draft, missing, refused.length > 0),
      part(view, draft, 'nguoi-nop', ownerFacts(view, draft)),
      part(view, draft, 'noi-dung', formAnswers(draft.procedure.form.schema, draft.form, lang)),
      part(view, draft, 'giay-to', paperList(view, draft)),
      part(view, draft, 'nhan-ket-qua', html`<p>${words(lang).result.channel[draft.resultChannel]}</p>`),
      html`<div class="section">${form({
        lang,
        action: inLang(lang, pathOf(draft, 'kiem-tra')),
        hidden: view.hidden(),
        body: [
          checkbox({
            lang,
            name: 'declaration',
            label: w.declaration,
            checked: isDeclared,
            error: errorOf(own, 'declaration'),
          }),
          html`<div class="prose">${buttonRow(button({ label: w.submit, kind: 'primary' }), later, back)}<p class="quiet">${w.afterwards}</p></div>`,
        ],
      })}</div>`,
    ],
  })
}

const pathOf = (draft: Draft, slug: StepSlug): string => stepPath(draft.procedure.code, draft.id, slug)

function stillMissing(view: View, draft: Draft, missing: readonly FieldError[], isAnswer: boolean): Html {
  const { lang } = view
  const named = onPage(draft, missing)
  const items = missing.map((error, index) => {
    const step = steps.find((one) => one.owns(error.pointer))
    const path = `${pathOf(draft, step?.slug ?? 'nguoi-nop')}?sua=1&kiem=1#${fieldId(named[index]?.name ?? '')}`
    return html`<li><a href="${inLang(lang, path)}">${error.message}</a></li>`
  })
  return alert({
    lang,
    tone: isAnswer ? 'late' : 'soon',
    title: words(lang).review.missing(missing.length),
    body: html`<ul class="list">${items}</ul>`,
    isAnswer,
  })
}

function part({ lang }: View, draft: Draft, slug: StepSlug, body: Value): Html {
  const w = words(lang)
  const edit = html`<a href="${inLang(lang, `${pathOf(draft, slug)}?sua=1`)}">${w.review.edit}<span class="hidden"> ${w.steps[slug]}</span></a>`
  return section({ title: w.steps[slug], more: edit, body })
}

function ownerFacts({ lang }: View, { owner }: Draft): Html {
  const w = words(lang)
  const { kind = '', birthDate, sex } = owner
  return facts([
    { term: w.review.kind, value: dossierWords(lang).ownerKind[kind] },
    { term: w.owner.name[kind] ?? '', value: owner.name },
    { term: kind === 'household' ? w.owner.idNoOfHousehold : w.owner.idNo, value: owner.idNo },
    { term: w.owner.taxCode, value: owner.taxCode },
    { term: w.owner.birthDate, value: birthDate && dateText(birthDate) },
    { term: w.owner.sex, value: sex === 'male' ? w.owner.male : sex === 'female' ? w.owner.female : undefined },
    { term: w.owner.representative, value: owner.representative },
    { term: w.owner.address, value: owner.address },
    { term: w.owner.phone, value: owner.phone },
    { term: w.owner.email, value: owner.email },
  ])
}

function paperList({ lang }: View, { procedure, papers }: Draft): Html {
  const w = words(lang).review
  const items = procedure.components.map((component): CheckItem => {
    const label = inVietnamese(lang, component.name)
    const files = papers.find(({ code }) => code === component.code)?.files ?? []
    if (component.electronicForm === 'eForm') return { tone: 'ok', label, state: w.byForm }
    if (files.length > 0) {
      const note = files.map((file, i) => [i > 0 && ', ', html`<a href="/tep/${file.id}">${file.name}</a>`])
      return { tone: 'ok', label, state: w.there(files.length), note }
    }
    const isNeeded = component.required && component.condition === null
    return isNeeded ? { tone: 'late', label, state: w.noFiles } : { tone: 'neutral', label, state: w.notNeeded }
  })
  return checkList(items)
}
