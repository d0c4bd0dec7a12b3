import { type Html, html } from '#platform/view/html.ts'
import { facts } from '#platform/view/parts/facts.ts'
import { disclosure, section } from '#platform/view/parts/page-head.ts'
import { table } from '#platform/view/parts/table.ts'
import { formatDuration, formatWorkingTime } from '#platform/words/format.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { dateText } from '../form/entered-date.ts'
import { instrumentName } from '../procedure/instrument-name.ts'
import { durationText } from '../procedure/limit-text.ts'
import type { InternalStep, Provenance, Published } from '../procedure/procedure.ts'
import { sentence } from '../procedure/sentence.ts'
import { words } from '../words.ts'
import { inVietnamese } from './in-vietnamese.ts'

export function whoSection({ applicants, conditions }: Published, lang: Lang): Html {
  const w = words(lang)
  return section({
    title: w.who,
    body: facts([
      { term: w.applicants, value: sentence(applicants.map((one) => w.applicant[one]).join(', ')) },
      { term: w.conditions, value: conditions.length === 0 ? w.noConditions : lines(conditions, lang) },
    ]),
  })
}

export function whereSection(p: Published, lang: Lang): Html {
  const w = words(lang)
  return section({
    title: w.where,
    body: facts([
      { term: w.competent, value: inVietnamese(lang, p.competentName) },
      { term: w.handledBy, value: inVietnamese(lang, p.directUnitName) },
      { term: w.receivedAt, value: inVietnamese(lang, p.receptionUnitName) },
      {
        term: w.cooperating,
        value: p.cooperating.length > 0 && inVietnamese(lang, p.cooperating.map(({ name }) => name).join(', ')),
      },
      { term: w.administrativeLevel, value: w.level[p.level] },
      { term: w.onSite, value: p.onSiteInspection && w.onSiteYes },
    ]),
  })
}

export function timeSection(p: Published, lang: Lang): Html {
  const w = words(lang)
  const { statutory, committed, variants } = p.limit
  return section({
    title: w.timeAndResult,
    body: facts([
      { term: w.statutory, value: durationText(statutory, lang) },
      { term: w.committed, value: committed && durationText(committed, lang) },
      { term: w.timeStart, value: inVietnamese(lang, p.limit.startsAt) },
      {
        term: w.otherLimits,
        value:
          variants.length > 0 &&
          lines(
            variants.map((one) => `${one.when}: ${durationText(one, 'vi')}`),
            lang,
          ),
      },
      {
        term: w.result,
        value: lines(
          p.results.map(({ name, form }) => (form === null ? name : `${name} (${form})`)),
          lang,
        ),
      },
    ]),
  })
}

function lines(items: readonly string[], lang: Lang): Html {
  return items.length === 1
    ? html`${inVietnamese(lang, items[0] ?? '')}`
    : html`<ul class="list">${items.map((item) => html`<li>${inVietnamese(lang, item)}</li>`)}</ul>`
}

export function legalSection({ legalBasis }: Published, lang: Lang): Html {
  return section({
    title: words(lang).legalBasis,
    body: html`<ul class="list">${legalBasis.map((number) => html`<li>${instrumentName(number, lang)}</li>`)}</ul>`,
  })
}

export function processSection({ process }: Published, lang: Lang): Html {
  const w = words(lang)
  const { approvedBy, steps } = process
  const total = steps.reduce((sum, { minutes }) => sum + minutes, 0)
  return section({
    title: w.process,
    body: html`<p>${w.processLead} ${w.processTotal(formatWorkingTime(total, lang))} ${approvedBy ? w.processApproved(approvedBy.number, dateText(approvedBy.on)) : w.processUsual}</p>
${table<InternalStep>({
  lang,
  caption: w.process,
  captionHidden: true,
  stack: true,
  rows: steps,
  columns: [
    { head: w.stepName, cell: (row) => html`${row.no}. ${inVietnamese(lang, row.name)}`, isRowHead: true },
    { head: w.stepWho, cell: (row) => html`${w.role[row.role] ?? row.role}, ${inVietnamese(lang, row.unitName)}` },
    { head: w.stepTime, cell: (row) => (row.minutes === 0 ? w.stepNoTime : formatDuration(row.minutes, lang)) },
    { head: w.stepProduct, cell: (row) => inVietnamese(lang, row.product) },
  ],
})}`,
  })
}

/** Nobody shall take a recalled code or an assumed limit for the law. */
export function sourceSection({ provenance }: Published, lang: Lang): Html {
  const w = words(lang)
  const parts = ['content', 'code', 'timeLimit', 'committedLimit', 'fees', 'serviceLevel'] as const
  return html`<div class="section">${disclosure({
    summary: w.source,
    body: html`<p>${w.sourceLead}</p>${facts([
      ...parts.map((part) => ({ term: w.sourceOf[part], value: sourceText(provenance[part], lang) })),
      { term: w.sourceNotes, value: provenance.notes.length > 0 && lines(provenance.notes, lang) },
    ])}`,
  })}</div>`
}

function sourceText(source: Provenance['committedLimit'], lang: Lang): string | false {
  const { certainty } = words(lang)
  if (source === null || source === 'none') return false
  if (source === 'memory' || source === 'illustrative') return certainty[source]
  return certainty.seen(source.replace(/^seen:/, ''))
}
