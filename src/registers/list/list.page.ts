import { address, onDesk } from '#dossiers'
import type { View } from '#platform/http/view.ts'
import { type Html, html, type Value } from '#platform/view/html.ts'
import { linkButton } from '#platform/view/parts/button.ts'
import { emptyState } from '#platform/view/parts/empty-state.ts'
import { pageHead } from '#platform/view/parts/page-head.ts'
import { pager } from '#platform/view/parts/pager.ts'
import { type Column, table } from '#platform/view/parts/table.ts'
import { tabs } from '#platform/view/parts/tabs.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { registerNamed } from '../declarations/all.ts'
import { dueWords, illustrativeBadge, isIllustrative, isLate, stateBadge } from '../due-words.ts'
import type { Field } from '../engine/field.ts'
import { pathOf, type Register } from '../engine/register.ts'
import { showDay, showValue } from '../engine/show-value.ts'
import type { Entry } from '../entry.ts'
import { filterFields } from '../list-query.ts'
import { entryPath, placeOf } from '../paths.ts'
import { shownValue } from '../present-entry.ts'
import { words } from '../words.ts'
import { askedOf, filterForm } from './filter-form.ts'
import type { ListShown } from './read-list.ts'

export function listPage(view: View, shown: ListShown): Html {
  const { declared } = shown
  const { lang } = view
  const title = declared.label[lang]
  return onDesk(view, {
    title,
    place: placeOf(declared),
    body: html`${pageHead({ title, over: wholesOf(lang, shown), lead: declared.about[lang], actions: headActions(view, shown) })}
${stateTabs(view, shown)}
${filterForm(lang, shown)}
${results(view, shown)}`,
  })
}

/** Of which other entries these are parts, where the address says so. */
function wholesOf(lang: Lang, { declared, wanted, names }: ListShown): Value {
  return filterFields(declared).map(([name, field]) => {
    const id = wanted.values?.[name]
    if (field.type !== 'entry' || typeof id !== 'string' || declared.list.filters?.includes(name)) return null
    return html`${field.label[lang]}: <a href="${entryPath(registerNamed(field.register), id)}">${names.get(id) ?? id}</a> `
  })
}

function headActions({ lang }: View, shown: ListShown): Html {
  const w = words(lang).list
  const path = pathOf(shown.declared)
  // A person reads more than an import takes: state, due date and what the system wrote.
  const sheet = (format: string) => address(`${path}/xuat`, { format, columns: 'all', ...askedOf(shown) })
  return html`${shown.mayEdit && [linkButton({ href: `${path}/moi`, label: w.add, kind: 'primary' }), linkButton({ href: `${path}/nhap`, label: w.import, icon: 'upload' })]}${linkButton({ href: sheet('xlsx'), label: w.exportXlsx })}${linkButton({ href: sheet('csv'), label: w.exportCsv })}`
}

/** Of more states than these only those are shown in which something stands. */
const fewStates = 5

function stateTabs({ lang }: View, shown: ListShown): Html {
  const { declared, counts, wanted } = shown
  const w = words(lang)
  const { state: _state, ...asked } = askedOf(shown)
  const total = Object.keys(declared.states).reduce((sum, state) => sum + (counts.get(state) ?? 0), 0)
  const tab = (state: string | undefined, label: string, count: number) => ({
    label,
    count,
    href: address(pathOf(declared), { ...asked, state }),
    isCurrent: wanted.state === state,
  })
  const voided = counts.get('void') ?? 0
  const isShort = Object.keys(declared.states).length <= fewStates
  return tabs({
    lang,
    label: w.list.states,
    items: [
      tab(undefined, w.list.all, total),
      ...Object.entries(declared.states)
        .filter(([state]) => isShort || wanted.state === state || (counts.get(state) ?? 0) > 0)
        .map(([state, { label }]) => tab(state, label[lang], counts.get(state) ?? 0)),
      ...(voided > 0 || wanted.state === 'void' ? [tab('void', w.isVoid, voided)] : []),
    ],
  })
}

