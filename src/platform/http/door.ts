import type { FastifyRequest } from 'fastify'
import type { Actor } from '#platform/auth/actor.ts'
import { type Grants, type Scope, scopeOf } from '#platform/auth/grants.ts'
import type { Platform } from '#platform/platform.ts'
import type { Bilingual, Lang } from '#platform/words/words-in.ts'
import type { Action, Entered, RequestFacts } from './action.ts'
import type { Limits } from './limits.ts'
import { Problem } from './problem.ts'
import { requestFacts } from './reply.ts'
import { check, unstorable } from './validate.ts'
import type { MakeView } from './view.ts'

/** What the server is given beside its actions: who is asking, who may do what, and how pages are framed. */
export interface Wiring {
  platform: Platform
  grants: Grants
  /** What every event is called. */
  events: Readonly<Record<string, Bilingual>>
  limits: Limits
  identify(request: FastifyRequest): Promise<Actor>
  makeView: MakeView
  /** Tests check what goes out against its schema too. */
  checkOutput: boolean
}

/** What is known of a request once it has come in. */
export interface Door {
  actor: Actor
  scope: Scope
  lang: Lang
  params: unknown
  query: unknown
  facts: RequestFacts
}

/** Who is asking, whether they may, and whether the address makes sense. Throws the problem that says no. */
export async function openDoor(action: Action, wiring: Wiring, request: FastifyRequest, lang: Lang): Promise<Door> {
  const { limits, platform, grants } = wiring
  if (action.perMinute) limits.take(`${action.name}:${request.ip}`, action.perMinute, platform.clock.machineNow())
  const actor = await wiring.identify(request)
  const scope = scopeOf(grants, action.permission, actor)
  if (!scope) throw new Problem(actor.kind === 'anonymous' ? 'auth.required' : 'auth.forbidden')
  if (action.method !== 'GET' && action.path && request.url.startsWith('/api/')) checkApiOrigin(wiring, actor, request)
  const params = { ...(request.params as object) }
  if (unstorable(params, lang).length > 0 || check(action.params, params, lang, true).length > 0) {
    throw new Problem('page.unknown')
  }
  const { lang: _lang, ...given } = request.query as Record<string, unknown>
  const query = asked(action, given, lang)
  const odd = unstorable(query, lang)
  const wrong = odd.length > 0 ? odd : check(action.query, query, lang, true)
  if (wrong.length > 0) throw new Problem('input.query', {}, wrong)
  return { actor, scope, lang, params, query, facts: requestFacts(request) }
}

/** A form sends also what was left empty: where empty is no value of a parameter, it was not asked for. */
function asked({ query: schema }: Action, given: Record<string, unknown>, lang: Lang): Record<string, unknown> {
  if (!Object.values(given).includes('')) return given
  // The check fills in defaults and turns text into numbers: it gets its own copy.
  const refused = new Set(check(schema, { ...given }, lang, true).map(({ pointer }) => pointer))
  return Object.fromEntries(Object.entries(given).filter(([name, value]) => value !== '' || !refused.has(`/${name}`)))
}

/** A cookie travels with any request a browser makes; a change by cookie must prove that our own page asked. */
function checkApiOrigin(wiring: Wiring, actor: Actor, request: FastifyRequest): void {
  if (actor.sessionId === null) return
  const token = request.headers['x-csrf-token']
  const ours = typeof token === 'string' && wiring.platform.secrets.checkFormToken(actor.sessionId, token)
  if (!ours || isForeign(request)) throw new Problem('auth.form-expired')
}

/** A form must come from a page of ours, and of this very session. */
export function checkForm(wiring: Wiring, actor: Actor, request: FastifyRequest, entered: Entered): void {
  if (isForeign(request)) throw new Problem('auth.form-expired')
  if (actor.sessionId === null) return
  const token = entered._csrf
  if (typeof token !== 'string' || !wiring.platform.secrets.checkFormToken(actor.sessionId, token))
    throw new Problem('auth.form-expired')
}

/** Browsers name where a form was sent from; anything but our own host is refused. */
function isForeign(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site']
  if (site === 'cross-site' || site === 'same-site') return true
  const { origin } = request.headers
  if (typeof origin !== 'string') return false
  return origin === 'null' || !URL.canParse(origin) || new URL(origin).host !== request.headers.host
}
