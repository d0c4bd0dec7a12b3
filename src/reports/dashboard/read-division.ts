import { sql } from 'kysely'
import type { MeasureArgs } from '#indicators'
import type { Tx } from '#platform/database/tx.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { type Found, numbersOf } from './dashboard.ts'
import { figuresOf } from './figures.ts'
import { mostUrgent, openCounts, urgentColumns } from './open-work.ts'
import { periodTitle, rateText } from './spoken.ts'
import { monthlyLoad, outcomes } from './standing-panels.ts'
import { words } from './words.ts'

/** A unit's own work: what is due, how it goes by procedure, and how much there is. */
export async function readDivision(tx: Tx, args: MeasureArgs, lang: Lang, seesDossiers: boolean): Promise<Found> {
  const w = words(lang)
  const now = args.asOf
  const of = { tenantId: args.tenantId, agency: args.agency, unit: args.unit ?? null }
  const counts = await openCounts(tx, of, now)
  const { 'dossier.total': received, 'dossier.onTimeOrEarlyRate': rate } = await numbersOf(
    tx,
    ['dossier.total', 'dossier.onTimeOrEarlyRate'],
    args,
  )
  const due = {
    code: 'due',
    title: w.due,
    chart: 'table',
    head: w.dossier,
    columns: urgentColumns(of, lang),
    rows: seesDossiers ? await mostUrgent(tx, of, { now, days: 7, limit: 20, lang }) : [],
    empty: w.nothingDue,
    isWide: true,
    href: { address: '/ban-lam-viec', label: w.toDesk },
  } as const
  return {
    sentence: w.divisionSentence({
      begin: periodTitle(args, now, lang),
      received: received ?? 0,
      rate: rateText(rate, lang),
      ...counts,
    }),
    figures: await figuresOf(tx, divisionCodes, args),
    panels: [
      ...(seesDossiers ? [due] : []),
      await outcomes(
        tx,
        { code: 'byProcedure', title: w.byProcedure, head: w.procedure },
        (await proceduresIn(tx, args)).map(({ code, name }) => ({ label: name, args: { ...args, procedure: code } })),
        lang,
      ),
      await monthlyLoad(tx, args, lang),
    ],
  }
}

const divisionCodes = [
  'dossier.total',
  'dossier.resolved',
  'dossier.onTimeOrEarlyRate',
  'dossier.pending',
  'dossier.pendingOverdue',
  'dossier.meanWorkingDays',
  'dossier.onlineRate',
  'dossier.digitisedRate',
]

/** The unit's procedures that were in force in the period. */
async function proceduresIn(tx: Tx, { tenantId, agency, unit = null, from, to }: MeasureArgs) {
  const { rows } = await sql<{ code: string; name: string }>`
    select distinct on (p.code) p.code, p.name from pub.procedure p
    where p.tenant_id = ${tenantId} and p.agency_id = ${agency} and (${unit}::text is null or p.direct_unit_id = ${unit})
      and p.effective_from <= ${to} and (p.effective_to is null or p.effective_to > ${from})
    order by p.code, p.version desc`.execute(tx)
  return rows
}
