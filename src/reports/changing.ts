import type { RecordedEvent } from '#platform/audit/event.ts'
import type { RunContext } from '#platform/http/action.ts'
import { Problem } from '#platform/http/problem.ts'
import { mayEdit } from './moves.ts'
import { type ReportAgency, type ReportHead, type ReportKey, reportAgency } from './report.ts'
import { holdHead, updateReport } from './store.ts'
import { words } from './words.ts'

/** What a change of a report is done with. */
export type Changing = Pick<RunContext<unknown, unknown, unknown>, 'tx' | 'actor' | 'scope' | 'now' | 'lang' | 'record'>

export interface Held {
  key: ReportKey
  agency: ReportAgency
  head: ReportHead
}

/** The latest version of a report the actor may change something of, held until the transaction ends. */
export async function holdReport(changing: Changing, asked: { agency: string; year: number }): Promise<Held> {
  const agency = await reportAgency(changing.tx, changing, asked)
  const key: ReportKey = { tenantId: changing.actor.tenantId, kind: 'annual', agency: agency.id, year: asked.year }
  return { key, agency, head: await holdHead(changing.tx, key, changing.now) }
}

/** Says why a version cannot be changed as it stands. */
export function refusal({ lang }: Pick<Changing, 'lang'>, { state }: ReportHead): Problem {
  if (state === 'approved') return new Problem('report.approved')
  return new Problem('report.not-now', { state, stateLabel: words(lang).states[state] })
}

export function requireEditable(changing: Pick<Changing, 'lang'>, head: ReportHead): void {
  if (!mayEdit(head.state)) throw refusal(changing, head)
}

/** Takes a version on to the event that was just recorded on it. */
export async function moveOn(
  { tx, now }: Changing,
  { key, head }: Held,
  { seq, hash }: Pick<RecordedEvent, 'seq' | 'hash'>,
  after: { state?: ReportHead['state']; returnedBecause?: string | null } = {},
): Promise<void> {
  const { state = head.state, returnedBecause = head.returnedBecause } = after
  await updateReport(tx, key, head, { state, returnedBecause, seq, lastHash: hash, now })
}
