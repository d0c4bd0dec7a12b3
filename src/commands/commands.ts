import type { Config } from '#platform/config/config.ts'
import { Problem, problemBody } from '#platform/http/problem.ts'
import { actionsCommand } from './actions.ts'
import { auditVerifyCommand } from './audit-verify.ts'
import { type Command, type CommandGroup, processTerminal, type Terminal } from './command.ts'
import { dueCommand } from './due.ts'
import { exportOpenDataCommand } from './export-open-data.ts'
import { generateCommand } from './generate.ts'
import { loadCommand } from './load.ts'
import { migrateCommand } from './migrate.ts'
import { WrongUsage } from './options.ts'
import { reportAnnualCommand } from './report-annual.ts'
import { serveCommand } from './serve.ts'
import { tokenCommand } from './token.ts'
import { userAddCommand } from './user-add.ts'
import { userDisableCommand } from './user-disable.ts'
import { userResetCommand } from './user-reset.ts'
import { workerCommand } from './worker.ts'

const all: readonly (Command | CommandGroup)[] = [
  serveCommand,
  workerCommand,
  migrateCommand,
  loadCommand,
  generateCommand,
  dueCommand,
  tokenCommand,
  { name: 'user', about: 'accounts', commands: [userAddCommand, userDisableCommand, userResetCommand] },
  { name: 'export', about: 'data to take along', commands: [exportOpenDataCommand] },
  { name: 'report', about: 'the yearly report', commands: [reportAnnualCommand] },
  { name: 'audit', about: 'the history of everything', commands: [auditVerifyCommand] },
  actionsCommand,
]

/** Finds and runs a command: 0 good, 1 refused or failed with one clear line, 2 wrong usage. */
export async function runCommand(argv: string[], config: () => Config, terminal = processTerminal): Promise<number> {
  return runAmong({ list: all, path: '' }, argv, config, terminal)
}

/** The words that may follow what has been said so far. */
interface Level {
  list: readonly (Command | CommandGroup)[]
  path: string
}

async function runAmong(level: Level, argv: string[], config: () => Config, terminal: Terminal): Promise<number> {
  const { list, path } = level
  const [name, ...args] = argv
  if (name === '--help' || name === 'help') {
    terminal.say(help(level))
    return 0
  }
  const found = list.find((candidate) => candidate.name === name)
  if (!found) {
    if (name !== undefined) terminal.remark(`motcua: unknown command "${path}${name}"`)
    terminal.remark(help(level))
    return 2
  }
  if ('commands' in found)
    return runAmong({ list: found.commands, path: `${path}${found.name} ` }, args, config, terminal)
  if (!args.includes('--help')) return runOne(found, path, args, config, terminal)
  terminal.say(`motcua ${path}${found.usage}\n  ${found.about}`)
  return 0
}

async function runOne(
  command: Command,
  path: string,
  args: string[],
  config: () => Config,
  terminal: Terminal,
): Promise<number> {
  try {
    return await command.run(args, config, terminal)
  } catch (error) {
    if (error instanceof WrongUsage) {
      terminal.remark(`motcua ${path}${command.name}: ${error.message}\nusage: motcua ${path}${command.usage}`)
      return 2
    }
    if (!(error instanceof Problem)) throw error
    terminal.remark(`motcua ${path}${command.name}: ${String(problemBody(error, 'en').title)}`)
    return 1
  }
}

/** What fits beside its usage stands there, the rest on a line of its own. */
const column = 44

function help({ list, path }: Level): string {
  const lines = list.flatMap((one) =>
    'commands' in one
      ? one.commands.map(({ usage, about }) => [`${one.name} ${usage}`, about])
      : [[one.usage, one.about]],
  )
  const rows = lines.map(([usage = '', about]) =>
    usage.length > column ? `  ${usage}\n  ${' '.repeat(column)}  ${about}` : `  ${usage.padEnd(column)}  ${about}`,
  )
  return [`motcua ${path}<command>`, '', ...rows].join('\n')
}
