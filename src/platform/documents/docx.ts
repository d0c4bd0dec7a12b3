import {
  AlignmentType,
  Document,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx'
import { type AdministrativeDocument, checkAdministrative, titleOf } from './administrative-document.ts'
import { docxBlocks } from './docx-blocks.ts'
import { docxText, line, mm, paper, points, rule, runs, sideBySide, textRun, textWidth } from './docx-paper.ts'

// Every Windows has it; Tinos, which our PDFs use, has its metrics.
const font = 'Times New Roman'

/** The document as a Word file in the layout of Decree 30/2020/NĐ-CP, Annex I, for an office that goes on editing. */
export async function administrativeDocx(document: AdministrativeDocument): Promise<Buffer> {
  checkAdministrative(document)
  let lists = 0
  const blocks = (list: AdministrativeDocument['blocks']) => docxBlocks(list, () => ++lists)
  const children = [
    head(document),
    ...title(document),
    ...addressees(document),
    ...blocks(document.blocks),
    closing(document),
    ...(document.appendices ?? []).flatMap((appendix) => [
      new Paragraph({
        heading: HeadingLevel.HEADING_1,
        pageBreakBefore: true,
        children: [textRun(appendix.title, { bold: true })],
      }),
      ...blocks(appendix.blocks),
    ]),
  ]
  const file = new Document({
    title: docxText(titleOf(document)),
    creator: docxText(document.head.agency),
    lastModifiedBy: docxText(document.head.agency),
    styles: { default: styles },
    numbering: {
      config: [listLevel('dashes', LevelFormat.BULLET, '-'), listLevel('numbers', LevelFormat.DECIMAL, '%1.')],
    },
    sections: [{ properties: page, headers: { default: pageNumber(), first: new Header({ children: [] }) }, children }],
  })
  return Packer.toBuffer(file)
}

const look = { font, size: points(13), color: '000000' }
const heading = { run: { ...look, bold: true }, paragraph: { keepNext: true, spacing: { before: 120, after: 60 } } }
const styles = {
  document: {
    run: { ...look, language: { value: 'vi-VN' } },
    paragraph: { spacing: { before: 0, after: 100, line: 276 } },
  },
  heading1: {
    ...heading,
    run: { ...heading.run, size: points(14) },
    paragraph: { ...heading.paragraph, alignment: AlignmentType.CENTER },
  },
  heading2: heading,
  heading3: heading,
  heading4: { ...heading, run: { ...heading.run, italics: true } },
  hyperlink: { run: { color: '0B4A8F' } },
}

const page = {
  // The first page has no number (Annex I, I.7).
  titlePage: true,
  page: {
    size: { width: mm(paper.width), height: mm(paper.height) },
    margin: {
      top: mm(paper.top),
      right: mm(paper.right),
      bottom: mm(paper.bottom),
      left: mm(paper.left),
      header: mm(10),
    },
  },
}

function pageNumber(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT] })
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] })
}

function listLevel(reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  const style = { paragraph: { indent: { left: mm(15), hanging: mm(5) } } }
  return { reference, levels: [{ level: 0, format, text, alignment: AlignmentType.LEFT, style }] }
}

const close = { spacing: { before: 0, after: 0 } }
const capitals = (text: string) => text.toLocaleUpperCase('vi')

function head(document: AdministrativeDocument): Table {
  const [left, right] = [68, textWidth - 68]
  const { superiorAgency, agency, number, place, issuedOn } = document.head
  const small = { size: points(12) }
  const numberLines = [
    ...(number === undefined ? [] : [line(`Số: ${number}`, {}, close)]),
    ...(document.typeName === undefined ? [line(titleOf(document), small, close)] : []),
  ]
  return sideBySide(
    [left, right],
    [
      [
        [
          ...(superiorAgency === undefined ? [] : [line(capitals(superiorAgency), small, close)]),
          line(capitals(agency), { ...small, bold: true }, close),
          rule(24, left),
        ],
        [
          line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { ...small, bold: true }, close),
          line('Độc lập - Tự do - Hạnh phúc', { bold: true }, close),
          rule(56, right),
        ],
      ],
      [
        // Word takes no cell without a paragraph.
        numberLines.length > 0 ? numberLines : [new Paragraph({})],
        [line(`${place}, ${issuedOn}`, { italics: true }, close)],
      ],
    ],
  )
}

function title({ typeName, subject }: AdministrativeDocument): Paragraph[] {
  if (typeName === undefined) return [new Paragraph(close)]
  const kind = textRun(capitals(typeName), { bold: true })
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, spacing: { before: 300, after: 0 }, children: [kind] }),
    line(subject, { bold: true }, close),
    rule(40, textWidth),
    new Paragraph(close),
  ]
}

function addressees({ addressees = [] }: AdministrativeDocument): Paragraph[] {
  const [only, ...others] = addressees
  if (only === undefined) return []
  if (others.length === 0) return [line(`Kính gửi: ${only}`)]
  const indent = { left: mm(35) }
  return ['Kính gửi:', ...endings(addressees).map((one) => `- ${one}`)].map(
    (text) => new Paragraph({ indent, children: runs(text) }),
  )
}

const endings = (lines: readonly string[]) => lines.map((one, i) => `${one}${i === lines.length - 1 ? '.' : ';'}`)

/** Recipients on the left, signature on the right; the row is never torn. */
function closing({ recipients, signer }: AdministrativeDocument): Table {
  const left = { ...close, alignment: AlignmentType.LEFT }
  const { authority, position, name, signedNote } = signer
  const hand = signedNote === undefined ? ['', '', '', ''] : ['', signedNote, '']
  return sideBySide(
    [90, textWidth - 90],
    [
      [
        [
          line('Nơi nhận:', { bold: true, italics: true, size: points(12) }, left),
          ...endings(recipients).map((one) => line(`- ${one}`, { size: points(11) }, left)),
        ],
        [
          ...(authority === undefined ? [] : [line(capitals(authority), { bold: true }, close)]),
          line(capitals(position), { bold: true }, close),
          ...hand.map((text) => line(text, { italics: true }, close)),
          line(name, { bold: true }, close),
        ],
      ],
    ],
  )
}
