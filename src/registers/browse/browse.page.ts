import { onDesk } from '#dossiers'
import type { View } from '#platform/http/view.ts'
import { type Html, html } from '#platform/view/html.ts'
import { badge } from '#platform/view/parts/badge.ts'
import { emptyState } from '#platform/view/parts/empty-state.ts'
import { pageHead, section } from '#platform/view/parts/page-head.ts'
import { table } from '#platform/view/parts/table.ts'
import { filters } from '#platform/view/parts/tabs.ts'
import { formatNumber } from '#platform/words/format.ts'
import type { Bilingual } from '#platform/words/words-in.ts'
import { type Group, pathOf, type Register } from '../engine/register.ts'
import { words } from '../words.ts'
import type { Count } from './count-registers.ts'

/** A page of another area that belongs to this place. */
export interface LinkOut {
  href: string
  label: Bilingual
  permission: string
}

export interface Browsed {
  place: string
  title: string
  lead: string
  groups: readonly { key: Group; label: Bilingual; registers: readonly Register[] }[]
  counts: ReadonlyMap<string, Count>
  links: readonly LinkOut[]
}

export function browsePage(view: View, { place, title, lead, groups, counts, links }: Browsed): Html {
  const { lang } = view
  const w = words(lang).browse
  const isOneGroup = groups.length === 1
  return onDesk(view, {
    title,
    place,
    body: html`${pageHead({ title, lead })}${
      links.length > 0 &&
      section({
        title: w.pages,
        body: html`<ul class="list">${links.map((link) => html`<li><a href="${link.href}">${link.label[lang]}</a></li>`)}</ul>`,
      })
    }${
      !isOneGroup &&
      filters({
        lang,
        label: w.groups,
        items: groups.map(({ key, label }) => ({ label: label[lang], href: `#${key}` })),
      })
    }${groups.map(({ key, label, registers }) =>
      section({
        id: key,
        title: isOneGroup ? w.registers : label[lang],
        body: tableOf(view, label[lang], registers, counts),
      }),
    )}${groups.length === 0 && links.length === 0 && emptyState({ title: w.none, body: w.noneHint })}`,
  })
}

function tableOf({ lang }: View, caption: string, registers: readonly Register[], counts: Browsed['counts']): Html {
  const w = words(lang).browse
  const countOf = ({ name }: Register): Count => counts.get(name) ?? { all: 0, open: 0, late: 0 }
  return table({
    lang,
    caption,
    captionHidden: true,
    desk: true,
    stack: true,
    rows: registers,
    href: pathOf,
    columns: [
      {
        head: w.register,
        isRowHead: true,
        width: 'tight',
        cell: (declared) => html`<a href="${pathOf(declared)}">${declared.label[lang]}</a>`,
      },
      { head: w.about, clip: true, cell: (declared) => declared.about[lang] },
      { head: w.count, align: 'end', width: 'tight', cell: (declared) => formatNumber(countOf(declared).all, lang) },
      { head: w.open, align: 'end', width: 'tight', cell: (declared) => formatNumber(countOf(declared).open, lang) },
      {
        head: w.late,
        align: 'end',
        width: 'tight',
        cell: (declared) => {
          const { late } = countOf(declared)
          return late > 0 ? badge('late', formatNumber(late, lang)) : '0'
        },
      },
    ],
  })
}
