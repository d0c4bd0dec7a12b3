import { address, asked, onDesk } from '#dossiers'
import type { View } from '#platform/http/view.ts'
import { type Html, html, type Value } from '#platform/view/html.ts'
import { alert } from '#platform/view/parts/alert.ts'
import { linkButton } from '#platform/view/parts/button.ts'
import { columns, panel } from '#platform/view/parts/desk-layout.ts'
import { type Fact, facts } from '#platform/view/parts/facts.ts'
import { errorSummary, type FieldError } from '#platform/view/parts/form.ts'
import { disclosure, pageHead } from '#platform/view/parts/page-head.ts'
import { table } from '#platform/view/parts/table.ts'
import { registerNamed } from '../declarations/all.ts'
import { dueText, dueWords, illustrativeBadge, isIllustrative, isLate, stateBadge } from '../due-words.ts'
import type { Field } from '../engine/field.ts'
import { pathOf, voidMove } from '../engine/register.ts'
import { showDay, showValue } from '../engine/show-value.ts'
import type { Entry } from '../entry.ts'
import { toldFaults } from '../form/told-faults.ts'
import { entryPath, placeOf } from '../paths.ts'
import { shownValue } from '../present-entry.ts'
import { words } from '../words.ts'
import { movesBar, type RefusedMove } from './moves-bar.ts'
import type { EntryShown } from './read-entry-page.ts'
import { filesPanel, historyPanel } from './side-panels.ts'

/** What came back refused: a step with what was typed, or a file. */
export type Refused = ({ kind: 'move' } & RefusedMove) | { kind: 'file'; errors: readonly FieldError[] }

/** One entry: what it says, what may be done with it, and what happened to it. */
export function entryPage(view: View, shown: EntryShown, refused?: Refused): Html {
  const { declared, entry } = shown
  const { lang } = view
  const w = words(lang)
  const move = refused?.kind === 'move' ? refused : undefined
  const hasBar = !entry.isVoid && (shown.allowed.length > 0 || shown.mayEdit)
  return onDesk(view, {
    title: [entry.mark, entry.title].filter(Boolean).join(' · '),
    place: placeOf(declared),
    body: html`${refused ? errorSummary({ lang, errors: toldFaults(declared, refused.errors, lang) }) : done(view, shown)}${pageHead(
      {
        title: entry.title,
        over: entry.mark && html`<span class="code">${entry.mark}</span>`,
        back: { href: pathOf(declared), label: w.entry.back(declared.label[lang]) },
        meta: html`${stateBadge(declared, entry, lang)} ${isIllustrative(entry) && illustrativeBadge(lang)} ${dueWords(entry, view.now, lang)}`,
        actions: mayRevise(shown) && linkButton({ href: `${entryPath(declared, entry.id)}/sua`, label: w.entry.edit }),
      },
    )}${entry.isVoid && alert({ lang, tone: 'info', title: w.entry.isVoidTitle })}
${columns({
  kind: 'panel',
  main: html`${panel({ title: w.entry.facts, body: html`${facts(factsOf(view, shown))}${emptyFields(view, shown)}` })}${shown.panel}${shown.parts.map((parts) => partsPanel(view, shown, parts))}`,
  side: html`${filesPanel(view, shown, refused?.kind === 'file' ? refused.errors : undefined)}${historyPanel(view, shown)}`,
})}${hasBar && movesBar(view, shown, move)}`,
  })
}

/** What the last press of a button did, as the address tells it. */
function done(view: View, { declared }: EntryShown): Value {
  const { lang } = view
  const w = words(lang)
  const names = new Map([
    ...Object.entries(declared.moves).map(([name, { label }]): [string, string] => [name, label[lang]]),
    ['create', w.list.add],
    ['edit', w.entry.edit],
    ['attach', w.entry.attach],
    [voidMove, w.void],
  ])
  const name = names.get(asked(view, 'xong') ?? '')
  return name && alert({ lang, tone: 'ok', title: w.entry.done(name), isAnswer: true })
}

