import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** An upload that has arrived but belongs to nothing yet. */
export interface StagedUpload {
  field: string
  name: string
  path: string
  size: number
  sha256: string
  tooLarge: boolean
}

/** Files on the local disk, named by their content (SHA-256): the same paper is kept once, and a change shows. */
export interface FileStore {
  stage(field: string, name: string, from: Readable, limit: number): Promise<StagedUpload>
  /** Moves a staged upload to its place and makes it durable; may be called twice. */
  keep(upload: StagedUpload): Promise<void>
  put(bytes: Uint8Array): Promise<{ sha256: string; size: number }>
  discard(uploads: readonly StagedUpload[]): Promise<void>
  read(sha256: string): NodeJS.ReadableStream
  has(sha256: string): Promise<boolean>
  writable(): Promise<boolean>
}

export async function openFileStore(folder: string): Promise<FileStore> {
  const staging = join(folder, 'staging')
  await rm(staging, { recursive: true, force: true })
  await mkdir(staging, { recursive: true, mode: 0o700 })
  const placeOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256)
  const has = (sha256: string) =>
    stat(placeOf(sha256)).then(
      () => true,
      () => false,
    )

  async function moveIn(path: string, sha256: string): Promise<void> {
    if (await has(sha256)) return rm(path, { force: true })
    await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true, mode: 0o700 })
    const handle = await open(path, 'r+')
    await handle.sync()
    await handle.close()
    await rename(path, placeOf(sha256))
  }

  return {
    async stage(field, name, from, limit) {
      const path = join(staging, randomUUID())
      const hash = createHash('sha256')
      let size = 0
      const meter = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          size += chunk.length
          // Past the limit the rest is read and thrown away, so that the browser gets an answer it can show.
          if (size > limit) return done()
          hash.update(chunk)
          done(null, chunk)
        },
      })
      await pipeline(from, meter, createWriteStream(path))
      return { field, name, path, size, sha256: hash.digest('hex'), tooLarge: size > limit }
    },
    keep: (upload) => moveIn(upload.path, upload.sha256),
    async put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const path = join(staging, randomUUID())
      const handle = await open(path, 'w')
      await handle.writeFile(bytes)
      await handle.close()
      await moveIn(path, sha256)
      return { sha256, size: bytes.length }
    },
    async discard(uploads) {
      for (const upload of uploads) await rm(upload.path, { force: true })
    },
    read: (sha256) => createReadStream(placeOf(sha256)),
    has,
    writable: () =>
      readdir(staging).then(
        () => true,
        () => false,
      ),
  }
}
