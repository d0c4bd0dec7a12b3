import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipPart {
  name: string
  content: string | Buffer
  /** What the directory says instead of the truth. */
  claims?: { size?: number; flags?: number; crc?: number }
}

/** A small ZIP file, honest or not. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, claims } of parts) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(claims?.flags ?? 0, 2)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(claims?.crc ?? crc32(bytes), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(claims?.size ?? bytes.length, 18)
    fields.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, place, Buffer.from(name)]))
    bodies.push(local)
    offset += local.length
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(
    directory.reduce((sum, one) => sum + one.length, 0),
    8,
  )
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...bodies, ...directory, Buffer.from('PK\x05\x06'), end])
}

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook as other programs write it: prefixes, names of their own, shared texts, hidden sheets. */
export function foreignWorkbook(sheets: Record<string, string>, extra: { strings?: string; props?: string } = {}) {
  const names = Object.keys(sheets)
  const list = names.map((name, i) => {
    const state = name.startsWith('Ẩn') ? ' state="hidden"' : ''
    return `<x:sheet name="${name}"${state} sheetId="${i + 1}" r:id="R${i}"/>`
  })
  const rels = names.map(
    (_, i) => `<Relationship Id="R${i}" Type="${relation}/worksheet" Target="worksheets/s${i}.xml"/>`,
  )
  return [
    {
      name: '[Content_Types].xml',
      content: `<Types><Override PartName="/xl/book.xml" ContentType="${spreadsheet}.sheet.main+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `<Relationships><Relationship Id="a" Type="${relation}/officeDocument" Target="/xl/book.xml"/></Relationships>`,
    },
    {
      name: 'xl/book.xml',
      content: `<x:workbook xmlns:r="r">${extra.props ?? ''}<x:sheets>${list.join('')}</x:sheets></x:workbook>`,
    },
    {
      name: 'xl/_rels/book.xml.rels',
      content: `<Relationships>${rels.join('')}<Relationship Id="S" Type="${relation}/sharedStrings" Target="texts.xml"/><Relationship Id="T" Type="${relation}/styles" Target="looks.xml"/></Relationships>`,
    },
    { name: 'xl/texts.xml', content: `<sst>${extra.strings ?? ''}</sst>` },
    {
      name: 'xl/looks.xml',
      content: '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    },
    ...names.map((name, i) => ({
      name: `xl/worksheets/s${i}.xml`,
      content: `<x:worksheet><x:sheetData>${sheets[name]}</x:sheetData></x:worksheet>`,
    })),
  ] satisfies ZipPart[]
}
