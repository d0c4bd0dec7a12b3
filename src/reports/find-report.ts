import type { Instant } from '#law/instant.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Scope } from '#platform/auth/grants.ts'
import type { Tx } from '#platform/database/tx.ts'
import { Problem } from '#platform/http/problem.ts'
import { compile, type ReportContent } from './compile.ts'
import { type Difference, differences } from './difference.ts'
import { type Frozen, findFrozen } from './frozen.ts'
import type { ReportOutline } from './outline.ts'
import { outlineOf } from './outline-of.ts'
import {
  findSections,
  findVersions,
  type ReportAgency,
  type ReportHead,
  type ReportKey,
  reportAgency,
  type WrittenSection,
} from './report.ts'
import { headOfAgency, provinceName } from './signer.ts'

/** Who asks for a report, and when. */
export interface Asking {
  tx: Tx
  actor: Actor
  scope: Scope
  now: Instant
}

export interface Asked {
  agency: string
  year: number
  version?: number | undefined
  /** Also compare the records behind every figure of an approved version. */
  withRows?: boolean | undefined
}

/** One version of a report as it is shown: frozen once approved, until then computed at this moment. */
export interface FoundReport {
  key: ReportKey
  outline: ReportOutline
  agency: ReportAgency
  head: ReportHead
  versions: readonly ReportHead[]
  sections: readonly WrittenSection[]
  content: ReportContent
  frozen: Frozen | null
  /** Null: not approved, there is nothing to differ from. */
  differences: readonly Difference[] | null
}

export async function findReport(asking: Asking, asked: Asked): Promise<FoundReport> {
  const { tx, actor, now } = asking
  const agency = await reportAgency(tx, asking, asked)
  const key: ReportKey = { tenantId: actor.tenantId, kind: 'annual', agency: agency.id, year: asked.year }
  const versions = await findVersions(tx, key)
  const head = asked.version === undefined ? versions[0] : versions.find(({ version }) => version === asked.version)
  if (!head) throw new Problem('report.unknown')
  const outline = outlineOf(key.kind)
  const sections = await findSections(tx, key, head.version)
  const found = { key, outline, agency, head, versions, sections }
  const frozen = head.state === 'approved' ? await findFrozen(tx, key, head.version) : null
  if (!frozen)
    return { ...found, content: await draft(tx, key, agency, sections, now), frozen: null, differences: null }
  const moved = await differences(tx, key, frozen.content, now, asked.withRows ?? false)
  return { ...found, content: frozen.content, frozen, differences: moved }
}

/** A version as it would be approved now, by the head of the agency. */
export async function draft(
  tx: Tx,
  key: ReportKey,
  agency: ReportAgency,
  sections: readonly WrittenSection[],
  now: Instant,
): Promise<ReportContent> {
  const province = await provinceName(tx, key.tenantId)
  const signer = await headOfAgency(tx, key.tenantId, agency, now)
  return compile(tx, key, sections, { agency, province, signer, asOf: now })
}
