import { isDeepStrictEqual } from 'node:util'
import { kindOf, type Reply, type Request, uuids } from './request.ts'

export interface Statement {
  text: string
  values: unknown[]
  rows: unknown[]
  rowCount: number | null
}

/** What one request made the real server ask of the database. */
export interface Recording {
  request: Request
  statements: Statement[]
  reply: Reply
}

/** Where the ceiling takes a value from that is another one in each request. */
export type Source =
  | { from: 'dossier' }
  | { from: 'key' }
  | { from: 'fresh'; n: number }
  | { from: 'row'; statement: number; path: string[] }
  | { from: 'number'; statement: number }

export type Value =
  | { kind: 'same'; value: unknown }
  | { kind: 'text'; parts: (string | Source)[] }
  | { kind: 'seq'; statement: number; add: number }

export interface Plan {
  kind: string
  statements: { text: string; values: Value[]; rowCount: number | null }[]
  /** How many ids of its own a request makes. */
  fresh: number
  reply: Reply
}

/**
 * Two recordings of the same call with other subjects show which values belong to the request; everything else is sent
 * as it was recorded.
 */
export function planOf(a: Recording, b: Recording): Plan {
  const [one, two] = [a, b].map(({ statements }) => statements.map(({ text }) => text))
  if (!isDeepStrictEqual(one, two)) throw new Error(`${kindOfRecording(a)}: two requests, other statements`)
  const fresh = new Map<string, number>()
  const statements = a.statements.map((statement, at) => ({
    text: statement.text,
    rowCount: /^\s*(insert|update|delete)/i.test(statement.text) ? statement.rowCount : null,
    values: statement.values.map((value, i) => valueFor(value, b.statements[at]?.values[i], { a, b, at, fresh })),
  }))
  return { kind: kindOfRecording(a), statements, fresh: fresh.size, reply: a.reply }
}

const kindOfRecording = ({ request }: Recording) => kindOf(request.method, request.path, request.body?.action)

interface Comparing {
  a: Recording
  b: Recording
  /** The statement whose values are looked at: only earlier rows can be where a value comes from. */
  at: number
  fresh: Map<string, number>
}

function valueFor(value: unknown, other: unknown, comparing: Comparing): Value {
  const same: Value = { kind: 'same', value }
  if (isDeepStrictEqual(value, other)) return same
  if (typeof value === 'number' && typeof other === 'number') return seqOf(value, other, comparing) ?? same
  if (typeof value !== 'string' || typeof other !== 'string') return same
  const parts = partsOf(value, other, comparing)
  return parts.length === 1 && typeof parts[0] === 'string' ? same : { kind: 'text', parts }
}

/** A number that moves with the dossier's own: the event that is expected or comes next. */
function seqOf(value: number, other: number, { a, b, at }: Comparing): Value | null {
  for (let statement = 0; statement < at; statement++) {
    const [seq, otherSeq] = [seqIn(a.statements[statement]), seqIn(b.statements[statement])]
    if (seq !== null && otherSeq !== null && value - seq === other - otherSeq)
      return { kind: 'seq', statement, add: value - seq }
  }
  return null
}

function seqIn(statement: Statement | undefined): number | null {
  const seq = (statement?.rows[0] as { seq?: unknown } | undefined)?.seq
  return typeof seq === 'number' ? seq : null
}

function partsOf(value: string, other: string, comparing: Comparing): (string | Source)[] {
  const { a, b, at } = comparing
  const key = a.request.key
  const found: { text: string; source: Source }[] = []
  if (key && value === key) return [{ from: 'key' }]
  const others = other.match(uuids) ?? []
  for (const [i, id] of (value.match(uuids) ?? []).entries())
    if (id !== others[i]) found.push({ text: id, source: sourceOf(id, comparing) })
  for (let statement = 0; statement < at; statement++) {
    const [n, otherN] = [takenIn(a.statements[statement]), takenIn(b.statements[statement])]
    if (n !== null && otherN !== null && value.includes(n) && other.includes(otherN))
      found.push({ text: n, source: { from: 'number', statement } })
  }
  return cut(value, found)
}

/** A number taken from a book, as it is written in codes. */
function takenIn(statement: Statement | undefined): string | null {
  if (!statement?.text.includes('number_book')) return null
  const { last } = (statement.rows[0] ?? {}) as { last?: number }
  return last === undefined ? null : String(last).padStart(4, '0')
}

function sourceOf(id: string, { a, at, fresh }: Comparing): Source {
  if (a.request.path.includes(id)) return { from: 'dossier' }
  if (!fresh.has(id)) {
    for (let statement = 0; statement < at; statement++) {
      const path = pathTo(id, a.statements[statement]?.rows)
      if (path) return { from: 'row', statement, path }
    }
  }
  const n = fresh.get(id) ?? fresh.size
  fresh.set(id, n)
  return { from: 'fresh', n }
}

function pathTo(wanted: string, within: unknown): string[] | null {
  if (within === wanted) return []
  if (within === null || typeof within !== 'object' || within instanceof Uint8Array) return null
  for (const [key, value] of Object.entries(within)) {
    const path = pathTo(wanted, value)
    if (path) return [key, ...path]
  }
  return null
}

function cut(text: string, found: readonly { text: string; source: Source }[]): (string | Source)[] {
  let parts: (string | Source)[] = [text]
  for (const one of found) {
    parts = parts.flatMap((part) => {
      if (typeof part !== 'string') return [part]
      return part.split(one.text).flatMap((piece, i): (string | Source)[] => (i === 0 ? [piece] : [one.source, piece]))
    })
  }
  return parts.filter((part) => part !== '')
}
