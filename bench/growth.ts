import type pg from 'pg'
import type { Ground } from './ground.ts'
import { median, openLine } from './load.ts'
import { signIn } from './office.ts'
import { type Running, runCommand, settings, startServer } from './processes.ts'
import { type Request, send } from './request.ts'

export interface Growth {
  small: number
  large: number
  /** Whose inbox. */
  username: string
  /** What the larger office took to be generated and analysed, seconds. */
  generated: number
  measured: { name: string; lines: Sides<number>; small: number; large: number; ratio: number }[]
}

export interface Sizes {
  small: number
  large: number
  /** Requests to each side of each measurement. */
  pages: number
}

type Sides<T> = { small: T; large: T }
interface Office {
  db: pg.Client
  server: Running
  token: string
}

/** The year that is generated, and the morning after it. */
const year = 2024
const morning = '2025-01-02T08:00:00+07:00'

/**
 * The time of an official's inbox in an office with many dossiers against one with few. First as it is: the same share
 * of them still open, so that the desk of the larger office is fuller; then with the desk cut to the smaller one's.
 */
export async function measureGrowth(ground: Ground, sizes: Sizes, tell: (line: string) => void): Promise<Growth> {
  const loading = await startServer(settings(ground.folder, await ground.database('prepared')))
  await loading.stop()
  const smallDb = await fill(ground, 'small', sizes.small)
  const from = performance.now()
  const largeDb = await fill(ground, 'large', sizes.large)
  const generated = (performance.now() - from) / 1000
  tell(`${sizes.large} dossiers were there after ${generated.toFixed(0)} s`)
  const username = await busiest(smallDb.db)
  const [small, large] = [await open(ground, smallDb, username), await open(ground, largeDb, username)]
  const offices = { small, large }
  try {
    const few = await linesOf(small)
    const measured = [
      await compare('page, as full as the desk', '/ban-lam-viec', offices, sizes.pages),
      await compare('page, as many lines', `/ban-lam-viec?limit=${few}`, offices, sizes.pages),
      await compare('JSON, as many lines', `/api/v1/inbox?limit=${few}`, offices, sizes.pages),
    ]
    await cutOpenWork(large.db, small.db)
    measured.push(
      await compare('page, same open work', '/ban-lam-viec', offices, sizes.pages),
      await compare('JSON, same open work', '/api/v1/inbox', offices, sizes.pages),
    )
    return { small: sizes.small, large: sizes.large, username, generated, measured }
  } finally {
    await small.server.stop()
    await large.server.stop()
  }
}

/** From one prepared database, so that people have the same ids in both. */
async function fill(ground: Ground, name: string, dossiers: number) {
  const url = await ground.database(name, 'prepared')
  const args = ['generate', '--dossiers', String(dossiers), '--seed', '1', '--year', String(year)]
  await runCommand(args, settings(ground.folder, url))
  const db = await ground.connect(name)
  await db.query('vacuum analyze')
  return { url, db }
}

async function open(ground: Ground, { url, db }: { url: string; db: pg.Client }, username: string): Promise<Office> {
  const server = await startServer(settings(ground.folder, url))
  const admin = await signIn(server.origin, 'admin')
  await send(server.origin, { method: 'POST', path: '/api/v1/demo/clock', token: admin, body: { now: morning } })
  return { db, server, token: await signIn(server.origin, username) }
}

/** Who has most on the desk: an empty page would show nothing. */
async function busiest(db: pg.Client): Promise<string> {
  const { rows } = await db.query<{ username: string }>(
    `select a.username from user_account a join task t on t.tenant_id = a.tenant_id and t.closed_at is null
     where t.queue = 'a:' || a.id or t.queue in (
       select 'p:' || p.unit_id || ':' || p.role from post_holding h
       join post p on p.tenant_id = h.tenant_id and p.id = h.post_id
       where h.tenant_id = a.tenant_id and h.account_id = a.id and h.to_on is null)
     group by a.username order by count(*) desc, a.username limit 1`,
  )
  if (!rows[0]) throw new Error('nobody has open work')
  return rows[0].username
}

async function linesOf({ server, token }: Office, path = '/api/v1/inbox'): Promise<number> {
  const { text } = await send(server.origin, { method: 'GET', path, token })
  return JSON.parse(text).items.length
}

/** One request here, one there: whatever else the machine does meets both. */
async function compare(name: string, path: string, offices: Sides<Office>, pages: number) {
  const query = /\?.*$/.exec(path)?.[0] ?? ''
  const lines = {
    small: await linesOf(offices.small, `/api/v1/inbox${query}`),
    large: await linesOf(offices.large, `/api/v1/inbox${query}`),
  }
  const times: Sides<number[]> = { small: [], large: [] }
  const sides = ['small', 'large'] as const
  const lineTo = { small: await openLine(offices.small.server.port), large: await openLine(offices.large.server.port) }
  const request = (side: keyof Sides<unknown>): Request => ({ method: 'GET', path, token: offices[side].token })
  for (let n = -20; n < pages; n++) {
    for (const side of sides) {
      const from = performance.now()
      await lineTo[side].ask(request(side))
      if (n >= 0) times[side].push(performance.now() - from)
    }
  }
  for (const side of sides) lineTo[side].close()
  const [small, large] = [median(times.small), median(times.large)]
  return { name, lines, small, large, ratio: large / small }
}

/** Closes what each desk of the larger office has open beyond the same desk of the smaller one, the latest first. */
async function cutOpenWork(large: pg.Client, small: pg.Client): Promise<void> {
  const { rows } = await small.query<{ queue: string; open: number }>(
    'select queue, count(*)::int as open from task where closed_at is null group by queue',
  )
  await large.query(
    `update task set closed_at = due_at from (
       select t.tenant_id, t.id from (
         select tenant_id, id, queue, row_number() over (partition by queue order by due_at, id) as n
         from task where closed_at is null
       ) t left join unnest($1::text[], $2::int[]) as kept (queue, open) using (queue)
       where t.n > coalesce(kept.open, 0)
     ) beyond where task.tenant_id = beyond.tenant_id and task.id = beyond.id`,
    [rows.map(({ queue }) => queue), rows.map(({ open }) => open)],
  )
  await large.query('vacuum analyze task')
}
