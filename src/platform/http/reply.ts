import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Platform } from '#platform/platform.ts'
import type { Html } from '#platform/view/html.ts'
import type { Lang } from '#platform/words/words-in.ts'
import type { Answer, RequestFacts } from './action.ts'
import { Problem } from './problem.ts'

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)

export const sessionCookie = 'motcua_session'
export const languageCookie = 'motcua_lang'

/** `?lang=` wins, then what was chosen before; programs may use Accept-Language. Vietnamese unless asked otherwise. */
export function languageOf(request: FastifyRequest, kind: 'json' | 'page'): Lang {
  const asked = (request.query as Record<string, unknown> | undefined | null)?.lang
  if (asked === 'en' || asked === 'vi') return asked
  if (kind === 'page') return request.cookies?.[languageCookie] === 'en' ? 'en' : 'vi'
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'vi'
}

export function requestFacts(request: FastifyRequest): RequestFacts {
  const key = request.headers['idempotency-key']
  if (typeof key === 'string' && key.length > 200) {
    throw new Problem('input.malformed', { reason: 'Idempotency-Key > 200' })
  }
  return {
    path: request.url.split('?', 1)[0] ?? '/',
    ifMatch: request.headers['if-match'] ?? null,
    idempotencyKey: typeof key === 'string' && key !== '' ? key : null,
    remote: request.ip,
    token: tokenOf(request),
    origin: `${request.protocol}://${request.host}`,
  }
}

/** The secret the request carries, by header or cookie. */
export function tokenOf(request: FastifyRequest): string | null {
  const bearer = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')
  return bearer?.[1] ?? request.cookies[sessionCookie] ?? null
}

/** Pages are small and pressed here, so that a bad line needs no proxy to be bearable. */
export async function sendPage(request: FastifyRequest, reply: FastifyReply, page: Html): Promise<FastifyReply> {
  const text = Buffer.from(page.text)
  reply.type('text/html; charset=utf-8').header('vary', 'accept-encoding, cookie')
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  const accepts = String(request.headers['accept-encoding'] ?? '')
  if (text.length > 1000 && /\bbr\b/.test(accepts)) {
    const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: text.length } }
    return reply.header('content-encoding', 'br').send(await brotli(text, options))
  }
  if (text.length > 1000 && /\bgzip\b/.test(accepts)) {
    return reply.header('content-encoding', 'gzip').send(await gzipped(text, { level: 4 }))
  }
  return reply.send(text)
}

/** Fastify waits for a stream only where the reply itself is returned from the handler. */
const pdfPolicy =
  "default-src 'none'; object-src 'self'; img-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

/** Whether the asker has these very bytes: If-None-Match compares weakly (RFC 9110 §13.1.2). */
export function hasAlready(request: FastifyRequest, etag: string): boolean {
  const plain = (one: string) => one.trim().replace(/^W\//, '')
  const known = (request.headers['if-none-match'] ?? '').split(',').map(plain)
  return known.includes('*') || known.includes(plain(etag))
}

export function sendBytes(reply: FastifyReply, body: NonNullable<Answer<unknown>['body']>): FastifyReply {
  const { bytes, type, fileName, inline, cache } = body
  reply.type(type).header('cache-control', cache ?? 'private, no-store')
  // Browsers show a PDF through a page of their own with an object in it, which our policy for pages would empty.
  if (type === 'application/pdf') reply.header('content-security-policy', pdfPolicy)
  if (fileName) {
    const plain = fileName.normalize('NFD').replace(/[^\x20-\x7e]|["\\]/g, '')
    const kind = inline ? 'inline' : 'attachment'
    // RFC 5987: the true name for those who read it, an ASCII one for the rest.
    reply.header(
      'content-disposition',
      `${kind}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    )
  }
  return reply.send(bytes instanceof Uint8Array ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) : bytes)
}

export function setSession(
  platform: Platform,
  reply: FastifyReply,
  session: NonNullable<Answer<unknown>['session']>,
): void {
  const secure = platform.config.publicUrl?.startsWith('https:') ?? false
  const base = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const
  if (session === 'end') reply.clearCookie(sessionCookie, base)
  else reply.setCookie(sessionCookie, session.token, { ...base, expires: new Date(session.expiresAt) })
}
