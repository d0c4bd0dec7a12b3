import { createHash, hash } from 'node:crypto'
import { sql } from 'kysely'
import { type MeasureArgs, rowsOf } from '#indicators'
import type { Instant } from '#law/instant.ts'
import { canonical } from '#platform/audit/event.ts'
import type { Tx } from '#platform/database/tx.ts'
import type { ReportContent } from './compile.ts'
import type { Figure } from './figure.ts'
import type { ReportKey } from './report.ts'

/** The records behind a figure: how many, and by what they are known again. */
export interface RowsPrint {
  count: number
  /** SHA-256 over the id, amount and counting of every one, in their order. */
  sha256: string
}

export interface FrozenFigure extends Figure {
  /** Null where the figure has no indicator. */
  rows: RowsPrint | null
}

export interface FrozenContent extends Omit<ReportContent, 'figures'> {
  figures: readonly FrozenFigure[]
}

export interface Frozen {
  content: FrozenContent
  sha256: string
  approvedAt: Instant
  approvedBy: string
  /** Whether what is stored still has that fingerprint. */
  isIntact: boolean
}

/** Read in pieces: the rows of a big agency need not stand in memory together. */
const piece = 20_000

export async function rowsPrint(tx: Tx, code: string, args: MeasureArgs): Promise<RowsPrint> {
  const sha = createHash('sha256')
  let count = 0
  let cursor: string | undefined
  do {
    const { items, nextCursor } = await rowsOf(tx, code, args, { cursor, limit: piece })
    for (const { kind, id, amount, counted } of items) sha.update(`${canonical([kind, id, amount, counted])}\n`)
    count += items.length
    cursor = nextCursor ?? undefined
  } while (cursor !== undefined)
  return { count, sha256: sha.digest('hex') }
}

/** The content with the fingerprint of the rows of every figure. */
export async function freeze(tx: Tx, key: ReportKey, content: ReportContent): Promise<FrozenContent> {
  const figures: FrozenFigure[] = []
  for (const figure of content.figures) figures.push({ ...figure, rows: await printOf(tx, key, figure) })
  return { ...content, figures }
}

async function printOf(tx: Tx, key: ReportKey, figure: Figure): Promise<RowsPrint | null> {
  if (figure.kind === null) return null
  const { code, from, to, asOf } = figure
  return rowsPrint(tx, code, { tenantId: key.tenantId, agency: key.agency, from, to, asOf })
}

/** What an approved version is known by: any change of any text or figure gives another. */
export const contentPrint = (content: FrozenContent): string => hash('sha256', canonical(content), 'hex')

export async function findFrozen(tx: Tx, key: ReportKey, version: number): Promise<Frozen | null> {
  const { rows } = await sql<{ content: FrozenContent; sha256: string; approved_at: Date; approved_by: string }>`
    select content, sha256, approved_at, approved_by from report_frozen
    where tenant_id = ${key.tenantId} and kind = ${key.kind} and agency_id = ${key.agency} and year = ${key.year}
      and version = ${version}`.execute(tx)
  const [row] = rows
  if (!row) return null
  const { content, sha256, approved_at, approved_by } = row
  return {
    content,
    sha256,
    approvedAt: approved_at.getTime(),
    approvedBy: approved_by,
    isIntact: contentPrint(content) === sha256,
  }
}
