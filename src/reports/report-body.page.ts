import { roundHalfUp } from '#law/rounding.ts'
import { attrs, type Html, html } from '#platform/view/html.ts'
import { screenOnly, sheet } from '#platform/view/parts/print.ts'
import { table } from '#platform/view/parts/table.ts'
import { formatNumber } from '#platform/words/format.ts'
import type { Lang } from '#platform/words/words-in.ts'
import type { ContentSection, ContentServiceIndex, ReportContent } from './compile.ts'
import { type Figure, figureHref } from './figure.ts'
import { changeText, columnText, unitText } from './figure-text.ts'
import { readNarrative } from './narrative.ts'
import { narrator, type SaidPiece } from './narrative-text.ts'
import { headLines } from './paper.ts'
import { words } from './words.ts'

/** The place of a figure on the page: what the table of differences leads to. */
export const figureAnchor = (code: string): string => `so-${code.replaceAll('.', '-')}`

/** The report as a sheet of paper on the screen; every figure leads to its indicator and rows. */
export function reportBody(content: ReportContent, issuedOn: string, lang: Lang): Html {
  const { superior, agency, number, place } = headLines(content)
  // Paper is white also where the screen is dark.
  return html`<div data-theme="light">${sheet({
    lang,
    superior,
    agency,
    number: `Số: ${number}`,
    placeAndDate: `${place}, ${issuedOn}`,
    title: content.typeName,
    subtitle: content.subject,
    body: html`${content.chapters.map(({ number: roman, title, sections }) => {
      const [only] = sections.length === 1 ? sections : []
      return html`<section><h2>${roman}. ${title[lang].toLocaleUpperCase(lang)}</h2>${
        only
          ? sectionBody(content, only, lang)
          : sections.map(
              (section, i) =>
                html`<section><h3>${i + 1}. ${section.title[lang]}</h3>${sectionBody(content, section, lang)}</section>`,
            )
      }</section>`
    })}<p>${content.closing}</p>${signature(content)}`,
  })}</div>`
}

function sectionBody(content: ReportContent, section: ContentSection, lang: Lang): Html {
  const w = words(lang)
  return html`${section.parts.map(
    ({ code, text }) =>
      html`${code !== 'text' && html`<h4>${w.partLetters[code]}${w.parts[code]}</h4>`}${narrative(content, text, lang)}`,
  )}${section.figures.length > 0 && figureTable(content, section, lang)}${
    section.hasServiceIndex && content.serviceIndex && serviceTable(content, content.serviceIndex, lang)
  }`
}

function narrative(content: ReportContent, text: string, lang: Lang): Html[] {
  const say = narrator(content, lang)
  const spoken = (pieces: readonly SaidPiece[]) =>
    pieces.map((piece) =>
      piece.code === null
        ? piece.text
        : html`<a href="${figureHref(piece.code, content.agency.id, content)}">${piece.text}</a>`,
    )
  return readNarrative(text).map((block) =>
    block.kind === 'paragraph'
      ? html`<p>${spoken(say(block.pieces))}</p>`
      : html`<ul>${block.items.map((item) => html`<li>${spoken(say(item))}</li>`)}</ul>`,
  )
}

const figuresOf = (content: ReportContent, section: ContentSection): Figure[] =>
  section.figures.flatMap((code) => content.figures.find((figure) => figure.code === code) ?? [])

function figureTable(content: ReportContent, section: ContentSection, lang: Lang): Html {
  const w = words(lang)
  const rows = figuresOf(content, section)
  const link = (figure: Figure, text: string) =>
    figure.kind === null ? text : html`<a href="${figureHref(figure.code, content.agency.id, figure)}">${text}</a>`
  const hasHoles = rows.some(({ before, kind }) => kind !== null && before === null)
  return html`${table({
    lang,
    caption: w.tableOf(section.title[lang]),
    captionHidden: true,
    rows,
    columns: [
      {
        head: w.figure,
        isRowHead: true,
        width: 'wide',
        cell: ({ code, name }) =>
          html`<span${attrs({ id: figureAnchor(code) })}>${name[lang]}</span>${screenOnly(html`<code class="quiet">${code}</code>`)}`,
      },
      { head: w.unit, cell: (figure) => unitText(figure, lang) },
      {
        head: w.inYear(content.year),
        align: 'end',
        cell: (figure) => link(figure, columnText(figure, figure.value, lang)),
      },
      {
        head: w.inYear(content.year - 1),
        align: 'end',
        cell: (figure) => (figure.kind === null ? '–' : columnText(figure, figure.before, lang)),
      },
      { head: w.change, align: 'end', cell: (figure) => changeText(figure, lang) },
    ],
  })}${hasHoles && html`<p>${w.noYearBefore(content.year - 1)}</p>`}`
}

function serviceTable(content: ReportContent, index: ContentServiceIndex, lang: Lang): Html {
  const w = words(lang)
  const points = (value: number | null) => (value === null ? w.notCounted : formatNumber(roundHalfUp(value), lang, 2))
  const href = `/cai-cach/chi-so-766?${new URLSearchParams({ agency: content.agency.id, from: content.from, to: content.to })}`
  return html`<h3>${w.serviceIndex}</h3>${index.grade && html`<p>${w.graded(w.grades[index.grade] ?? index.grade)}</p>`}${table(
    {
      lang,
      caption: w.serviceIndex,
      captionHidden: true,
      rows: index.items,
      columns: [
        { head: w.numbered, width: 'tight', cell: ({ id }) => id },
        {
          head: w.item,
          isRowHead: true,
          width: 'wide',
          cell: ({ name, indicator }) =>
            indicator === null
              ? name
              : html`<a href="${figureHref(indicator, content.agency.id, content)}">${name}</a>`,
        },
        { head: w.maximum, align: 'end', cell: ({ max }) => formatNumber(max, lang) },
        {
          head: w.points100,
          align: 'end',
          cell: (item) => (item.indicator === null ? w.noIndicator : points(item.points)),
        },
      ],
      foot: html`<tr><td></td><th scope="row">${w.total}</th><td></td><td class="is-end"><a href="${href}">${points(index.total)}</a></td></tr>`,
    },
  )}`
}

function signature({ signer, recipients }: ReportContent): Html {
  return html`<div class="sheet-head"><div><p><strong>Nơi nhận:</strong></p>${recipients.map(
    (one, i) => html`<p>- ${one}${i === recipients.length - 1 ? '.' : ';'}</p>`,
  )}</div><div>${signer.authority && html`<p class="sheet-agency">${signer.authority.toLocaleUpperCase('vi')}</p>`}<p class="sheet-agency">${signer.position.toLocaleUpperCase('vi')}</p><p class="sheet-agency">${signer.name}</p></div></div>`
}
