// Writes src/platform/database/schema.ts from the migrated schema: npm run types.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { migrate } from '#platform/database/migrate.ts'
import { connect } from '#platform/database/pool.ts'
import { testServerAt } from '#platform/testing/database-server.ts'
import { startLocalServer } from '#platform/testing/local-server.ts'

const target = fileURLToPath(new URL('../src/platform/database/schema.ts', import.meta.url))
const generator = fileURLToPath(new URL('./cli/bin.js', import.meta.resolve('kysely-codegen')))

const server = await startLocalServer('embedded')
if (!server) throw new Error('no embedded engine')
try {
  const tests = testServerAt(server.url)
  const url = tests.url(await tests.createDatabase('empty'))
  const { db, close } = connect(url)
  await migrate(db)
  await close()
  execFileSync(process.execPath, [
    generator,
    '--dialect=postgres',
    `--url=${url}`,
    `--out-file=${target}`,
    // As src/platform/database/type-parsers.ts reads them.
    '--date-parser=string',
    '--exclude-pattern=migration*',
    '--log-level=error',
  ])
} finally {
  await server.stop()
}
const generated = readFileSync(target, 'utf8')
const int8 = /^export type Int8 = .*$/m
if (/\bInt8\b/.test(generated) && !int8.test(generated))
  throw new Error('kysely-codegen writes bigint otherwise than expected')
writeFileSync(
  target,
  `${generated.replace(int8, 'export type Int8 = ColumnType<number, bigint | number | string, bigint | number | string>;')}
export type Schema = DB;
`,
)
