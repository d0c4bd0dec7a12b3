import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ServerIdentity } from '#platform/database/server-identity.ts'

const temporary = '/tmp/motcua-db-'
/** The kernel takes at most 107 bytes for a socket's path. */
const longestPath = 107

/**
 * The socket lies beside the data; when that path is too long, in a folder of its own under /tmp.
 * Always a new one: a server whose folder was moved leaves its socket's lock file behind.
 */
export function makeSocketFolder(folder: string, identity: ServerIdentity): string {
  const beside = join(folder, 'socket')
  rmSync(beside, { recursive: true, force: true })
  const isTooLong = Buffer.byteLength(join(beside, '.s.PGSQL.5432')) > longestPath
  const place = isTooLong ? mkdtempSync(temporary) : beside
  if (!isTooLong) mkdirSync(place, { mode: 0o700 })
  identity.own(place)
  return place
}

export function isTemporarySocketFolder(path: string): boolean {
  return path.startsWith(temporary)
}
