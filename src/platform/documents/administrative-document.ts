import { missingFields, refuseMissing } from './required-fields.ts'

/**
 * An administrative document in the layout of Decree 30/2020/NĐ-CP, Annex I, as text and blocks; `administrativePdf`
 * and `administrativeDocx` print the same one.
 */
export interface AdministrativeDocument {
  head: DocumentHead
  /** Such as "Báo cáo"; absent for an official letter (công văn), which prints its subject after "V/v ". */
  typeName?: string
  /** The abstract under the type name. */
  subject: string
  /** After "Kính gửi: ". */
  addressees?: readonly string[]
  blocks: readonly Block[]
  signer: DocumentSigner
  /** "Nơi nhận", without the signs at the line ends. */
  recipients: readonly string[]
  /** Each begins a new page after the signature. */
  appendices?: readonly Appendix[]
}

export interface DocumentHead {
  superiorAgency?: string
  agency: string
  /** Number and symbol as they stand after "Số: ", such as "15/BC-SKHCN"; a draft has dots or none. */
  number?: string
  place: string
  /** In words, such as "ngày 06 tháng 3 năm 2023". */
  issuedOn: string
}

export interface DocumentSigner {
  /** The form of authority and whose, such as "KT. GIÁM ĐỐC"; absent when the head signs. */
  authority?: string
  position: string
  name: string
  /** Stands where the hand-written signature would, such as "Đã ký". */
  signedNote?: string
}

export interface Appendix {
  title: string
  blocks: readonly Block[]
}

export type Block =
  /** Level 1 is "I.", level 2 "1.", level 3 "a)"; the number is part of the text. */
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; content: Content }
  | { kind: 'list'; isNumbered?: boolean; items: readonly Content[] }
  | TableBlock
  /** A line of its own that leads to a page; inside a text a run with `href` does. */
  | { kind: 'link'; text: string; href: string }

export interface TableBlock {
  kind: 'table'
  caption?: string
  columns: readonly TableColumn[]
  rows: readonly (readonly Content[])[]
}

export interface TableColumn {
  head: string
  align?: 'left' | 'center' | 'right'
  /** Share of the width compared to the other columns; 1 when not said. */
  share?: number
}

export type Content = string | readonly Run[]

export interface Run {
  text: string
  isBold?: boolean
  isItalic?: boolean
  /** An address beginning with http, https or mailto. */
  href?: string
}

export const runsOf = (content: Content): readonly Run[] =>
  typeof content === 'string' ? [{ text: content }] : content

export const titleOf = ({ typeName, subject }: AdministrativeDocument): string =>
  typeName === undefined ? `V/v ${subject}` : `${typeName} ${subject}`

const required = [
  'head.agency',
  'head.place',
  'head.issuedOn',
  'subject',
  'signer.position',
  'signer.name',
  'recipients',
]

/** Refuses a document with a hole in it, a row of another length than its head, or an address that is none. */
export function checkAdministrative(document: AdministrativeDocument): void {
  refuseMissing('administrative document', missingFields(document, required))
  for (const block of allBlocks(document)) {
    if (block.kind === 'table') checkTable(block)
    for (const { href } of runsIn(block)) if (href !== undefined) webAddress(href)
  }
}

/** The address as a browser would open it. */
export function webAddress(href: string): string {
  const url = URL.parse(href)
  if (!url || !['http:', 'https:', 'mailto:'].includes(url.protocol)) {
    throw new Error(`administrative document: ${href} is no address of the web`)
  }
  return url.href
}

function checkTable({ columns, rows }: TableBlock): void {
  const odd = rows.findIndex((row) => row.length !== columns.length)
  if (columns.length === 0 || odd >= 0) {
    throw new Error(`administrative document: row ${odd + 1} of a table does not fit its ${columns.length} columns`)
  }
}

const allBlocks = ({ blocks, appendices = [] }: AdministrativeDocument): readonly Block[] => [
  ...blocks,
  ...appendices.flatMap((appendix) => appendix.blocks),
]

function runsIn(block: Block): readonly Run[] {
  if (block.kind === 'heading') return []
  if (block.kind === 'link') return [block]
  if (block.kind === 'paragraph') return runsOf(block.content)
  if (block.kind === 'list') return block.items.flatMap(runsOf)
  return block.rows.flat().flatMap(runsOf)
}
