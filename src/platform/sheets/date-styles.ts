import { attribute, readXml } from './xml-reader.ts'
import type { Archive, ArchivePart } from './zip-archive.ts'

/** Formats that are dates or times by their number alone (ECMA-376 part 1, 18.8.30). */
const isBuiltIn = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

/** Which cell styles show their number as a date or time. */
export async function dateStyles(archive: Archive, part: ArchivePart): Promise<ReadonlySet<number>> {
  const own = new Map<number, string>()
  const found = new Set<number>()
  let [isCellStyles, style] = [false, 0]
  await readXml(archive.bytesOf(part), {
    open(name, attributes) {
      if (name === 'cellXfs') isCellStyles = true
      const id = Number(attribute(attributes, 'numFmtId') ?? 0)
      if (name === 'numFmt') own.set(id, attribute(attributes, 'formatCode') ?? '')
      if (name !== 'xf' || !isCellStyles) return
      const format = own.get(id)
      if (format === undefined ? isBuiltIn(id) : isDateFormat(format)) found.add(style)
      style++
    },
    close(name) {
      if (name === 'cellXfs') isCellStyles = false
    },
    text() {},
  })
  return found
}

/** `dd/mm/yyyy`, `[h]:mm`, … but not `General`, `0.00E+00` or `"năm" 0`. */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(/\\.|[_*].|"[^"]*"|\[(?![hms]+\])[^\]]*\]/gi, '')
  return !/^general/i.test(bare) && /[ymdhs]/i.test(bare)
}
