import { readConfig } from '#platform/config/config.ts'
import { StartError } from '#platform/config/start-error.ts'
import { runCommand } from './commands/commands.ts'

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
