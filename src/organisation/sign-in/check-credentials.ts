import type { Instant } from '#law/instant.ts'
import { hashPassword, verifyPassword } from '#platform/auth/password.ts'
import type { Tx } from '#platform/database/tx.ts'
import { Problem } from '#platform/http/problem.ts'

const triesBeforeLock = 10
const lockLength = 5 * 60_000

/** Verified against nothing, so that an unknown name takes as long as a wrong password. */
let nobody: Promise<string> | null = null

export type SignInCheck =
  | { ok: true; accountId: string; name: string }
  | { ok: false; accountId: string | null; problem: Problem }

/** Whether name and password open an account; wrong tries are counted and lock it for a while. */
export async function checkCredentials(
  tx: Tx,
  tenantId: string,
  given: { username: string; password: string },
  machineNow: Instant,
): Promise<SignInCheck> {
  const account = await tx
    .selectFrom('user_account')
    .select(['id', 'name', 'password_hash', 'disabled', 'failed_sign_ins', 'locked_until'])
    .where('tenant_id', '=', tenantId)
    .where('username', '=', given.username.trim().toLowerCase())
    .executeTakeFirst()
  if (!account || account.disabled) {
    nobody ??= hashPassword('nobody')
    await verifyPassword(await nobody, given.password)
    return { ok: false, accountId: null, problem: new Problem('sign-in.refused') }
  }
  const lockedFor = (account.locked_until?.getTime() ?? 0) - machineNow
  if (lockedFor > 0) {
    return {
      ok: false,
      accountId: account.id,
      problem: new Problem('sign-in.locked', { seconds: Math.ceil(lockedFor / 1000) }),
    }
  }
  if (!(await verifyPassword(account.password_hash, given.password))) {
    const failed = account.failed_sign_ins + 1
    const locks = failed % triesBeforeLock === 0
    await tx
      .updateTable('user_account')
      .set({ failed_sign_ins: failed, locked_until: locks ? new Date(machineNow + lockLength) : null })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', account.id)
      .execute()
    return { ok: false, accountId: account.id, problem: new Problem('sign-in.refused') }
  }
  if (account.failed_sign_ins > 0) {
    await tx
      .updateTable('user_account')
      .set({ failed_sign_ins: 0, locked_until: null })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', account.id)
      .execute()
  }
  return { ok: true, accountId: account.id, name: account.name }
}
