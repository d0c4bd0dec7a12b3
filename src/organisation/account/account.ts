import { sql } from 'kysely'
import type { Instant } from '#law/instant.ts'
import { uuidv7 } from '#platform/audit/uuid.ts'
import { hashPassword } from '#platform/auth/password.ts'
import type { Secrets } from '#platform/auth/secrets.ts'
import type { Tx } from '#platform/database/tx.ts'
import { Problem } from '#platform/http/problem.ts'

/** What an account says of its holder; identifiers are stored encrypted. */
export interface AccountProfile {
  address?: string
  email?: string
  representative?: string
}
export interface AccountSecret {
  idNo?: string
  taxCode?: string
  phone?: string
  birthDate?: string
  sex?: 'male' | 'female'
}

export interface NewAccount {
  username: string
  kind: 'citizen' | 'business' | 'official'
  name: string
  passwordHash: string
  profile: AccountProfile
  secret: AccountSecret
}

export async function addAccount(
  tx: Tx,
  tenantId: string,
  secrets: Secrets,
  account: NewAccount,
  machineNow: Instant,
): Promise<string> {
  const id = uuidv7(machineNow)
  const identifier = account.secret.idNo ?? account.secret.taxCode
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('user_account')
    .values({
      tenant_id: tenantId,
      id,
      username: account.username,
      kind: account.kind,
      name: account.name,
      password_hash: account.passwordHash,
      profile: JSON.stringify(account.profile),
      secret: secrets.seal(tenantId, JSON.stringify(account.secret)),
      id_hash: identifier ? secrets.identifierHash(tenantId, identifier) : null,
      created_at: new Date(machineNow),
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'username']).doNothing())
    .executeTakeFirst()
  if (!numInsertedOrUpdatedRows) throw new Problem('account.exists', { username: account.username })
  return id
}

/** What an account knows of its holder, identifiers included: to fill in a form, never to list. */
export async function accountDetails(tx: Tx, tenantId: string, secrets: Secrets, accountId: string) {
  const row = await tx
    .selectFrom('user_account')
    .select(['name', 'kind', 'profile', 'secret'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', accountId)
    .executeTakeFirst()
  if (!row) return null
  // Both columns are written by `addAccount` alone, in these shapes.
  const profile = row.profile as AccountProfile
  const secret: AccountSecret = row.secret ? JSON.parse(secrets.open(tenantId, row.secret)) : {}
  return { name: row.name, kind: row.kind, ...profile, ...secret }
}

export async function accountByUsername(
  tx: Tx,
  tenantId: string,
  username: string,
): Promise<{ id: string; name: string; kind: string } | null> {
  const row = await tx
    .selectFrom('user_account')
    .select(['id', 'name', 'kind'])
    .where('tenant_id', '=', tenantId)
    .where('username', '=', username)
    .where('disabled', '=', false)
    .executeTakeFirst()
  return row ?? null
}

export async function setPassword(tx: Tx, tenantId: string, username: string, password: string): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('user_account')
    .set({ password_hash: await hashPassword(password), failed_sign_ins: 0, locked_until: null })
    .where('tenant_id', '=', tenantId)
    .where('username', '=', username)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw new Problem('account.unknown', { username })
}

/** Disabling ends every session of the account at once. */
export async function disableAccount(tx: Tx, tenantId: string, username: string): Promise<void> {
  const row = await tx
    .updateTable('user_account')
    .set({ disabled: true })
    .where('tenant_id', '=', tenantId)
    .where('username', '=', username)
    .returning('id')
    .executeTakeFirst()
  if (!row) throw new Problem('account.unknown', { username })
  await tx.deleteFrom('session').where('tenant_id', '=', tenantId).where('account_id', '=', row.id).execute()
}

/** People who hold a post of this role in this unit on the day, for choosing whom to give work to. */
export async function holdersOf(tx: Tx, tenantId: string, unitId: string, role: string, on: string) {
  const { rows } = await sql<{ id: string; username: string; name: string; title: string }>`
    select a.id, a.username, a.name, p.title
    from post p
    join post_holding h on h.tenant_id = p.tenant_id and h.post_id = p.id
    join user_account a on a.tenant_id = h.tenant_id and a.id = h.account_id and not a.disabled
    where p.tenant_id = ${tenantId} and p.unit_id = ${unitId} and p.role = ${role}
      and h.from_on <= ${on} and (h.to_on is null or h.to_on >= ${on})
    order by p.seat, a.name`.execute(tx)
  return rows
}
