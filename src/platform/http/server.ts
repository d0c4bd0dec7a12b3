import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify'
import { uploadLimit } from '#platform/files/check-upload.ts'
import type { Platform } from '#platform/platform.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { acceptForms } from './body.ts'
import { Problem, problemBody } from './problem.ts'
import { languageCookie, languageOf, sendPage } from './reply.ts'
import type { ProblemPage } from './view.ts'
import { words } from './words.ts'

const jsonLimit = 1024 * 1024

/** The HTTP server with everything that is the same for every action: headers, cookies, bodies, errors. */
export async function openServer(platform: Platform, problemPage: ProblemPage): Promise<FastifyInstance> {
  const server = Fastify({
    loggerInstance: platform.log,
    bodyLimit: jsonLimit,
    genReqId: () => randomUUID(),
    trustProxy: 'loopback',
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { ignoreTrailingSlash: true },
    forceCloseConnections: 'idle',
    // An address that cannot be decoded never reaches a route: it gets the same headers and words all the same.
    frameworkErrors: (_error, request, reply) => {
      secure(platform, request, reply)
      return answerError(new Problem('input.malformed', { reason: 'URL' }), request, reply, problemPage)
    },
  })
  await server.register(cookie)
  await server.register(multipart, {
    preservePath: true,
    // A browser sends a nameless part for every file field left empty; how many real ones there may be says body.ts.
    limits: { files: 200, fields: 500, fieldSize: jsonLimit, fileSize: uploadLimit + 1, parts: 720 },
    throwFileSizeLimit: false,
  })
  acceptForms(server)
  server.removeContentTypeParser('text/plain')
  server.addHook('onRequest', async (request, reply) => secure(platform, request, reply))
  server.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        path: request.url.split('?', 1)[0],
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    )
  })
  server.setErrorHandler((error, request, reply) => answerError(error, request, reply, problemPage))
  server.setNotFoundHandler((request, reply) => answerError(new Problem('page.unknown'), request, reply, problemPage))
  return server
}

function secure(platform: Platform, request: FastifyRequest, reply: FastifyReply): void {
  reply.headers({
    'content-security-policy':
      "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(self), geolocation=(), microphone=()',
    'x-request-id': request.id,
  })
  if (platform.config.publicUrl?.startsWith('https:')) reply.header('strict-transport-security', 'max-age=31536000')
  // An address that cannot be decoded has no query.
  const { lang } = (request.query ?? {}) as Record<string, unknown>
  if (lang === 'en' || lang === 'vi')
    reply.setCookie(languageCookie, lang, { path: '/', sameSite: 'lax', maxAge: 31_536_000 })
}

async function answerError(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  problemPage: ProblemPage,
): Promise<void> {
  const isApi = request.url.startsWith('/api/') || request.url === '/api'
  const lang = languageOf(request, isApi ? 'json' : 'page')
  const problem = problemOf(error, request, lang)
  if (problem.status >= 500) request.log.error({ err: error, path: request.url.split('?', 1)[0] }, 'defect')
  const body = problemBody(problem, lang)
  if (problem.status === 429) reply.header('retry-after', String(problem.data.seconds))
  reply.code(problem.status)
  if (isApi) {
    await reply.type('application/problem+json; charset=utf-8').send(JSON.stringify(body))
  } else if (problem.status === 401 && request.method === 'GET') {
    await reply.redirect(`/dang-nhap?next=${encodeURIComponent(request.url)}`, 303)
  } else {
    await sendPage(request, reply, problemPage(body, lang, request))
  }
}

/** Fastify's own refusals (broken JSON, too large, unknown media type) become problems of our list. */
function problemOf(error: unknown, request: FastifyRequest, lang: Lang): Problem {
  if (error instanceof Problem) return error
  const code = error instanceof Error && 'code' in error ? error.code : null
  switch (code) {
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return new Problem('input.malformed', { reason: 'JSON' }, [{ pointer: '', message: words(lang).brokenJson }])
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new Problem('input.too-large', { limit: '1 MB' })
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new Problem('input.media-type')
    case 'ECONNREFUSED':
    case 'ENOENT_DATABASE':
    case '57P01':
    case '57P03':
      return new Problem('server.busy')
    default:
      break
  }
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : null
  if (error instanceof SyntaxError || status === 400) return new Problem('input.malformed', { reason: 'JSON' })
  return new Problem('server.defect', { requestId: request.id })
}
