import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { actorOfToken } from '#organisation'
import { anonymous } from '#platform/auth/actor.ts'
import { pendingMigrations } from '#platform/database/migrate.ts'
import type { Action } from '#platform/http/action.ts'
import { apiDocsPage } from '#platform/http/docs-page.ts'
import type { Wiring } from '#platform/http/door.ts'
import { serveHealth } from '#platform/http/health.ts'
import { openLimits } from '#platform/http/limits.ts'
import { openApi } from '#platform/http/openapi.ts'
import { languageOf, sendPage, tokenOf } from '#platform/http/reply.ts'
import { serveAction } from '#platform/http/serve.ts'
import { openServer } from '#platform/http/server.ts'
import { problemPage, viewMaker } from '#platform/http/view.ts'
import type { Platform } from '#platform/platform.ts'
import { partsPage } from '#platform/view/parts-page.ts'
import type { Bilingual } from '#platform/words/words-in.ts'
import { allActions, allEvents, allPlaces } from './areas.ts'
import { grants } from './grants.ts'
import { permissionNames } from './permission-names.ts'
import { version } from './version.ts'

const built = fileURLToPath(new URL('../build/assets/', import.meta.url))

/** Areas → actions → server. Used as it is by `main.ts` and by every test. */
export async function openApp(
  platform: Platform,
  options: {
    office: string
    checkOutput?: boolean
    actions?: readonly Action[]
    events?: Readonly<Record<string, Bilingual>>
  },
): Promise<FastifyInstance> {
  const actions = options.actions ?? allActions
  const events = { ...allEvents, ...options.events }
  const server = await openServer(platform, problemPage(platform, options.office))
  const wiring: Wiring = {
    platform,
    grants,
    events,
    limits: openLimits(),
    makeView: viewMaker(platform, { grants, places: allPlaces, events, office: options.office }),
    checkOutput: options.checkOutput ?? false,
    async identify(request) {
      const token = tokenOf(request)
      const { database, clock, tenantId } = platform
      const times = { now: clock.now(), machineNow: clock.machineNow() }
      const actor = token ? await actorOfToken(database.db, tenantId, token, times) : null
      return actor ?? anonymous(tenantId)
    },
  }
  serveHealth(server, platform, () => pendingMigrations(platform.database.db))
  for (const action of actions) serveAction(server, action, wiring)
  server.get('/api/v1/openapi.json', async (request) =>
    openApi(actions, { version, url: platform.config.publicUrl ?? `${request.protocol}://${request.host}` }),
  )
  server.get('/api/v1/docs', async (request, reply) => {
    const actor = await wiring.identify(request)
    const view = wiring.makeView({ actor, lang: languageOf(request, 'page'), request, reply })
    return sendPage(request, reply, apiDocsPage(actions, view, permissionNames))
  })
  server.get('/dev/parts', async (request, reply) => sendPage(request, reply, partsPage(languageOf(request, 'page'))))
  await server.register(fastifyStatic, {
    root: built,
    prefix: '/assets/',
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
    decorateReply: false,
  })
  return server
}
