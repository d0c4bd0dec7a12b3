import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import pg from 'pg'
import { uuidv7 } from '#platform/audit/uuid.ts'
import type { Plan, Source, Value } from './replay-plan.ts'
import { kindOf, uuids } from './request.ts'

/**
 * What no program can pass: bare node:http and pg, the recorded statements in their order and transactions, and an
 * answer of the same bytes. No session is judged, no input checked, no law asked, no page drawn.
 */
interface Asked {
  dossier: string
  key: string
  fresh: string[]
  rows: unknown[][]
}

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 16, keepAlive: true })
const plans = new Map<string, Plan & { prepared: unknown }>()
const begins = /^\s*(begin|start transaction)/i
const ends = /^\s*(commit|rollback)/i

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    response.writeHead(500).end(String(error instanceof Error ? error.stack : error))
  })
})

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = request.method === 'POST' ? JSON.parse(await textOf(request)) : null
  const path = request.url ?? '/'
  const plan = plans.get(kindOf(request.method ?? '', path, body?.action))
  if (!plan) throw new Error(`nothing was recorded for ${request.method} ${path}`)
  await replay(plan, {
    dossier: path.match(uuids)?.[0] ?? '',
    key: String(request.headers['idempotency-key'] ?? ''),
    fresh: Array.from({ length: plan.fresh }, () => uuidv7(Date.now())),
    rows: [],
  })
  const bytes = Buffer.from(typeof plan.prepared === 'string' ? plan.prepared : JSON.stringify(plan.prepared))
  response.writeHead(plan.reply.status, { 'content-type': plan.reply.type, 'content-length': bytes.length }).end(bytes)
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

/** Statements of a transaction share a connection, the others take one each, as they were recorded. */
async function replay(plan: Plan, asked: Asked): Promise<void> {
  let client: pg.PoolClient | null = null
  try {
    for (const { text, values, rowCount } of plan.statements) {
      if (begins.test(text)) client = await pool.connect()
      const found = await (client ?? pool).query(
        text,
        values.map((value) => valueFor(value, asked)),
      )
      asked.rows.push(found.rows)
      if (rowCount !== null && found.rowCount !== rowCount)
        throw new Error(`${plan.kind}: ${found.rowCount} rows instead of ${rowCount}: ${text}`)
      if (client && ends.test(text)) {
        client.release()
        client = null
      }
    }
  } catch (error) {
    client?.release(true)
    throw error
  }
}

function valueFor(value: Value, asked: Asked): unknown {
  if (value.kind === 'same') return value.value
  if (value.kind === 'seq') return Number(cell(asked, value.statement, ['0', 'seq'])) + value.add
  let text = ''
  for (const part of value.parts) text += typeof part === 'string' ? part : taken(part, asked)
  return text
}

function taken(source: Source, asked: Asked): string {
  if (source.from === 'dossier') return asked.dossier
  if (source.from === 'key') return asked.key
  if (source.from === 'fresh') return asked.fresh[source.n] ?? ''
  if (source.from === 'row') return String(cell(asked, source.statement, source.path))
  return String(cell(asked, source.statement, ['0', 'last'])).padStart(4, '0')
}

function cell(asked: Asked, statement: number, path: readonly string[]): unknown {
  let value: unknown = asked.rows[statement]
  // What is missing on the way shows as a wrong number of changed rows.
  for (const key of path) value = (value as Record<string, unknown> | undefined)?.[key]
  return value
}

process.on('message', (recorded: Plan[]) => {
  for (const plan of recorded) {
    const isJson = plan.reply.type.includes('json')
    plans.set(plan.kind, { ...plan, prepared: isJson ? JSON.parse(plan.reply.text) : plan.reply.text })
  }
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    process.send?.(typeof address === 'object' ? address?.port : null)
  })
})
process.on('disconnect', () => process.exit())
