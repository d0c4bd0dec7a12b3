import type { Bilingual } from '#platform/words/words-in.ts'

/** One narrative of a section: what was reached, what falls short, why; or all in one. */
export type PartCode = 'text' | 'results' | 'shortcomings' | 'causes'

export interface ReportPart {
  code: PartCode
  /** The text a report begins with, in Vietnamese like the paper; figures stand in it by their codes (`narrative.ts`). */
  text: string
}

export interface ReportSection {
  /** `civil-service`; in addresses and in the table. */
  code: string
  title: Bilingual
  /** The post that writes it unless the report arranges otherwise. */
  ownerRole: string
  parts: readonly ReportPart[]
  /** Codes of the indicators in its table, in this order. */
  figures: readonly string[]
  /** Shows the index of Decision 766 by groups beside its table. */
  hasServiceIndex?: boolean
}

/** A chapter with a Roman number. A single section without a title of its own carries the chapter's. */
export interface ReportChapter {
  title: Bilingual
  sections: readonly ReportSection[]
}

/** A kind of report, as data: another one is another file in `declarations/`. */
export interface ReportOutline {
  kind: 'annual'
  typeName: string
  /** The abstract under the type name. */
  subject(year: number): string
  chapters: readonly ReportChapter[]
  /** What figures are called that have no indicator yet, and codes that narratives may use. */
  names: Readonly<Record<string, Bilingual>>
  /** The last line before the signature. */
  closing(agency: string): string
  recipients: readonly string[]
}

export const sectionsOf = (outline: ReportOutline): ReportSection[] =>
  outline.chapters.flatMap((chapter) => [...chapter.sections])

/** `I`, `II.1`: the number a section is printed under. */
export function sectionNumber(outline: ReportOutline, code: string): string {
  for (const [i, { sections }] of outline.chapters.entries()) {
    const at = sections.findIndex((section) => section.code === code)
    if (at >= 0) return sections.length === 1 ? roman(i) : `${roman(i)}.${at + 1}`
  }
  throw new Error(`no section ${code}`)
}

export const roman = (index: number): string => ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'][index] ?? String(index + 1)
