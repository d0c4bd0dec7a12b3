import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { loadContent } from '../content.ts'
import { openForCommand } from '../start.ts'
import type { Command } from './command.ts'
import { readOptions } from './options.ts'

export const loadCommand: Command = {
  name: 'load',
  usage: 'load <folder>',
  about: 'loads the default content of another folder into a new installation, all of it or nothing',
  async run(args, readConfig, { remark, say }) {
    const [folder = ''] = readOptions(args, { words: ['folder'] }).words
    const path = resolve(folder)
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
      remark(`motcua load: ${path} is not a folder`)
      return 1
    }
    const running = await openForCommand(readConfig(), null)
    try {
      const loaded = await loadContent(running.platform, path)
      for (const name of loaded) say(name)
      if (loaded.length > 0) return 0
      remark('motcua load: this office has its content already; load it into a new one')
      return 1
    } finally {
      await running.close()
    }
  },
}
