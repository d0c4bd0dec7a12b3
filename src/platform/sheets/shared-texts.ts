import { sheetProblem } from './problems.ts'
import { readXml } from './xml-reader.ts'
import type { Archive, ArchivePart } from './zip-archive.ts'

/** The texts of a workbook are held in memory as a whole, so there is an end to them. */
const largest = 64 * 2 ** 20

/** The list of texts that the cells of a workbook point to. */
export async function readSharedTexts(archive: Archive, part: ArchivePart): Promise<readonly string[]> {
  if (part.size > largest) throw sheetProblem('sheet.too-large')
  const texts: string[] = []
  const collector = createTextCollector()
  await readXml(archive.bytesOf(part), {
    open(name) {
      if (name === 'si') collector.take()
      collector.open(name)
    },
    close(name) {
      collector.close(name)
      if (name === 'si') texts.push(collector.take())
    },
    text: collector.text,
  })
  return texts
}

export interface TextCollector {
  open(name: string): void
  close(name: string): void
  text(text: string): void
  /** What was collected, and empties it. */
  take(): string
}

const longest = 2 ** 20

/** The text of a cell from its runs (`t`), without the reading aids for Chinese letters (`rPh`). */
export function createTextCollector(): TextCollector {
  let [isText, isAid, collected] = [false, false, '']
  return {
    open(name) {
      if (name === 't') isText = true
      if (name === 'rPh') isAid = true
    },
    close(name) {
      if (name === 't') isText = false
      if (name === 'rPh') isAid = false
    },
    text(text) {
      if (isText && !isAid) collected += text
      if (collected.length > longest) throw sheetProblem('sheet.too-large')
    },
    take() {
      const whole = plainText(collected)
      collected = ''
      return whole
    },
  }
}

/** Excel writes signs that XML cannot hold as `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
export function plainText(text: string): string {
  const decoded = text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
  return decoded.normalize('NFC')
}
