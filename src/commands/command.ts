import type { Config } from '#platform/config/config.ts'

/** One word of the command line. */
export interface Command {
  name: string
  /** Its name with what it takes: `generate --dossiers N --seed S [--year Y]`. */
  usage: string
  about: string
  /** Answers the exit code: 0 good, 1 refused or failed. Throws WrongUsage for 2. */
  run(args: string[], config: () => Config, terminal: Terminal): Promise<number>
}

/** A word with words of its own below it: `user add`. */
export interface CommandGroup {
  name: string
  about: string
  commands: readonly Command[]
}

/** Where a command speaks: its result, and beside it what a person reads while the result goes elsewhere. */
export interface Terminal {
  say(line: string): void
  remark(line: string): void
}

export const processTerminal: Terminal = {
  say: (line) => void process.stdout.write(`${line}\n`),
  remark: (line) => void process.stderr.write(`${line}\n`),
}
