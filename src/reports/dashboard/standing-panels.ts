import { type MeasureArgs, periodsUpTo } from '#indicators'
import { type IsoDate, localDate } from '#law/instant.ts'
import type { Tx } from '#platform/database/tx.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { figurePath, numbersOf, type Panel, type PanelRow } from './dashboard.ts'
import { words } from './words.ts'

const loadCodes = ['dossier.total', 'dossier.resolved'] as const

/** What came in and went out in the twelve months up to the end of the period, or up to now while it lasts. */
export async function monthlyLoad(tx: Tx, args: MeasureArgs, lang: Lang): Promise<Panel> {
  const w = words(lang)
  const rows: PanelRow[] = []
  for (const month of periodsUpTo(lastDay(args), 'month', 12)) {
    const of = { ...args, ...month }
    const found = await numbersOf(tx, loadCodes, of)
    rows.push({
      label: `${month.from.slice(5, 7)}/${month.from.slice(2, 4)}`,
      values: loadCodes.map((code) => found[code]),
      hrefs: loadCodes.map((code) => figurePath(code, of)),
    })
  }
  return {
    code: 'monthlyLoad',
    title: w.monthlyLoad,
    chart: 'columns',
    head: w.month,
    columns: [
      { title: w.received, format: 'count', indicator: loadCodes[0] },
      { title: w.resolved, format: 'count', indicator: loadCodes[1] },
    ],
    rows,
    empty: w.noDossiers,
    isWide: true,
  }
}

function lastDay({ from, to, asOf }: MeasureArgs): IsoDate {
  const today = localDate(asOf)
  return today < from || to < today ? to : today
}

const outcomeCodes = ['dossier.resolvedEarly', 'dossier.resolvedOnTime', 'dossier.resolvedLate'] as const

/** Early, on time and late by something: of each a row, the fullest first; what had nothing resolved is left out. */
export async function outcomes(
  tx: Tx,
  panel: Pick<Panel, 'code' | 'title' | 'head'>,
  parts: readonly { label: string; args: MeasureArgs }[],
  lang: Lang,
): Promise<Panel> {
  const w = words(lang)
  const rows: (PanelRow & { whole: number })[] = []
  for (const { label, args } of parts) {
    const found = await numbersOf(tx, outcomeCodes, args)
    const values = outcomeCodes.map((code) => found[code] ?? 0)
    const whole = values.reduce((sum, value) => sum + value, 0)
    if (whole === 0) continue
    rows.push({
      label,
      href: figurePath('dossier.onTimeOrEarlyRate', args),
      values,
      hrefs: outcomeCodes.map((code) => figurePath(code, args)),
      whole,
    })
  }
  return {
    ...panel,
    chart: 'stack',
    columns: outcomeCodes.map((indicator, i) => ({ title: w.outcomes[i] ?? '', format: 'count', indicator })),
    rows: rows.sort((a, b) => b.whole - a.whole).map(({ whole: _, ...row }) => row),
    empty: w.nothingResolved,
    isWide: true,
  }
}
