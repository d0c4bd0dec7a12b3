import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  ExternalHyperlink,
  type IParagraphOptions,
  type IRunOptions,
  type ITableCellOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { type Content, runsOf, webAddress } from './administrative-document.ts'

// What every part of a Word paper is made of.

/** A4 with margins 20/15/20/30 mm (Decree 30/2020/NĐ-CP, Annex I, I.1, I.3). */
export const paper = { width: 210, height: 297, top: 20, right: 15, bottom: 20, left: 30 } as const
export const textWidth = paper.width - paper.left - paper.right
export const mm = convertMillimetersToTwip

/** Half points, as Word counts them. */
export const points = (size: number): number => size * 2

export type Look = Pick<IRunOptions, 'bold' | 'italics' | 'size' | 'allCaps'>

/** Composed letters; what XML 1.0 cannot hold is left out. */
export function docxText(text: string): string {
  return text
    .normalize('NFC')
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu, '')
}

export function textRun(text: string, look: Look = {}): TextRun {
  // A line break is an element of its own in Word.
  const [first = '', ...rest] = docxText(text).split('\n')
  return new TextRun({ ...look, children: [first, ...rest.flatMap((line) => [new TextRun({ break: 1 }), line])] })
}

export function runs(content: Content, look: Look = {}): (TextRun | ExternalHyperlink)[] {
  return runsOf(content).map(({ text, isBold, isItalic, href }) => {
    const own = { ...look, ...(isBold ? { bold: true } : {}), ...(isItalic ? { italics: true } : {}) }
    if (href === undefined) return textRun(text, own)
    const shown = new TextRun({ ...own, text: docxText(text), style: 'Hyperlink' })
    return new ExternalHyperlink({ link: webAddress(href), children: [shown] })
  })
}

export function line(content: Content, look: Look = {}, opts: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, ...opts, children: runs(content, look) })
}

/** A rule drawn in the middle of `room` millimetres: underlining would cut the dot of "ạ" and "ộ". */
export function rule(length: number, room: number): Paragraph {
  const side = mm((room - length) / 2)
  return new Paragraph({
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    indent: { left: side, right: side },
    spacing: { before: 20, after: 0, line: 60 },
    children: [new TextRun({ size: 2 })],
  })
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }

/** Columns beside each other without lines: the head of the paper, and its end. */
export function sideBySide(widths: readonly number[], rows: readonly (readonly Paragraph[])[][]): Table {
  const cell = (children: readonly Paragraph[], i: number) =>
    new TableCell({ children, width: { size: mm(widths[i] ?? 0), type: WidthType.DXA }, margins: noMargins })
  return new Table({
    borders: noBorders,
    layout: TableLayoutType.FIXED,
    columnWidths: widths.map(mm),
    width: { size: mm(textWidth), type: WidthType.DXA },
    rows: rows.map((cells) => new TableRow({ cantSplit: true, children: cells.map(cell) })),
  })
}

const noMargins: NonNullable<ITableCellOptions['margins']> = { left: 0, right: 0, marginUnitType: WidthType.DXA }
