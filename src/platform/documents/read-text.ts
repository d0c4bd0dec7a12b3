import { inflateSync } from 'node:zlib'

/** The text of each page of a PDF that `renderPdf` made, in the order it was set. Not a reader for other people's PDFs. */
export function readText(pdf: Uint8Array): readonly string[] {
  const objects = objectsOf(Buffer.from(pdf).toString('latin1'))
  const root = [...objects.values()].find((object) => /\/Type \/Catalog\b/.test(object)) ?? ''
  return pagesUnder(objects, referenceIn(root, 'Pages')).map((page) => textOfPage(objects, page))
}

type Objects = ReadonlyMap<number, string>

function objectsOf(file: string): Objects {
  const found = new Map<number, string>()
  for (const [, number, body = ''] of file.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    found.set(Number(number), body)
  }
  return found
}

function referenceIn(object: string, key: string): number {
  return Number(new RegExp(`/${key} (\\d+) 0 R`).exec(object)?.[1])
}

function pagesUnder(objects: Objects, number: number): readonly string[] {
  const object = objects.get(number) ?? ''
  const kids = /\/Kids \[([^\]]*)\]/.exec(object)?.[1]
  if (kids === undefined) return [object]
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => pagesUnder(objects, Number(kid)))
}

function streamOf(object: string): string {
  const at = object.indexOf('stream\n')
  const data = object.slice(at + 'stream\n'.length, object.lastIndexOf('\nendstream'))
  return object.slice(0, at).includes('/FlateDecode')
    ? inflateSync(Buffer.from(data, 'latin1')).toString('latin1')
    : data
}

// "/f0 13 Tf" chooses a font, "[<..> 12 <..>] TJ" and "<..> Tj" show glyphs.
const operators = /\/(\w+) [\d.]+ Tf|((?:<[0-9a-fA-F]*>|[-\d. ])+)\]? T[Jj]\b/g

function textOfPage(objects: Objects, page: string): string {
  const fonts = new Map<string, ReadonlyMap<number, string>>()
  const fontList = /\/Font <<([\s\S]*?)>>/.exec(page)?.[1] ?? ''
  for (const [, name = '', number] of fontList.matchAll(/\/(\w+) (\d+) 0 R/g)) {
    fonts.set(name, lettersOf(streamOf(objects.get(referenceIn(objects.get(Number(number)) ?? '', 'ToUnicode')) ?? '')))
  }
  let font: ReadonlyMap<number, string> | undefined
  let text = ''
  const content = withHexStrings(streamOf(objects.get(referenceIn(page, 'Contents')) ?? ''))
  for (const [, chosen, shown = ''] of content.matchAll(operators)) {
    if (chosen !== undefined) font = fonts.get(chosen)
    else
      text += `${glyphsIn(shown)
        .map((glyph) => font?.get(glyph) ?? '')
        .join('')} `
  }
  return text.replace(/\s+/g, ' ').trim()
}

function glyphsIn(shown: string): readonly number[] {
  return [...shown.matchAll(/<(\w*)>/g)].flatMap(([, hex = '']) =>
    (hex.match(/.{4}/g) ?? []).map((glyph) => Number.parseInt(glyph, 16)),
  )
}

/** A ToUnicode map: glyph number to letters. */
function lettersOf(cmap: string): ReadonlyMap<number, string> {
  const letters = new Map<number, string>()
  for (const [, block = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', text = ''] of block.matchAll(/<(\w+)> <(\w+)>/g)) {
      letters.set(Number.parseInt(glyph, 16), Buffer.from(text, 'hex').swap16().toString('utf16le'))
    }
  }
  return letters
}

const escapes: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 }

/** Literal strings "(a\)b)" as hex strings "<612962>"; parentheses inside may nest without a backslash. */
function withHexStrings(content: string): string {
  let out = ''
  let depth = 0
  for (const [sign] of content.matchAll(/\\[0-7]{1,3}|\\[\s\S]|[\s\S]/g)) {
    if (sign === ')') depth--
    if (depth === 0) out += sign === '(' ? '<' : sign === ')' ? '>' : sign
    else out += byteOf(sign).toString(16).padStart(2, '0')
    if (sign === '(') depth++
  }
  return out
}

function byteOf(sign: string): number {
  if (sign.length === 1) return sign.charCodeAt(0)
  if (/^\\[0-7]/.test(sign)) return Number.parseInt(sign.slice(1), 8)
  return escapes[sign.charAt(1)] ?? sign.charCodeAt(1)
}
