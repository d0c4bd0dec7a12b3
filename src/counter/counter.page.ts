import { asked, onDesk } from '#dossiers'
import type { View } from '#platform/http/view.ts'
import { type Html, html, type Value } from '#platform/view/html.ts'
import { alert } from '#platform/view/parts/alert.ts'
import { counterColumns, panel } from '#platform/view/parts/desk-layout.ts'
import type { FieldError } from '#platform/view/parts/form.ts'
import { chooseProcedure } from './choose-procedure.ts'
import { queueColumn } from './queue-column.ts'
import type { Counter } from './read-counter.ts'
import { receiptColumn } from './receipt-column.ts'
import { emptyReception, type ReceptionFields } from './reception-entered.ts'
import { receptionForm } from './reception-form.ts'
import { words } from './words.ts'

/** A reception that was refused: everything typed, and what is wrong with it. */
export interface RefusedReception {
  fields: ReceptionFields
  errors: readonly FieldError[]
}

/** The queue, the person and their papers, the receipt: one screen, all by keyboard (LOOK.md: Counter). */
export function counterPage(view: View, counter: Counter, refused?: RefusedReception): Html {
  const w = words(view.lang)
  return onDesk(view, {
    title: counter.chosen ? `${counter.chosen.name} · ${w.title}` : w.title,
    place: '/mot-cua',
    body: html`<h1 class="hidden">${w.title}</h1>${handedOver(view)}${counterColumns({
      queue: queueColumn(view, counter.queue, counter.calendar),
      person: middle(view, counter, refused),
      receipt: receiptColumn(view, counter),
    })}`,
  })
}

function middle(view: View, counter: Counter, refused: RefusedReception | undefined): Html {
  const w = words(view.lang)
  if (!view.can('counter.receive')) return panel({ title: w.choose, body: html`<p>${w.notReceiving}</p>` })
  if (counter.chosen === null) return panel({ title: w.choose, body: chooseProcedure(view, counter) })
  const { chosen } = counter
  return panel({
    title: chosen.name,
    more: html`<a class="nowrap" href="/mot-cua">${w.other}</a>`,
    body: receptionForm(view, {
      procedure: chosen,
      fields: refused?.fields ?? emptyReception(chosen),
      errors: refused?.errors,
    }),
  })
}

function handedOver(view: View): Value {
  const code = asked(view, 'ho-so')
  if (asked(view, 'xong') !== 'handOver' || code === undefined || !/^[\w.-]{1,60}$/.test(code)) return undefined
  return alert({ lang: view.lang, tone: 'ok', title: words(view.lang).handedOver(code), isAnswer: true })
}
