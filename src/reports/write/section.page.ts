import { localDate } from '#law/instant.ts'
import type { RunContext } from '#platform/http/action.ts'
import { Problem } from '#platform/http/problem.ts'
import type { View } from '#platform/http/view.ts'
import { type Html, html } from '#platform/view/html.ts'
import { button, buttonRow } from '#platform/view/parts/button.ts'
import { radioGroup, select } from '#platform/view/parts/choice.ts'
import { textArea } from '#platform/view/parts/field.ts'
import { errorOf, errorSummary, type FieldError, form } from '#platform/view/parts/form.ts'
import { pageHead, section as pageSection } from '#platform/view/parts/page-head.ts'
import { table } from '#platform/view/parts/table.ts'
import { yearOf } from '../compile.ts'
import { figureHref, measureFigures } from '../figure.ts'
import { columnText, unitText } from '../figure-text.ts'
import { holds, mayEdit, mayWrite, writerRoles } from '../moves.ts'
import { codesIn } from '../narrative.ts'
import { sectionNumber } from '../outline.ts'
import { outlineOf } from '../outline-of.ts'
import { findHead, findSections, type ReportKey, reportAgency, reportPath, type WrittenSection } from '../report.ts'
import { sectionPath } from '../section-states.page.ts'
import { sectionBadge } from '../state-badge.ts'
import { words } from '../words.ts'
import { type Writer, writersOf } from './arrange-section.ts'
import { type SectionOf, seenMark } from './change-section.ts'

type Opening = Pick<RunContext<SectionOf, unknown, unknown>, 'tx' | 'actor' | 'scope' | 'now' | 'params'>

interface Again {
  errors?: readonly FieldError[]
  entered?: Readonly<Record<string, string>>
}

/** The texts of one section to write, the figures that can stand in them, and who writes it. */
export async function sectionPage(opening: Opening, view: View, again: Again = {}): Promise<Html> {
  const { tx, actor, now, params } = opening
  const { lang } = view
  const w = words(lang)
  const agency = await reportAgency(tx, opening, params)
  const key: ReportKey = { tenantId: actor.tenantId, kind: 'annual', agency: agency.id, year: params.year }
  const head = await findHead(tx, key)
  const sections = await findSections(tx, key, head.version)
  const written = sections.find(({ section }) => section.code === params.section)
  if (!written) throw new Problem('report.unknown')
  const { section } = written
  const isOpen = mayEdit(head.state)
  const writers =
    isOpen && holds(actor, key.agency, ['controlOfficer']) ? await writersOf(tx, key, localDate(now)) : null
  const { errors = [] } = again
  return view.desk({
    title: w.editSection(section.title[lang]),
    place: '/cai-cach',
    body: html`${errors.length > 0 && errorSummary({ lang, errors })}${pageHead({
      title: section.title[lang],
      over: `${sectionNumber(outlineOf(key.kind), section.code)} · ${agency.name} · ${params.year}`,
      back: { href: reportPath(key), label: w.back },
      meta: sectionBadge(written.state, lang),
    })}${
      isOpen && mayWrite(actor, key.agency, written.owner)
        ? html`<p>${w.howToWrite}</p>${textForm(key, written, view, again)}`
        : html`<p>${w.readOnly}</p>${section.parts.map(({ code }) => html`<p>${written.texts[code]}</p>`)}`
    }${await usableFigures(opening, key, written, view)}${writers && arrangement(key, written, writers, view, errors)}`,
  })
}

function textForm(key: ReportKey, written: WrittenSection, view: View, { errors, entered }: Again): Html {
  const { lang } = view
  const w = words(lang)
  return form({
    lang,
    action: sectionPath(key, written.section.code),
    hidden: { ...view.hidden(), seen: entered?.seen ?? seenMark(written) },
    body: html`${written.section.parts.map(({ code }) =>
      textArea({
        lang,
        name: code,
        label: w.parts[code],
        rows: code === 'shortcomings' || code === 'causes' ? 4 : 12,
        maxlength: 20_000,
        value: entered?.[code] ?? written.texts[code] ?? '',
        error: errorOf(errors, code),
      }),
    )}${buttonRow(
      button({ label: w.saveDone, kind: 'primary', name: 'isDone', value: 'yes' }),
      button({ label: w.save, kind: 'secondary' }),
    )}`,
  })
}

/** With their values now: a writer sees what the sentence will say. */
async function usableFigures(opening: Opening, key: ReportKey, written: WrittenSection, view: View): Promise<Html> {
  const { lang } = view
  const w = words(lang)
  const { section, texts } = written
  const codes = [...section.figures, ...Object.values(texts).flatMap((text) => codesIn(text))]
  const args = { tenantId: key.tenantId, agency: key.agency, ...yearOf(key.year), asOf: opening.now }
  const figures = await measureFigures(opening.tx, codes, args, outlineOf(key.kind).names)
  if (figures.length === 0) return html``
  return pageSection({
    title: w.usableFigures,
    body: table({
      lang,
      caption: w.usableFigures,
      captionHidden: true,
      rows: figures,
      columns: [
        { head: w.figure, isRowHead: true, width: 'wide', cell: ({ name }) => name[lang] },
        { head: w.insert, cell: ({ code }) => html`<code>${`{{${code}}}`}</code>` },
        {
          head: w.value,
          align: 'end',
          cell: (figure) => {
            const text = columnText(figure, figure.value, lang)
            return figure.kind === null
              ? text
              : html`<a href="${figureHref(figure.code, key.agency, figure)}">${text}</a>`
          },
        },
        { head: w.unit, cell: (figure) => unitText(figure, lang) },
      ],
    }),
  })
}

function arrangement(
  key: ReportKey,
  { section, owner, state }: WrittenSection,
  writers: readonly Writer[],
  view: View,
  errors: readonly FieldError[],
): Html {
  const { lang } = view
  const w = words(lang)
  const chosen = writers.find(({ accountId }) => accountId === owner.accountId)
  return pageSection({
    title: w.arrange,
    body: form({
      lang,
      action: `${sectionPath(key, section.code)}/phan-cong`,
      hidden: view.hidden(),
      body: html`${select({
        lang,
        name: 'owner',
        label: w.owner,
        empty: false,
        value: chosen ? `account:${chosen.username}` : `role:${owner.role}`,
        error: errorOf(errors, 'owner'),
        choices: [
          ...writerRoles.map((role) => ({ value: `role:${role}`, label: w.anybodyIn(w.roles[role] ?? role) })),
          ...writers.map(({ username, name, title }) => ({ value: `account:${username}`, label: `${name}, ${title}` })),
        ],
      })}${radioGroup({
        lang,
        name: 'state',
        label: w.state,
        inline: true,
        value: state,
        choices: (['todo', 'written', 'checked'] as const).map((one) => ({ value: one, label: w.sectionStates[one] })),
      })}${buttonRow(button({ label: w.saveArrangement, kind: 'secondary' }))}`,
    }),
  })
}
