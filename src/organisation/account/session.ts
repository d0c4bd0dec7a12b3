import { sql } from 'kysely'
import { type Instant, localDate } from '#law/instant.ts'
import type { Actor, HeldPost } from '#platform/auth/actor.ts'
import { newToken, tokenHash } from '#platform/auth/secrets.ts'
import type { Tx } from '#platform/database/tx.ts'

const hour = 3_600_000
/** A working day and a little more; programs ask again. */
export const sessionLength = 12 * hour
export const programTokenLength = 90 * 24 * hour

/** Opens a session and returns its secret; only the hash is stored. Times are the machine's, not the office's. */
export async function openSession(
  tx: Tx,
  account: { tenantId: string; accountId: string },
  kind: 'browser' | 'token',
  machineNow: Instant,
  length = sessionLength,
): Promise<{ token: string; expiresAt: Instant }> {
  const token = newToken()
  const expiresAt = machineNow + length
  await tx
    .insertInto('session')
    .values({
      tenant_id: account.tenantId,
      token_hash: tokenHash(token),
      account_id: account.accountId,
      kind,
      created_at: new Date(machineNow),
      expires_at: new Date(expiresAt),
    })
    .execute()
  return { token, expiresAt }
}

export async function endSession(tx: Tx, tenantId: string, token: string): Promise<void> {
  await tx.deleteFrom('session').where('tenant_id', '=', tenantId).where('token_hash', '=', tokenHash(token)).execute()
}

interface SessionRow {
  id: string
  username: string
  name: string
  kind: 'citizen' | 'business' | 'official'
  session_kind: 'browser' | 'token'
  posts: HeldPost[] | null
}

/** Whose token this is, with the posts held today; null when it opens nothing. One statement. */
export async function actorOfToken(
  tx: Tx,
  tenantId: string,
  token: string,
  times: { now: Instant; machineNow: Instant },
): Promise<Actor | null> {
  const hash = tokenHash(token)
  const { rows } = await sql<SessionRow>`
    select a.id, a.username, a.name, a.kind, s.kind as session_kind, held.posts
    from session s
    join user_account a on a.tenant_id = s.tenant_id and a.id = s.account_id and not a.disabled
    left join lateral (
      select json_agg(json_build_object(
        'unitId', u.id, 'unitName', u.name, 'agencyId', u.agency_id,
        'servesAgencyId', coalesce(u.serves_agency_id, u.agency_id), 'role', p.role, 'title', p.title)
        order by u.sort_order, p.role) as posts
      from post_holding h
      join post p on p.tenant_id = h.tenant_id and p.id = h.post_id
      join unit u on u.tenant_id = p.tenant_id and u.id = p.unit_id
      where h.tenant_id = a.tenant_id and h.account_id = a.id
        and h.from_on <= ${localDate(times.now)} and (h.to_on is null or h.to_on >= ${localDate(times.now)})
    ) held on true
    where s.tenant_id = ${tenantId} and s.token_hash = ${hash} and s.expires_at > ${new Date(times.machineNow)}`.execute(
    tx,
  )
  const row = rows[0]
  if (!row) return null
  const posts = row.posts ?? []
  return {
    tenantId,
    accountId: row.id,
    username: row.username,
    name: row.name,
    kind: row.kind,
    roles: new Set(['anyone', row.kind, ...posts.map((post) => post.role)]),
    posts,
    sessionId: row.session_kind === 'browser' ? hash.toString('hex') : null,
  }
}
