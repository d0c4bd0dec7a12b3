import type { Instant } from '#law/instant.ts'
import { roundHalfUp } from '#law/rounding.ts'
import type { AdministrativeDocument, Block, Content, Run } from '#platform/documents/administrative-document.ts'
import { formatLongDate, formatNumber, wallClock } from '#platform/words/format.ts'
import type { ContentSection, ContentServiceIndex, ReportContent } from './compile.ts'
import { figureHref } from './figure.ts'
import { changeText, columnText, unitText } from './figure-text.ts'
import { readNarrative } from './narrative.ts'
import { narrator } from './narrative-text.ts'
import { placeOf } from './signer.ts'
import { words } from './words.ts'

/** A paper of the office is in Vietnamese whatever language its reader has chosen for the screen. */
const lang = 'vi'
const w = words(lang)

/** Room for the number that the records clerk gives when the report is issued. */
const roomForNumber = '\u00a0'.repeat(6)

/** The head of the paper (Decree 30/2020/NĐ-CP, Annex I): who stands above, who issues, number and place. */
export function headLines({ agency, province }: ReportContent) {
  const isProvince = agency.name === province
  return {
    superior: isProvince ? undefined : province,
    agency: agency.name,
    number: `${roomForNumber}/BC-${agency.symbol}`,
    place: placeOf(province),
  }
}

/** The day of approval; until then room for one. */
export const issuedOn = (approvedAt: Instant | null, now: Instant): string =>
  approvedAt === null ? w.dateToCome(String(wallClock(now).year)) : formatLongDate(approvedAt, lang)

/** The report as an administrative document; `origin` is the address at which its figures are opened. */
export function reportPaper(
  content: ReportContent,
  { origin, approvedAt, now }: { origin: string; approvedAt: Instant | null; now: Instant },
): AdministrativeDocument {
  const { superior, agency, number, place } = headLines(content)
  const { authority, position, name } = content.signer
  return {
    head: {
      ...(superior === undefined ? {} : { superiorAgency: superior }),
      agency,
      number,
      place,
      issuedOn: issuedOn(approvedAt, now),
    },
    typeName: content.typeName,
    subject: content.subject,
    blocks: [
      ...content.chapters.flatMap(({ number: roman, title, sections }): Block[] => {
        const own = sections.flatMap((section, i): Block[] => [
          ...(sections.length === 1 ? [] : [heading(2, `${i + 1}. ${section.title[lang]}`)]),
          ...sectionBlocks(content, section, origin),
        ])
        return [heading(1, `${roman}. ${title[lang].toLocaleUpperCase(lang)}`), ...own]
      }),
      ...(hasUnknownYear(content) ? [{ kind: 'paragraph', content: w.noYearBefore(content.year - 1) } as const] : []),
      { kind: 'paragraph', content: content.closing },
    ],
    signer: {
      ...(authority === null ? {} : { authority }),
      position,
      name,
      ...(approvedAt === null ? {} : { signedNote: w.signed }),
    },
    recipients: content.recipients,
  }
}

/** Whether somewhere a column of the year before has nothing to say. */
const hasUnknownYear = ({ figures }: ReportContent): boolean =>
  figures.some(({ kind, before }) => kind !== null && before === null)

const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text })

function sectionBlocks(content: ReportContent, section: ContentSection, origin: string): Block[] {
  const say = narrator(content, lang)
  const link = (code: string) => origin + figureHref(code, content.agency.id, content)
  const runs = (pieces: Parameters<typeof say>[0]): Run[] =>
    say(pieces).map(({ text, code }) => (code === null ? { text } : { text, href: link(code) }))
  const texts = section.parts.flatMap(({ code, text }): Block[] => [
    ...(code === 'text' ? [] : [heading(3, `${w.partLetters[code]}${w.parts[code]}`)]),
    ...readNarrative(text).map(
      (block): Block =>
        block.kind === 'paragraph'
          ? { kind: 'paragraph', content: runs(block.pieces) }
          : { kind: 'list', items: block.items.map(runs) },
    ),
  ])
  const index = section.hasServiceIndex ? content.serviceIndex : null
  return [
    ...texts,
    ...(section.figures.length === 0 ? [] : [figureBlock(content, section, link)]),
    ...(index === null ? [] : [serviceBlock(content, index, link, origin)]),
  ]
}

function figureBlock(content: ReportContent, section: ContentSection, link: (code: string) => string): Block {
  const figures = section.figures.flatMap((code) => content.figures.find((figure) => figure.code === code) ?? [])
  return {
    kind: 'table',
    caption: w.tableOf(section.title[lang]),
    columns: [
      { head: 'STT', align: 'center', share: 0.6 },
      { head: w.figure, share: 4 },
      { head: w.unit, align: 'center', share: 1.2 },
      { head: w.inYear(content.year), align: 'right', share: 1.3 },
      { head: w.inYear(content.year - 1), align: 'right', share: 1.3 },
      { head: w.change, align: 'right', share: 1.6 },
    ],
    rows: figures.map((figure, i): Content[] => {
      const text = columnText(figure, figure.value, lang)
      const value: Content = figure.kind === null ? text : [{ text, href: link(figure.code) }]
      const before = figure.kind === null ? '–' : columnText(figure, figure.before, lang)
      return [String(i + 1), figure.name[lang], unitText(figure, lang), value, before, changeText(figure, lang)]
    }),
  }
}

function serviceBlock(
  content: ReportContent,
  { items, total }: ContentServiceIndex,
  link: (code: string) => string,
  origin: string,
): Block {
  const points = (value: number | null) => (value === null ? w.notCounted : formatNumber(roundHalfUp(value), lang, 2))
  const { agency, from, to } = content
  const all = `${origin}/cai-cach/chi-so-766?${new URLSearchParams({ agency: agency.id, from, to })}`
  return {
    kind: 'table',
    caption: w.serviceIndex,
    columns: [
      { head: 'STT', align: 'center', share: 0.6 },
      { head: w.item, share: 5 },
      { head: w.maximum, align: 'right', share: 1.2 },
      { head: w.points100, align: 'right', share: 1.6 },
    ],
    rows: [
      ...items.map(({ id, name, max, points: own, indicator }): Content[] => [
        id,
        name,
        formatNumber(max, lang),
        indicator === null ? w.noIndicator : [{ text: points(own), href: link(indicator) }],
      ]),
      ['', [{ text: w.total, isBold: true }], '', [{ text: points(total), isBold: true, href: all }]],
    ],
  }
}
