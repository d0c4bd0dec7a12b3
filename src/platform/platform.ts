import type { FastifyBaseLogger } from 'fastify'
import type { Secrets } from '#platform/auth/secrets.ts'
import type { Config } from '#platform/config/config.ts'
import type { Database } from '#platform/database/pool.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import type { Clock } from '#platform/time/clock.ts'

/** What one running process stands on; made once in `main.ts` (or by a test) and handed down. */
export interface Platform {
  config: Config
  database: Database
  clock: Clock
  files: FileStore
  secrets: Secrets
  log: FastifyBaseLogger
  tenantId: string
}
