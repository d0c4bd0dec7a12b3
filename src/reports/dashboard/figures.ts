import { indicators, type MeasureArgs, measureMany, yearBefore } from '#indicators'
import type { Tx } from '#platform/database/tx.ts'
import { declared, type FigureFound, figurePath } from './dashboard.ts'

/** The numbers with those of the same days a year earlier; what is not declared has no place. */
export async function figuresOf(tx: Tx, wanted: readonly string[], args: MeasureArgs): Promise<FigureFound[]> {
  const codes = declared(wanted)
  const now = await measureMany(tx, codes, args)
  const then = await measureMany(tx, codes, { ...args, ...yearBefore(args) })
  return codes.flatMap((code) => {
    const [measured, before] = [now.get(code), then.get(code)]
    return measured && before ? [{ measured, before, href: figurePath(code, args) }] : []
  })
}

/** Every declared number of these families, in their order: `plan` gives `plan.…`. */
export function codesOf(...families: readonly string[]): string[] {
  return families.flatMap((family) =>
    indicators.filter(({ code }) => code.startsWith(`${family}.`)).map(({ code }) => code),
  )
}
