import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { StartError } from '#platform/config/start-error.ts'
import { migrate, pendingMigrations } from '#platform/database/migrate.ts'
import { connect } from '#platform/database/pool.ts'
import { testServer } from '#platform/testing/database-server.ts'

const server = await testServer()
const created: string[] = []
after(async () => {
  for (const name of created) await server.dropDatabase(name)
})

async function emptyDatabase(): Promise<string> {
  const name = await server.createDatabase('empty')
  created.push(name)
  return server.url(name)
}

function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-migrations-'))
  after(() => rmSync(folder, { recursive: true }))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

test('the migrations run in order of their numbers, each once', async () => {
  const { db, close } = connect(await emptyDatabase())
  const first = { '0001_platform_place.sql': 'create table place (name text); insert into place values ($$a$$);' }
  const second = { ...first, '0002_platform_more.sql': 'alter table place add column size int;' }
  assert.deepEqual(await migrate(db, folderOf(first)), ['0001_platform_place'])
  assert.deepEqual(await pendingMigrations(db, folderOf(second)), ['0002_platform_more'])
  assert.deepEqual(await migrate(db, folderOf(second)), ['0002_platform_more'])
  assert.deepEqual(await migrate(db, folderOf(second)), [])
  const { rows } = await sql`select name, size from place`.execute(db)
  assert.deepEqual(rows, [{ name: 'a', size: null }])
  await close()
})

test('a migration that fails changes nothing and is named in one error', async () => {
  const { db, close } = connect(await emptyDatabase())
  const folder = folderOf({
    '0001_platform_place.sql': 'create table place (name text);',
    '0002_platform_broken.sql': 'create table other (name text); select from nowhere;',
  })
  await assert.rejects(migrate(db, folder), (error) => {
    assert.ok(error instanceof StartError)
    assert.match(
      error.message,
      /^migration 0002_platform_broken\.sql failed, nothing was changed: relation "nowhere" does not exist$/,
    )
    return true
  })
  const { rows } = await sql`select to_regclass('place') as place, to_regclass('other') as other`.execute(db)
  assert.deepEqual(rows, [{ place: null, other: null }])
  await close()
})

test('a file that is not named NNNN_owner_name.sql is refused by name', async () => {
  const { db, close } = connect(await emptyDatabase())
  await assert.rejects(migrate(db, folderOf({ '1_place.sql': '' })), /migrations\/1_place\.sql: a migration is named/)
  await close()
})

test('three processes that migrate at once do it together exactly once', async () => {
  const url = await emptyDatabase()
  const pools = [connect(url), connect(url), connect(url)]
  const applied = await Promise.all(pools.map(({ db }) => migrate(db)))
  const own = fileURLToPath(new URL('../../../migrations', import.meta.url))
  assert.deepEqual(
    applied.flat().sort(),
    readdirSync(own)
      .filter((name) => name.endsWith('.sql'))
      .sort()
      .map((name) => name.replace('.sql', '')),
  )
  for (const { db, close } of pools) {
    assert.deepEqual(await pendingMigrations(db), [])
    await close()
  }
})
