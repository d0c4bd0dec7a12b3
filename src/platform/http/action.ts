import type { Static, TSchema } from 'typebox'
import type { Instant } from '#law/instant.ts'
import type { EventEntry, RecordedEvent } from '#platform/audit/event.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Scope } from '#platform/auth/grants.ts'
import type { Tx } from '#platform/database/tx.ts'
import type { StagedUpload } from '#platform/files/file-store.ts'
import type { Platform } from '#platform/platform.ts'
import type { Html } from '#platform/view/html.ts'
import type { Lang } from '#platform/words/words-in.ts'
import type { Problem } from './problem.ts'
import type { View } from './view.ts'

/** Everything an action's work may use: handed in, never ambient. */
export interface RunContext<P, Q, I> {
  platform: Platform
  tx: Tx
  actor: Actor
  /** How far this action's permission reaches for this actor. */
  scope: Scope
  /** How far another permission reaches for this actor, or null: for what an answer offers beside itself. */
  reach(permission: string): Scope | null
  now: Instant
  lang: Lang
  params: P
  query: Q
  input: I
  uploads: readonly StagedUpload[]
  request: RequestFacts
  /** Appends to the history of a subject; a change that records nothing is refused. */
  record(entry: EventEntry): Promise<RecordedEvent>
}

export interface RequestFacts {
  path: string
  ifMatch: string | null
  idempotencyKey: string | null
  remote: string
  token: string | null
  /** The address people reach the office by: for links on paper. */
  origin: string
}

/** What `run` may say beside its output: headers of the answer, and who is signed in from now on. */
export interface Answer<O> {
  output: O
  etag?: string
  session?: { token: string; expiresAt: Instant } | 'end'
  /** Bytes instead of JSON: a PDF, a picture. */
  body?: {
    bytes: Uint8Array | NodeJS.ReadableStream
    type: string
    fileName?: string
    inline?: boolean
    cache?: string
  }
  /** Of a page read by GET: the address where what was asked for stands (an exact code typed into a search). */
  redirect?: string
}

/** Fields of an HTML form as the browser sent them. */
export type Entered = Record<string, string | string[]>

/** The page of an action: its address, and how it is drawn, read and answered. */
export interface ActionPage<P, Q, I, O> {
  path: string
  /** GET: the page itself. */
  render?(output: O, view: View, context: RunContext<P, Q, I>): Html | Promise<Html>
  /** POST: the form's fields as the input the schema describes. */
  read?(entered: Entered, context: Omit<RunContext<P, Q, I>, 'input'>): unknown
  /** POST: where to go when it is done (303). */
  next?(output: O, context: RunContext<P, Q, I>): string
  /** POST that only looks something up (what is typed must not stand in an address): its answer as a page. */
  show?(output: O, view: View, context: RunContext<P, Q, I>): Html
  /** POST: the form again, with what was entered and what is wrong with it. */
  again?(problem: Problem, entered: Entered, view: View, context: RunContext<P, Q, unknown>): Promise<Html>
}

export interface ActionSpec<PS extends TSchema, QS extends TSchema, IS extends TSchema, OS extends TSchema> {
  /** Audit name, operationId and name in the access matrix: `dossier.submit`. */
  name: string
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Address of the JSON call below /api/v1, `{name}` for parts; absent for what is only a page. */
  path?: string
  permission: string
  summary: { vi: string; en: string }
  params: PS
  query: QS
  input: IS
  output: OS
  /** Answer to a successful JSON call; 200 unless said. */
  status?: 200 | 201
  /** Takes files as multipart/form-data. */
  multipart?: boolean
  /** Changes nothing that history must tell (a sign-out, a preview). */
  unrecorded?: boolean
  /** Requests a minute from one address; for what strangers may send. */
  perMinute?: number
  run(context: RunContext<Static<PS>, Static<QS>, Static<IS>>): Promise<Answer<Static<OS>>>
  page?: ActionPage<Static<PS>, Static<QS>, Static<IS>, Static<OS>>
}

/** An action with its types forgotten: what the server, OpenAPI and the access matrix handle. */
export interface Action {
  name: string
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  path: string | null
  permission: string
  summary: { vi: string; en: string }
  params: TSchema
  query: TSchema
  input: TSchema
  output: TSchema
  status: 200 | 201
  multipart: boolean
  unrecorded: boolean
  perMinute: number | null
  run(context: RunContext<unknown, unknown, unknown>): Promise<Answer<unknown>>
  page: ActionPage<unknown, unknown, unknown, unknown> | null
}

export function action<PS extends TSchema, QS extends TSchema, IS extends TSchema, OS extends TSchema>(
  spec: ActionSpec<PS, QS, IS, OS>,
): Action {
  if (!spec.path && !spec.page) throw new Error(`action ${spec.name} has no address`)
  const erased = {
    ...spec,
    path: spec.path ?? null,
    status: spec.status ?? 200,
    multipart: spec.multipart ?? false,
    unrecorded: spec.unrecorded ?? spec.method === 'GET',
    perMinute: spec.perMinute ?? null,
    page: spec.page ?? null,
  }
  // The schemas above check params, query and input before `run` sees them: forgetting the types here is safe.
  return erased as unknown as Action
}
