import { type Static, Type } from 'typebox'
import { indicatorOf, yearBefore } from '#indicators'
import { toIso } from '#law/instant.ts'
import { roundHalfUp } from '#law/rounding.ts'
import type { Lang } from '#platform/words/words-in.ts'
import type { Choice } from './choose-dashboard.ts'
import { type FigureFound, type Found, kinds } from './dashboard.ts'

const orNull = <T extends import('typebox').TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const text = Type.String()
const named = Type.Object({ id: text, name: text })
const value = orNull(Type.Union([Type.Number(), Type.Boolean()]))

const figureShown = Type.Object({
  code: text,
  name: text,
  unit: orNull(text),
  value,
  numerator: Type.Optional(Type.Number()),
  denominator: Type.Optional(Type.Number()),
  before: value,
  href: text,
})

const panelShown = Type.Object({
  code: text,
  title: text,
  head: text,
  columns: Type.Array(Type.Object({ title: text, format: text, indicator: orNull(text) })),
  rows: Type.Array(
    Type.Object({
      label: text,
      href: orNull(text),
      values: Type.Array(orNull(Type.Union([Type.Number(), text]))),
    }),
  ),
  note: orNull(text),
})

/** A dashboard for programs: what the page shows, every chart as the table it is. */
export const dashboardShown = Type.Object({
  kind: Type.Enum([...kinds]),
  kinds: Type.Array(text),
  agency: orNull(named),
  unit: orNull(named),
  from: text,
  to: text,
  before: Type.Object({ from: text, to: text }),
  asOf: text,
  sentence: text,
  figures: Type.Array(figureShown),
  panels: Type.Array(panelShown),
})

export function shownDashboard(choice: Choice, found: Found, lang: Lang): Static<typeof dashboardShown> {
  const { kind, kinds, agency, unit, args } = choice
  return {
    kind,
    kinds: [...kinds],
    agency,
    unit,
    from: args.from,
    to: args.to,
    before: yearBefore(args),
    asOf: toIso(args.asOf),
    sentence: found.sentence,
    figures: found.figures.map((figure) => shownFigure(figure, lang)),
    panels: found.panels.map(({ code, title, head, columns, rows, note }) => ({
      code,
      title,
      head,
      columns: columns.map((column) => ({ ...column, indicator: column.indicator ?? null })),
      rows: rows.map(({ label, href, values }) => ({ label, href: href ?? null, values: values.map(printed) })),
      note: note ?? null,
    })),
  }
}

function shownFigure({ measured, before, href }: FigureFound, lang: Lang): Static<typeof figureShown> {
  const { code, unit, numerator, denominator } = measured
  return {
    code,
    name: indicatorOf(code)?.name[lang] ?? code,
    unit: unit?.[lang] ?? null,
    value: printed(measured.value),
    ...(numerator === undefined ? {} : { numerator }),
    ...(denominator === undefined ? {} : { denominator }),
    before: printed(before.value),
    href,
  }
}

/** Numbers are told as they are printed: two decimals, half up. */
const printed = <T>(value: T): T | number => (typeof value === 'number' ? roundHalfUp(value) : value)
