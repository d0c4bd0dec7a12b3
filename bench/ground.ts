import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbedded } from '#platform/database/embedded.ts'

/** The embedded engine as the product runs it (durable), on a folder that is thrown away. */
export interface Ground {
  folder: string
  url: string
  /** As the server's superuser, beside both servers. */
  db: pg.Client
  /** Makes one more database, or a copy of one nobody uses; returns its address. */
  database(name: string, template?: string): Promise<string>
  connect(name: string): Promise<pg.Client>
  close(): Promise<void>
}

export async function openGround(): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-'))
  const engine = await startEmbedded(join(folder, 'database'))
  const clients: pg.Client[] = []
  const connect = async (name?: string) => {
    const client = new pg.Client({ connectionString: engine.adminUrl(name) })
    await client.connect()
    clients.push(client)
    return client
  }
  const db = await connect()
  return {
    folder,
    url: engine.url(),
    db,
    async database(name, template) {
      const maker = await connect('postgres')
      await maker.query(`create database ${name} owner motcua ${template ? `template ${template}` : ''}`)
      return engine.url(name)
    },
    connect,
    async close() {
      await Promise.all(clients.map((client) => client.end()))
      await engine.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
