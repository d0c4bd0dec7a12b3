import { sql } from 'kysely'
import { indicatorOf, type Measured, measureMany } from '#indicators'
import { type Instant, instantAt } from '#law/instant.ts'
import { type Score, type ScoringFact, score } from '#law/scoring.ts'
import type { ScoringRule } from '#law/scoring-rule.ts'
import type { Tx } from '#platform/database/tx.ts'
import { criteriaOf, type Definition } from './definition.ts'

/** What the system's own records say of a criterion: points with their reason, and where the fact comes from. */
export interface Computed extends Score {
  fact: ScoringFact
  /** Code of the indicator whose rows show it; null for survey answers. */
  indicator: string | null
  queryHash: string | null
}

export interface Period {
  tenantId: string
  agency: string
  year: number
  asOf: Instant
}

/** Every criterion that the records can answer, by code. */
export async function computeAll(tx: Tx, definition: Definition, period: Period): Promise<Map<string, Computed>> {
  const { tenantId, agency, year, asOf } = period
  const criteria = criteriaOf(definition)
  const codes = criteria.map(({ indicator }) => indicator).filter((code) => code !== null && indicatorOf(code))
  const measured = await measureMany(
    tx,
    [...new Set(codes)].filter((code) => code !== null),
    {
      tenantId,
      agency,
      from: `${year}-01-01`,
      to: `${year}-12-31`,
      asOf,
    },
  )
  const found = new Map<string, Computed>()
  for (const { code, rule, indicator } of criteria) {
    const figure = indicator === null ? undefined : measured.get(indicator)
    if (rule.type === 'survey') {
      const fact: ScoringFact = { kind: 'answers', answers: await answersTo(tx, rule.questionIds, period) }
      found.set(code, { ...score(rule, fact), fact, indicator: null, queryHash: null })
    } else if (figure) {
      const fact = factOf(rule, figure, indicatorOf(figure.code)?.kind === 'ratio')
      found.set(code, { ...score(rule, fact), fact, indicator, queryHash: figure.queryHash })
    }
  }
  return found
}

/** A measured figure as the fact its rule asks for. A share without a whole stays one: the rule says what it is worth. */
export function factOf(
  rule: ScoringRule,
  measured: Pick<Measured, 'value' | 'numerator' | 'denominator'>,
  isShare: boolean,
): ScoringFact {
  const { value, numerator, denominator } = measured
  switch (rule.type) {
    case 'yesNo':
      return value === null
        ? { kind: 'missing' }
        : { kind: 'yesNo', value: value === true || (typeof value === 'number' && value > 0) }
    case 'deadline':
      // Late working days; nothing handed in is null.
      return typeof value === 'number' ? { kind: 'handedIn', lateWorkingDays: value } : { kind: 'missing' }
    case 'count':
    case 'deduction':
      return typeof value === 'number' ? { kind: 'count', count: value } : { kind: 'missing' }
    default:
      if (isShare && numerator !== undefined && denominator !== undefined)
        return { kind: 'ratio', numerator, denominator }
      return typeof value === 'number' ? { kind: 'measured', value: value / 100 } : { kind: 'missing' }
  }
}

/** Answers of the year's survey among leaders, staff, citizens and organisations. */
async function answersTo(tx: Tx, questions: readonly string[], period: Period): Promise<number[]> {
  const { rows } = await sql<{ value: number }>`select value from pub.survey_answer
    where tenant_id = ${period.tenantId} and agency_id = ${period.agency} and round_year = ${period.year}
      and questionnaire = 'par-survey' and question = any(${[...questions]}) and value is not null`.execute(tx)
  return rows.map(({ value }) => Number(value))
}

/** The last moment of a year that has passed, else now: what a yearly figure is as of. */
export function asOfYear(year: number, now: Instant): Instant {
  return Math.min(now, instantAt(`${year + 1}-01-01`, 0) - 1)
}
