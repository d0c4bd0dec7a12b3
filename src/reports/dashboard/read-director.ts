import { sql } from 'kysely'
import type { MeasureArgs } from '#indicators'
import type { Tx } from '#platform/database/tx.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { type Found, numbersOf, type Panel } from './dashboard.ts'
import { codesOf, figuresOf } from './figures.ts'
import { mostUrgent, openCounts, urgentColumns } from './open-work.ts'
import { rankPanel } from './rank-panels.ts'
import { satisfactionPanel } from './satisfaction-panels.ts'
import { periodTitle, rateText } from './spoken.ts'
import { monthlyLoad, outcomes } from './standing-panels.ts'
import { words } from './words.ts'

/** What an agency is asked about: its dossiers, its place among the others, what people say, what is late. */
export async function readDirector(
  tx: Tx,
  args: MeasureArgs & { agency: string },
  lang: Lang,
  seesDossiers: boolean,
): Promise<Found> {
  const w = words(lang)
  const now = args.asOf
  const of = { tenantId: args.tenantId, agency: args.agency }
  const found = await numbersOf(tx, ['dossier.total', 'dossier.resolved', 'dossier.onTimeOrEarlyRate'], args)
  const rank = await rankPanel(tx, args, lang)
  const { late } = await openCounts(tx, of, now)
  const delays: Panel = {
    code: 'delays',
    title: w.delays,
    chart: 'table',
    head: w.dossier,
    columns: urgentColumns(of, lang),
    rows: (await mostUrgent(tx, of, { now, days: 0, limit: 10, lang })).filter(({ tone }) => tone === 'late'),
    empty: w.nothingLate,
    isWide: true,
  }
  const units = await outcomes(
    tx,
    { code: 'byUnit', title: w.byUnit, head: w.unit },
    (await unitsOf(tx, args)).map(({ id, name }) => ({ label: name, args: { ...args, unit: id } })),
    lang,
  )
  const satisfaction = await satisfactionPanel(tx, args, lang)
  return {
    sentence: w.directorSentence({
      begin: periodTitle(args, now, lang),
      received: found['dossier.total'] ?? 0,
      resolved: found['dossier.resolved'] ?? 0,
      rate: rateText(found['dossier.onTimeOrEarlyRate'], lang),
      late,
      rank: rank?.said ?? null,
    }),
    figures: await figuresOf(tx, directorCodes(), args),
    panels: [
      ...(seesDossiers ? [delays] : []),
      await monthlyLoad(tx, args, lang),
      units,
      ...(rank ? [rank.panel] : []),
      ...(satisfaction ? [satisfaction] : []),
    ],
  }
}

const directorCodes = (): string[] => [
  'dossier.total',
  'dossier.resolved',
  'dossier.onTimeOrEarlyRate',
  'dossier.pendingOverdue',
  'dossier.onlineRate',
  'dossier.digitisedRate',
  'dossier.electronicResultRate',
  'dossier.paidOnlineRate',
  'payment.onlineRate',
  'dossier.meanWorkingDays',
  'procedure.fullyOnlineRate',
  'dossier.satisfiedRate',
  'sipas.index',
  'eDoc.rate',
  'par.planCompletionRate',
  'task.onTimeRate',
  ...codesOf('plan'),
]

/** The units of an agency that handle procedures. */
export async function unitsOf(tx: Tx, { tenantId, agency }: Pick<MeasureArgs, 'tenantId' | 'agency'>) {
  const { rows } = await sql<{ id: string; name: string }>`
    select u.id, u.name from pub.unit u
    where u.tenant_id = ${tenantId} and exists (select 1 from pub.procedure p
      where p.tenant_id = u.tenant_id and p.direct_unit_id = u.id and p.agency_id = ${agency})
    order by u.name, u.id`.execute(tx)
  return rows
}
