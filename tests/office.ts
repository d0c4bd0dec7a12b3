import { after } from 'node:test'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { type Instant, parseInstant } from '#law/instant.ts'
import { accountByUsername, openSession } from '#organisation'
import { tokenHash } from '#platform/auth/secrets.ts'
import { connect } from '#platform/database/pool.ts'
import type { Action } from '#platform/http/action.ts'
import type { Platform } from '#platform/platform.ts'
import { testServer } from '#platform/testing/database-server.ts'
import type { Bilingual } from '#platform/words/words-in.ts'
import { openApp } from '../src/app.ts'
import { officeName } from '../src/start.ts'
import { testPlatform } from './test-platform.ts'

export interface Reply {
  status: number
  headers: LightMyRequestResponse['headers']
  text: string
  /** The parsed JSON; tests say what they expect of it. */
  // biome-ignore lint/suspicious/noExplicitAny: a test's assertion is its type check
  json: any
  bytes: Buffer
}

/** One person (or nobody) at the office's door: by token for JSON calls, by cookie for pages. */
export interface Person {
  get(path: string, headers?: Record<string, string>): Promise<Reply>
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>
  call(
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Reply>
  upload(
    path: string,
    file: { name: string; type?: string; bytes: Uint8Array },
    headers?: Record<string, string>,
  ): Promise<Reply>
  page(path: string, headers?: Record<string, string>): Promise<Reply>
  /** Sends a form as a browser would, with its CSRF token; files make it multipart. */
  submit(
    path: string,
    fields: Record<string, string | string[]>,
    files?: Record<string, { name: string; bytes: Uint8Array }>,
  ): Promise<Reply>
  token: string | null
}

export interface Office extends Person {
  platform: Platform
  server: FastifyInstance
  as(username: string): Promise<Person>
  setNow(iso: string): void
}

/** A throw-away database with the default content, the real application on it, and people of every role. */
export async function office(
  options: { now?: string; actions?: readonly Action[]; events?: Record<string, Bilingual> } = {},
): Promise<Office> {
  const server = await testServer()
  const name = await server.createDatabase('template')
  const url = server.url(name)
  const platform = await testPlatform({ database: { ...connect(url, 10), adminUrl: null } })
  const setNow = (iso: string) => platform.clock.set(instant(iso))
  setNow(options.now ?? '2024-01-02T08:00:00+07:00')
  const app = await openApp(platform, {
    office: officeName,
    checkOutput: true,
    ...(options.actions ? { actions: options.actions } : {}),
    ...(options.events ? { events: options.events } : {}),
  })
  after(async () => {
    await app.close()
    await platform.database.close()
    await server.dropDatabase(name)
  })
  const people = new Map<string, Promise<Person>>()
  const as = (username: string) => {
    const known = people.get(username) ?? signIn(app, platform, username)
    people.set(username, known)
    return known
  }
  return { ...person(app, platform, null, null), platform, server: app, as, setNow }
}

export function instant(iso: string): Instant {
  const at = parseInstant(iso)
  if (at === null) throw new Error(`not a moment: ${iso}`)
  return at
}

async function signIn(app: FastifyInstance, platform: Platform, username: string): Promise<Person> {
  const { database, tenantId, clock } = platform
  const account = await accountByUsername(database.db, tenantId, username)
  if (!account) throw new Error(`no account ${username}`)
  const open = (kind: 'token' | 'browser') =>
    openSession(database.db, { tenantId, accountId: account.id }, kind, clock.machineNow())
  const [token, cookie] = [await open('token'), await open('browser')]
  return person(app, platform, token.token, cookie.token)
}

function person(app: FastifyInstance, platform: Platform, token: string | null, cookie: string | null): Person {
  const api = (path: string) =>
    path.startsWith('/api/') || path.startsWith('/healthz') || path.startsWith('/readyz') ? path : `/api/v1${path}`
  const bearer: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {}
  const cookies: Record<string, string> = cookie ? { cookie: `motcua_session=${cookie}` } : {}
  const call: Person['call'] = async (method, path, body, headers = {}) =>
    replyOf(
      await app.inject({
        method,
        url: api(path),
        headers: { ...bearer, ...headers },
        ...(body === undefined ? {} : typeof body === 'string' ? { payload: body } : { payload: body as object }),
      }),
    )
  return {
    token,
    call,
    get: (path, headers) => call('GET', path, undefined, headers),
    post: (path, body, headers) => call('POST', path, body, headers),
    async upload(path, file, headers = {}) {
      const form = new FormData()
      form.append(
        'file',
        new Blob([new Uint8Array(file.bytes)], { type: file.type ?? 'application/octet-stream' }),
        file.name,
      )
      return replyOf(
        await app.inject({
          method: 'POST',
          url: api(path),
          headers: { ...bearer, ...headers, ...multipartHeaders },
          payload: await multipart(form),
        }),
      )
    },
    page: async (path, headers = {}) =>
      replyOf(await app.inject({ method: 'GET', url: path, headers: { ...cookies, ...headers } })),
    async submit(path, fields, files) {
      const csrf: Record<string, string> = cookie
        ? { _csrf: platform.secrets.formToken(tokenHash(cookie).toString('hex')) }
        : {}
      const form = new FormData()
      const plain = new URLSearchParams()
      for (const [key, value] of Object.entries({ ...csrf, ...fields })) {
        for (const one of Array.isArray(value) ? value : [value]) {
          form.append(key, one)
          plain.append(key, one)
        }
      }
      for (const [key, file] of Object.entries(files ?? {}))
        form.append(key, new Blob([new Uint8Array(file.bytes)]), file.name)
      const headers = {
        ...cookies,
        ...(files ? multipartHeaders : { 'content-type': 'application/x-www-form-urlencoded' }),
      }
      return replyOf(
        await app.inject({
          method: 'POST',
          url: path,
          headers,
          payload: files ? await multipart(form) : plain.toString(),
        }),
      )
    },
  }
}

const boundary = 'motcua-test-boundary'
const multipartHeaders = { 'content-type': `multipart/form-data; boundary=${boundary}` }

/** Fixed boundary, so that the header can be written before the body. */
async function multipart(form: FormData): Promise<Buffer> {
  const parts: Buffer[] = []
  for (const [name, value] of form) {
    const disposition = `Content-Disposition: form-data; name="${name}"`
    if (typeof value === 'string') {
      parts.push(Buffer.from(`--${boundary}\r\n${disposition}\r\n\r\n${value}\r\n`))
    } else {
      parts.push(
        Buffer.from(
          `--${boundary}\r\n${disposition}; filename="${value.name}"\r\nContent-Type: ${value.type || 'application/octet-stream'}\r\n\r\n`,
        ),
      )
      parts.push(Buffer.from(await value.arrayBuffer()), Buffer.from('\r\n'))
    }
  }
  return Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)])
}

function replyOf(response: LightMyRequestResponse): Reply {
  const text = response.payload
  const isJson = /json/.test(String(response.headers['content-type'] ?? ''))
  return {
    status: response.statusCode,
    headers: response.headers,
    text,
    json: isJson && text !== '' ? JSON.parse(text) : null,
    bytes: response.rawPayload,
  }
}
