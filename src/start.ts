import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { keptClock } from '#organisation'
import { openSecrets } from '#platform/auth/secrets.ts'
import type { Config } from '#platform/config/config.ts'
import { openOrAttach } from '#platform/database/attach.ts'
import { migrate } from '#platform/database/migrate.ts'
import { type Database, openDatabase } from '#platform/database/pool.ts'
import { openFileStore } from '#platform/files/file-store.ts'
import type { Platform } from '#platform/platform.ts'
import { defaultTenant } from '#platform/tenant.ts'
import { systemClock } from '#platform/time/clock.ts'
import { openApp } from './app.ts'
import { loadContent } from './content.ts'

export const contentFolder = fileURLToPath(new URL('../data/', import.meta.url))
export const officeName = 'Sở Khoa học và Công nghệ tỉnh Thái Nguyên'

export interface Running {
  platform: Platform
  close(): Promise<void>
}

/** Configuration → database, migrated and with its default content → platform. Starts nothing that listens. */
export function openPlatform(config: Config): Promise<Running> {
  return openOn(config, openDatabase, contentFolder)
}

/** The same for a command, which may run beside an office that has the data folder; `content` null loads nothing. */
export function openForCommand(config: Config, content: string | null = contentFolder): Promise<Running> {
  return openOn(config, openOrAttach, content)
}

async function openOn(
  config: Config,
  open: (config: Config) => Promise<Database>,
  content: string | null,
): Promise<Running> {
  const database = await open(config)
  try {
    return { platform: await standOn(database, config, content), close: () => database.close() }
  } catch (error) {
    await database.close()
    throw error
  }
}

async function standOn(database: Database, config: Config, content: string | null): Promise<Platform> {
  const log = pino({ level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime })
  await migrate(database.db)
  const platform: Platform = {
    config,
    database,
    clock: systemClock(),
    files: await openFileStore(config.filesFolder),
    secrets: openSecrets(config),
    log,
    tenantId: defaultTenant.id,
  }
  if (content !== null) await loadContent(platform, content)
  if (config.demo) {
    const aheadMs = await keptClock(database.db, platform.tenantId)
    if (aheadMs !== 0) platform.clock.set(platform.clock.machineNow() + aheadMs)
  }
  return platform
}

export async function serve(platform: Platform): Promise<{ server: FastifyInstance; url: string }> {
  const server = await openApp(platform, { office: officeName })
  const url = await server.listen({ host: platform.config.host, port: platform.config.port })
  return { server, url }
}
