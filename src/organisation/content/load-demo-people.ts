import type { Instant } from '#law/instant.ts'
import { hashPassword } from '#platform/auth/password.ts'
import type { Secrets } from '#platform/auth/secrets.ts'
import type { Tx } from '#platform/database/tx.ts'
import { addAccount } from '../account/account.ts'
import { demoAccounts, demoPassword } from './demo-accounts.ts'

/** From before the demonstration year, so that its whole history has somebody in every post. */
const since = '2021-01-01'

/** The demonstration accounts and the posts they hold. One hash serves all: the password is public. */
export async function loadDemoPeople(tx: Tx, tenantId: string, secrets: Secrets, machineNow: Instant): Promise<void> {
  const passwordHash = await hashPassword(demoPassword)
  const posts = await tx
    .selectFrom('post')
    .select(['id', 'unit_id', 'role', 'seat'])
    .where('tenant_id', '=', tenantId)
    .execute()
  const postId = new Map(posts.map((post) => [`${post.unit_id}:${post.role}:${post.seat}`, post.id]))
  for (const account of demoAccounts()) {
    const accountId = await addAccount(
      tx,
      tenantId,
      secrets,
      { profile: {}, secret: {}, ...account, passwordHash },
      machineNow,
    )
    for (const { unit, role, seat } of account.posts ?? []) {
      const id = postId.get(`${unit}:${role}:${seat}`)
      if (!id) throw new Error(`demo account ${account.username}: no post ${unit}:${role}:${seat}`)
      await tx
        .insertInto('post_holding')
        .values({ tenant_id: tenantId, post_id: id, account_id: accountId, from_on: since, to_on: null })
        .execute()
    }
  }
}
