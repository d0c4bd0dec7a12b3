import { sql } from 'kysely'
import { groupOf, shownPercentage } from '#law/index-group.ts'
import { type SheetTotal, totalSheet } from '#law/score-sheet.ts'
import { type Actor, agenciesOf } from '#platform/auth/actor.ts'
import type { Scope } from '#platform/auth/grants.ts'
import type { Tx } from '#platform/database/tx.ts'
import { Problem } from '#platform/http/problem.ts'
import type { Computed } from './compute.ts'
import { type Criterion, criteriaOf, type Definition, sheetFields } from './definition.ts'
import type { SheetState } from './moves.ts'

/** One criterion of one agency: what the records give, what the agency says, what the appraisal says. */
export interface ScoredItem {
  criterion: Criterion
  applies: boolean
  computed: Computed | null
  selfPoints: number | null
  selfNote: string | null
  evidence: string | null
  appraisedPoints: number | null
  appraisalNote: string | null
  explanation: string | null
}

export interface Sheet {
  id: string
  agencyId: string
  agencyName: string
  state: SheetState
  handedInOn: string | null
  provenance: string | null
  seq: number
  lastHash: string
  items: ScoredItem[]
  self: SheetTotal
  appraised: SheetTotal
}

export interface SheetKey {
  tenantId: string
  scorecard: string
  year: number
  agency: string
}

interface ItemRow {
  criterion: string
  applies: boolean
  computed: Computed | null
  self_points: string | number | null
  self_note: string | null
  evidence: string | null
  appraised_points: string | number | null
  appraisal_note: string | null
  explanation: string | null
}

/** Numerics arrive as text. */
export const numberOf = (value: string | number | null): number | null => (value === null ? null : Number(value))

export async function findSheet(tx: Tx, key: SheetKey, definition: Definition): Promise<Sheet> {
  const { rows } = await sql<{
    id: string
    state: SheetState
    handed_in_on: string | null
    provenance: string | null
    seq: number
    last_hash: string
    agency_name: string
  }>`select s.id, s.state, s.handed_in_on, s.provenance, s.seq, s.last_hash, a.name as agency_name
    from score_sheet s join pub.agency a on a.tenant_id = s.tenant_id and a.id = s.agency_id
    where s.tenant_id = ${key.tenantId} and s.scorecard = ${key.scorecard} and s.year = ${key.year}
      and s.agency_id = ${key.agency}`.execute(tx)
  const [row] = rows
  if (!row) throw new Problem('scorecard.unknown')
  const { rows: items } = await sql<ItemRow>`select criterion, applies, computed, self_points, self_note, evidence,
      appraised_points, appraisal_note, explanation
    from score_item where tenant_id = ${key.tenantId} and scorecard = ${key.scorecard} and year = ${key.year}
      and agency_id = ${key.agency}`.execute(tx)
  return sheetOf(definition, key.agency, row, items)
}

function sheetOf(
  definition: Definition,
  agencyId: string,
  row: {
    id: string
    state: SheetState
    handed_in_on: string | null
    provenance: string | null
    seq: number
    last_hash: string
    agency_name: string
  },
  rows: readonly ItemRow[],
): Sheet {
  const known = new Map(rows.map((item) => [item.criterion, item]))
  const items = criteriaOf(definition).map((criterion): ScoredItem => {
    const item = known.get(criterion.code)
    return {
      criterion,
      applies: item?.applies ?? true,
      computed: item?.computed ?? null,
      selfPoints: numberOf(item?.self_points ?? null),
      selfNote: item?.self_note ?? null,
      evidence: item?.evidence ?? null,
      appraisedPoints: numberOf(item?.appraised_points ?? null),
      appraisalNote: item?.appraisal_note ?? null,
      explanation: item?.explanation ?? null,
    }
  })
  return {
    id: row.id,
    agencyId,
    agencyName: row.agency_name,
    state: row.state,
    handedInOn: row.handed_in_on,
    provenance: row.provenance,
    seq: row.seq,
    lastHash: row.last_hash,
    items,
    self: totalOf(definition, items, 'selfPoints'),
    appraised: totalOf(definition, items, 'appraisedPoints'),
  }
}

export function totalOf(
  definition: Definition,
  items: readonly ScoredItem[],
  which: 'selfPoints' | 'appraisedPoints',
): SheetTotal {
  const byCode = new Map(items.map((item) => [item.criterion.code, item]))
  return totalSheet(
    sheetFields(definition, ({ code }) => {
      const item = byCode.get(code)
      return { applies: item?.applies ?? true, points: item?.[which] ?? null }
    }),
  )
}

/** Group and printed percentage of a total, by the thresholds of the year. */
export function standing(definition: Definition, percentage: number | null) {
  if (percentage === null) return null
  const group = groupOf(percentage, definition.groups)
  return {
    group,
    groupName: definition.groups.find((one) => one.group === group)?.name ?? String(group),
    shown: shownPercentage(percentage, definition.groups),
  }
}

/** An unpublished sheet is seen by its own agency and by the appraisal. */
export function maySeeSheet(actor: Actor, scope: Scope, agency: string, state: SheetState): boolean {
  return state === 'published' || scope === 'tenant' || agenciesOf(actor).includes(agency)
}
