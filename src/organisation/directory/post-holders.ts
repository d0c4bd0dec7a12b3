import { sql } from 'kysely'
import type { IsoDate } from '#law/instant.ts'
import type { HeldPost } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/database/tx.ts'

/** Somebody in a post, from when to when; `to` is the last day, null while it lasts. */
export interface PostHolder {
  accountId: string
  username: string
  name: string
  post: HeldPost
  seat: number
  from: IsoDate
  to: IsoDate | null
}

/** Everybody who holds or held a post, in the order of seats: for histories, which need to know who was there then. */
export async function postHolders(tx: Tx, tenantId: string): Promise<PostHolder[]> {
  const { rows } = await sql<PostHolder>`
    select a.id as "accountId", a.username, a.name, p.seat, h.from_on as "from", h.to_on as "to",
      json_build_object('unitId', u.id, 'unitName', u.name, 'agencyId', u.agency_id,
        'servesAgencyId', coalesce(u.serves_agency_id, u.agency_id), 'role', p.role, 'title', p.title) as post
    from post_holding h
    join post p on p.tenant_id = h.tenant_id and p.id = h.post_id
    join unit u on u.tenant_id = p.tenant_id and u.id = p.unit_id
    join user_account a on a.tenant_id = h.tenant_id and a.id = h.account_id
    where h.tenant_id = ${tenantId}
    order by u.sort_order, p.role, p.seat, h.from_on, a.username`.execute(tx)
  return rows
}
