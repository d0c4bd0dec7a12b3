import type { WorkingCalendar } from '#law/calendar.ts'
import type { View } from '#platform/http/view.ts'
import { type Html, html, type Value } from '#platform/view/html.ts'
import { alert } from '#platform/view/parts/alert.ts'
import { toneShape } from '#platform/view/parts/badge.ts'
import { button, linkButton } from '#platform/view/parts/button.ts'
import { deadlineBar } from '#platform/view/parts/deadline-bar.ts'
import { rowActions } from '#platform/view/parts/desk-layout.ts'
import { emptyState } from '#platform/view/parts/empty-state.ts'
import { form } from '#platform/view/parts/form.ts'
import { icon } from '#platform/view/parts/icon.ts'
import { pageHead } from '#platform/view/parts/page-head.ts'
import { pager } from '#platform/view/parts/pager.ts'
import { table } from '#platform/view/parts/table.ts'
import { filters } from '#platform/view/parts/tabs.ts'
import { formatDate, formatDayMonth, formatNumber, wallClock } from '#platform/words/format.ts'
import { address, dateOf, deskDossierPath, inboxPath, onDesk } from '../desk-frame.ts'
import { deskWords } from '../desk-words.ts'
import { roleInLaw } from '../roles.ts'
import { timeLeft } from '../time-left.ts'
import { words } from '../words.ts'
import { countedAtMost, type InboxCount, sumOf } from './count-inbox.ts'
import type { InboxLine, InboxQuery } from './read-inbox.ts'

export interface InboxPage {
  query: InboxQuery
  items: readonly InboxLine[]
  nextCursor: string | null
  counts: readonly InboxCount[]
  calendar: WorkingCalendar
  /** What was just done, or why nothing was. */
  notice?: Value
}

/** A sentence, filters as links, and the work itself, the nearest date first (LOOK.md: Inbox). */
export function inboxPage(view: View, p: InboxPage): Html {
  const w = deskWords(view.lang).inbox
  const total = sumOf(p.counts, 'total')
  const count =
    total > countedAtMost ? w.moreThan(formatNumber(countedAtMost, view.lang)) : formatNumber(total, view.lang)
  const lead = total === 0 ? w.nothing : w.sentence(count, sumOf(p.counts, 'late'), sumOf(p.counts, 'today'))
  return onDesk(view, {
    title: w.title,
    body: html`${p.notice}${pageHead({ title: w.title, lead })}${total > 0 && filterBar(view, p)}${list(view, p)}`,
  })
}

function filterBar(view: View, { query, counts }: InboxPage): Html {
  const w = deskWords(view.lang).inbox
  const { due, procedure } = query
  const ofProcedure = counts.filter((count) => procedure === undefined || count.procedureCode === procedure)
  const tab = (key: InboxQuery['due'], label: string, of: 'total' | 'late' | 'today' | 'week') => ({
    label,
    href: address(inboxPath, { due: key, procedure }),
    count: sumOf(ofProcedure, of),
    isCurrent: due === key,
  })
  const dues = [
    tab(undefined, w.all, 'total'),
    tab('late', w.late, 'late'),
    tab('today', w.today, 'today'),
    tab('week', w.week, 'week'),
  ]
  return html`<div class="filter-bar">${filters({ lang: view.lang, label: w.filters, items: dues })}${(counts.length > 1 || procedure !== undefined) && procedureMenu(view, query, counts)}</div>`
}

/** Up to fifty-four procedures are too many for a row of links; they wait behind one. */
function procedureMenu(view: View, { due, procedure }: InboxQuery, counts: readonly InboxCount[]): Html {
  const w = deskWords(view.lang).inbox
  const chosen = counts.find((count) => count.procedureCode === procedure)
  const items = [
    { label: w.everyProcedure, href: address(inboxPath, { due }), isCurrent: procedure === undefined },
    ...counts.map((count) => ({
      label: `${count.procedureName} (${count.procedureCode})`,
      href: address(inboxPath, { due, procedure: count.procedureCode }),
      count: count.total,
      isCurrent: count.procedureCode === procedure,
    })),
  ]
  const summary = procedure === undefined ? w.everyProcedure : (chosen?.procedureName ?? procedure)
  return html`<details class="filter-menu" data-actions><summary><span class="hidden">${w.byProcedure}: </span><span class="filter-chosen">${summary}</span>${icon('more', 16)}</summary>${filters({ lang: view.lang, label: w.byProcedure, items })}</details>`
}

