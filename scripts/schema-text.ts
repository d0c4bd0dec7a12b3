import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const generator = fileURLToPath(new URL('./cli/bin.js', import.meta.resolve('kysely-codegen')))
const int8 = /^export type Int8 = .*$/m

/** What src/platform/database/schema.ts must say of the migrated database at this address. */
export function schemaText(url: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-schema-'))
  try {
    const target = join(folder, 'schema.ts')
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
    return finished(readFileSync(target, 'utf8'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function finished(generated: string): string {
  if (/\bInt8\b/.test(generated) && !int8.test(generated))
    throw new Error('kysely-codegen writes bigint otherwise than expected')
  return `${generated.replace(int8, 'export type Int8 = ColumnType<number, bigint | number | string, bigint | number | string>;')}
export type Schema = DB;
`
}
