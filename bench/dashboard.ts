import type pg from 'pg'
import type { Ground } from './ground.ts'
import { median, openLine } from './load.ts'
import { signIn } from './office.ts'
import { type Running, runCommand, settings, startServer } from './processes.ts'
import { send } from './request.ts'

export interface DashboardGrowth {
  small: number
  large: number
  /** How many sums by agency, procedure and day are kept. */
  cells: { small: number; large: number }
  /** What it took to multiply the dossiers, and to compute the kept sums of all of them; seconds. */
  multiplied: number
  summed: number
  measured: { name: string; small: number; large: number; ratio: number }[]
}

interface Office {
  db: pg.Client
  server: Running
  token: string
}

const year = 2024
const morning = '2025-01-02T08:00:00+07:00'
/** Who looks at the whole province. */
const username = 'assessor'
const query = `?from=${year}-01-01&to=${year}-12-31`

/**
 * The province's dashboard over many dossiers against over few. The many are the few, and copies of those that are
 * ended: the desks hold the same open work, behind them lie a hundred times the dossiers.
 */
export async function measureDashboard(
  ground: Ground,
  sizes: { small: number; large: number; pages: number },
  tell: (line: string) => void,
): Promise<DashboardGrowth> {
  const smallUrl = await ground.database('dashboard_small')
  const loading = await startServer(settings(ground.folder, smallUrl))
  await loading.stop()
  const args = ['generate', '--dossiers', String(sizes.small), '--seed', '1', '--year', String(year)]
  await runCommand(args, settings(ground.folder, smallUrl))
  const largeUrl = await ground.database('dashboard_large', 'dashboard_small')
  const [smallDb, largeDb] = [await ground.connect('dashboard_small'), await ground.connect('dashboard_large')]
  let from = performance.now()
  const copies = Math.max(0, Math.round(sizes.large / sizes.small) - 1)
  await multiply(largeDb, copies)
  const multiplied = (performance.now() - from) / 1000
  tell(`${copies} copies of what was ended were there after ${multiplied.toFixed(0)} s`)
  from = performance.now()
  const offices: Office[] = []
  try {
    offices.push(await open(ground, smallUrl, smallDb), await open(ground, largeUrl, largeDb))
    for (const { db } of offices) await summed(db)
    const taken = (performance.now() - from) / 1000
    tell(`the sums were kept after ${taken.toFixed(0)} s`)
    const measured = [
      await compare('JSON', `/api/v1/dashboards/province${query}`, offices, sizes.pages),
      await compare('page', `/cai-cach/tong-quan${query}&cho=province`, offices, sizes.pages),
    ]
    const cells = { small: await countOf(smallDb, 'dossier_cell'), large: await countOf(largeDb, 'dossier_cell') }
    const [small, large] = [await countOf(smallDb, 'dossier'), await countOf(largeDb, 'dossier')]
    return { small, large, cells, multiplied, summed: taken, measured }
  } finally {
    for (const { server } of offices) await server.stop()
  }
}

async function open(ground: Ground, url: string, db: pg.Client): Promise<Office> {
  // What was generated just now was not recorded just now: the kept sums need not look at it again and again.
  await db.query("update event set recorded_at = recorded_at - interval '1 hour'")
  await db.query('vacuum analyze')
  const server = await startServer(settings(ground.folder, url))
  const admin = await signIn(server.origin, 'admin')
  await send(server.origin, { method: 'POST', path: '/api/v1/demo/clock', token: admin, body: { now: morning } })
  return { db, server, token: await signIn(server.origin, username) }
}

/** Ended dossiers again and again under other codes, without papers and answers: nothing here reads these. */
async function multiply(db: pg.Client, copies: number): Promise<void> {
  const { rows } = await db.query<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_name = 'dossier' and table_schema = 'public' and is_generated = 'NEVER' order by ordinal_position`,
  )
  const instead: Record<string, string> = {
    id: 'gen_random_uuid()',
    code: "d.code || '/' || n",
    submission_no: "d.submission_no || '/' || n",
    owner: "'{}'",
    form: "'{}'",
    components: "'[]'",
    search: "''",
    state: "'{}'",
    owner_secret: "''",
    applicant: 'null',
    applicant_secret: 'null',
    applicant_id_hash: 'null',
    account_id: 'null',
    owner_id_hash: 'null',
  }
  const names = rows.map(({ name }) => name)
  const values = names.map((name) => instead[name] ?? `d.${name}`)
  await db.query('set synchronous_commit = off')
  // What the originals refer to is there for their copies too, and indexes are made faster at the end.
  await db.query('set session_replication_role = replica')
  const { rows: indexes } = await db.query<{ name: string; definition: string }>(
    `select i.indexname as name, i.indexdef as definition from pg_indexes i
     where i.schemaname = 'public' and i.tablename = 'dossier'
       and not exists (select 1 from pg_constraint c where c.conname = i.indexname)`,
  )
  for (const { name } of indexes) await db.query(`drop index ${name}`)
  // Copied from what was there at first, a few copies at a time.
  await db.query('create temporary table ended as select id from dossier where finished_at is not null')
  for (let first = 1; first <= copies; first += 10) {
    await db.query(
      `insert into dossier (${names.join(', ')}) select ${values.join(', ')}
       from dossier d join ended using (id) cross join generate_series($1::int, $2::int) n`,
      [first, Math.min(first + 9, copies)],
    )
  }
  for (const { definition } of indexes) await db.query(definition)
  await db.query('delete from cell_position')
}

/** The program itself keeps the sums, each minute; measured is what comes after the first time. */
async function summed(db: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await db.query('select 1 from cell_position')
    if (rows.length > 0) break
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
  await db.query('vacuum analyze dossier_cell')
}

async function countOf(db: pg.Client, table: 'dossier' | 'dossier_cell'): Promise<number> {
  const { rows } = await db.query<{ n: string }>(`select count(*) as n from ${table}`)
  return Number(rows[0]?.n ?? 0)
}

/** One request here, one there: whatever else the machine does meets both. */
async function compare(name: string, path: string, offices: readonly Office[], pages: number) {
  const lines = await Promise.all(offices.map(({ server }) => openLine(server.port)))
  const times = offices.map((): number[] => [])
  for (let n = -3; n < pages; n++) {
    for (const [i, line] of lines.entries()) {
      const from = performance.now()
      await line.ask({ method: 'GET', path, token: offices[i]?.token ?? '' })
      if (n >= 0) times[i]?.push(performance.now() - from)
    }
  }
  for (const line of lines) line.close()
  const [small = 0, large = 0] = times.map(median)
  return { name, small, large, ratio: large / small }
}
