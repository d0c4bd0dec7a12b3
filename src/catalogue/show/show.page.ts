import { dateOfDay, dayNumber } from '#law/day-number.ts'
import type { IsoDate } from '#law/instant.ts'
import type { View } from '#platform/http/view.ts'
import { type Html, html } from '#platform/view/html.ts'
import { alert } from '#platform/view/parts/alert.ts'
import { badge } from '#platform/view/parts/badge.ts'
import { buttonRow, linkButton } from '#platform/view/parts/button.ts'
import { pageHead } from '#platform/view/parts/page-head.ts'
import { qrFigure } from '#platform/view/parts/qr-figure.ts'
import { address } from '../address.ts'
import { dateText } from '../form/entered-date.ts'
import type { ProcedureDetail } from '../procedure/present.ts'
import type { Period } from '../procedure/procedure.ts'
import { serviceLevelTone } from '../procedure/service-level-tone.ts'
import { words } from '../words.ts'
import { fiveAnswers } from './five-answers.ts'
import { inVietnamese } from './in-vietnamese.ts'
import { pageCode } from './page-code.ts'
import { componentSection, feeSection, stepSection } from './show-papers.ts'
import { legalSection, processSection, sourceSection, timeSection, whereSection, whoSection } from './show-people.ts'

/** The five answers, one button, then everything else (LOOK: the procedure's page). */
export function showPage(view: View, procedure: ProcedureDetail, on: IsoDate): Html {
  const { lang } = view
  const w = words(lang)
  return view.public({
    title: procedure.name,
    description: procedure.results.map(({ name }) => name).join('; '),
    current: 'procedures',
    body: html`${pageHead({
      title: procedure.name,
      back: { href: address(lang, '/thu-tuc'), label: w.all },
      over: [html`${w.code} <strong>${procedure.code}</strong> · `, inVietnamese(lang, procedure.sector.name)],
      meta: badge(serviceLevelTone[procedure.serviceLevel], w.serviceLevel[procedure.serviceLevel]),
    })}${!procedure.isCurrent && otherVersion(view, procedure, on)}
<div class="with-aside"><div>
${fiveAnswers(procedure, lang)}
${filing(view, procedure)}
${stepSection(procedure, lang)}${componentSection(procedure, lang)}${feeSection(procedure, lang)}${whoSection(procedure, lang)}${timeSection(procedure, lang)}${whereSection(procedure, lang)}${legalSection(procedure, lang)}${processSection(procedure, lang)}${sourceSection(procedure, lang)}
</div><aside>${aside(view, procedure, on)}</aside></div>`,
  })
}

/** One primary button, and only where it leads somewhere. */
function filing(view: View, procedure: ProcedureDetail): Html {
  const { lang } = view
  const w = words(lang)
  if (!procedure.isCurrent)
    return html`${buttonRow(linkButton({ href: address(lang, `/thu-tuc/${procedure.code}`), label: w.toCurrent }))}`
  if (procedure.serviceLevel === 'infoOnly') return html`<p>${w.notOnline}</p>`
  const apply = linkButton({
    href: address(lang, `/nop-ho-so/${procedure.code}`),
    label: w.apply,
    kind: 'primary',
    icon: 'forward',
  })
  return html`${buttonRow(apply)}<p class="quiet">${w.serviceLevelMeaning[procedure.serviceLevel]}</p>`
}

function otherVersion(view: View, procedure: ProcedureDetail, on: IsoDate): Html {
  const { lang } = view
  const w = words(lang)
  const period = periodText(view, {
    version: procedure.version,
    from: procedure.effectiveFrom,
    to: procedure.effectiveTo,
  })
  return alert({
    lang,
    tone: 'soon',
    title: w.otherVersion(dateText(on)),
    body: w.otherVersionBody(procedure.version, period),
  })
}

function aside(view: View, procedure: ProcedureDetail, on: IsoDate): Html {
  const { lang } = view
  const w = words(lang)
  const here = `/thu-tuc/${procedure.code}`
  const svg = pageCode(`${view.origin}${here}`, w.qrTitle)
  const sheet = address(lang, `${here}/to-in.pdf`, procedure.isCurrent ? {} : { at: on })
  return html`<div class="prose">${qrFigure({ svg, caption: w.qr })}<p><a href="${sheet}">${w.sheet}</a></p>
<div><h3>${w.versions}</h3><ul class="list">${procedure.versions.toReversed().map((one) => {
    const text = html`${w.version(one.version)}, ${periodText(view, one)}`
    return html`<li>${one.version === procedure.version ? html`<strong>${text}</strong>` : html`<a href="${address(lang, here, { at: one.from })}">${text}</a>`}</li>`
  })}</ul></div>${w.viNote && html`<p class="quiet">${w.viNote}</p>`}</div>`
}

function periodText(view: View, { from, to }: Period): string {
  const w = words(view.lang)
  return to === null ? w.inForceFrom(dateText(from)) : w.inForceBetween(dateText(from), dateText(dayBefore(to)))
}

/** `effective_to` is the first day without; people are told the last day with. */
function dayBefore(date: IsoDate): IsoDate {
  return dateOfDay(dayNumber(date) - 1)
}
