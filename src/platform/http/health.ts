import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Platform } from '#platform/platform.ts'
import { elapsedMs } from '#platform/time/clock.ts'

/** `/healthz` (the process lives), `/readyz` (database, migrations, files), `/metrics` (Prometheus). */
export function serveHealth(server: FastifyInstance, platform: Platform, pending: () => Promise<string[]>): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const seconds = new Histogram({
    name: 'motcua_http_seconds',
    help: 'Time to answer, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  })
  new Gauge({
    name: 'motcua_database_connections',
    help: 'Connections of this process, by state',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      const { pool } = platform.database
      this.set({ state: 'idle' }, pool.idleCount)
      this.set({ state: 'busy' }, pool.totalCount - pool.idleCount)
      this.set({ state: 'waiting' }, pool.waitingCount)
    },
  })
  const started = new WeakMap<object, number>()
  server.addHook('onRequest', async (request) => {
    started.set(request, elapsedMs())
  })
  server.addHook('onResponse', async (request, reply) => {
    const from = started.get(request) ?? elapsedMs()
    const labels = {
      method: request.method,
      route: request.routeOptions.url ?? 'unknown',
      status: String(reply.statusCode),
    }
    seconds.observe(labels, (elapsedMs() - from) / 1000)
  })
  server.get('/healthz', async () => ({ status: 'ok' }))
  server.get('/readyz', async (_request, reply) => {
    const [database, migrations, files] = await Promise.all([
      sql`select 1`.execute(platform.database.db).then(
        () => true,
        () => false,
      ),
      pending().then(
        (names) => names.length === 0,
        () => false,
      ),
      platform.files.writable(),
    ])
    const ready = database && migrations && files
    reply.code(ready ? 200 : 503)
    return { status: ready ? 'ok' : 'unavailable', checks: { database, migrations, files } }
  })
  server.get('/metrics', async (_request, reply) => {
    reply.type(registry.contentType)
    return registry.metrics()
  })
}
