import { randomBytes } from 'node:crypto'
import type { IsoDate } from '#law/instant.ts'
import { localDate } from '#law/instant.ts'
import { appendEvent } from '#platform/audit/event.ts'
import { systemActor } from '#platform/auth/actor.ts'
import type { Config } from '#platform/config/config.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import type { Tx } from '#platform/database/tx.ts'
import type { Platform } from '#platform/platform.ts'
import { openForCommand } from '../start.ts'

export interface AccountChange {
  accountId: string
  event: string
  data: Readonly<Record<string, unknown>>
}

/** One change to an account by whoever may use this machine, told in the account's history like any other. */
export async function changeAccount(
  config: Config,
  change: (tx: Tx, platform: Platform, today: IsoDate) => Promise<AccountChange>,
): Promise<void> {
  const { platform, close } = await openForCommand(config)
  try {
    const { tenantId, clock, database } = platform
    const now = clock.now()
    await inTransaction(database.db, async (tx) => {
      const { accountId, event, data } = await change(tx, platform, localDate(now))
      const entry = { name: event, subject: { kind: 'account', id: accountId }, data }
      await appendEvent(tx, entry, { actor: systemActor(tenantId), now, machineNow: clock.machineNow() })
    })
  } finally {
    await close()
  }
}

/** Ninety-six random bits: to be read once, typed once and changed. */
export const newPassword = (): string => randomBytes(12).toString('base64url')
