import type { Instant } from '#law/instant.ts'
import { localDate } from '#law/instant.ts'
import { type PostHolder, postHolders } from '#organisation'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/database/tx.ts'
import type { Owner } from '../owner.ts'
import { postQueue } from '../roles.ts'

/** Who held which post when, so that every step of a history is done by somebody who was there. */
export interface OfficePeople {
  /** The people of a post at a moment, by seat. */
  holders(unitId: string, role: string, at: Instant): readonly Actor[]
}

export async function officePeople(tx: Tx, tenantId: string): Promise<OfficePeople> {
  const byPost = Map.groupBy(await postHolders(tx, tenantId), ({ post }) => postQueue(post.unitId, post.role))
  const known = new Map(
    [...byPost].map(([queue, held]) => [queue, held.map((one) => ({ ...one, actor: inPost(tenantId, one) }))]),
  )
  return {
    holders(unitId, role, at) {
      const on = localDate(at)
      const there = known.get(postQueue(unitId, role)) ?? []
      return there.filter(({ from, to }) => from <= on && (to === null || on <= to)).map(({ actor }) => actor)
    },
  }
}

/** The person in this one post: what they do here they do by it. */
function inPost(tenantId: string, { accountId, username, name, post }: PostHolder): Actor {
  return {
    tenantId,
    accountId,
    username,
    name,
    kind: 'official',
    roles: new Set(['anyone', 'official', post.role]),
    posts: [post],
    sessionId: null,
  }
}

/** The owner of a dossier, who has no account here: the papers of that year say who they were. */
export function ownerActor(tenantId: string, { kind, name }: Owner): Actor {
  const account = kind === 'individual' ? 'citizen' : 'business'
  return {
    tenantId,
    accountId: null,
    username: '',
    name,
    kind: account,
    roles: new Set(['anyone', account]),
    posts: [],
    sessionId: null,
  }
}
