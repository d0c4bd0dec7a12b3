import { open } from 'node:fs/promises'
import { Problem } from '#platform/http/problem.ts'
import { sheetProblem } from './problems.ts'
import { attribute, readXml } from './xml-reader.ts'
import { type Archive, type ArchiveLimits, checkArchive, openArchive } from './zip-archive.ts'

export type OfficeKind = 'xlsx' | 'docx' | 'zip'

const mainParts = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
} as const
const oleMark = 'd0cf11e0a1b11ae1'

/**
 * What a ZIP file is by its own list of content types (ECMA-376 part 2), after it was unpacked whole within the limits.
 * Workbooks with macros are plain ZIP to us. Damaged, locked and swollen files are refused.
 */
export async function officeKind(path: string, limits?: ArchiveLimits): Promise<OfficeKind> {
  const archive = await openOffice(path, limits)
  try {
    return await kindOf(archive)
  } finally {
    await archive.close()
  }
}

/** An archive that was unpacked whole once; the caller closes it. */
export async function openOffice(path: string, limits?: ArchiveLimits): Promise<Archive> {
  await refuseOle(path)
  const archive = await openArchive(path, limits)
  try {
    await checkArchive(archive)
    return archive
  } catch (error) {
    await archive.close()
    throw error instanceof Problem ? error : sheetProblem('sheet.unreadable')
  }
}

export async function kindOf(archive: Archive): Promise<OfficeKind> {
  const part = archive.parts.get('[Content_Types].xml')
  const types = new Set<string>()
  if (!part) return 'zip'
  await readXml(archive.bytesOf(part), {
    open: (_, attributes) => {
      types.add(attribute(attributes, 'ContentType') ?? '')
    },
    close() {},
    text() {},
  })
  if (types.has(mainParts.xlsx)) return 'xlsx'
  return types.has(mainParts.docx) ? 'docx' : 'zip'
}

/** Office puts a workbook with a password, and the formats before 2007, into an OLE file and no ZIP. */
async function refuseOle(path: string): Promise<void> {
  const handle = await open(path)
  try {
    const { buffer } = await handle.read(Buffer.alloc(8), 0, 8, 0)
    if (buffer.toString('hex') !== oleMark) return
    const name = Buffer.from('EncryptedPackage', 'utf16le')
    // The directory of an OLE file may lie anywhere in it, so a name may cross from one piece to the next.
    const { size } = await handle.stat()
    const piece = Buffer.alloc(2 ** 20)
    for (let at = 0; at < size; at += piece.length - name.length) {
      const { bytesRead } = await handle.read(piece, 0, piece.length, at)
      if (piece.subarray(0, bytesRead).includes(name)) throw sheetProblem('sheet.encrypted')
    }
    throw sheetProblem('sheet.old-format')
  } finally {
    await handle.close()
  }
}
