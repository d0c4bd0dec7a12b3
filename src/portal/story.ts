import type { ShownEvent, Standing } from '#dossiers'
import { type Html, html, type Value } from '#platform/view/html.ts'
import type { Tone } from '#platform/view/parts/badge.ts'
import { section } from '#platform/view/parts/page-head.ts'
import { type TimelineItem, timeline } from '#platform/view/parts/timeline.ts'
import { formatMoment } from '#platform/words/format.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { words } from './words.ts'

export interface Story {
  lang: Lang
  standing: Standing
  /** For the owner: who did it, and why. Anyone else who knows the code sees what happened and when, nobody's name. */
  isOwn: boolean
}

const tones: Readonly<Record<string, Tone>> = {
  'dossier.accepted': 'ok',
  'dossier.approved': 'ok',
  'dossier.result-issued': 'ok',
  'dossier.returned': 'ok',
  'dossier.supplement-requested': 'paused',
  'dossier.withdrawal-requested': 'paused',
  'dossier.extended': 'soon',
  'dossier.rejected': 'late',
  'dossier.stopped': 'late',
}

/** Reasons that are said to the applicant; what officials tell each other on the way stays among them. */
const saidToApplicant = new Set([
  'dossier.supplement-requested',
  'dossier.rejected',
  'dossier.stopped',
  'dossier.extended',
  'dossier.withdrawal-requested',
  'dossier.withdrawal-refused',
])

/** Where the dossier goes next is worth a line when it changes hands. */
const changesHands = new Set([
  'dossier.handed-over',
  'dossier.assigned',
  'dossier.forwarded',
  'dossier.approved',
  'dossier.sent-back',
])

/** What happened in plain words, and the next thing that is promised. */
export function storySection(p: Story): Html {
  const told = p.standing.events.filter(({ name }) => name !== 'dossier.drafted')
  const next = toCome(p)
  const items = told.map((event, i) => itemOf(p, event, i === told.length - 1))
  return section({
    title: words(p.lang).story.title ?? '',
    id: 'dien-bien',
    body: timeline({ lang: p.lang, items: next === undefined ? items : [...items, { title: next }] }),
  })
}

function itemOf({ lang, standing, isOwn }: Story, event: ShownEvent, isLast: boolean): TimelineItem {
  const w = words(lang)
  const step = changesHands.has(event.name)
    ? standing.procedure.process.steps.find(({ no }) => no === event.stepNo)
    : undefined
  const lines: Value[] = [
    step && html`<p>${w.storyTo(step.name, step.unitName)}</p>`,
    isOwn && event.receiverName !== null && html`<p>${w.storyReceiver(event.receiverName)}</p>`,
    isOwn &&
      saidToApplicant.has(event.name) &&
      event.reason !== null &&
      html`<p>${w.sentence.reason(event.reason)}</p>`,
    isOwn &&
      event.items.length > 0 &&
      html`<p>${w.storyItems}</p><ul class="list">${event.items.map((item) => html`<li>${item}</li>`)}</ul>`,
  ].filter((line) => line !== false && line !== undefined)
  return {
    at: Date.parse(event.at),
    title: w.story[event.name] ?? event.name,
    by: isOwn ? event.actor : undefined,
    tone: tones[event.name] ?? 'neutral',
    current: isLast && standing.row.state.finishedAt === null,
    ...(lines.length > 0 ? { detail: lines } : {}),
  }
}

function toCome({ lang, standing }: Story): string | undefined {
  const w = words(lang).toCome
  const { status, intakeDueAt, appointmentAt } = standing.row.state
  if (status === 'submitted' && intakeDueAt !== null) return w.answer(formatMoment(intakeDueAt, lang))
  if (status === 'resultReady') return w.collect
  const runs = status === 'accepted' || status === 'inProcess'
  return runs && appointmentAt !== null ? w.appointment(formatMoment(appointmentAt, lang)) : undefined
}
