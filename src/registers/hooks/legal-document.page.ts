import { address } from '#dossiers'
import type { Effect, EffectReason, EffectStatus } from '#law/document-effect.ts'
import type { IsoDate } from '#law/instant.ts'
import type { View } from '#platform/http/view.ts'
import { type Html, html } from '#platform/view/html.ts'
import { alert } from '#platform/view/parts/alert.ts'
import { badge, type Tone } from '#platform/view/parts/badge.ts'
import { button } from '#platform/view/parts/button.ts'
import { panel } from '#platform/view/parts/desk-layout.ts'
import { field } from '#platform/view/parts/field.ts'
import { form } from '#platform/view/parts/form.ts'
import { table } from '#platform/view/parts/table.ts'
import { documentRelation } from '../declarations/document-relation.ts'
import { legalDocument } from '../declarations/legal-document.ts'
import { showDay, showValue } from '../engine/show-value.ts'
import type { Entry } from '../entry.ts'
import { entryPath } from '../paths.ts'
import type { Held, Turn } from './held-documents.ts'
import { words } from './hook-words.ts'
import type { Citing, Incoming } from './legal-document.ts'

export interface EffectShown {
  on: IsoDate
  entry: Entry
  held: Held
  /** Null for a document that is not issued. */
  effect: Effect | null
  turns: readonly Turn[]
  endedParents: readonly string[]
  incoming: readonly Incoming[]
  citing: readonly Citing[]
}

const tones: Record<EffectStatus, Tone> = {
  notYetEffective: 'info',
  effective: 'ok',
  partlyExpired: 'soon',
  expired: 'late',
  suspended: 'paused',
  unknown: 'neutral',
}

/** Whether the document holds on a day, why, over time, and which procedures cite it. */
export function effectPanel(view: View, shown: EffectShown): Html {
  const { lang } = view
  const { effect, entry, held, on, endedParents } = shown
  const w = words(lang).effect
  const ofDay = form({
    lang,
    action: entryPath(legalDocument, entry.id),
    method: 'get',
    inline: true,
    hidden: lang === 'en' ? { lang } : {},
    body: html`${field({ lang, name: 'ngay', label: w.day, type: 'date', value: on, width: 'short' })}${button({ label: w.show, kind: 'secondary' })}`,
  })
  const status =
    effect === null
      ? html`<p>${w.notHeld}</p>`
      : html`<p>${w.on(showDay(on))}: ${badge(tones[effect.status], w.status[effect.status])}</p>${
          effect.reasons.length > 0 &&
          html`<ul>${effect.reasons.map((reason) => html`<li>${told(view, held, reason)}</li>`)}</ul>`
        }`
  return html`${panel({
    title: w.title,
    body: html`${ofDay}${status}${
      endedParents.length > 0 &&
      effect?.status !== 'expired' &&
      alert({ lang, tone: 'soon', title: w.parents(endedParents.map(held.numberOf).join(', ')) })
    }${overTime(view, shown)}${fromOthers(view, shown)}`,
  })}${citingPanel(view, shown)}`
}

function told({ lang }: View, held: Held, reason: EffectReason): string {
  const w = words(lang).effect
  switch (reason.code) {
    case 'notYetEffective':
      return reason.from === null ? w.notYetUnknown : w.notYet(showDay(reason.from))
    case 'startUnknown':
      return w.startUnknown
    case 'termEnded':
      return w.termEnded(showDay(reason.lastDay))
    case 'replaced':
    case 'abolished':
      return w[reason.code](held.numberOf(reason.by), showDay(reason.lastDay))
    case 'parentExpired':
      return w.parentExpired(reason.parents.map(held.numberOf).join(', '), showDay(reason.lastDay))
    case 'partExpired': {
      const by = reason.by === null ? '' : w.by(held.numberOf(reason.by))
      return w.partExpired(reason.scope.join(', '), by, showDay(reason.lastDay))
    }
    case 'suspended': {
      const scope = reason.scope === 'whole' ? w.whole : reason.scope.join(', ')
      const until = reason.until === null ? '' : w.until(showDay(reason.until))
      return w.suspended(scope, held.numberOf(reason.by), showDay(reason.from), until)
    }
    case 'endUnknown':
      return w.endUnknown(held.numberOf(reason.by))
  }
}

function overTime({ lang }: View, { turns, entry }: EffectShown): Html {
  const w = words(lang).effect
  if (turns.length === 0) return html``
  return table<Turn>({
    lang,
    caption: w.story,
    stack: true,
    rows: turns,
    columns: [
      {
        head: w.from,
        width: 'tight',
        isRowHead: true,
        cell: ({ from }) =>
          html`<a href="${address(entryPath(legalDocument, entry.id), { ngay: from, lang: lang === 'en' ? lang : undefined })}">${showDay(from)}</a>`,
      },
      { head: w.statusHead, cell: ({ status }) => badge(tones[status], w.status[status]) },
    ],
  })
}

function fromOthers({ lang }: View, { incoming }: EffectShown): Html {
  const w = words(lang).effect
  if (incoming.length === 0) return html``
  const { kind } = documentRelation.fields
  return table<Incoming>({
    lang,
    caption: w.incoming,
    stack: true,
    rows: incoming,
    columns: [
      {
        head: w.document,
        isRowHead: true,
        cell: ({ id, number }) => html`<a href="${entryPath(legalDocument, id)}">${number ?? '–'}</a>`,
      },
      { head: w.relation, cell: (one) => kind && showValue(kind, one.kind, lang) },
      { head: w.articles, cell: ({ articles }) => articles ?? '–' },
      { head: w.since, width: 'tight', cell: ({ effectiveOn }) => (effectiveOn === null ? '–' : showDay(effectiveOn)) },
    ],
  })
}

function citingPanel({ lang }: View, { citing, effect }: EffectShown): Html {
  const w = words(lang).citing
  const count = citing.length
  const isGone = effect?.status === 'expired' || effect?.status === 'suspended'
  const warning =
    count === 0
      ? null
      : isGone
        ? alert({ lang, tone: 'late', title: w.warning(count), body: w.warningBody })
        : effect?.status === 'partlyExpired' &&
          alert({ lang, tone: 'soon', title: w.partly(count), body: w.warningBody })
  return panel({
    title: w.title,
    body: html`${warning}${table<Citing>({
      lang,
      caption: w.title,
      captionHidden: true,
      stack: true,
      rows: citing,
      empty: html`<p class="quiet">${w.none}</p>`,
      columns: [
        {
          head: w.procedure,
          isRowHead: true,
          cell: ({ code, name }) => html`<a href="/thu-tuc/${code}">${code} · ${name}</a>`,
        },
        { head: w.version, align: 'end', width: 'tight', cell: ({ version }) => String(version) },
      ],
    })}`,
  })
}
