import type { Config } from '#platform/config/config.ts'
import { serveCommand } from './serve.ts'
import { workerCommand } from './worker.ts'

export interface Command {
  name: string
  usage: string
  about: string
  /** Answers the exit code: 0 good, 1 refused or failed, 2 wrong usage. */
  run(args: string[], config: () => Config): Promise<number>
}

const commands: readonly Command[] = [serveCommand, workerCommand]

/** Finds and runs a command. Unknown words print the list and answer 2. */
export async function runCommand(argv: string[], config: () => Config): Promise<number> {
  const [name, ...args] = argv
  if (name === undefined || name === '--help' || name === 'help')
    return help(process.stdout, name === undefined ? 2 : 0)
  const command = commands.find((candidate) => candidate.name === name)
  if (!command) {
    process.stderr.write(`motcua: unknown command "${name}"\n`)
    return help(process.stderr, 2)
  }
  if (args.includes('--help')) {
    process.stdout.write(`motcua ${command.usage}\n  ${command.about}\n`)
    return 0
  }
  return command.run(args, config)
}

function help(to: NodeJS.WriteStream, code: number): number {
  const width = Math.max(...commands.map((command) => command.usage.length))
  to.write(
    `motcua <command>\n\n${commands.map(({ usage, about }) => `  ${usage.padEnd(width)}  ${about}`).join('\n')}\n`,
  )
  return code
}
