import { sql } from 'kysely'
import { type Static, Type } from 'typebox'
import { type PapiDimension, type PapiFault, papiFaults, papiGroups } from '#law/papi.ts'
import type { Tx } from '#platform/database/tx.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { words } from './words.ts'

export const dimensionIds: readonly PapiDimension[] = ['d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7', 'd8']

const numberOrNull = Type.Union([Type.Number(), Type.Null()])
const dimension = Type.Optional(numberOrNull)

/** What was published of one province in one year; null or absent was not. */
export const scoreInput = Type.Object(
  {
    province: Type.String({ minLength: 2, maxLength: 100 }),
    d1: dimension,
    d2: dimension,
    d3: dimension,
    d4: dimension,
    d5: dimension,
    d6: dimension,
    d7: dimension,
    d8: dimension,
    total: numberOrNull,
    place: Type.Optional(Type.Union([Type.Integer({ minimum: 1, maximum: 63 }), Type.Null()])),
    quartile: Type.Optional(Type.Union([Type.Enum([...papiGroups]), Type.Null()])),
  },
  { additionalProperties: false },
)
export type ScoreGiven = Static<typeof scoreInput>

/** A score in the list: nothing left out, what was not published null. */
export const scoreOutput = Type.Object({
  province: Type.String(),
  year: Type.Integer(),
  d1: numberOrNull,
  d2: numberOrNull,
  d3: numberOrNull,
  d4: numberOrNull,
  d5: numberOrNull,
  d6: numberOrNull,
  d7: numberOrNull,
  d8: numberOrNull,
  total: numberOrNull,
  place: Type.Union([Type.Integer(), Type.Null()]),
  ofProvinces: Type.Union([Type.Integer(), Type.Null()]),
  quartile: Type.Union([Type.String(), Type.Null()]),
  source: Type.String(),
})
export type Score = Static<typeof scoreOutput>

/** What cannot be, by the column it stands in. */
export function faultsOf(year: number, score: ScoreGiven, lang: Lang): { column: string; message: string }[] {
  const w = words(lang).papi
  const dimensions = Object.fromEntries(dimensionIds.map((id) => [id, score[id] ?? null]))
  const told = (fault: PapiFault) => {
    switch (fault.code) {
      case 'dimensionOutOfScale':
        return { column: fault.dimension, message: w.outOfScale }
      case 'dimensionOfLaterYears':
        return { column: fault.dimension, message: w.ofLaterYears }
      case 'totalOutOfScale':
        return { column: 'total', message: w.totalOutOfScale(fault.least, fault.most) }
      case 'totalDiffers':
        return { column: 'total', message: w.totalDiffers(fault.total, fault.sum) }
    }
  }
  return papiFaults({ year, province: score.province, dimensions, total: score.total }).map(told)
}

/** Newest year first, best total first; without a total last. */
export async function readScores(tx: Tx, tenantId: string, year?: number): Promise<Score[]> {
  const { rows } = await sql<Score>`
    select province, year, d1::float8, d2::float8, d3::float8, d4::float8, d5::float8, d6::float8, d7::float8,
      d8::float8, total::float8, place, of_provinces as "ofProvinces", quartile, source
    from papi_score where tenant_id = ${tenantId} and (${year ?? null}::int is null or year = ${year ?? null})
    order by year desc, total desc nulls last, province`.execute(tx)
  return rows
}

/** Takes over a year's scores; a province that was there already is corrected. */
export async function keepScores(
  tx: Tx,
  tenantId: string,
  year: number,
  source: string,
  scores: readonly (ScoreGiven & { ofProvinces?: number | null })[],
): Promise<void> {
  for (const score of scores) {
    const values = {
      ...Object.fromEntries(dimensionIds.map((id) => [id, score[id] ?? null])),
      total: score.total,
      place: score.place ?? null,
      of_provinces: score.ofProvinces ?? null,
      quartile: score.quartile ?? null,
      source,
    }
    await tx
      .insertInto('papi_score')
      .values({ tenant_id: tenantId, province: score.province, year, ...values })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'province', 'year']).doUpdateSet(values))
      .execute()
  }
}
