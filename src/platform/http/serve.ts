import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { appendEvent } from '#platform/audit/event.ts'
import { scopeOf } from '#platform/auth/grants.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import type { Tx } from '#platform/database/tx.ts'
import type { StagedUpload } from '#platform/files/file-store.ts'
import type { Html } from '#platform/view/html.ts'
import type { Action, Answer, Entered, RunContext } from './action.ts'
import { type Body, readBody } from './body.ts'
import { checkForm, type Door, openDoor, type Wiring } from './door.ts'
import { findKept, isKeyTaken, type KeptAnswer, keep, requestHash } from './idempotency.ts'
import { invalid, Problem } from './problem.ts'
import { hasAlready, languageOf, sendBytes, sendPage, setSession } from './reply.ts'
import { check, unstorable } from './validate.ts'
import type { View } from './view.ts'

type Context = RunContext<unknown, unknown, unknown>

/** Session → permission → CSRF → schema → transaction → run → event → commit → page or JSON. */
export function serveAction(server: FastifyInstance, action: Action, wiring: Wiring): void {
  if (!wiring.grants[action.permission]) throw new Error(`${action.name}: nobody is granted ${action.permission}`)
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
    if (answer.body) return sendBody(request, reply, answer, answer.body)
    return reply.code(status).header('cache-control', 'no-store').send(answer.output)
  } finally {
    await wiring.platform.files.discard(uploads)
  }
}

function sendBody(
  request: FastifyRequest,
  reply: FastifyReply,
  { etag }: Answer<unknown>,
  body: NonNullable<Answer<unknown>['body']>,
): FastifyReply {
  if (request.method !== 'GET' || etag === undefined || !hasAlready(request, etag)) return sendBytes(reply, body)
  return reply
    .header('cache-control', body.cache ?? 'private, no-store')
    .code(304)
    .send()
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
    if (answer.etag) reply.header('etag', answer.etag)
    if (answer.body) return sendBody(request, reply, answer, answer.body)
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
    const kept = await keptDespite(error, action, wiring, door)
    if (kept)
      return { ...kept, context: { ...base, tx: platform.database.db, input: door.input, uploads: door.uploads } }
    throw error
  }
}

/** Of two sent at once under one key the slower is refused by what the faster did: it gets the faster's answer. */
async function keptDespite(error: unknown, action: Action, wiring: Wiring, door: Performing) {
  const keyed = error instanceof Problem && [409, 412].includes(error.status) ? keyedBy(action, door) : null
  const kept = keyed ? await findKept(wiring.platform.database.db, keyed) : null
  // Stored by `change` below, whole.
  return kept ? { answer: kept.answer as Answer<unknown>, status: kept.status } : null
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
      if (!wiring.events[entry.name]) throw new Error(`${action.name}: the event ${entry.name} has no words`)
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
    reach: (other) => scopeOf(wiring.grants, other, door.actor),
    now: platform.clock.now(),
    lang: door.lang,
    params: door.params,
    query: door.query,
    request: door.facts,
    record: () => Promise.reject(new Error(`${permission}: a reading action records nothing`)),
  }
}
