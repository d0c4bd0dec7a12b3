// Everything that is checked before a change goes in: npm test [-- part-of-a-path …]
// Types, lint, all tests beside the code on the embedded engine, those that touch the database once more on
// PostgreSQL 15, then browser journeys and faults. The last line says how many passed, failed and were skipped.
import { spawn } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { launchBrowser } from '#platform/testing/browser.ts'
import { makeTemplate } from '#platform/testing/database-server.ts'
import { type LocalServer, startLocalServer, type TestEngine } from '#platform/testing/local-server.ts'
import { runTestFiles } from './test-phase.ts'
import { Tally } from './test-tally.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)

/** The test server itself, or the office in tests/ that stands on it. */
const databaseImport = /from '(#office|.*\/(testing\/(database-server|local-server)|office|test-platform)\.ts)'/

/** What does not depend on the engine and takes long runs once: such a file says so, and why, in its first line. */
const oneEngine = /^\/\/ One engine is enough\b/

const patterns = process.argv.slice(2)
const tally = new Tally()
const servers: LocalServer[] = []

try {
  await runAll()
} finally {
  for (const server of servers) await server.stop()
}
process.exitCode = tally.report(Boolean(process.env.CI) && process.env.CI !== 'false')

async function runAll(): Promise<void> {
  const everything = patterns.length === 0
  const beside = filesOf('{src,scripts,islands,bench}/**/*.test.ts', 'tests/**/*.test.ts').filter(
    (file) => !/^tests\/(journeys|faults)\//.test(file),
  )
  const touchingDatabase = beside.filter((file) => {
    const text = readFileSync(file, 'utf8')
    return databaseImport.test(text) && !oneEngine.test(text)
  })
  const journeys = filesOf('tests/journeys/**/*.test.ts')
  const faults = filesOf('tests/faults/**/*.test.ts')
  if (beside.length + journeys.length + faults.length === 0)
    return tally.fail('tests', `no test file matches ${patterns.join(' ')}`)

  if (everything) {
    await check('types', 'tsc', ['--noEmit'])
    await check('lint and format', 'biome', ['check', '--error-on-warnings', '.'])
  }
  const needsServer = touchingDatabase.length + journeys.length + faults.length > 0
  const embedded = (needsServer && (await serverEnvironment('embedded'))) || {}
  if (beside.length > 0) {
    await runTestFiles(tally, 'beside the code, embedded engine', beside, { concurrency: 2, env: embedded })
  }
  if (touchingDatabase.length > 0) {
    const env = await serverEnvironment('pg15')
    if (env) await runTestFiles(tally, 'on a PostgreSQL server', touchingDatabase, { concurrency: 2, env })
  }
  if (journeys.length > 0 && (await hasBrowser(journeys))) {
    await runTestFiles(tally, 'journeys in a browser', journeys, { concurrency: 1, env: embedded })
  }
  if (faults.length > 0) await runTestFiles(tally, 'faults', faults, { concurrency: 1, env: embedded })
}

function filesOf(...globs: string[]): string[] {
  const files = globSync(globs, { exclude: (name) => name === 'node_modules' }).sort()
  return patterns.length === 0 ? files : files.filter((file) => patterns.some((part) => file.includes(part)))
}

async function check(name: string, program: string, args: string[]): Promise<void> {
  process.stdout.write(`${name} … `)
  let output = ''
  const child = spawn(`node_modules/.bin/${program}`, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part))
  const ended = await new Promise<string | null>((resolve) => {
    child.on('error', (error) => resolve(error.message))
    child.on('close', (code) => resolve(code === 0 ? null : output))
  })
  console.log(ended === null ? 'ok' : 'failed')
  if (ended === null) tally.passed += 1
  else tally.fail(name, ended)
}

/** A running server with a prepared template, as environment for the test files. What is missing of it is counted. */
async function serverEnvironment(engine: TestEngine): Promise<Record<string, string> | null> {
  const server = await startLocalServer(engine)
  if (!server) {
    tally.skip('all tests on PostgreSQL 15', 'no server of it was found; apt-get install -y postgresql-15')
    return null
  }
  servers.push(server)
  const env = { TEST_ENGINE: engine, TEST_DATABASE_URL: server.url }
  try {
    return { ...env, TEST_TEMPLATE: await makeTemplate(server.url, 'motcua_template') }
  } catch (error) {
    // What needs no content can still show whether it works.
    tally.fail(`the content of the test databases (${engine})`, error)
    return env
  }
}

async function hasBrowser(journeys: string[]): Promise<boolean> {
  const { browser, reason } = await launchBrowser()
  if (!browser) {
    for (const file of journeys) tally.skip(file, reason)
    return false
  }
  await browser.close()
  return true
}
