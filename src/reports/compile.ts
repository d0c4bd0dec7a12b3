import type { MeasureArgs } from '#indicators'
import { type Instant, type IsoDate, localDate } from '#law/instant.ts'
import { serviceIndexAt } from '#law/service-index-items.ts'
import type { Tx } from '#platform/database/tx.ts'
import type { Bilingual } from '#platform/words/words-in.ts'
import { serviceIndexOf } from '#scorecards'
import { type Figure, measureFigures } from './figure.ts'
import { codesIn } from './narrative.ts'
import { type PartCode, roman } from './outline.ts'
import { outlineOf } from './outline-of.ts'
import type { ReportAgency, ReportKey, WrittenSection } from './report.ts'

export interface ContentPart {
  code: PartCode
  text: string
}

export interface ContentSection {
  code: string
  title: Bilingual
  parts: readonly ContentPart[]
  /** Codes of the figures in its table. */
  figures: readonly string[]
  hasServiceIndex: boolean
}

export interface ContentChapter {
  number: string
  title: Bilingual
  sections: readonly ContentSection[]
}

/** The index of Decision 766 as the year's dossiers give it. */
export interface ContentServiceIndex {
  total: number | null
  grade: string | null
  groups: readonly ScoredLine[]
  /** Each with the indicator whose numerator and denominator it has. */
  items: readonly (ScoredLine & { indicator: string | null })[]
}

interface ScoredLine {
  id: string
  /** As the decision calls it. */
  name: string
  max: number
  points: number | null
}

/** A whole report by itself: what the page, the papers and the JSON call show, and what is frozen at approval. */
export interface ReportContent {
  typeName: string
  subject: string
  agency: ReportAgency
  /** Whose name stands above the agency's and before the date. */
  province: string
  year: number
  from: IsoDate
  to: IsoDate
  asOf: Instant
  chapters: readonly ContentChapter[]
  figures: readonly Figure[]
  serviceIndex: ContentServiceIndex | null
  closing: string
  recipients: readonly string[]
  signer: ContentSigner
}

/** Who signs it: the head of the agency until somebody has approved it. */
export interface ContentSigner {
  authority: string | null
  position: string
  name: string
}

export const yearOf = (year: number) => ({ from: `${year}-01-01`, to: `${year}-12-31` })

/** Texts, titles and figures as they are now; every figure of a table or a text is measured once. */
export async function compile(
  tx: Tx,
  key: ReportKey,
  sections: readonly WrittenSection[],
  of: { agency: ReportAgency; province: string; signer: ContentSigner; asOf: Instant },
): Promise<ReportContent> {
  const outline = outlineOf(key.kind)
  const written = new Map(sections.map((one) => [one.section.code, one]))
  const chapters = outline.chapters.map(({ title, sections: own }, i) => ({
    number: roman(i),
    title,
    sections: own.map((section) => ({
      code: section.code,
      title: section.title,
      parts: section.parts.map(({ code, text }) => ({ code, text: written.get(section.code)?.texts[code] ?? text })),
      figures: section.figures,
      hasServiceIndex: section.hasServiceIndex ?? false,
    })),
  }))
  const args = { tenantId: key.tenantId, agency: key.agency, ...yearOf(key.year), asOf: of.asOf }
  const all = chapters.flatMap((chapter) => chapter.sections)
  const index = all.some(({ hasServiceIndex }) => hasServiceIndex) ? await serviceIndex(tx, args) : null
  const scored = index?.items.flatMap(({ indicator }) => indicator ?? []) ?? []
  return {
    typeName: outline.typeName,
    subject: outline.subject(key.year),
    year: key.year,
    ...of,
    ...yearOf(key.year),
    chapters,
    figures: await measureFigures(tx, [...codesOf(all), ...scored], args, outline.names),
    serviceIndex: index,
    closing: outline.closing(of.agency.name),
    recipients: outline.recipients,
  }
}

/** In the order in which a reader meets them. */
const codesOf = (sections: readonly ContentSection[]): string[] =>
  sections.flatMap(({ parts, figures }) => [...parts.flatMap(({ text }) => codesIn(text)), ...figures])

async function serviceIndex(tx: Tx, args: MeasureArgs & { agency: string }): Promise<ContentServiceIndex | null> {
  // The decision is of 2022: an earlier year has no such index.
  const definition = serviceIndexAt(args.to)
  if (!definition) return null
  const nameOf = new Map<string, string>([...definition.groups, ...definition.items].map(({ id, name }) => [id, name]))
  const { total, grade, groups, items } = await serviceIndexOf(tx, args)
  const line = ({ id, max, points }: Omit<ScoredLine, 'name'>) => ({ id, name: nameOf.get(id) ?? id, max, points })
  return {
    total,
    grade,
    groups: groups.map(line),
    items: items.map((one) => ({ ...line(one), indicator: one.indicator })),
  }
}

/** Whether a year's figures were still moving when they were taken: before its last day had ended. */
export const isUnderWay = ({ asOf, to }: Pick<ReportContent, 'asOf' | 'to'>): boolean => localDate(asOf) <= to
