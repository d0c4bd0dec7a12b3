import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { appendEvent } from '#platform/audit/event.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { type Grants, type Scope, scopeOf } from '#platform/auth/grants.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import type { Tx } from '#platform/database/tx.ts'
import type { StagedUpload } from '#platform/files/file-store.ts'
import type { Platform } from '#platform/platform.ts'
import type { Html } from '#platform/view/html.ts'
import type { Lang } from '#platform/words/words-in.ts'
import type { Action, Answer, Entered, RequestFacts, RunContext } from './action.ts'
import { type Body, readBody } from './body.ts'
import { findKept, isKeyTaken, type KeptAnswer, keep, requestHash } from './idempotency.ts'
import type { Limits } from './limits.ts'
import { invalid, Problem } from './problem.ts'
import { languageOf, requestFacts, sendBytes, sendPage, setSession } from './reply.ts'
import { check, prepareSchema, unstorable } from './validate.ts'
import type { MakeView, View } from './view.ts'

/** What the server is given beside its actions: who is asking, who may do what, and how pages are framed. */
export interface Wiring {
  platform: Platform
  grants: Grants
  limits: Limits
  identify(request: FastifyRequest): Promise<Actor>
  makeView: MakeView
  /** Tests check what goes out against its schema too. */
  checkOutput: boolean
}

type Context = RunContext<unknown, unknown, unknown>

/** Session → permission → CSRF → schema → transaction → run → event → commit → page or JSON. */
export function serveAction(server: FastifyInstance, action: Action, wiring: Wiring): void {
  if (!wiring.grants[action.permission]) throw new Error(`${action.name}: nobody is granted ${action.permission}`)
  prepareSchema(action.params, 'coercing')
  prepareSchema(action.query, 'coercing')
  prepareSchema(action.input, 'strict')
  const { method } = action
  if (action.path) {
    server.route({
      method,
      url: urlOf(`/api/v1${action.path}`),
      handler: (request, reply) => answerJson(action, wiring, request, reply),
    })
  }
  if (action.page) {
    server.route({
      method,
      url: urlOf(action.page.path),
      handler: (request, reply) => answerPage(action, wiring, request, reply),
    })
  }
}

const urlOf = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1')

async function answerJson(
  action: Action,
  wiring: Wiring,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const lang = languageOf(request, 'json')
  const door = await openDoor(action, wiring, request, lang)
  const body = action.method === 'GET' ? none : await readBody(request, wiring.platform.files)
  const uploads = body.kind === 'form' ? body.uploads : []
  try {
    const input = inputOf(action, body)
    const { answer, status } = await perform(action, wiring, { ...door, input, uploads, kind: 'json' })
    if (answer.etag) reply.header('etag', answer.etag)
    if (answer.body) return sendBytes(reply, answer.body)
    return reply.code(status).header('cache-control', 'no-store').send(answer.output)
  } finally {
    await wiring.platform.files.discard(uploads)
  }
}

const none: Body = { kind: 'none' }

/** A form sent to a JSON call is taken as it is (files beside plain fields); a JSON body is the input itself. */
function inputOf(action: Action, body: Body): unknown {
  if (body.kind === 'json') return body.value
  if (body.kind === 'form') {
    if (!action.multipart) throw new Problem('input.media-type')
    return body.entered
  }
  return {}
}

async function answerPage(
  action: Action,
  wiring: Wiring,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const lang = languageOf(request, 'page')
  const door = await openDoor(action, wiring, request, lang)
  const view = wiring.makeView({ ...door, request, reply })
  if (action.method === 'GET') {
    // Drawn inside the reading transaction: a page may ask for more than the JSON call answers.
    const draw = (answer: Answer<unknown>, context: Context) =>
      answer.body || answer.redirect ? null : action.page?.render?.(answer.output, view, context)
    const { answer, drawn } = await perform(action, wiring, { ...door, input: {}, uploads: [], kind: 'page' }, draw)
    if (answer.body) return sendBytes(reply, answer.body)
    if (answer.redirect) return reply.redirect(answer.redirect, 303)
    if (!drawn) throw new Error(`${action.name} has no page to draw`)
    return sendPage(request, reply, drawn)
  }
  const body = await readBody(request, wiring.platform.files)
  const entered = body.kind === 'form' ? body.entered : {}
  const uploads = body.kind === 'form' ? body.uploads : []
  try {
    checkForm(wiring, door.actor, request, entered)
    return await answerForm(action, wiring, { ...door, uploads }, entered, view, request, reply)
  } finally {
    await wiring.platform.files.discard(uploads)
  }
}

async function answerForm(
  action: Action,
  wiring: Wiring,
  door: Door & { uploads: readonly StagedUpload[] },
  entered: Entered,
  view: View,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { _csrf, _key, ...fields } = entered
  door.facts.idempotencyKey = typeof _key === 'string' && _key !== '' ? _key : null
  const reading = { ...contextOf(wiring, door, action.permission), input: undefined, uploads: door.uploads }
  try {
    const input = action.page?.read ? action.page.read(fields, reading) : fields
    const { answer, context } = await perform(action, wiring, { ...door, input, kind: 'page' })
    if (answer.session) setSession(wiring.platform, reply, answer.session)
    if (action.page?.show) return sendPage(request, reply, action.page.show(answer.output, view, context))
    const next = action.page?.next?.(answer.output, context)
    if (!next) throw new Error(`${action.name} says not where to go next`)
    return reply.redirect(next, 303)
  } catch (error) {
    const again = action.page?.again
    if (!(error instanceof Problem) || !again || error.status === 403) throw error
    const page = await wiring.platform.database.db
      .transaction()
      .setAccessMode('read only')
      .execute((tx) => again(error, fields, view, { ...reading, tx, input: undefined }))
    reply.code(error.status)
    return sendPage(request, reply, page)
  }
}

