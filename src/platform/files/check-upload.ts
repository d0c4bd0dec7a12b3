import { open, readFile } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import { Problem } from '#platform/http/problem.ts'
import { officeKind } from '#platform/sheets/office-kind.ts'
import type { StagedUpload } from './file-store.ts'

/** 50 MB a file (online-services.md §3 [design]). */
export const uploadLimit = 50 * 1024 * 1024

const papers: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
}
const officeTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const
/** What is taken: papers of a dossier, or records of the office, which may also be documents still worked on. */
const accepted = {
  papers,
  records: { ...papers, [officeTypes.docx]: ['docx'], [officeTypes.xlsx]: ['xlsx'] },
} satisfies Record<string, typeof papers>
export type UploadKinds = keyof typeof accepted
export const extensionsOf = (kinds: UploadKinds): string[] => Object.values(accepted[kinds]).flat()

export type UploadFault =
  | 'upload.empty'
  | 'upload.too-large'
  | 'upload.name'
  | 'upload.type'
  | 'upload.extension'
  | 'upload.encrypted'
export type UploadCheck = { ok: true; type: string; name: string } | { ok: false; fault: UploadFault }

/** The name as it may be stored: composed letters, no parts of a path, no control characters, at most 200 characters. */
function cleanName(name: string): string | null {
  const clean = name.normalize('NFC').trim()
  const hasControl = [...clean].some((letter) => letter < ' ')
  if (clean === '' || clean.length > 200 || hasControl || /[/\\]/.test(clean) || clean === '.' || clean === '..')
    return null
  return clean
}

/** What the bytes say must agree with what the name says; an encrypted PDF cannot be read by anyone later. */
export async function checkUpload(upload: StagedUpload, kinds: UploadKinds = 'papers'): Promise<UploadCheck> {
  if (upload.tooLarge) return { ok: false, fault: 'upload.too-large' }
  const name = cleanName(upload.name)
  if (name === null) return { ok: false, fault: 'upload.name' }
  if (upload.size === 0) return { ok: false, fault: 'upload.empty' }
  const handle = await open(upload.path)
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(4100), 0, 4100, 0)
  await handle.close()
  const sniffed = (await fileTypeFromBuffer(buffer.subarray(0, bytesRead)))?.mime
  const type = kinds === 'records' && isOfficeOrZip(sniffed) ? await officeType(upload.path) : { mime: sniffed }
  if ('fault' in type) return { ok: false, fault: type.fault }
  const byType: Readonly<Record<string, readonly string[]>> = accepted[kinds]
  const extensions = type.mime === undefined ? undefined : byType[type.mime]
  if (type.mime === undefined || !extensions) return { ok: false, fault: 'upload.type' }
  if (!extensions.includes(name.slice(name.lastIndexOf('.') + 1).toLowerCase()))
    return { ok: false, fault: 'upload.extension' }
  if (type.mime === 'application/pdf' && (await isEncryptedPdf(upload.path)))
    return { ok: false, fault: 'upload.encrypted' }
  return { ok: true, type: type.mime, name }
}

/** The first bytes tell a ZIP or an OLE file at most; what is in it only its list of parts does. */
const isOfficeOrZip = (mime: string | undefined) =>
  mime === 'application/zip' || mime === 'application/x-cfb' || Object.values<unknown>(officeTypes).includes(mime)

async function officeType(path: string): Promise<{ mime: string | undefined } | { fault: UploadFault }> {
  try {
    const kind = await officeKind(path)
    return { mime: kind === 'zip' ? undefined : officeTypes[kind] }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    if (error.code === 'sheet.old-format') return { fault: 'upload.type' }
    return { fault: error.code === 'sheet.encrypted' ? 'upload.encrypted' : 'upload.extension' }
  }
}

/** An encrypted PDF names its key in the trailer, which is never compressed (ISO 32000-1, 7.5.5, 7.5.8). */
async function isEncryptedPdf(path: string): Promise<boolean> {
  const text = (await readFile(path)).toString('latin1')
  return /\/Encrypt\s*(<<|\d+\s+\d+\s+R)/.test(text)
}
