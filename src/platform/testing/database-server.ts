import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import type { Kysely } from 'kysely'
import pg from 'pg'
import { hasCode } from '#platform/config/error-code.ts'
import { migrate } from '#platform/database/migrate.ts'
import { connect } from '#platform/database/pool.ts'
import type { Schema } from '#platform/database/schema.ts'
import { startLocalServer } from '#platform/testing/local-server.ts'

/** A PostgreSQL server for tests, on which each test file makes databases of its own. */
export type TestServer = {
  url(database: string): string
  /** A copy of the migrated template with the default content, or of nothing; returns its name. */
  createDatabase(from?: 'template' | 'empty'): Promise<string>
  dropDatabase(name: string): Promise<void>
  stop(): Promise<void>
}

let server: Promise<TestServer> | null = null

/**
 * The server that TEST_DATABASE_URL names (its role must be allowed to create databases), with the template that
 * TEST_TEMPLATE names when `npm test` has prepared one; else an embedded server, or with TEST_ENGINE=pg15 a
 * PostgreSQL 15, that lives as long as this process.
 */
export function testServer(): Promise<TestServer> {
  server ??= openTestServer()
  return server
}

async function openTestServer(): Promise<TestServer> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return stopWhenIdle(testServerAt(given, process.env.TEST_TEMPLATE))
  const engine = process.env.TEST_ENGINE === 'pg15' ? 'pg15' : 'embedded'
  const local = await startLocalServer(engine)
  if (!local) throw new Error('no PostgreSQL 15 server on this machine; apt-get install postgresql-15, or npm ci')
  const { stop, ...rest } = testServerAt(local.url)
  return stopWhenIdle({
    ...rest,
    async stop() {
      await stop()
      await local.stop()
    },
  })
}

function stopWhenIdle(opened: TestServer): TestServer {
  process.once('beforeExit', () => void opened.stop())
  return opened
}

/** Works on a running server. Without the name of a `prepared` template it makes one at first use and drops it at stop. */
export function testServerAt(base: string, prepared?: string): TestServer {
  const own = `motcua_${randomBytes(6).toString('hex')}`
  let template = prepared ? Promise.resolve(prepared) : null
  let made = 0
  const url = (database: string) => withDatabase(base, database)
  const createDatabase = async (from: 'template' | 'empty' = 'template') => {
    made += 1
    const name = `${own}_${made}`
    if (from === 'empty') {
      await administer(base, `create database ${name}`)
    } else {
      template ??= makeTemplate(base, `${own}_template`)
      await administer(base, `create database ${name} template ${await template}`)
    }
    return name
  }
  const dropDatabase = async (name: string) => {
    try {
      await administer(base, `drop database if exists ${name} with (force)`)
    } catch (error) {
      // A vacuum of the server's own may be at work there, which our role may not end; a plain drop ends it itself.
      if (!hasCode(error, '42501')) throw error
      await administer(base, `drop database if exists ${name}`)
    }
  }
  return {
    url,
    createDatabase,
    dropDatabase,
    async stop() {
      if (template && !prepared) await dropDatabase(await template)
    },
  }
}

/** Migrates a new database, loads the default content where `template.ts` knows how, and leaves it to be copied. */
export async function makeTemplate(base: string, name: string): Promise<string> {
  await administer(base, `create database ${name}`)
  const { db, close } = connect(withDatabase(base, name))
  try {
    await migrate(db)
    await loadContent(db)
  } finally {
    await close()
  }
  return name
}

/** Loading the content is the areas' business and not known down here: their part of the template is found by name. */
async function loadContent(db: Kysely<Schema>): Promise<void> {
  const place = new URL('../../../tests/template.ts', import.meta.url)
  if (!existsSync(place)) return
  const content: { prepareTemplate(db: Kysely<Schema>): Promise<void> } = await import(place.href)
  await content.prepareTemplate(db)
}

function withDatabase(base: string, database: string): string {
  return base.replace(/^(postgres(?:ql)?:\/\/[^/]*\/)[^?]*/, `$1${database}`)
}

async function administer(base: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: base })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
