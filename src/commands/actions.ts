import type { Action } from '#platform/http/action.ts'
import { allActions } from '../areas.ts'
import type { Command } from './command.ts'
import { readOptions } from './options.ts'

export const actionsCommand: Command = {
  name: 'actions',
  usage: 'actions',
  about: 'prints every action with its address, its permission and its name in the audit',
  async run(args, _config, { say }) {
    readOptions(args, {})
    const rows = [
      ['permission', 'action', 'call', 'page'],
      ...allActions.map(cells).sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
    ]
    const widths = [0, 1, 2].map((i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)))
    for (const row of rows)
      say(
        row
          .map((cell, i) => cell.padEnd(widths[i] ?? 0))
          .join('  ')
          .trimEnd(),
      )
    return 0
  },
}

function cells({ name, method, path, page, permission }: Action): string[] {
  return [permission, name, path === null ? '' : `${method} /api/v1${path}`, page?.path ?? '']
}