interface Door {
  actor: Actor
  scope: Scope
  lang: Lang
  params: unknown
  query: unknown
  facts: RequestFacts
}

/** Who is asking, whether they may, and whether the address makes sense. Throws the problem that says no. */
async function openDoor(action: Action, wiring: Wiring, request: FastifyRequest, lang: Lang): Promise<Door> {
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
  const { lang: _lang, ...query } = request.query as Record<string, unknown>
  const odd = unstorable(query, lang)
  const wrong = odd.length > 0 ? odd : check(action.query, query, lang, true)
  if (wrong.length > 0) throw new Problem('input.query', {}, wrong)
  return { actor, scope, lang, params, query, facts: requestFacts(request) }
}

/** A cookie travels with any request a browser makes; a change by cookie must prove that our own page asked. */
function checkApiOrigin(wiring: Wiring, actor: Actor, request: FastifyRequest): void {
  if (actor.sessionId === null) return
  const token = request.headers['x-csrf-token']
  const ours = typeof token === 'string' && wiring.platform.secrets.checkFormToken(actor.sessionId, token)
  if (!ours || isForeign(request)) throw new Problem('auth.form-expired')
}

function checkForm(wiring: Wiring, actor: Actor, request: FastifyRequest, entered: Entered): void {
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

type Performing = Door & { input: unknown; uploads: readonly StagedUpload[]; kind: 'json' | 'page' }

async function perform(
  action: Action,
  wiring: Wiring,
  door: Performing,
  draw?: (answer: Answer<unknown>, context: Context) => Html | Promise<Html> | null | undefined,
): Promise<{ answer: Answer<unknown>; status: number; context: Context; drawn?: Html | null | undefined }> {
  const { platform } = wiring
  const odd = unstorable(door.input, door.lang)
  const errors = odd.length > 0 ? odd : check(action.input, door.input, door.lang)
  if (errors.length > 0) throw invalid(errors)
  const base = contextOf(wiring, door, action.permission)
  if (action.method === 'GET') {
    const found = await inTransaction(
      platform.database.db,
      async (tx) => {
        const context = { ...base, tx, input: door.input, uploads: door.uploads }
        const answer = await action.run(context)
        return { context, answer, drawn: await draw?.(answer, context) }
      },
      { readOnly: true },
    )
    return { ...checked(action, wiring, found), status: 200 }
  }
  try {
    return await change(action, wiring, base, door)
  } catch (error) {
    if (isKeyTaken(error)) return change(action, wiring, base, door)
    throw error
  }
}

async function change(
  action: Action,
  wiring: Wiring,
  base: Omit<Context, 'tx' | 'input' | 'uploads'>,
  door: Performing,
) {
  const { platform } = wiring
  return inTransaction(platform.database.db, async (tx) => {
    const keyed = keyedBy(action, door)
    const context: Context = { ...base, tx, input: door.input, uploads: door.uploads }
    if (keyed) {
      const kept = await findKept(tx, keyed)
      if (kept) return { answer: kept.answer as Answer<unknown>, status: kept.status, context }
    }
    let recorded = 0
    context.record = (entry) => {
      recorded += 1
      return appendEvent(tx, entry, { actor: door.actor, now: base.now, machineNow: platform.clock.machineNow() })
    }
    const found = checked(action, wiring, { context, answer: await action.run(context) })
    if (!action.unrecorded && recorded === 0) throw new Error(`${action.name} changed something and recorded nothing`)
    const kept: KeptAnswer = { status: action.status, answer: found.answer }
    if (keyed && !found.answer.session) await keep(tx, keyed, kept, platform.clock.machineNow())
    return { ...found, status: action.status }
  })
}

function keyedBy(action: Action, door: Performing) {
  const { actor, facts, params, input } = door
  if (facts.idempotencyKey === null) return null
  const who = actor.accountId ?? `anonymous:${facts.remote}`
  const files = door.uploads.map((upload) => [upload.field, upload.name, upload.sha256])
  return {
    tenantId: actor.tenantId,
    actor: who,
    key: facts.idempotencyKey,
    requestHash: requestHash(action.name, params, [input, files]),
  }
}

function checked<T extends { answer: Answer<unknown> }>(action: Action, wiring: Wiring, found: T): T {
  if (!wiring.checkOutput || found.answer.body || !action.path) return found
  const wrong = check(action.output, structuredClone(found.answer.output), 'en')
  if (wrong.length > 0)
    throw new Error(`${action.name} answers what its schema does not describe: ${JSON.stringify(wrong)}`)
  return found
}

function contextOf(wiring: Wiring, door: Door, permission: string): Omit<Context, 'input' | 'uploads'> {
  const { platform } = wiring
  const tx: Tx = platform.database.db
  return {
    platform,
    tx,
    actor: door.actor,
    scope: door.scope,
    now: platform.clock.now(),
    lang: door.lang,
    params: door.params,
    query: door.query,
    request: door.facts,
    record: () => Promise.reject(new Error(`${permission}: a reading action records nothing`)),
  }
}
