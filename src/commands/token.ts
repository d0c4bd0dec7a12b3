import { toIso } from '#law/instant.ts'
import { accountByUsername, openSession, programTokenLength } from '#organisation'
import { appendEvent } from '#platform/audit/event.ts'
import { systemActor } from '#platform/auth/actor.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import { Problem } from '#platform/http/problem.ts'
import { openForCommand } from '../start.ts'
import type { Command } from './command.ts'
import { readOptions } from './options.ts'

export const tokenCommand: Command = {
  name: 'token',
  usage: 'token <username>',
  about: 'prints a token with which a program acts as this account',
  async run(args, readConfig, { remark, say }) {
    const [username = ''] = readOptions(args, { words: ['username'] }).words
    const { platform, close } = await openForCommand(readConfig())
    try {
      const { tenantId, clock } = platform
      const machineNow = clock.machineNow()
      const session = await inTransaction(platform.database.db, async (tx) => {
        const account = await accountByUsername(tx, tenantId, username)
        if (!account) throw new Problem('account.unknown', { username })
        const entry = { name: 'account.token-issued', subject: { kind: 'account', id: account.id }, data: {} }
        await appendEvent(tx, entry, { actor: systemActor(tenantId), now: clock.now(), machineNow })
        return openSession(tx, { tenantId, accountId: account.id }, 'token', machineNow, programTokenLength)
      })
      say(session.token)
      remark(`valid until ${toIso(session.expiresAt)}`)
      return 0
    } finally {
      await close()
    }
  },
}
