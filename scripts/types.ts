// Writes src/platform/database/schema.ts from the migrated schema: npm run types.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { migrate } from '#platform/database/migrate.ts'
import { connect } from '#platform/database/pool.ts'
import { testServerAt } from '#platform/testing/database-server.ts'
import { startLocalServer } from '#platform/testing/local-server.ts'
import { schemaText } from './schema-text.ts'

const target = fileURLToPath(new URL('../src/platform/database/schema.ts', import.meta.url))

const server = await startLocalServer('embedded')
if (!server) throw new Error('no embedded engine')
try {
  const tests = testServerAt(server.url)
  const url = tests.url(await tests.createDatabase('empty'))
  const { db, close } = connect(url)
  await migrate(db)
  await close()
  writeFileSync(target, schemaText(url))
} finally {
  await server.stop()
}
