import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Config } from '#platform/config/config.ts'
import { hasCode } from '#platform/config/error-code.ts'
import { StartError } from '#platform/config/start-error.ts'
import { startEmbedded } from '#platform/database/embedded.ts'
import type { Schema } from '#platform/database/schema.ts'
import { typeParsers } from '#platform/database/type-parsers.ts'

export type { Schema }

const oldestMajor = 15

export type Database = {
  db: Kysely<Schema>
  pool: pg.Pool
  url: string
  /** The server's superuser on the embedded engine, for backup and restore; null on a server of your own. */
  adminUrl: string | null
  /** Waits for running queries, then stops the embedded server. */
  close(): Promise<void>
}

/** Starts the embedded engine or connects to yours; every refusal is a StartError. */
export async function openDatabase(config: Pick<Config, 'database'>): Promise<Database> {
  if (config.database.engine === 'server') {
    const { url } = config.database
    await checkServer(url, 'DATABASE_URL')
    return { ...connect(url), adminUrl: null }
  }
  const server = await startEmbedded(config.database.folder)
  const database = connect(server.url())
  return {
    ...database,
    adminUrl: server.adminUrl(),
    async close() {
      await database.close()
      await server.stop()
    },
  }
}

/** A pool on a server that is known to answer. */
export function connect(url: string, max = 16): Omit<Database, 'adminUrl'> {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    application_name: 'motcua',
    types: typeParsers,
  })
  // A resting connection that breaks is replaced; the next query tells whoever waits for it.
  pool.on('error', () => {})
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  // Destroying ends the pool with it.
  return { db, pool, url, close: () => db.destroy() }
}

async function checkServer(url: string, variable: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ server_version_num: string }>('show server_version_num')
    const major = Math.floor(Number(rows[0]?.server_version_num) / 10_000)
    if (!(major >= oldestMajor)) {
      throw new StartError(`${variable}: the server is PostgreSQL ${major}; ${oldestMajor} or newer is needed`)
    }
  } catch (error) {
    throw error instanceof StartError ? error : new StartError(`${variable}: ${refusal(error, client)}`)
  } finally {
    await client.end().catch(() => {})
  }
}

/** Never repeats the address as written: it may hold the password. */
function refusal(error: unknown, { host, port, user, database }: pg.Client): string {
  const server = host.startsWith('/') ? host : `${host}:${port}`
  if (hasCode(error, 'ECONNREFUSED', 'ENOENT')) return `no PostgreSQL server answers at ${server}`
  if (hasCode(error, 'ENOTFOUND', 'EAI_AGAIN')) return `the host ${host} is not known`
  if (hasCode(error, '28P01', '28000'))
    return `the server at ${server} refuses user "${user}": wrong name, password or access rule`
  if (hasCode(error, '3D000')) return `the server at ${server} has no database "${database}"; create it first`
  return `cannot connect to ${server}: ${error instanceof Error ? error.message : String(error)}`
}
