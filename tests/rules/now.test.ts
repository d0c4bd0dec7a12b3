import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sourceFiles, withoutComments } from './source-files.ts'

const asks =
  /\bDate\.now\b|\bnew Date\(\s*\)|(?<!new )\bDate\(\s*\)|\bperformance\.(now|timeOrigin)\b|\bhrtime\b|\bTemporal\.Now\b/
/** SQL knows the time as well. */
const asksInSql =
  /\b(now|clock_timestamp|statement_timestamp|transaction_timestamp)\(\)|\bcurrent_(date|timestamp|time)\b/i

test('nobody but platform/time asks for now', () => {
  const found = sourceFiles()
    .filter(({ path }) => !path.startsWith('src/platform/time/'))
    .filter(({ text }) => asks.test(withoutComments(text)))
  assert.deepEqual(
    found.map(({ path }) => path),
    [],
  )
})

test('no statement asks the database for now', () => {
  const found = sourceFiles().flatMap(({ path, text }) =>
    withoutComments(text)
      .split('\n')
      // The one clock's own `now()` is called as a method; SQL's is called bare.
      .filter((line) => asksInSql.test(line.replace(/[\w)]\.now\(\)|\bnow\(\):/g, '')))
      .map((line) => `${path}: ${line.trim()}`),
  )
  assert.deepEqual(found, [])
})
