import type { View } from '#platform/http/view.ts'
import { type Html, html } from '#platform/view/html.ts'
import { section } from '#platform/view/parts/page-head.ts'
import { table } from '#platform/view/parts/table.ts'
import { formatDateTime } from '#platform/words/format.ts'
import type { FoundReport } from './find-report.ts'
import { mayEdit, mayWrite } from './moves.ts'
import { sectionNumber } from './outline.ts'
import { reportPath, type WrittenSection } from './report.ts'
import { sectionBadge } from './state-badge.ts'
import { words } from './words.ts'

export const sectionPath = (key: Parameters<typeof reportPath>[0], code: string): string =>
  `${reportPath(key)}/phan/${code}`

/** Who writes which part of a draft, and how far it is. */
export function sectionStates({ sections, key, head, outline, versions }: FoundReport, view: View): Html {
  const { lang, actor } = view
  const w = words(lang)
  const isLatest = head.version === versions[0]?.version
  const isOpen = (one: WrittenSection) =>
    isLatest && mayEdit(head.state) && view.can('report.write') && mayWrite(actor, key.agency, one.owner)
  return section({
    title: w.sections,
    body: table({
      lang,
      caption: w.sections,
      captionHidden: true,
      rows: sections,
      columns: [
        { head: w.numbered, width: 'tight', cell: ({ section: { code } }) => sectionNumber(outline, code) },
        { head: w.section, isRowHead: true, width: 'wide', cell: ({ section: { title } }) => title[lang] },
        { head: w.owner, cell: ({ owner, ownerName }) => ownerName ?? w.roles[owner.role] ?? owner.role },
        { head: w.state, cell: ({ state }) => sectionBadge(state, lang) },
        {
          head: w.edited,
          cell: ({ editedAt, editedBy }) =>
            editedAt === null ? '–' : w.editedBy(editedBy ?? '', formatDateTime(editedAt)),
        },
        {
          head: w.edit,
          headHidden: true,
          cell: (one) =>
            isOpen(one) &&
            html`<a href="${sectionPath(key, one.section.code)}">${w.edit}<span class="hidden"> ${one.section.title[lang]}</span></a>`,
        },
      ],
    }),
  })
}
