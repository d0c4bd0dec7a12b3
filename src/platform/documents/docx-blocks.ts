import {
  AlignmentType,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Block, TableBlock, TableColumn } from './administrative-document.ts'
import { line, mm, points, runs, textRun, textWidth } from './docx-paper.ts'

const indent = mm(10)
const levels = { 1: HeadingLevel.HEADING_2, 2: HeadingLevel.HEADING_3, 3: HeadingLevel.HEADING_4 } as const
const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const

/** `listOf` gives every numbered list its own counting from 1. */
export function docxBlocks(blocks: readonly Block[], listOf: () => number): (Paragraph | Table)[] {
  return blocks.flatMap((block, i): (Paragraph | Table)[] => {
    if (block.kind === 'heading') {
      const look = { bold: true, italics: block.level === 3 }
      return [
        new Paragraph({
          heading: levels[block.level],
          indent: { left: indent },
          children: [textRun(block.text, look)],
        }),
      ]
    }
    if (block.kind === 'list') return list(block.items, block.isNumbered === true ? listOf() : null)
    if (block.kind === 'table') return table(block)
    const content = block.kind === 'link' ? [{ text: block.text, href: block.href }] : block.content
    // The last words go with the signature that follows: no signature on a page of its own.
    const keepNext = i === blocks.length - 1
    const first = { firstLine: indent }
    return [new Paragraph({ alignment: AlignmentType.JUSTIFIED, indent: first, keepNext, children: runs(content) })]
  })
}

function list(items: Extract<Block, { kind: 'list' }>['items'], counting: number | null): Paragraph[] {
  const numbering =
    counting === null ? { reference: 'dashes', level: 0 } : { reference: 'numbers', level: 0, instance: counting }
  return items.map((item) => new Paragraph({ alignment: AlignmentType.JUSTIFIED, numbering, children: runs(item) }))
}

/** Its first row stands again on top of every page, and no row is torn in two. */
function table({ caption, columns, rows }: TableBlock): (Paragraph | Table)[] {
  const widths = widthsOf(columns)
  const cell = (children: Paragraph, i: number) =>
    new TableCell({
      children: [children],
      width: { size: widths[i] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { top: 60, bottom: 60, left: 80, right: 80, marginUnitType: WidthType.DXA },
    })
  const close = { spacing: { before: 0, after: 0 } }
  const head = columns.map((column, i) => cell(line(column.head, { bold: true, size: points(12) }, close), i))
  const bodyRows = rows.map((row) => {
    const cells = row.map((content, i) =>
      cell(line(content, { size: points(12) }, { ...close, alignment: alignments[columns[i]?.align ?? 'left'] }), i),
    )
    return new TableRow({ cantSplit: true, children: cells })
  })
  const above = caption === undefined ? [] : [line(caption, { bold: true }, { keepNext: true })]
  return [
    ...above,
    new Table({
      layout: TableLayoutType.FIXED,
      columnWidths: widths,
      width: { size: mm(textWidth), type: WidthType.DXA },
      rows: [new TableRow({ tableHeader: true, cantSplit: true, children: head }), ...bodyRows],
    }),
    // Two tables in a row would become one in Word.
    new Paragraph({ spacing: { before: 0, after: 0, line: 120 }, children: [] }),
  ]
}

function widthsOf(columns: readonly TableColumn[]): number[] {
  const all = columns.reduce((sum, { share = 1 }) => sum + share, 0)
  return columns.map(({ share = 1 }) => Math.floor((mm(textWidth) * share) / all))
}
