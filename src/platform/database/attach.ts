import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Config } from '#platform/config/config.ts'
import { hasCode } from '#platform/config/error-code.ts'
import { FolderInUse } from '#platform/database/folder-lock.ts'
import { connect, type Database, openDatabase } from '#platform/database/pool.ts'

/**
 * For a command beside a running office: where another process has the data folder, its database server is used and
 * left to it. Everything else is as `openDatabase` does it.
 */
export async function openOrAttach(config: Pick<Config, 'database'>): Promise<Database> {
  try {
    return await openDatabase(config)
  } catch (error) {
    const url =
      error instanceof FolderInUse && config.database.engine === 'embedded' && addressIn(config.database.folder)
    if (!url) throw error
    const database = connect(url, 4)
    try {
      await sql`select 1`.execute(database.db)
    } catch {
      // It is only starting or already stopping: then the folder is in use and that is all there is to say.
      await database.close()
      throw error
    }
    return { ...database, adminUrl: null }
  }
}

/** The fifth line of a server's pid file names the folder of its socket. */
function addressIn(folder: string): string | null {
  try {
    const socketFolder = readFileSync(join(folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[4]
    const password = readFileSync(join(folder, 'password'), 'utf8').trim()
    return socketFolder ? `postgresql://motcua:${password}@/motcua?host=${encodeURIComponent(socketFolder)}` : null
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'EACCES')) return null
    throw error
  }
}
