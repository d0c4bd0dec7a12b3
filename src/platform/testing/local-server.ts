import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Binaries, binariesIn, embeddedBinaries, packagedBinaries } from '#platform/database/binaries.ts'
import { startEmbedded } from '#platform/database/embedded.ts'

/** embedded: the engine the product brings; pg15: the oldest server it promises to run on. */
export type TestEngine = 'embedded' | 'pg15'

export type LocalServer = { url: string; engine: TestEngine; major: number; stop(): Promise<void> }

/** A throw-away server in a folder of its own; null when this machine has no programs for the engine. */
export async function startLocalServer(engine: TestEngine): Promise<LocalServer | null> {
  const binaries = engine === 'embedded' ? embeddedBinaries() : olderBinaries()
  if (!binaries) return null
  const folder = mkdtempSync(join(tmpdir(), 'motcua-test-'))
  // A machine's own server often keeps another time zone; SQL that leans on the session's shows here.
  const settings = { timezone: engine === 'pg15' ? 'Asia/Ho_Chi_Minh' : 'UTC', max_connections: '200' }
  const server = await startEmbedded(folder, { binaries, throwAway: true, settings })
  const remove = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', remove)
  return {
    url: server.url(),
    engine,
    major: binaries.major,
    async stop() {
      await server.stop()
      process.off('exit', remove)
      remove()
    },
  }
}

/** The machine's own PostgreSQL nearest to 15, else the one from npm. */
function olderBinaries(): Binaries | null {
  return installedBinaries() ?? packagedBinaries(`postgres-15-${process.platform}-${process.arch}`)
}

function installedBinaries(): Binaries | null {
  const debian = '/usr/lib/postgresql'
  const majors = foldersIn(debian)
    .map(Number)
    .filter((major) => major >= 15)
  for (const major of majors.sort((one, other) => one - other)) {
    const found = binariesIn(join(debian, String(major), 'bin'), major)
    if (found) return found
  }
  try {
    const [folder, version] = execFileSync('pg_config', ['--bindir', '--version'], { encoding: 'utf8' }).split('\n')
    const major = Number(/\d+/.exec(version ?? '')?.[0])
    return folder && major >= 15 ? binariesIn(folder, major) : null
  } catch {
    return null
  }
}

function foldersIn(path: string): string[] {
  try {
    return readdirSync(path)
  } catch {
    return []
  }
}
