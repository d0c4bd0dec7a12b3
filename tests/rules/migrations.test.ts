import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { test } from 'node:test'
import { folderOrder } from '#areas'
import { root } from './source-files.ts'
import { migrationFiles, migrationText, ownerOf } from './sql-owners.ts'

const everything = migrationFiles.map(migrationText).join('\n')
/** Each table with what stands between its brackets. */
const tables = [...everything.matchAll(/\bcreate\s+(?:unlogged\s+)?table\s+([a-z_.]+)\s*\(([\s\S]*?)\n\)/gi)].map(
  ([, name = '', body = '']) => ({ name, body }),
)

test('migrations are numbered without a gap and name the area that owns their tables', () => {
  assert.deepEqual(
    migrationFiles.map((path) => Number(basename(path).slice(0, 4))),
    migrationFiles.map((_, i) => i + 1),
  )
  for (const path of migrationFiles) {
    assert.match(basename(path), /^\d{4}_[a-z]+_[a-z0-9_]+\.sql$/)
    assert.ok(folderOrder.includes(ownerOf(path)), path)
  }
})

test('that a migration is never edited is written where one is added', () => {
  assert.match(readFileSync(join(root, 'migrations/README.md'), 'utf8'), /never edited/)
})

test('every table is fenced by its tenant: the first column and the head of its key', () => {
  assert.ok(tables.length > 10)
  for (const { name, body } of tables) {
    assert.match(body.trim(), /^tenant_id text\b/, name)
    assert.match(body, /primary key \(tenant_id\b|^\s*tenant_id text primary key/m, name)
  }
})

test('no key, reference or index leaves the tenant out', () => {
  for (const [clause, columns = ''] of everything.matchAll(/(?:\bunique|\bforeign key|\bprimary key)\s*\(([^)]*)\)/gi))
    assert.match(columns, /^\s*tenant_id\b/, clause)
  for (const [clause, columns = ''] of everything.matchAll(
    /\bcreate\s+(?:unique\s+)?index\s+\w+\s+on\s+\w+\s*\(([^)]*)\)/gi,
  ))
    assert.match(columns, /^\s*tenant_id\b/, clause)
  assert.doesNotMatch(everything, /\bcreate\s+(?:or\s+replace\s+)?trigger\b/i)
})

test('moments are timestamptz(3), so that a cursor loses no row', () => {
  assert.doesNotMatch(everything, /\btimestamptz\b(?!\(3\))|\btimestamp\b/i)
})

test('moments are called at or until, and nothing else is', () => {
  for (const { name, body } of tables) {
    for (const [line, column = '', type = ''] of body.matchAll(
      /^\s*(\w+)\s+(timestamptz|date|text|int|boolean|uuid)\b/gim,
    ))
      assert.equal(/(^|_)(at|until)$/.test(column), type === 'timestamptz', `${name}: ${line.trim()}`)
  }
})
