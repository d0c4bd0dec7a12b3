import { accountByUsername, disableAccount } from '#organisation'
import { Problem } from '#platform/http/problem.ts'
import { changeAccount } from './change-account.ts'
import type { Command } from './command.ts'
import { readOptions } from './options.ts'

export const userDisableCommand: Command = {
  name: 'disable',
  usage: 'disable <username>',
  about: 'closes an account and ends its sessions at once',
  async run(args, readConfig, { say }) {
    const [username = ''] = readOptions(args, { words: ['username'] }).words
    await changeAccount(readConfig(), async (tx, { tenantId }) => {
      const account = await accountByUsername(tx, tenantId, username)
      if (!account) throw new Problem('account.unknown', { username })
      await disableAccount(tx, tenantId, username)
      return { accountId: account.id, event: 'account.disabled', data: {} }
    })
    say(`${username} is disabled`)
    return 0
  },
}
