import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { StartError } from '#platform/config/start-error.ts'
import type { Schema } from '#platform/database/schema.ts'

const ownFolder = fileURLToPath(new URL('../../../migrations', import.meta.url))

/**
 * Brings the schema up to date and returns the names applied, in order. All of them in one transaction, forward only;
 * several processes may do this at once: one does it, the others wait and find nothing to do.
 */
export async function migrate(db: Kysely<Schema>, folder = ownFolder): Promise<string[]> {
  const { error, results = [] } = await migrator(db, folder).migrateToLatest()
  if (error !== undefined) {
    const failed = results.find(({ status }) => status === 'Error')
    const reason = error instanceof Error ? error.message : String(error)
    throw new StartError(
      `migration ${failed ? `${failed.migrationName}.sql ` : ''}failed, nothing was changed: ${reason}`,
      { cause: error },
    )
  }
  return results.map(({ migrationName }) => migrationName)
}

/** Names of migrations this version has and the database has not. */
export async function pendingMigrations(db: Kysely<Schema>, folder = ownFolder): Promise<string[]> {
  const all = await migrator(db, folder).getMigrations()
  return all.filter(({ executedAt }) => !executedAt).map(({ name }) => name)
}

function migrator(db: Kysely<Schema>, folder: string): Migrator {
  return new Migrator({
    db,
    migrationTableName: 'migration',
    migrationLockTableName: 'migration_lock',
    provider: { getMigrations: async () => readMigrations(folder) },
  })
}

function readMigrations(folder: string): Record<string, Migration> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.sql'))
  const odd = files.find((name) => !/^\d{4}_[a-z]+_[a-z0-9_]+\.sql$/.test(name))
  if (odd) throw new StartError(`migrations/${odd}: a migration is named NNNN_owner_name.sql`)
  return Object.fromEntries(
    files.sort().map((name) => [
      name.slice(0, -'.sql'.length),
      {
        up: async (db: Kysely<unknown>) => void (await sql.raw(readFileSync(join(folder, name), 'utf8')).execute(db)),
      },
    ]),
  )
}
