/** Who is asking. Roles come from posts held today; a citizen's role is their kind of account. */
export interface HeldPost {
  unitId: string
  unitName: string
  agencyId: string
  /** For a counter of the service centre: the agency it works for. */
  servesAgencyId: string
  role: string
  title: string
}

export interface Actor {
  tenantId: string
  accountId: string | null
  username: string
  name: string
  kind: 'anonymous' | 'citizen' | 'business' | 'official' | 'system'
  roles: ReadonlySet<string>
  posts: readonly HeldPost[]
  /** Binds the CSRF token to the session; null for a bearer token, which needs none. */
  sessionId: string | null
}

export function anonymous(tenantId: string): Actor {
  const roles = new Set(['anyone'])
  return { tenantId, accountId: null, username: '', name: '', kind: 'anonymous', roles, posts: [], sessionId: null }
}

export function systemActor(tenantId: string): Actor {
  const roles = new Set(['system'])
  return {
    tenantId,
    accountId: null,
    username: 'system',
    name: 'Hệ thống',
    kind: 'system',
    roles,
    posts: [],
    sessionId: null,
  }
}

/** The agencies whose work the actor sees: their own, and the one a counter serves. */
export function agenciesOf(actor: Actor): string[] {
  return [...new Set(actor.posts.flatMap((post) => [post.agencyId, post.servesAgencyId]))]
}
