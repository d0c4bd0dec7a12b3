import type { Lang } from '#platform/words/words-in.ts'
import { attrs, classes, type Html, html, type Value } from '../html.ts'
import { words } from '../words.ts'

export interface Column<Row> {
  head: string
  /** For a column that needs no words to see (the actions of the row). */
  headHidden?: boolean | undefined
  cell: (row: Row) => Value
  /** Numbers stand at the end of their column. */
  align?: 'start' | 'end' | undefined
  /** How much room the column takes: as little as its content, or what is left. */
  width?: 'tight' | 'wide' | undefined
  /** This cell names the row. */
  isRowHead?: boolean | undefined
  /** Cut to one line with the full text on hover; for long names in desks. */
  clip?: boolean | undefined
  /** The link that sorts by this column, and how it is sorted now. */
  sort?: { href: string; now?: 'ascending' | 'descending' | undefined } | undefined
}

export interface Table<Row> {
  lang: Lang
  caption: string
  captionHidden?: boolean | undefined
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  /** 36 px rows that can be walked by key. */
  desk?: boolean | undefined
  /** On a phone each row becomes a card with the column heads beside the values. */
  stack?: boolean | undefined
  /** Where Enter leads in a desk table; the same as the link in the row's own cell. */
  href?: ((row: Row) => string) | undefined
  tone?: ((row: Row) => 'late' | 'soon' | undefined) | undefined
  /** A box to mark the row; `form` is the id of the form that acts on the marked ones. */
  mark?:
    | { name: string; value: (row: Row) => string; about: (row: Row) => string; form?: string | undefined }
    | undefined
  /** What stands instead of rows: say what to do next. */
  empty?: Value
  foot?: Value
}

export function table<Row>(p: Table<Row>): Html {
  if (p.rows.length === 0 && p.empty) return html`${p.empty}`
  const w = words(p.lang)
  // A table that scrolls must be reachable by key; the rows of a desk are themselves.
  const frame = p.desk
    ? { class: 'table-frame is-desk-frame' }
    : { class: 'table-frame', role: 'region', tabindex: 0, 'aria-label': p.caption }
  return html`<div${attrs(frame)}><table${attrs({
    class: classes('table', p.desk && 'is-desk', p.stack && 'is-stacked'),
    'data-walk': p.desk,
  })}><caption class="${p.captionHidden ? 'hidden' : ''}">${p.caption}</caption>
<thead><tr>${p.mark && html`<td class="is-tight"><span class="hidden">${w.mark}</span></td>`}${p.columns.map(headCell)}</tr></thead>
<tbody>${p.rows.map(
    (row) => html`<tr${attrs({ class: toneClass(p.tone?.(row)), 'data-href': p.desk ? p.href?.(row) : undefined })}>${
      p.mark &&
      html`<td class="is-tight"><input type="checkbox" class="row-mark"${attrs({
        name: p.mark.name,
        value: p.mark.value(row),
        form: p.mark.form,
        'aria-label': `${w.mark} ${p.mark.about(row)}`,
      })}></td>`
    }${p.columns.map((column) => bodyCell(column, row, p.stack))}</tr>
`,
  )}</tbody>${p.foot && html`<tfoot>${p.foot}</tfoot>`}</table></div>`
}

function headCell<Row>(column: Column<Row>): Html {
  return html`<th scope="col"${attrs({ class: cellClass(column), 'aria-sort': column.sort?.now })}>${
    column.sort
      ? html`<a class="sort" href="${column.sort.href}">${column.head}</a>`
      : column.headHidden
        ? html`<span class="hidden">${column.head}</span>`
        : column.head
  }</th>`
}

function bodyCell<Row>(column: Column<Row>, row: Row, stack: boolean | undefined): Html {
  const content = column.cell(row)
  const own = attrs({
    class: cellClass(column),
    'data-head': stack ? column.head : undefined,
    title: column.clip && typeof content === 'string' ? content : undefined,
  })
  return column.isRowHead ? html`<th scope="row"${own}>${content}</th>` : html`<td${own}>${content}</td>`
}

function cellClass<Row>(column: Column<Row>): string | undefined {
  const all = classes(
    column.align === 'end' && 'is-end',
    column.width && `is-${column.width}`,
    column.clip && 'is-clip',
  )
  return all === '' ? undefined : all
}

function toneClass(tone: string | undefined): string | undefined {
  return tone === undefined ? undefined : `is-${tone}`
}
