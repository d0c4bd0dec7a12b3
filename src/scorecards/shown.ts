import { type Static, Type } from 'typebox'
import type { Actor } from '#platform/auth/actor.ts'
import type { Definition } from './definition.ts'
import { allowedOn } from './moves.ts'
import type { Publication } from './publication.ts'
import { type Sheet, standing } from './sheet.ts'

const nullable = <T extends import('typebox').TSchema>(schema: T) => Type.Union([schema, Type.Null()])

export const resultOutput = Type.Object({
  agency: Type.String(),
  agencyName: Type.String(),
  points: Type.Number(),
  maximum: Type.Number(),
  percentage: Type.Number(),
  rank: nullable(Type.Integer()),
  group: Type.Integer(),
  groupName: Type.String(),
})

export const roundOutput = Type.Object({
  code: Type.String(),
  year: Type.Integer(),
  name: Type.String(),
  state: Type.Enum(['published', 'inProgress']),
  version: nullable(Type.Integer()),
  publishedOn: nullable(Type.String()),
  decision: nullable(Type.String()),
  sha256: nullable(Type.String()),
  isIntact: nullable(Type.Boolean()),
  provenance: nullable(Type.String()),
  results: Type.Array(resultOutput),
})

export const itemOutput = Type.Object({
  criterion: Type.String(),
  name: Type.String(),
  maximum: Type.Number(),
  method: Type.String(),
  applies: Type.Boolean(),
  computedPoints: nullable(Type.Number()),
  indicator: nullable(Type.String()),
  selfPoints: nullable(Type.Number()),
  selfNote: nullable(Type.String()),
  evidence: nullable(Type.String()),
  appraisedPoints: nullable(Type.Number()),
  appraisalNote: nullable(Type.String()),
  explanation: nullable(Type.String()),
})

export const sheetOutput = Type.Object({
  code: Type.String(),
  year: Type.Integer(),
  agency: Type.String(),
  agencyName: Type.String(),
  state: Type.String(),
  handedInOn: nullable(Type.String()),
  selfPoints: Type.Number(),
  points: Type.Number(),
  maximum: Type.Number(),
  percentage: nullable(Type.Number()),
  rank: nullable(Type.Integer()),
  group: nullable(Type.Integer()),
  provenance: nullable(Type.String()),
  allowedActions: Type.Array(Type.String()),
  items: Type.Array(itemOutput),
})

export function shownRound(
  code: string,
  year: number,
  name: string,
  found: Publication | null,
  groupNames: Definition['groups'],
): Static<typeof roundOutput> {
  return {
    code,
    year,
    name,
    state: found ? 'published' : 'inProgress',
    version: found?.version ?? null,
    publishedOn: found?.publishedOn ?? null,
    decision: found?.decision ?? null,
    sha256: found?.sha256 ?? null,
    isIntact: found?.isIntact ?? null,
    provenance: found?.provenance ?? null,
    results: (found?.results ?? []).map((result) => ({
      agency: result.agency,
      agencyName: result.agencyName,
      points: result.points,
      maximum: result.maxPoints,
      percentage: result.percentage,
      rank: result.rank,
      group: result.group,
      groupName: groupNames.find(({ group }) => group === result.group)?.name ?? '',
    })),
  }
}

/** A sheet as it is told outside; rank and group only once they are public. */
export function shownSheet(
  code: string,
  definition: Definition,
  sheet: Sheet,
  found: Publication | null,
  actor: Actor,
): Static<typeof sheetOutput> {
  const result =
    sheet.state === 'published' ? found?.results.find(({ agency }) => agency === sheet.agencyId) : undefined
  return {
    code,
    year: definition.year,
    agency: sheet.agencyId,
    agencyName: sheet.agencyName,
    state: sheet.state,
    handedInOn: sheet.handedInOn,
    selfPoints: sheet.self.points,
    points: sheet.appraised.points,
    maximum: sheet.appraised.maxPoints,
    percentage: sheet.appraised.percentage,
    rank: result?.rank ?? null,
    group: result?.group ?? standing(definition, sheet.appraised.percentage)?.group ?? null,
    provenance: sheet.provenance,
    allowedActions: allowedOn(sheet.state, actor),
    items: sheet.items.map((item) => ({
      criterion: item.criterion.code,
      name: item.criterion.name,
      maximum: item.criterion.maxPoints,
      method: item.criterion.method,
      applies: item.applies,
      computedPoints: item.computed?.points ?? null,
      indicator: item.computed?.indicator ?? null,
      selfPoints: item.selfPoints,
      selfNote: item.selfNote,
      evidence: item.evidence,
      appraisedPoints: item.appraisedPoints,
      appraisalNote: item.appraisalNote,
      explanation: item.explanation,
    })),
  }
}
