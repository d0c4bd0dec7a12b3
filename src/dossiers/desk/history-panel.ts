import type { View } from '#platform/http/view.ts'
import { type Html, html, type Value } from '#platform/view/html.ts'
import type { Tone } from '#platform/view/parts/badge.ts'
import { panel } from '#platform/view/parts/desk-layout.ts'
import { disclosure } from '#platform/view/parts/page-head.ts'
import { type TimelineItem, timeline } from '#platform/view/parts/timeline.ts'
import { deskWords } from '../desk-words.ts'
import type { ShownEvent } from '../history/history.ts'
import { words } from '../words.ts'
import type { DeskDossier } from './read-desk-dossier.ts'

const shownAtOnce = 5

/** What happened, the newest first; the oldest wait behind one line. */
export function historyPanel(view: View, desk: DeskDossier): Html {
  const w = deskWords(view.lang).dossier
  const items = desk.events.toReversed().map((event) => itemOf(view, event, desk.names))
  const older = items.slice(shownAtOnce)
  return panel({
    title: w.history,
    id: 'dien-bien',
    body: [
      timeline({ lang: view.lang, items: items.slice(0, shownAtOnce) }),
      older.length > 0 &&
        disclosure({ summary: w.historyMore(items.length), body: timeline({ lang: view.lang, items: older }) }),
    ],
  })
}

const tones: Readonly<Record<string, Tone>> = {
  'dossier.accepted': 'ok',
  'dossier.approved': 'ok',
  'dossier.result-issued': 'ok',
  'dossier.returned': 'ok',
  'dossier.sent-back': 'soon',
  'dossier.supplement-requested': 'paused',
  'dossier.withdrawal-requested': 'paused',
  'dossier.extended': 'soon',
  'dossier.rejected': 'late',
  'dossier.stopped': 'late',
}

function itemOf(view: View, event: ShownEvent, names: ReadonlyMap<string, string>): TimelineItem {
  const { told, toldMore } = deskWords(view.lang)
  const actionName = Object.entries(words(view.lang).action).find(([action]) => action === event.action)?.[1]
  const lines: Value[] = [
    event.assignee !== null && html`<p>${toldMore.assignee(names.get(event.assignee) ?? event.assignee)}</p>`,
    event.number !== null && html`<p>${toldMore.number(event.number)}</p>`,
    event.receiverName !== null && html`<p>${toldMore.receiver(event.receiverName)}</p>`,
    event.reason !== null && html`<p class="said">${event.reason}</p>`,
    event.items.length > 0 && html`<ul class="list">${event.items.map((item) => html`<li>${item}</li>`)}</ul>`,
    event.note !== null && html`<p class="said">${event.note}</p>`,
  ]
  const detail = lines.filter((line) => line !== false)
  return {
    at: Date.parse(event.at),
    title: told[event.name] ?? actionName ?? event.name,
    by: event.onBehalfOf === null ? event.actor : `${event.actor} (${event.onBehalfOf})`,
    tone: tones[event.name] ?? 'neutral',
    ...(detail.length > 0 ? { detail } : {}),
  }
}
