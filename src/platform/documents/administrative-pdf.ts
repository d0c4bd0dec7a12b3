import {
  type AdministrativeDocument,
  type Block,
  type Content,
  checkAdministrative,
  runsOf,
  titleOf,
  webAddress,
} from './administrative-document.ts'
import { renderPdf } from './typst.ts'

/** A tagged PDF of the document; the same document and `createdAt` give the same bytes. */
export function administrativePdf(document: AdministrativeDocument, opts: { createdAt: number }): Uint8Array {
  checkAdministrative(document)
  const appendices = document.appendices ?? []
  const data = {
    ...document,
    title: titleOf(document),
    blocks: document.blocks.map(forTemplate),
    appendices: appendices.map(({ title, blocks }) => ({ title, blocks: blocks.map(forTemplate) })),
  }
  return renderPdf('administrative.typ', data, opts)
}

const runs = (content: Content) =>
  runsOf(content).map((run) => (run.href === undefined ? run : { ...run, href: webAddress(run.href) }))

/** Every text as runs, so that the template knows one form only. */
function forTemplate(block: Block) {
  if (block.kind === 'paragraph') return { ...block, content: runs(block.content) }
  if (block.kind === 'list') return { ...block, items: block.items.map(runs) }
  if (block.kind === 'table') return { ...block, rows: block.rows.map((row) => row.map(runs)) }
  if (block.kind === 'link') return { kind: 'paragraph', content: runs([{ text: block.text, href: block.href }]) }
  return block
}
