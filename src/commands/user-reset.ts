import { accountByUsername, setPassword } from '#organisation'
import { Problem } from '#platform/http/problem.ts'
import { changeAccount, newPassword } from './change-account.ts'
import type { Command } from './command.ts'
import { readOptions } from './options.ts'

export const userResetCommand: Command = {
  name: 'reset',
  usage: 'reset <username>',
  about: 'gives an account a new password, prints it once, and lifts a lock after wrong tries',
  async run(args, readConfig, { remark, say }) {
    const [username = ''] = readOptions(args, { words: ['username'] }).words
    const password = newPassword()
    await changeAccount(readConfig(), async (tx, { tenantId }) => {
      const account = await accountByUsername(tx, tenantId, username)
      if (!account) throw new Problem('account.unknown', { username })
      await setPassword(tx, tenantId, username, password)
      return { accountId: account.id, event: 'account.password-reset', data: {} }
    })
    say(password)
    remark(`the new password of ${username}; it is not shown again`)
    return 0
  },
}
