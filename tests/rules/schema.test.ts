import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { migrate } from '#platform/database/migrate.ts'
import { connect } from '#platform/database/pool.ts'
import { testServer } from '#platform/testing/database-server.ts'
import { schemaText } from '../../scripts/schema-text.ts'
import { root } from './source-files.ts'

const server = await testServer()
const name = await server.createDatabase('empty')
const { db, close } = connect(server.url(name))
await migrate(db)
await close()
after(() => server.dropDatabase(name))

test('the declared tables are those of the migrated schema, with what is said of their columns (npm run types)', () => {
  const declared = readFileSync(join(root, 'src/platform/database/schema.ts'), 'utf8')
  assert.equal(schemaText(server.url(name)), declared)
})
