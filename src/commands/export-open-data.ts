import { exportOpenData } from '../portal/open-data/export-open-data.ts'
import { openForCommand } from '../start.ts'
import type { Command } from './command.ts'
import { readOptions } from './options.ts'

export const exportOpenDataCommand: Command = {
  name: 'opendata',
  usage: 'opendata --out F',
  about: 'writes every open dataset as CSV and JSON, and their DCAT catalogue, into the folder F',
  async run(args, readConfig, { remark, say }) {
    const folder = readOptions(args, { options: ['out'] }).needed('out')
    const { platform, close } = await openForCommand(readConfig())
    try {
      const files = await exportOpenData(platform, folder, (file) => remark(file))
      say(`${files} files in ${folder}`)
      return 0
    } finally {
      await close()
    }
  },
}
