import { type FileHandle, open } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { sheetProblem } from './problems.ts'

/** One entry of the archive's directory (PKWARE APPNOTE 4.3.12). */
export interface ArchivePart {
  name: string
  isStored: boolean
  packedSize: number
  size: number
  crc: number
  offset: number
}

export interface Archive {
  parts: ReadonlyMap<string, ArchivePart>
  /** The unpacked bytes; more or other bytes than the directory promises are refused. */
  bytesOf(part: ArchivePart): AsyncGenerator<Buffer, void, undefined>
  close(): Promise<void>
}

/** How much an archive may be packed and unpacked: 1.4 MB of ZIP can hide 1.5 GB. */
export interface ArchiveLimits {
  fileBytes: number
  unpackedBytes: number
}

export const archiveLimits: ArchiveLimits = { fileBytes: 100 * 2 ** 20, unpackedBytes: 256 * 2 ** 20 }
const mostParts = 10_000
const chunkSize = 256 * 1024

/** Opens a ZIP file by its directory, and refuses one that is too large by its own account. */
export async function openArchive(path: string, limits: ArchiveLimits = archiveLimits): Promise<Archive> {
  const handle = await open(path)
  try {
    const { size } = await handle.stat()
    if (size > limits.fileBytes) throw sheetProblem('sheet.too-large')
    const parts = partsIn(await readDirectory(handle, size))
    const unpacked = [...parts.values()].reduce((sum, part) => sum + part.size, 0)
    if (unpacked > limits.unpackedBytes) throw sheetProblem('sheet.too-large')
    return { parts, bytesOf: (part) => bytesOf(handle, part), close: () => handle.close() }
  } catch (error) {
    await handle.close()
    throw error
  }
}

/** Unpacks everything once, keeping nothing: the directory may lie, so only this says that the file is whole. */
export async function checkArchive(archive: Archive): Promise<void> {
  for (const part of archive.parts.values()) for await (const _ of archive.bytesOf(part));
}

const endMark = 0x06054b50
const entryMark = 0x02014b50
const localMark = 0x04034b50
const wide = 0xffffffff
const endSize = 22
const longestComment = 0xffff

async function readDirectory(handle: FileHandle, fileSize: number): Promise<Buffer> {
  const tailSize = Math.min(fileSize, endSize + longestComment)
  const tail = await readAt(handle, fileSize - tailSize, tailSize)
  let end = tail.length - endSize
  while (end >= 0 && tail.readUInt32LE(end) !== endMark) end--
  if (end < 0) throw sheetProblem('sheet.not-xlsx')
  const [count, size, offset] = [tail.readUInt16LE(end + 10), tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)]
  if (count > mostParts) throw sheetProblem('sheet.too-large')
  if (offset + size > fileSize) throw sheetProblem('sheet.unreadable')
  return readAt(handle, offset, size)
}

function partsIn(directory: Buffer): Map<string, ArchivePart> {
  const parts = new Map<string, ArchivePart>()
  let at = 0
  while (at < directory.length) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== entryMark) throw sheetProblem('sheet.unreadable')
    const [flags, method] = [directory.readUInt16LE(at + 8), directory.readUInt16LE(at + 10)]
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28)
    const extraEnd = nameEnd + directory.readUInt16LE(at + 30)
    const name = directory.toString('utf8', at + 46, nameEnd).replace(/^\//, '')
    if ((flags & 1) !== 0) throw sheetProblem('sheet.encrypted')
    if ((method !== 0 && method !== 8) || parts.has(name)) throw sheetProblem('sheet.unreadable')
    const [packedSize, size, offset] = sizesOf(directory, at, directory.subarray(nameEnd, extraEnd))
    parts.set(name, { name, isStored: method === 0, packedSize, size, crc: directory.readUInt32LE(at + 16), offset })
    at = extraEnd + directory.readUInt16LE(at + 32)
  }
  return parts
}

/** Packed size, size and offset; some writers put them into the ZIP64 field even of small files. */
function sizesOf(directory: Buffer, at: number, extra: Buffer): [number, number, number] {
  let found: Buffer = Buffer.alloc(0)
  for (let i = 0; i + 4 <= extra.length; i += 4 + extra.readUInt16LE(i + 2)) {
    if (extra.readUInt16LE(i) === 1) found = extra.subarray(i + 4, i + 4 + extra.readUInt16LE(i + 2))
  }
  const next = (place: number): number => {
    const value = directory.readUInt32LE(at + place)
    if (value !== wide) return value
    if (found.length < 8) throw sheetProblem('sheet.unreadable')
    const long = Number(found.readBigUInt64LE(0))
    found = found.subarray(8)
    return long
  }
  const size = next(24)
  return [next(20), size, next(42)]
}

async function* bytesOf(handle: FileHandle, part: ArchivePart): AsyncGenerator<Buffer, void, undefined> {
  const local = await readAt(handle, part.offset, 30)
  if (local.readUInt32LE(0) !== localMark) throw sheetProblem('sheet.unreadable')
  const start = part.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28)
  let [crc, size] = [0, 0]
  const packed = packedBytes(handle, start, part.packedSize)
  const inflating = () => pipeline(Readable.from(packed), createInflateRaw({ chunkSize }), () => {})
  const chunks: AsyncIterable<Buffer> = part.isStored ? packed : inflating()
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > part.size) throw sheetProblem('sheet.too-large')
    crc = crc32(chunk, crc)
    yield chunk
  }
  if (size !== part.size || crc !== part.crc) throw sheetProblem('sheet.unreadable')
}

async function* packedBytes(handle: FileHandle, start: number, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < size; at += chunkSize) yield readAt(handle, start + at, Math.min(chunkSize, size - at))
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position)
  if (bytesRead < length) throw sheetProblem('sheet.unreadable')
  return buffer
}
