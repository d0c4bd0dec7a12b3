import { queryHash } from '../bind-query.ts'
import type { Indicator } from '../indicator.ts'
import { indicators } from '../queries/all.ts'

/** The numbers of which sums by day are kept. */
export const keptIndicators: readonly Indicator[] = indicators.filter(({ fast }) => fast === 'byDay')

/** Changes with any of their queries: cells that were computed by others are worth nothing. */
export const cellDefinition: string = queryHash(
  JSON.stringify(keptIndicators.map(({ code, rows }) => [code, queryHash(rows)])),
)
