import { open, readFile } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import type { StagedUpload } from './file-store.ts'

/** 50 MB a file (online-services.md §3 [design]). */
export const uploadLimit = 50 * 1024 * 1024

const accepted: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
}
export const acceptedExtensions = Object.values(accepted).flat()

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
export async function checkUpload(upload: StagedUpload): Promise<UploadCheck> {
  if (upload.tooLarge) return { ok: false, fault: 'upload.too-large' }
  const name = cleanName(upload.name)
  if (name === null) return { ok: false, fault: 'upload.name' }
  if (upload.size === 0) return { ok: false, fault: 'upload.empty' }
  const handle = await open(upload.path)
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(4100), 0, 4100, 0)
  await handle.close()
  const sniffed = await fileTypeFromBuffer(buffer.subarray(0, bytesRead))
  const extensions = sniffed ? accepted[sniffed.mime] : undefined
  if (!sniffed || !extensions) return { ok: false, fault: 'upload.type' }
  if (!extensions.includes(name.slice(name.lastIndexOf('.') + 1).toLowerCase()))
    return { ok: false, fault: 'upload.extension' }
  if (sniffed.mime === 'application/pdf' && (await isEncryptedPdf(upload.path)))
    return { ok: false, fault: 'upload.encrypted' }
  return { ok: true, type: sniffed.mime, name }
}

/** An encrypted PDF names its key in the trailer, which is never compressed (ISO 32000-1, 7.5.5, 7.5.8). */
async function isEncryptedPdf(path: string): Promise<boolean> {
  const text = (await readFile(path)).toString('latin1')
  return /\/Encrypt\s*(<<|\d+\s+\d+\s+R)/.test(text)
}
