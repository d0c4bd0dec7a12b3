import { relative, resolve } from 'node:path'
import { run } from 'node:test'
import { inspect } from 'node:util'
import type { Tally } from './test-tally.ts'

type PhaseOptions = { concurrency: number; env: Record<string, string> }

const longestFile = 600_000
/** Every file loads most of the house: compiled once, it is read from here. */
const compiled = resolve(import.meta.dirname, '../build/compiled')

/** Runs test files, each in a process of its own, and prints a line for each; what failed is told at the tally's end. */
export async function runTestFiles(
  tally: Tally,
  title: string,
  files: string[],
  { concurrency, env }: PhaseOptions,
): Promise<void> {
  console.log(`\n${title}`)
  const printed = new Map<string, string>()
  const failures: Failure[] = []
  const inherited = { ...process.env, NODE_COMPILE_CACHE: compiled, ...env }
  for await (const event of run({ files, concurrency, env: inherited, timeout: longestFile })) {
    switch (event.type) {
      case 'test:pass':
        count(tally, event.data)
        break
      case 'test:fail':
        if (!isOfSubtests(event.data.details.error)) failures.push({ ...event.data, why: event.data.details.error })
        break
      case 'test:stdout':
      case 'test:stderr':
        printed.set(pathOf(event.data), `${printed.get(pathOf(event.data)) ?? ''}${event.data.message}`)
        break
      case 'test:summary':
        if (event.data.file) printFile(event.data.file, event.data)
        break
    }
  }
  for (const failure of failures) {
    // Only now all that the file printed has arrived; it is told once.
    const said = printed.get(pathOf(failure)) ?? ''
    printed.delete(pathOf(failure))
    tally.fail(fullName(failure), said ? `${told(failure.why)}\n\nThe file printed:\n${said}` : told(failure.why))
  }
}

/** Some events name the file as it was given, others in full. */
const pathOf = ({ file = '' }: { file?: string | undefined }) => resolve(file)

type Ended = { name: string; file?: string | undefined }
type Failure = Ended & { why: Error }

function count(
  tally: Tally,
  { details, skip, todo, ...ended }: Ended & { skip?: Reason; todo?: Reason; details: { type?: string | undefined } },
): void {
  const left = skip ?? todo
  if (left !== undefined && left !== false) tally.skip(fullName(ended), left === true ? 'left out by the test' : left)
  else if (details.type !== 'suite') tally.passed += 1
}

type Reason = string | boolean | undefined

/** A test or suite that failed only through those inside it, which are told themselves. */
function isOfSubtests(error: Error): boolean {
  return 'failureType' in error && error.failureType === 'subtestsFailed'
}

/** The test's own error, without the runner's frames. */
function told(error: Error): string {
  const { cause } = error
  if (!(cause instanceof Error)) return String(cause ?? error.message)
  const whole = 'code' in cause && cause.code === 'ERR_ASSERTION' ? (cause.stack ?? cause.message) : inspect(cause)
  return whole.replaceAll(/\n\s+at .*\bnode:internal.*/g, '')
}

function fullName({ name, file }: Ended): string {
  const place = file ? relative(process.cwd(), file) : ''
  return !place || name === place || name === file ? name : `${place} › ${name}`
}

function printFile(file: string, outcome: { success: boolean; counts: { tests: number }; duration_ms: number }): void {
  const seconds = (outcome.duration_ms / 1000).toFixed(1)
  console.log(
    `  ${outcome.success ? 'ok    ' : 'FAILED'} ${relative(process.cwd(), file)}  ${outcome.counts.tests} (${seconds} s)`,
  )
}
