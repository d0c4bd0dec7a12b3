import type { View } from '#platform/http/view.ts'
import { type Html, html } from '#platform/view/html.ts'
import { badge, type Tone } from '#platform/view/parts/badge.ts'
import { linkButton } from '#platform/view/parts/button.ts'
import { emptyState } from '#platform/view/parts/empty-state.ts'
import { pageHead } from '#platform/view/parts/page-head.ts'
import { pager } from '#platform/view/parts/pager.ts'
import { searchBox } from '#platform/view/parts/search-box.ts'
import { table } from '#platform/view/parts/table.ts'
import { filters } from '#platform/view/parts/tabs.ts'
import { address, dateOf, deskDossierPath, onDesk, searchPath } from '../desk-frame.ts'
import { deskWords } from '../desk-words.ts'
import { words } from '../words.ts'
import type { DossierLine } from './list-dossiers.ts'
import type { StatusGroup } from './search.ts'

export interface Found {
  q: string
  state: StatusGroup | undefined
  cursor: string | undefined
  items: readonly DossierLine[]
  nextCursor: string | null
}

const groups: readonly (StatusGroup | undefined)[] = [undefined, 'open', 'waiting', 'ready', 'closed']

export function searchPage(view: View, found: Found): Html {
  const { lang } = view
  const w = deskWords(lang).search
  const { q, state, cursor, items } = found
  const lead =
    q === ''
      ? w.recent
      : found.nextCursor !== null || cursor !== undefined
        ? w.foundMore(q, items.length)
        : w.found(q, items.length)
  return onDesk(view, {
    title: q === '' ? w.title : `${q} · ${w.title}`,
    q,
    body: html`${pageHead({ title: w.title, lead: items.length > 0 ? lead : undefined })}
${searchBox({ lang, action: searchPath, label: w.label, help: w.help, value: q, id: 'tim', about: w.title, ...(state ? { hidden: { state } } : {}) })}
${filters({
  lang,
  label: w.statusFilter,
  items: groups.map((group) => ({
    label: w.statusGroups[group ?? 'all'] ?? '',
    href: address(searchPath, { q, state: group }),
    isCurrent: state === group,
  })),
})}
${results(view, found)}`,
  })
}

function results(view: View, { q, state, cursor, items, nextCursor }: Found): Html {
  const { lang } = view
  const w = deskWords(lang).search
  const i = deskWords(lang).inbox
  if (items.length === 0) {
    return q === '' && state === undefined
      ? emptyState({ title: w.empty, body: w.emptyHint })
      : emptyState({ title: w.none(q), body: w.noneHint, action: linkButton({ href: searchPath, label: w.recent }) })
  }
  const link = (next: string | undefined) => address(searchPath, { q, state, cursor: next })
  return html`${table({
    lang,
    caption: w.table,
    captionHidden: true,
    desk: true,
    stack: true,
    rows: items,
    href: deskDossierPath,
    tone: (line) => (isLate(line, view.now) ? 'late' : undefined),
    columns: [
      {
        head: i.code,
        isRowHead: true,
        width: 'tight',
        cell: (line) =>
          html`<a class="code" href="${deskDossierPath(line)}">${line.code ?? line.submissionNo ?? line.id.slice(0, 8)}</a>`,
      },
      { head: i.procedure, clip: true, cell: (line) => line.procedureName },
      { head: i.owner, clip: true, cell: (line) => line.ownerName },
      { head: w.status, width: 'tight', cell: (line) => statusBadge(line, view) },
      {
        head: w.where,
        clip: true,
        cell: (line) => [line.stepName, line.assignee].filter((part) => part !== null).join(', ') || '–',
      },
      { head: w.received, width: 'tight', cell: (line) => dateOf(line.receivedAt ?? line.submittedAt) ?? '–' },
      { head: w.due, width: 'tight', cell: (line) => dateOf(line.dueAt) ?? '–' },
    ],
  })}${pager({ lang, ...(cursor === undefined ? {} : { previous: link(undefined) }), ...(nextCursor === null ? {} : { next: link(nextCursor) }) })}`
}

const running = new Set(['accepted', 'inProcess'])
const isLate = (line: DossierLine, now: number): boolean =>
  running.has(line.status) && line.dueAt !== null && Date.parse(line.dueAt) < now

function statusBadge(line: DossierLine, view: View): Html {
  const w = words(view.lang)
  const name = Object.entries(w.status).find(([key]) => key === line.status)?.[1] ?? line.status
  const tone: Tone = isLate(line, view.now)
    ? 'late'
    : line.status === 'resultReady' || line.status === 'returned'
      ? 'ok'
      : running.has(line.status) || line.status === 'submitted'
        ? 'info'
        : line.status.endsWith('Requested')
          ? 'paused'
          : 'neutral'
  return badge(tone, line.outcome === 'overdue' ? `${name}, ${w.outcome.overdue?.toLowerCase()}` : name)
}
