import type { Action } from '#platform/http/action.ts'
import { allActions } from '../areas.ts'
import { grants } from '../grants.ts'
import type { Command } from './command.ts'
import { readOptions } from './options.ts'

export const actionsCommand: Command = {
  name: 'actions',
  usage: 'actions',
  about: 'prints every action with its permission, its name in the audit, its addresses, and who may and how far',
  async run(args, _config, { say }) {
    readOptions(args, {})
    const rows = [
      ['permission', 'action', 'call', 'page', 'roles'],
      ...allActions.map(cells).sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
    ]
    const widths = [0, 1, 2, 3].map((i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)))
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
  const call = path === null ? '' : `${method} /api/v1${path}`
  return [permission, name, call, page?.path ?? '', rolesOf(permission)]
}

/** `own: citizen, business; agency: specialist`. */
function rolesOf(permission: string): string {
  const scopes = Map.groupBy(Object.entries(grants[permission] ?? {}), ([, scope]) => scope)
  return [...scopes].map(([scope, roles]) => `${scope}: ${roles.map(([role]) => role).join(', ')}`).join('; ')
}
