import { openOrAttach } from '#platform/database/attach.ts'
import { migrate } from '#platform/database/migrate.ts'
import type { Command } from './command.ts'
import { readOptions } from './options.ts'

export const migrateCommand: Command = {
  name: 'migrate',
  usage: 'migrate',
  about: 'brings the database up to this version, and loads nothing',
  async run(args, readConfig, { say }) {
    readOptions(args, {})
    const database = await openOrAttach(readConfig())
    try {
      const applied = await migrate(database.db)
      for (const name of applied) say(name)
      if (applied.length === 0) say('nothing to do')
      return 0
    } finally {
      await database.close()
    }
  },
}
