import { enableCompileCache, flushCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

// Stripping types and compiling is most of a start: kept beside the built assets, it is done once a version.
enableCompileCache(fileURLToPath(new URL('../build/compiled', import.meta.url)))
const { readConfig } = await import('#platform/config/config.ts')
const { StartError } = await import('#platform/config/start-error.ts')
const { runCommand } = await import('./commands/commands.ts')
flushCompileCache()

/** The command line; the only place that starts anything. One clear line on refusal, never a stack for the operator. */
try {
  process.exitCode = await runCommand(process.argv.slice(2), () => readConfig(process.env, process.cwd()))
} catch (error) {
  if (error instanceof StartError) {
    process.stderr.write(`motcua: ${error.message}\n`)
  } else {
    process.stderr.write(`motcua: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  }
  process.exitCode = 1
}