function results(view: View, shown: ListShown): Html {
  const { declared, items, nextCursor, query, mayEdit } = shown
  const { lang } = view
  const w = words(lang).list
  const asked = askedOf(shown)
  const path = pathOf(declared)
  if (items.length === 0) {
    const isAsked = Object.values(asked).some((one) => one !== undefined)
    if (isAsked)
      return emptyState({ title: w.none, body: w.noneHint, action: linkButton({ href: path, label: w.clear }) })
    return emptyState({ title: w.empty, body: mayEdit ? w.emptyHintEdit : w.emptyHint })
  }
  const link = (cursor: string | undefined) => address(path, { ...asked, cursor })
  // Said once where it holds of every row.
  const isInvented = items.every(isIllustrative)
  return html`${isInvented && html`<p class="help">${illustrativeBadge(lang)} ${w.allIllustrative}</p>`}${table<Entry>({
    lang,
    caption: declared.label[lang],
    captionHidden: true,
    desk: true,
    stack: true,
    rows: items,
    href: (entry) => entryPath(declared, entry.id),
    tone: (entry) => (isLate(entry, view.now) ? 'late' : undefined),
    columns: columnsOf(view, shown),
  })}${pager({ lang, ...(query.cursor === undefined ? {} : { previous: link(undefined) }), ...(nextCursor === null ? {} : { next: link(nextCursor) }) })}`
}

const wide = ['text', 'longText', 'choices', 'entry', 'unit', 'agency', 'procedure', 'link']
const longLabel = 16
/** What may be long is cut to its line, so that the entry itself keeps its room. */
const isWide = (field: Field, lang: Lang): boolean =>
  wide.includes(field.type) ||
  (field.type === 'choice' && Object.values(field.options).some((label) => label[lang].length > longLabel))

const numbers = ['integer', 'decimal', 'percent', 'money', 'year']

function columnsOf(view: View, { declared, names, agencies, items }: ListShown): Column<Entry>[] {
  const { lang } = view
  const w = words(lang).list
  const { mark, datedBy } = declared
  const own = [...declared.list.columns].filter((name) => declared.fields[name] && name !== mark)
  const agencyNames = new Map(agencies.map(({ value, label }) => [value, label]))
  const isInvented = items.every(isIllustrative)
  const isOwed = items.some((entry) => entry.dueOn !== null)
  return [
    ...(mark
      ? [
          {
            head: declared.fields[mark]?.label[lang] ?? w.mark,
            width: 'tight' as const,
            cell: (entry: Entry) => html`<span class="code">${entry.mark ?? '–'}</span>`,
          },
        ]
      : []),
    {
      head: w.title,
      isRowHead: true,
      clip: true,
      cell: (entry) => html`<a href="${entryPath(declared, entry.id)}" title="${entry.title}">${entry.title}</a>`,
    },
    ...own.map((name) => fieldColumn(declared, name, lang, names)),
    ...(datedBy && own.includes(datedBy)
      ? []
      : [
          {
            head: (datedBy && declared.fields[datedBy]?.label[lang]) ?? w.date,
            width: 'tight' as const,
            cell: (entry: Entry) => showDay(entry.datedOn),
          },
        ]),
    ...(agencies.length > 1
      ? [{ head: w.agency, clip: true, cell: (entry: Entry) => agencyNames.get(entry.agencyId) ?? entry.agencyId }]
      : []),
    {
      head: w.state,
      width: 'tight',
      cell: (entry) => [
        stateBadge(declared, entry, lang),
        !isInvented && isIllustrative(entry) && [' ', illustrativeBadge(lang)],
      ],
    },
    ...(isOwed
      ? [{ head: w.due, width: 'tight' as const, cell: (entry: Entry) => dueWords(entry, view.now, lang) ?? '–' }]
      : []),
  ]
}

function fieldColumn(declared: Register, name: string, lang: Lang, names: ListShown['names']): Column<Entry> {
  const field = declared.fields[name]
  const isNumber = field !== undefined && numbers.includes(field.type)
  const isLong = field !== undefined && isWide(field, lang)
  return {
    head: field?.label[lang] ?? name,
    ...(isNumber ? { align: 'end' as const } : {}),
    ...(isLong ? { clip: true } : { width: 'tight' as const }),
    cell: (entry) => {
      const value = shownValue(declared, entry, name, false)
      if (!field || value === null) return '–'
      return field.personal ? String(value) : showValue(field, value, lang, names)
    },
  }
}
