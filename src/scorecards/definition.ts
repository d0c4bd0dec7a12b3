import type { IndexGroup } from '#law/index-group.ts'
import type { SheetField } from '#law/score-sheet.ts'
import { parseScoringRule, type ScoringRule } from '#law/scoring-rule.ts'
import type { Tx } from '#platform/database/tx.ts'
import { Problem } from '#platform/http/problem.ts'

/** The smallest thing that gives points, as the file of the year has it. */
export interface Criterion {
  /** `3.2.1` */
  code: string
  name: string
  maxPoints: number
  method: 'evidence' | 'statistics' | 'survey'
  rule: ScoringRule
  evidenceRequired: readonly string[]
  /** The indicator that gives the fact; null where only evidence does. */
  indicator: string | null
  applicable: string
}
export interface CriterionGroup {
  code: string
  name: string
  criteria: readonly Criterion[]
}
export interface ScoreField {
  code: string
  name: string
  groups: readonly CriterionGroup[]
}

export interface Definition {
  scorecard: string
  year: number
  name: string
  groups: readonly (IndexGroup & { name: string })[]
  fields: readonly ScoreField[]
}

/** The shape of `data/scorecards/<scorecard>-<year>.json`, as far as it is read. */
export interface DefinitionFile {
  code: string
  year: number
  name: string
  totalPoints: number
  groups: { group: number; name: string; gte?: number }[]
  fields: {
    code: string
    name: string
    criteria: {
      code: string
      name: string
      subCriteria: {
        code: string
        name: string
        maxPoints: number
        method: Criterion['method']
        rule: unknown
        evidenceRequired?: string[]
        autoSource: { counter: string } | null
        applicable: string
      }[]
    }[]
  }[]
}

/** Reads a definition; throws with the criterion's code for a rule that cannot be meant or points that do not add up. */
export function readDefinition(file: DefinitionFile): Definition {
  const fields = file.fields.map((field) => ({
    code: field.code,
    name: field.name,
    groups: field.criteria.map((group) => ({
      code: group.code,
      name: group.name,
      criteria: group.subCriteria.map((one) => {
        const rule = parseScoringRule(one.code, one.rule, one.maxPoints)
        return {
          code: one.code,
          name: one.name,
          maxPoints: one.maxPoints,
          method: one.method,
          rule,
          evidenceRequired: one.evidenceRequired ?? [],
          indicator: indicatorFor(one.autoSource?.counter ?? ('metric' in rule ? rule.metric : null)),
          applicable: one.applicable,
        }
      }),
    })),
  }))
  const total = fields.flatMap((f) => f.groups.flatMap((g) => g.criteria)).reduce((sum, c) => sum + c.maxPoints, 0)
  if (Math.abs(total - file.totalPoints) > 0.001)
    throw new Error(`scorecard ${file.code} ${file.year}: criteria add up to ${total}, not ${file.totalPoints}`)
  const groups = file.groups.map(({ group, name, gte }) => ({ group, name, gte: gte ?? null }))
  return { scorecard: file.code, year: file.year, name: file.name, groups, fields }
}

/** Counters that the criteria file calls otherwise than the office's indicators. */
const otherNames: Readonly<Record<string, string>> = {
  'dossier.onTimeRate': 'dossier.onTimeOrEarlyRate',
  'payment.onlineRate': 'dossier.paidOnlineRate',
}
const indicatorFor = (counter: string | null): string | null =>
  counter === null ? null : (otherNames[counter] ?? counter)

export const criteriaOf = (definition: Definition): Criterion[] =>
  definition.fields.flatMap((field) => field.groups.flatMap((group) => group.criteria))

/** Definitions by the fingerprint of their content, which never changes: parsing 68 rules costs more than asking. */
const parsed = new Map<string, Definition>()

export async function findDefinition(tx: Tx, tenantId: string, scorecard: string, year: number): Promise<Definition> {
  const find = tx
    .selectFrom('score_definition')
    .where('tenant_id', '=', tenantId)
    .where('scorecard', '=', scorecard)
    .where('year', '=', year)
  const row = await find.select('sha256').executeTakeFirst()
  if (!row) throw new Problem('scorecard.unknown')
  const known = parsed.get(row.sha256)
  if (known) return known
  const { content } = await find.select('content').executeTakeFirstOrThrow()
  // Checked by `readDefinition` before it was stored, and again here.
  const definition = readDefinition(content as unknown as DefinitionFile)
  parsed.set(row.sha256, definition)
  return definition
}

/** The tree that `law/score-sheet` adds up, with the points that `pointsOf` gives each criterion. */
export function sheetFields(
  definition: Definition,
  pointsOf: (criterion: Criterion) => { applies: boolean; points: number | null },
): SheetField[] {
  return definition.fields.map((field) => ({
    code: field.code,
    criteria: field.groups.map((group) => ({
      code: group.code,
      items: group.criteria.map((criterion) => ({
        code: criterion.code,
        maxPoints: criterion.maxPoints,
        ...pointsOf(criterion),
      })),
    })),
  }))
}
