import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { pino } from 'pino'
import { openSecrets } from '#platform/auth/secrets.ts'
import { readConfig } from '#platform/config/config.ts'
import type { Database } from '#platform/database/pool.ts'
import type { Schema } from '#platform/database/schema.ts'
import { openFileStore } from '#platform/files/file-store.ts'
import type { Platform } from '#platform/platform.ts'
import { defaultTenant } from '#platform/tenant.ts'
import { systemClock } from '#platform/time/clock.ts'

/** The same in every test process: the template's identifiers must open in its copies. */
const secret = 'only-for-tests-only-for-tests-only-for-tests'

/** A platform on a database that is already there; its files live in a folder of their own. */
export async function testPlatform(given: { db: Kysely<Schema> } | { database: Database }): Promise<Platform> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-test-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const env = {
    DATA_DIR: folder,
    DATABASE_URL: 'postgres://unused/unused',
    SESSION_SECRET: secret,
    DEMO: 'on',
    LOG_LEVEL: 'silent',
  }
  const config = readConfig(env, folder)
  // The template is loaded through a bare Kysely: nothing in loading asks for the pool.
  const database = 'database' in given ? given.database : ({ db: given.db } as Database)
  return {
    config,
    database,
    clock: systemClock(),
    files: await openFileStore(config.filesFolder),
    secrets: openSecrets(config),
    log: pino({ level: process.env.TEST_LOG ?? 'silent' }),
    tenantId: defaultTenant.id,
  }
}
