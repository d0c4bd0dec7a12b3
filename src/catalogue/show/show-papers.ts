import { type Html, html, type Value } from '#platform/view/html.ts'
import { section } from '#platform/view/parts/page-head.ts'
import { table } from '#platform/view/parts/table.ts'
import { formatMoney } from '#platform/words/format.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { feeAmount, isPaidEach } from '../procedure/fee-text.ts'
import type { Component, Published } from '../procedure/procedure.ts'
import { words } from '../words.ts'
import { inVietnamese } from './in-vietnamese.ts'

export function stepSection({ steps }: Published, lang: Lang): Html {
  return section({
    title: words(lang).steps,
    body: html`<ol class="numbered">${steps.map(({ text }) => html`<li>${inVietnamese(lang, text)}</li>`)}</ol>`,
  })
}

export function componentSection({ components }: Published, lang: Lang): Html {
  const w = words(lang)
  return section({
    id: 'giay-to',
    title: w.components,
    body: table({
      lang,
      caption: w.components,
      captionHidden: true,
      stack: true,
      rows: components,
      columns: [
        { head: w.component, cell: (row) => html`${row.code}. ${inVietnamese(lang, row.name)}`, isRowHead: true },
        { head: w.need, cell: (row) => need(row, lang) },
        { head: w.copiesHead, cell: (row) => copies(row, lang) },
        { head: w.online, cell: (row) => (row.electronicForm === 'eForm' ? w.eForm : w.scan) },
      ],
    }),
  })
}

function need({ required, formTemplate, condition }: Component, lang: Lang): Html {
  const w = words(lang)
  const more = (text: string | null): Value => text !== null && html`. ${inVietnamese(lang, text)}`
  return html`${required ? w.required : w.optional}${more(condition)}${more(formTemplate)}`
}

function copies({ originals, copies: copied }: Component, lang: Lang): string {
  const w = words(lang)
  return [originals > 0 && w.originals(originals), copied > 0 && w.copies(copied)]
    .filter((part) => part !== false)
    .join(', ')
}

export function feeSection({ fees, feeNote }: Published, lang: Lang): Html | false {
  const w = words(lang)
  if (fees.length === 0) return false
  const isSum = fees.length > 1 && !isPaidEach(fees)
  const total = fees.reduce((sum, { amount }) => sum + amount, 0)
  return section({
    title: w.fees,
    body: html`${table({
      lang,
      caption: w.fees,
      captionHidden: true,
      stack: true,
      rows: fees,
      columns: [
        { head: w.fee, cell: (row) => inVietnamese(lang, row.name), isRowHead: true, width: 'wide' },
        {
          head: w.amount,
          cell: (row) => feeAmount(row, lang),
          width: fees.some(({ rule }) => rule !== null) ? undefined : 'tight',
        },
        { head: w.basis, cell: (row) => inVietnamese(lang, row.basis), width: 'tight' },
      ],
    })}${isSum && html`<p>${w.feeTotal}: <strong>${formatMoney(total, lang)}</strong></p>`}${feeNote && html`<p class="quiet">${inVietnamese(lang, feeNote)}</p>`}`,
  })
}
