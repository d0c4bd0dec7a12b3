import { Type } from 'typebox'
import { usualPeriod } from '#indicators'
import type { Instant } from '#law/instant.ts'
import { type Actor, agenciesOf } from '#platform/auth/actor.ts'
import { Problem } from '#platform/http/problem.ts'
import type { Asked } from './find-report.ts'

const agency = Type.String({ pattern: '^[a-z0-9-]{1,60}$' })
const year = Type.Integer({ minimum: 2000, maximum: 2200 })

export const reportParams = Type.Object({ year, agency })

/** Of the JSON call and the papers: without an agency one's own, without a year the one that is being reported. */
export const reportQuery = Type.Object({
  agency: Type.Optional(agency),
  year: Type.Optional(year),
  version: Type.Optional(Type.Integer({ minimum: 1 })),
})

export function askedReport(
  { actor, now }: { actor: Actor; now: Instant },
  query: { agency?: string; year?: number; version?: number },
): Asked {
  const whose = query.agency ?? actor.posts[0]?.servesAgencyId ?? agenciesOf(actor)[0]
  if (whose === undefined) throw new Problem('report.unknown')
  return { agency: whose, year: query.year ?? usualYear(now), version: query.version }
}

/** In January still the last one. */
export const usualYear = (now: Instant): number => Number(usualPeriod(now).from.slice(0, 4))
