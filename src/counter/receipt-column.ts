import { feesInOneLine, limitText, type Procedure } from '#catalogue'
import { deskDossierPath, dossierWords, type Receipt, type ReceivedToday } from '#dossiers'
import type { ExplainedStep } from '#law/explain-due.ts'
import { toIso } from '#law/instant.ts'
import { explanationText } from '#organisation'
import type { View } from '#platform/http/view.ts'
import { attrs, type Html, html, type Value } from '#platform/view/html.ts'
import { button } from '#platform/view/parts/button.ts'
import { panel } from '#platform/view/parts/desk-layout.ts'
import { facts } from '#platform/view/parts/facts.ts'
import { form } from '#platform/view/parts/form.ts'
import { icon } from '#platform/view/parts/icon.ts'
import { disclosure } from '#platform/view/parts/page-head.ts'
import { formatMoment, formatTime } from '#platform/words/format.ts'
import { receptionPath } from './choose-procedure.ts'
import type { Counter, Preview } from './read-counter.ts'
import { words } from './words.ts'

/** Right on the counter: the receipt just given, or the date one would give now; below it what was received today. */
export function receiptColumn(view: View, { receipt, chosen, preview, today }: Counter): Html {
  return html`${receipt && receiptPanel(view, receipt)}${chosen && previewPanel(view, chosen, preview)}${todayPanel(view, today)}`
}

function receiptPanel(view: View, receipt: Receipt): Html {
  const { lang } = view
  const w = words(lang)
  const names = dossierWords(lang)
  const print =
    receipt.slip !== null &&
    html`<a${attrs({ class: 'button is-primary', href: receipt.slip, target: '_blank', rel: 'noopener', autofocus: true })}>${icon('print')}${w.print}</a>`
  return panel({
    title: w.receipt,
    id: 'giay-tiep-nhan',
    body: html`<p class="receipt-code" role="status"><span class="hidden">${w.receiptDone(receipt.code)}</span><span class="code" aria-hidden="true">${receipt.code}</span></p>
<p class="receipt-date"><span class="quiet">${w.appointment}</span><br><strong><time datetime="${toIso(receipt.appointmentAt)}">${formatMoment(receipt.appointmentAt, lang)}</time></strong></p>
<div class="button-row">${print}${receipt.allowed.includes('handOver') && handOverForm(view, receipt)}</div>
${facts([
  { term: w.owner, value: receipt.ownerName },
  { term: w.procedure, value: html`${receipt.procedureCode} · ${receipt.procedureName}` },
  { term: w.resultChannel, value: names.resultChannel[receipt.resultChannel] },
])}${how(view, receipt.explanation)}
<p><a href="${deskDossierPath(receipt)}">${w.open}</a> · <a href="${receptionPath(receipt.procedureCode)}">${w.sameProcedure}</a></p>`,
  })
}

/** The paper goes on at once, and the counter stays where it is. */
function handOverForm(view: View, receipt: Receipt): Html {
  const { lang } = view
  return form({
    lang,
    action: deskDossierPath(receipt),
    inline: true,
    hidden: { ...view.hidden(), action: 'handOver', version: receipt.version, back: '/mot-cua' },
    body: button({ label: words(lang).handOver }),
  })
}

function previewPanel(view: View, procedure: Procedure, preview: Preview | null): Html {
  const { lang } = view
  const w = words(lang)
  return panel({
    title: w.preview,
    body: html`<p class="receipt-date">${preview ? html`<span class="quiet">${w.appointment}</span><br><strong>${formatMoment(preview.dueAt, lang)}</strong>` : w.yearUnknown}</p>${facts(
      [
        { term: w.limit, value: limitText(procedure.limit, lang) },
        {
          term: w.fee,
          value:
            procedure.feeNote && procedure.fees.length > 0
              ? html`${feesInOneLine(procedure.fees, lang)} <span class="quiet">${procedure.feeNote}</span>`
              : feesInOneLine(procedure.fees, lang),
        },
      ],
    )}${preview && how(view, preview.explanation)}`,
  })
}

function how(view: View, explanation: readonly ExplainedStep[]): Value {
  return disclosure({
    summary: words(view.lang).how,
    body: html`<ol class="how">${explanation.map((step) => html`<li>${explanationText(step, view.lang)}</li>`)}</ol>`,
  })
}

function todayPanel(view: View, today: readonly ReceivedToday[]): Html {
  const { lang } = view
  const w = words(lang)
  return panel({
    title: w.today,
    body:
      today.length === 0
        ? html`<p class="quiet">${w.todayNone} ${w.todayHint}</p>`
        : html`<ul class="queue-list">${today.map(
            (line) =>
              html`<li><a href="${deskDossierPath(line)}"><span class="queue-name">${line.ownerName}</span><span class="queue-about"><span class="code">${line.code.replace(/^[^-]+-/, '')}</span><span>${formatTime(Date.parse(line.receivedAt), lang)}</span></span></a></li>`,
          )}</ul>`,
  })
}