function list(view: View, p: InboxPage): Html {
  const { lang } = view
  const w = deskWords(lang).inbox
  const isFiltered = p.query.due !== undefined || p.query.procedure !== undefined || p.query.cursor !== undefined
  if (p.items.length === 0) {
    return isFiltered
      ? emptyState({
          title: w.nothingHere,
          body: w.nothingHereHint,
          action: linkButton({ href: inboxPath, label: w.showAll }),
        })
      : emptyState({ title: w.nothing, body: w.nothingHint })
  }
  const { due, procedure, cursor } = p.query
  const link = (next: string | undefined) => address(inboxPath, { due, procedure, cursor: next })
  return html`${table({
    lang,
    caption: w.table,
    captionHidden: true,
    desk: true,
    stack: true,
    rows: p.items.map((line) => ({
      line,
      code: line.code ?? line.submissionNo ?? line.dossierId,
      lateness: lateness(line, view.now),
    })),
    href: ({ line }) => pathOf(line),
    tone: ({ lateness }) => (lateness === 'dossier' ? 'late' : lateness === 'step' ? 'soon' : undefined),
    mark: { name: 'id', value: ({ line }) => line.dossierId, about: ({ code }) => code, form: 'marked' },
    columns: [
      {
        head: w.code,
        isRowHead: true,
        width: 'tight',
        cell: ({ line, code, lateness }) =>
          html`<a class="code" href="${pathOf(line)}">${code}</a>${lateness && html`<span class="hidden">. ${lateness === 'dossier' ? w.dossierLate : w.stepLate}</span>`}`,
      },
      { head: w.procedure, clip: true, cell: ({ line }) => line.procedureName },
      { head: w.owner, clip: true, cell: ({ line }) => line.ownerName },
      { head: w.step, clip: true, cell: ({ line }) => line.step.name },
      { head: w.left, width: 'tight', cell: ({ line }) => timeOf(view, line, p.calendar) },
      { head: w.appointment, width: 'tight', cell: ({ line, lateness }) => appointment(line, lateness, view.now) },
      { head: w.holder, width: 'tight', cell: ({ line }) => holder(view, line) },
      {
        head: w.actions,
        headHidden: true,
        width: 'tight',
        cell: ({ line, code }) => rowActions({ label: w.actionsOf(code), items: menu(view, line) }),
      },
    ],
  })}${markedBar(view)}${pager({ lang, ...(cursor === undefined ? {} : { previous: link(undefined) }), ...(p.nextCursor === null ? {} : { next: link(p.nextCursor) }) })}`
}

const pathOf = (line: InboxLine): string =>
  deskDossierPath({ id: line.dossierId, code: line.code, submissionNo: line.submissionNo })

/** The dossier past its own date is what the citizen feels; a late step alone is a warning. */
function lateness(line: InboxLine, now: number): 'dossier' | 'step' | null {
  if (line.dossierDueAt !== null && line.status !== 'resultReady' && Date.parse(line.dossierDueAt) < now)
    return 'dossier'
  return Date.parse(line.dueAt) < now ? 'step' : null
}

function timeOf(view: View, line: InboxLine, calendar: WorkingCalendar): Value {
  const time = timeLeft(calendar, Date.parse(line.openedAt), Date.parse(line.dueAt), view.now)
  return time ? deadlineBar({ lang: view.lang, compact: true, ...time }) : dateOf(line.dueAt)
}

function appointment(line: InboxLine, late: ReturnType<typeof lateness>, now: number): Value {
  if (line.dossierDueAt === null) return '–'
  const at = Date.parse(line.dossierDueAt)
  // The year only where it is another one: the column stays narrow.
  const date = wallClock(at).year === wallClock(now).year ? formatDayMonth(at) : formatDate(at)
  return late === 'dossier' ? html`<span class="tone is-late">${toneShape('late')}${date}</span>` : date
}

function holder(view: View, line: InboxLine): Value {
  const w = deskWords(view.lang).inbox
  if (line.assignee === null) return html`<span class="quiet">${w.nobodyYet}</span>`
  return line.assignee === view.actor.name ? w.me : line.assignee
}

function menu(view: View, line: InboxLine): Html {
  const w = deskWords(view.lang).inbox
  return html`<a href="${pathOf(line)}">${w.open}</a>${line.code !== null && html`<a href="/ho-so/${encodeURIComponent(line.code)}/phieu-kiem-soat.pdf">${w.controlSheet}</a>`}<a href="/thu-tuc/${line.procedureCode}">${w.aboutProcedure}</a>`
}

/** Shown when a row is marked: the one thing each role does to many dossiers at once. */
function markedBar(view: View): Html {
  const { lang } = view
  const w = deskWords(lang).inbox
  const names = words(lang).action
  const roles = new Set(view.actor.posts.map((post) => roleInLaw(post.role)))
  const action = (name: 'handOver' | 'forward') => button({ label: names[name], name: 'action', value: name })
  const buttons = [
    roles.has('receptionOfficer') && action('handOver'),
    (roles.size > 2 || !roles.has('receptionOfficer')) && action('forward'),
  ]
  return html`<div class="marked-bar">${form({
    lang,
    id: 'marked',
    action: `${inboxPath}/da-chon`,
    hidden: view.hidden(),
    inline: true,
    body: html`<span class="marked-label">${w.marked}:</span>${buttons}`,
  })}</div>`
}

/** What was just done elsewhere and led here. */
export function doneNotice(view: View, action: string | undefined, what: string | undefined): Value {
  const { lang } = view
  const name = Object.entries(words(lang).action).find(([key]) => key === action)?.[1]
  if (name === undefined || what === undefined || !/^[\w.-]{1,60}$/.test(what)) return undefined
  const w = deskWords(lang).inbox
  const count = /^\d{1,3}$/.test(what) ? Number(what) : null
  const title = count === null ? w.done(name, what) : w.doneMany(name, count)
  return alert({ lang, tone: 'ok', title, isAnswer: true })
}