const mayRevise = ({ declared, entry, mayEdit }: EntryShown): boolean =>
  mayEdit && !entry.isVoid && !declared.states[entry.state]?.isLocked

function factsOf(view: View, shown: EntryShown): Fact[] {
  const { declared, entry, agencyName } = shown
  const { lang } = view
  const w = words(lang).entry
  return [
    ...Object.entries(declared.fields).map(([name, field]) => ({
      term: field.label[lang],
      value: fieldValue(view, shown, name, field),
    })),
    { term: w.agency, value: agencyName },
    ...(declared.datedBy ? [] : [{ term: w.dated, value: showDay(entry.datedOn) }]),
    { term: w.due, value: dueText(entry, view.now, lang) },
    { term: w.provenance, value: entry.provenance && (words(lang).provenance[entry.provenance] ?? entry.provenance) },
  ]
}

const fewFields = 6

/** Fields that hold nothing, in one line: a row of dashes tells no more. */
function emptyFields({ lang }: View, { declared, entry, mayEdit }: EntryShown): Value {
  const empty = Object.entries(declared.fields).filter(([name]) => shownValue(declared, entry, name, mayEdit) === null)
  if (empty.length === 0) return null
  const w = words(lang).entry
  const names = empty.map(([, field]) => field.label[lang]).join(', ')
  return empty.length > fewFields
    ? disclosure({ summary: w.notFilledCount(empty.length), body: html`<p class="quiet">${names}</p>` })
    : html`<p class="quiet">${w.notFilled(names)}</p>`
}

function fieldValue(
  { lang }: View,
  { declared, entry, names, mayEdit }: EntryShown,
  name: string,
  field: Field,
): Value {
  const value = shownValue(declared, entry, name, mayEdit)
  if (value === null) return null
  if (field.personal && !mayEdit) return String(value)
  const text = showValue(field, value, lang, names)
  if (field.type === 'link') return html`<a href="${text}" rel="noreferrer">${text}</a>`
  if (field.type === 'entry')
    return html`<a href="${entryPath(registerNamed(field.register), String(value))}">${text}</a>`
  if (field.type === 'procedure') return html`<a href="/thu-tuc/${String(value)}">${text}</a>`
  if (field.type === 'longText') return text.split('\n').map((line) => html`<p>${line}</p>`)
  return text
}

function partsPanel(
  view: View,
  { entry }: EntryShown,
  { of, by, items, hasMore, mayAdd }: EntryShown['parts'][number],
): Html {
  const { lang } = view
  const w = words(lang)
  return panel({
    title: of.label[lang],
    more: html`${mayAdd && linkButton({ href: address(`${pathOf(of)}/moi`, { [by]: entry.id }), label: w.entry.add(of.one[lang]) })}`,
    body: html`${table<Entry>({
      lang,
      caption: of.label[lang],
      captionHidden: true,
      desk: true,
      stack: true,
      rows: items,
      href: (part) => entryPath(of, part.id),
      tone: (part) => (isLate(part, view.now) ? 'late' : undefined),
      empty: html`<p class="quiet">${w.entry.noParts}</p>`,
      columns: [
        ...(of.mark ? [{ head: w.list.mark, width: 'tight' as const, cell: (part: Entry) => part.mark ?? '–' }] : []),
        {
          head: w.list.title,
          isRowHead: true,
          clip: true,
          cell: (part) => html`<a href="${entryPath(of, part.id)}" title="${part.title}">${part.title}</a>`,
        },
        { head: w.list.date, width: 'tight', cell: (part) => showDay(part.datedOn) },
        { head: w.list.state, width: 'tight', cell: (part) => stateBadge(of, part, lang) },
        { head: w.list.due, width: 'tight', cell: (part) => dueWords(part, view.now, lang) ?? '–' },
      ],
    })}${hasMore && html`<p><a href="${address(pathOf(of), { [by]: entry.id })}">${w.entry.allParts}</a></p>`}`,
  })
}
