import { type Static, Type } from 'typebox'
import { toIso } from '#law/instant.ts'
import { roundHalfUp } from '#law/rounding.ts'
import type { Lang } from '#platform/words/words-in.ts'
import type { Indicator } from './indicator.ts'
import { knownIndicator, type Measured } from './measure.ts'
import type { Row } from './rows-of.ts'
import type { MeasureArgs } from './totals.ts'

const textOrNull = Type.Union([Type.String(), Type.Null()])

/** What a number is, without its value. */
export const indicatorShown = Type.Object({
  code: Type.String(),
  name: Type.String(),
  unit: textOrNull,
  kind: Type.String(),
  definition: Type.String(),
  source: Type.String(),
  isPublic: Type.Boolean(),
  by: Type.Array(Type.String()),
})

export function shownIndicator(indicator: Indicator, lang: Lang): Static<typeof indicatorShown> {
  const { code, name, unit, kind, definition, source, isPublic, by } = indicator
  return {
    code,
    name: name[lang],
    unit: unit?.[lang] ?? null,
    kind,
    definition: definition[lang],
    source: source[lang],
    isPublic,
    by: [...by],
  }
}

/** A number with its value (CONTRACT §5). */
export const measuredShown = Type.Object({
  ...indicatorShown.properties,
  agency: textOrNull,
  value: Type.Union([Type.Number(), Type.Boolean(), Type.Null()]),
  numerator: Type.Optional(Type.Number()),
  denominator: Type.Optional(Type.Number()),
  from: Type.String(),
  to: Type.String(),
  asOf: Type.String(),
  queryHash: Type.String(),
  rowsUrl: Type.String(),
})

/** A ratio is said with two decimals, as it is printed; numerator and denominator are exact. */
export function shownMeasured(measured: Measured, args: MeasureArgs, lang: Lang): Static<typeof measuredShown> {
  const { code, value, numerator, denominator, from, to, asOf, queryHash } = measured
  return {
    ...shownIndicator(knownIndicator(code), lang),
    agency: args.agency,
    value: typeof value === 'number' ? roundHalfUp(value) : value,
    ...(numerator === undefined ? {} : { numerator }),
    ...(denominator === undefined ? {} : { denominator }),
    from,
    to,
    asOf: toIso(asOf),
    queryHash,
    rowsUrl: `/api/v1/indicators/${code}/rows?${addressOf(args)}`,
  }
}

/** The question as an address carries it. */
export function addressOf({ agency, unit, procedure, from, to }: MeasureArgs): string {
  const given = { agency, unit, procedure, from, to }
  return new URLSearchParams(
    Object.entries(given).flatMap(([key, value]) => (value == null ? [] : [[key, value]])),
  ).toString()
}

export const rowShown = Type.Object({
  id: Type.String(),
  kind: Type.String(),
  label: Type.String(),
  onDate: Type.String(),
  href: Type.String(),
  amount: Type.Union([Type.Number(), Type.Null()]),
  counted: Type.Boolean(),
})

/** Pages that everybody may open; a stranger is led to no other. */
const publicPlaces = ['/thu-tuc/', '/tin-tuc/']

export function shownRow(row: Row, isStranger: boolean): Static<typeof rowShown> {
  const leads = !isStranger || publicPlaces.some((place) => row.href.startsWith(place))
  return { ...row, href: leads ? row.href : '' }
}
