import { dateStyles } from './date-styles.ts'
import { sheetProblem } from './problems.ts'
import { readSharedTexts } from './shared-texts.ts'
import { attribute, readXml } from './xml-reader.ts'
import type { Archive, ArchivePart } from './zip-archive.ts'

export interface Workbook {
  /** The visible sheets in their order. */
  sheets: readonly { name: string; part: ArchivePart }[]
  startsIn1904: boolean
  /** The numbers of the cell styles that show a number as a date. */
  dateStyles: ReadonlySet<number>
  texts: readonly string[]
}

/** What stands where in a workbook: names of parts are the writer's choice, only relationships tell (ECMA-376 part 1). */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const root = await relationships(archive, '_rels/.rels', '')
  const path = root.find(({ type }) => type === 'officeDocument')?.target
  const main = path === undefined ? undefined : archive.parts.get(path)
  if (path === undefined || !main) throw sheetProblem('sheet.unreadable')
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const related = await relationships(archive, `${folder}_rels/${path.slice(folder.length)}.rels`, folder)
  const partOf = (type: string) => {
    const target = related.find((one) => one.type === type)?.target
    return target === undefined ? undefined : archive.parts.get(target)
  }
  const { listed, startsIn1904 } = await sheetList(archive, main)
  const sheets = listed.flatMap(({ name, id }) => {
    const target = related.find((one) => one.id === id && one.type === 'worksheet')?.target
    const part = target === undefined ? undefined : archive.parts.get(target)
    return part ? [{ name, part }] : []
  })
  if (sheets.length === 0) throw sheetProblem('sheet.unreadable')
  const [styles, texts] = [partOf('styles'), partOf('sharedStrings')]
  return {
    sheets,
    startsIn1904,
    dateStyles: styles ? await dateStyles(archive, styles) : new Set(),
    texts: texts ? await readSharedTexts(archive, texts) : [],
  }
}

async function sheetList(archive: Archive, part: ArchivePart) {
  const listed: { name: string; id: string }[] = []
  let startsIn1904 = false
  await readXml(archive.bytesOf(part), {
    open(element, attributes) {
      if (element === 'workbookPr') startsIn1904 = /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '')
      if (element !== 'sheet') return
      // Hidden sheets hold lists for drop-downs and the like; a person who looks does not see them.
      if (/hidden/i.test(attribute(attributes, 'state') ?? '')) return
      const name = (attribute(attributes, 'name') ?? '').normalize('NFC')
      listed.push({ name, id: attribute(attributes, 'id') ?? '' })
    },
    close() {},
    text() {},
  })
  return { listed, startsIn1904 }
}

interface Relationship {
  id: string
  type: string
  target: string
}

async function relationships(archive: Archive, path: string, folder: string): Promise<Relationship[]> {
  const found: Relationship[] = []
  const part = archive.parts.get(path)
  if (!part) throw sheetProblem('sheet.unreadable')
  await readXml(archive.bytesOf(part), {
    open(element, attributes) {
      if (element !== 'Relationship') return
      const type = attribute(attributes, 'Type') ?? ''
      const target = URL.parse(attribute(attributes, 'Target') ?? '', `part:///${folder}`)?.pathname.slice(1) ?? ''
      found.push({ id: attribute(attributes, 'Id') ?? '', type: type.slice(type.lastIndexOf('/') + 1), target })
    },
    close() {},
    text() {},
  })
  return found
}
