import type { MeasureArgs } from '#indicators'
import type { Instant } from '#law/instant.ts'
import { withoutNoise } from '#law/rounding.ts'
import type { Tx } from '#platform/database/tx.ts'
import type { Bilingual } from '#platform/words/words-in.ts'
import { type FigureValue, measureFigures } from './figure.ts'
import { type FrozenContent, type FrozenFigure, rowsPrint } from './frozen.ts'
import type { ReportKey } from './report.ts'

/** A figure that, computed today over the same period, is not what was approved. */
export interface Difference {
  code: string
  name: Bilingual
  unit: Bilingual | null
  kind: FrozenFigure['kind']
  approved: FigureValue
  now: FigureValue
  /** The way it is computed has been changed since. */
  isRedefined: boolean
  /** The value is the same, the records behind it are others. */
  isOtherRows: boolean
}

/**
 * What has moved since approval. `withRows` also looks through the records behind every figure: it finds one dossier
 * counted for another, and takes as long as there are records.
 */
export async function differences(
  tx: Tx,
  key: ReportKey,
  frozen: FrozenContent,
  asOf: Instant,
  withRows: boolean,
): Promise<Difference[]> {
  const args = { tenantId: key.tenantId, agency: key.agency, from: frozen.from, to: frozen.to, asOf }
  // A figure without an indicator at approval was no statement that could become another.
  const stated = frozen.figures.filter(({ kind }) => kind !== null)
  const names = Object.fromEntries(stated.map(({ code, name }) => [code, name]))
  const codes = stated.map(({ code }) => code)
  const today = new Map((await measureFigures(tx, codes, args, names)).map((figure) => [figure.code, figure]))
  const found: Difference[] = []
  for (const figure of stated) {
    const { code, name, unit, kind, value } = figure
    const now = today.get(code)
    const isMoved = !isSame(value, now?.value ?? null)
    const isOtherRows = !isMoved && withRows && (await hasOtherRows(tx, figure, args))
    if (!isMoved && !isOtherRows) continue
    const isRedefined = now?.queryHash !== figure.queryHash
    found.push({ code, name, unit, kind, approved: value, now: now?.value ?? null, isRedefined, isOtherRows })
  }
  return found
}

const isSame = (one: FigureValue, other: FigureValue): boolean =>
  typeof one === 'number' && typeof other === 'number' ? withoutNoise(one) === withoutNoise(other) : one === other

async function hasOtherRows(tx: Tx, { code, rows, kind }: FrozenFigure, args: MeasureArgs): Promise<boolean> {
  return rows !== null && kind !== null && (await rowsPrint(tx, code, args)).sha256 !== rows.sha256
}
