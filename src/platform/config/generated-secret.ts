import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { hasCode } from '#platform/config/error-code.ts'

/** Reads the secret in `file`; the first caller makes it (32 random bytes, mode 600). Several starts at once agree on one. */
export function generatedSecret(file: string): string {
  const known = readSecret(file)
  if (known) return known
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const secret = randomBytes(32).toString('base64url')
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${secret}\n`, { mode: 0o600 })
  try {
    // A link never replaces: whoever comes second reads what the first wrote, and nobody sees half a file.
    linkSync(draft, file)
    return secret
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
    const first = readSecret(file)
    if (!first) throw new Error(`${file} is empty`)
    return first
  } finally {
    rmSync(draft, { force: true })
  }
}

function readSecret(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw error
  }
}
