import { feesInOneLine, inVietnamese, limitText, type Procedure } from '#catalogue'
import type { DraftListed } from '#dossiers'
import type { View } from '#platform/http/view.ts'
import { type Html, html, type Value } from '#platform/view/html.ts'
import { alert } from '#platform/view/parts/alert.ts'
import { button, buttonRow, linkButton } from '#platform/view/parts/button.ts'
import { answers } from '#platform/view/parts/facts.ts'
import { form } from '#platform/view/parts/form.ts'
import { pageHead, section } from '#platform/view/parts/page-head.ts'
import { formatMoment } from '#platform/words/format.ts'
import { explained } from './papers-step.ts'
import { discardPath, draftPath, inLang, landingPath } from './paths.ts'
import { words } from './words.ts'

/** The procedure in short before anything is asked; who has begun already is led back first. */
export function landingPage(view: View, procedure: Procedure, drafts: readonly DraftListed[]): Html {
  const { lang } = view
  const w = words(lang).landing
  const isOpen = procedure.serviceLevel !== 'infoOnly' && procedure.channels.includes('online')
  return view.public({
    title: `${w.title} – ${procedure.name}`,
    current: 'procedures',
    isPrivate: true,
    islands: ['form'],
    body: html`${pageHead({
      title: procedure.name,
      over: w.title,
      back: { href: inLang(lang, `/thu-tuc/${procedure.code}`), label: w.full },
    })}
${drafts.length > 0 && begun(view, procedure, drafts)}
${isOpen ? inShort(view, procedure) : closed(view, procedure)}
${isOpen && start(view, procedure, drafts.length > 0)}
${isOpen && papers(view, procedure)}`,
  })
}

function inShort({ lang }: View, { results, limit, fees }: Procedure): Html {
  const w = words(lang).landing
  return answers([
    { icon: 'result', question: w.result, answer: inVietnamese(lang, results.map(({ name }) => name).join('; ')) },
    { icon: 'clock', question: w.time, answer: limitText(limit, lang), detail: w.timeDetail },
    { icon: 'money', question: w.money, answer: feesInOneLine(fees, lang), detail: w.moneyDetail },
  ])
}

function closed({ lang }: View, { receptionUnitName }: Procedure): Html {
  const w = words(lang).landing
  return alert({ lang, tone: 'soon', title: w.closed, body: inVietnamese(lang, w.closedBody(receptionUnitName)) })
}

function start(view: View, { code }: Procedure, hasDrafts: boolean): Html {
  const { lang } = view
  const w = words(lang).landing
  const label = hasDrafts ? w.startAnother : w.start
  return html`<div class="section">${form({
    lang,
    action: inLang(lang, landingPath(code)),
    hidden: view.hidden(),
    inline: true,
    body: button(hasDrafts ? { label } : { label, kind: 'primary', icon: 'forward' }),
  })}<p class="quiet">${w.kept}</p></div>`
}

function papers({ lang }: View, { components }: Procedure): Value {
  const w = words(lang).landing
  return section({
    title: w.papers,
    body: html`<p>${w.papersLead}</p><ol class="numbered">${components.map((component) => {
      const isOptional = !component.required && component.condition === null
      return html`<li>${inVietnamese(lang, component.name)}<div class="quiet">${
        component.electronicForm === 'eForm' ? w.eForm : explained(component, lang)
      }${isOptional && ` ${w.optional}`}</div></li>`
    })}</ol>`,
  })
}

function begun(view: View, { code }: Procedure, drafts: readonly DraftListed[]): Html {
  const { lang } = view
  const w = words(lang).landing
  return section({
    title: w.drafts,
    body: html`<ul class="cards">${drafts.map(({ id, ownerName, savedAt }, index) => {
      const name = ownerName === '' ? w.unnamed : ownerName
      return html`<li class="card"><p class="card-over">${w.savedAt(formatMoment(savedAt, lang))}</p><div class="prose"><p class="card-title">${name}</p>${buttonRow(
        linkButton({
          href: inLang(lang, draftPath(code, id)),
          label: w.goOn,
          kind: index === 0 ? 'primary' : 'secondary',
          about: name,
        }),
        linkButton({ href: inLang(lang, discardPath(code, id)), label: w.discard, kind: 'quiet', about: name }),
      )}</div></li>`
    })}</ul>`,
  })
}
