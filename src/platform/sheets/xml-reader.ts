import { sheetProblem } from './problems.ts'

/** What hears of an XML text as it is read. Names come without their prefix, attributes as they stand. */
export interface XmlListener {
  open(name: string, attributes: string): void
  close(name: string): void
  text(text: string): void
}

const longestPiece = 2 ** 20
const deepest = 100
// One character at a time, so that no input makes the pattern try twice.
const tag = /<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:[^<>"'/]|"[^"]*"|'[^']*'|\/(?!>))*)(\/?)>/y

/**
 * Reads the XML of Office files piece by piece and holds no more than one tag or text of at most a megabyte. Whatever
 * is not well-formed is refused; so are document types, which Office files never have (ECMA-376 part 2, 6.1.5).
 */
export async function readXml(bytes: AsyncIterable<Uint8Array>, listener: XmlListener): Promise<void> {
  for await (const _ of xmlSteps(bytes, listener));
}

/** The same, with a step after each piece of input, so that the caller can hand on what it has. */
export async function* xmlSteps(bytes: AsyncIterable<Uint8Array>, listener: XmlListener): AsyncGenerator<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const path: string[] = []
  let rest = ''
  for await (const chunk of bytes) {
    rest = readPieces(rest + decoder.decode(chunk, { stream: true }), path, listener)
    if (rest.length > longestPiece) throw sheetProblem('sheet.too-large')
    yield
  }
  rest = readPieces(rest + decoder.decode(), path, listener)
  if (rest.trim() !== '' || path.length > 0) throw sheetProblem('sheet.unreadable')
}

/** Tells the listener of all whole pieces and gives back the unfinished one at the end. */
function readPieces(xml: string, path: string[], listener: XmlListener): string {
  let at = 0
  for (;;) {
    const start = xml.indexOf('<', at)
    if (start < 0) return xml.slice(at)
    const next = xml.startsWith('<!', start) || xml.startsWith('<?', start) ? aside(xml, start, listener) : start
    if (next === null) return xml.slice(at)
    if (start > at && path.length > 0) listener.text(decodeEntities(xml.slice(at, start)))
    at = next === start ? readTag(xml, start, path, listener) : next
    if (at < 0) return xml.slice(start)
  }
}

function readTag(xml: string, start: number, path: string[], listener: XmlListener): number {
  tag.lastIndex = start
  const found = tag.exec(xml)
  if (!found) {
    // Either the tag goes on in the next piece of input, or it is none.
    if (xml.length - start > longestPiece) throw sheetProblem('sheet.too-large')
    return -1
  }
  const [, isEnd = '', name = '', attributes = '', isEmpty = ''] = found
  if (isEnd === '') {
    if (path.push(name) > deepest) throw sheetProblem('sheet.unreadable')
    listener.open(name, attributes)
  }
  if (isEnd !== '' || isEmpty !== '') {
    if (path.pop() !== name) throw sheetProblem('sheet.unreadable')
    listener.close(name)
  }
  return tag.lastIndex
}

/** The end of a comment, instruction or CDATA section; null when it is not in sight yet. */
function aside(xml: string, start: number, listener: XmlListener): number | null {
  if (xml.length - start < 9) return null
  const isData = xml.startsWith('<![CDATA[', start)
  if (!isData && !xml.startsWith('<!--', start) && !xml.startsWith('<?', start)) throw sheetProblem('sheet.unreadable')
  const close = isData ? ']]>' : xml.startsWith('<?', start) ? '?>' : '-->'
  const end = xml.indexOf(close, start + 4)
  if (end < 0) return null
  if (isData) listener.text(xml.slice(start + 9, end))
  return end + close.length
}

/** The value of one attribute, prefix or not. */
export function attribute(attributes: string, name: AttributeName): string | null {
  const found = patterns[name].exec(attributes)
  return found ? decodeEntities(found[1] ?? found[2] ?? '') : null
}

const names = [
  'r',
  't',
  's',
  'id',
  'name',
  'state',
  'date1904',
  'Id',
  'Type',
  'Target',
  'ContentType',
  'numFmtId',
  'formatCode',
] as const
export type AttributeName = (typeof names)[number]
const patternOf = (name: string) => new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
// `fromEntries` forgets the names it was given.
const patterns = Object.fromEntries(names.map((name) => [name, patternOf(name)])) as Record<AttributeName, RegExp>

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return entities[name] ?? whole
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })
}
