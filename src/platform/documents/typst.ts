import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import { paperFont } from './font.ts'
import { printable } from './printable.ts'

type Render = (template: string, data: unknown, opts: { createdAt: number }) => Uint8Array

let render: Render | undefined

/**
 * A tagged PDF (PDF/UA-1) made from `template`, a file in templates/, and `data`, which reaches it as JSON and never as
 * source. The same data and `createdAt` (milliseconds since 1970) give the same bytes.
 */
export function renderPdf(template: string, data: unknown, opts: { createdAt: number }): Uint8Array {
  render ??= openTemplates(join(import.meta.dirname, 'templates'))
  return render(template, data, opts)
}

/** A compiler that can read the templates of one folder and nothing else; it refuses the folder when one is unfit. */
export function openTemplates(folder: string): Render {
  for (const file of readdirSync(folder)) {
    const faults = templateFaults(readFileSync(join(folder, file), 'utf8'))
    if (faults.length > 0) throw new Error(`${file} ${faults.join('; ')}`)
  }
  const fonts = { fontBlobs: paperFont().map((font) => font.bytes) }
  const typst = NodeCompiler.create({ workspace: folder, fontArgs: [fonts] })
  return (template, data, opts) => {
    const inputs = { data: JSON.stringify(data, (_, value) => (typeof value === 'string' ? printable(value) : value)) }
    try {
      const made = typst.compile({ mainFilePath: join(folder, template), inputs })
      // A warning may mean a part left out or an unknown font: too much for a paper that somebody signs.
      const fault = made.takeError() ?? made.takeWarnings()
      if (fault || !made.result) throw new Error(`${template}: ${explain(typst, fault)}`)
      return typst.pdf(made.result, { pdfStandard: 'ua-1', creationTimestamp: Math.floor(opts.createdAt / 1000) })
    } finally {
      // What no document of the last ten used again leaves the memory.
      typst.evictCache(10)
    }
  }
}

/** What keeps a template from being used: it may only read its neighbours, never the network, the clock or code. */
export function templateFaults(source: string): readonly string[] {
  const code = source.replace(/^\s*\/\/.*$/gm, '')
  const faults: string[] = []
  for (const [, path = ''] of code.matchAll(/\b(?:import|include)\b([^\n]*)/g)) {
    if (!/^\s+"[a-z0-9-]+\.typ"/.test(path)) faults.push(`may only import a file beside it: import${path}`)
  }
  if (/@[a-z]+\//.test(code)) faults.push('names a package')
  if (/\beval\s*\(/.test(code)) faults.push('evaluates text as code')
  if (/datetime\s*\.\s*today/.test(code)) faults.push('asks for the current date')
  return faults
}

function explain(typst: NodeCompiler, fault: NodeError | null): string {
  if (!fault) return 'no document was made'
  return typst
    .fetchDiagnostics(fault)
    .map((diagnostic) => JSON.stringify(diagnostic))
    .join('; ')
}
