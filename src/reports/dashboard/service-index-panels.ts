import type { MeasureArgs } from '#indicators'
import type { Tx } from '#platform/database/tx.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { serviceIndexOf } from '#scorecards'
import { figurePath, type Panel, type PanelRow } from './dashboard.ts'
import { words } from './words.ts'

/** The items of Decision 766, those first at which most points are lost; null where the decision is not in force. */
export async function pointsLost(tx: Tx, args: MeasureArgs & { agency: string }, lang: Lang) {
  if (!hasServiceIndex(args.to)) return null
  const w = words(lang)
  const found = await serviceIndexOf(tx, args)
  const rows = found.items
    .flatMap(({ id, max, points, indicator }) => {
      const lost = points === null ? 0 : max - points
      return lost > 0.005 ? [{ id, max, points, indicator, lost }] : []
    })
    .sort((a, b) => b.lost - a.lost)
  const panel: Panel = {
    code: 'pointsLost',
    title: w.pointsLost,
    chart: 'bars',
    head: w.item,
    columns: [{ title: w.points, format: 'points' }],
    rows: rows.map(({ id, lost, max, indicator }) => ({
      label: w.itemLine(id, w.items[id] ?? id, max),
      ...(indicator ? { href: figurePath(indicator, args) } : {}),
      values: [lost],
    })),
    href: {
      address: `/cai-cach/chi-so-766?agency=${args.agency}&from=${args.from}&to=${args.to}`,
      label: w.everyItem,
    },
    empty: found.total === null ? w.nothingCounted : w.nothingLost,
    isWide: true,
  }
  return { panel, total: found.total }
}

/** Decision 766/QĐ-TTg is of 23 June 2022; before it there was nothing to score by. */
export const hasServiceIndex = (to: string): boolean => to >= '2022-06-23'

/** The index of each agency, the best first. */
export async function serviceIndexByAgency(
  tx: Tx,
  args: MeasureArgs,
  agencies: readonly { id: string; name: string }[],
  lang: Lang,
): Promise<Panel> {
  const w = words(lang)
  const rows: PanelRow[] = []
  for (const { id, name } of agencies) {
    const { total } = await serviceIndexOf(tx, { ...args, agency: id })
    if (total === null) continue
    rows.push({
      label: name,
      href: `/cai-cach/chi-so-766?agency=${id}&from=${args.from}&to=${args.to}`,
      values: [total],
    })
  }
  return {
    code: 'serviceIndex',
    title: w.serviceIndex,
    chart: 'bars',
    head: w.agency,
    columns: [{ title: w.points, format: 'points' }],
    max: 100,
    rows: rows.sort((a, b) => Number(b.values[0]) - Number(a.values[0])),
    empty: w.nothingCounted,
  }
}
