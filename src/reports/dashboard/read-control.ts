import { sql } from 'kysely'
import { brokenIdentities, type HandlingRow, handlingCodes, handlingRow, type MeasureArgs } from '#indicators'
import type { Tx } from '#platform/database/tx.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { type Found, figurePath, numbersOf, type Panel, type PanelRow } from './dashboard.ts'
import { codesOf, figuresOf } from './figures.ts'
import { pointsLost } from './service-index-panels.ts'
import { periodTitle, pointsText } from './spoken.ts'
import { words } from './words.ts'

/** What procedure control reports: procedures, their use, table II.06a and where points of Decision 766 are lost. */
export async function readControl(tx: Tx, args: MeasureArgs & { agency: string }, lang: Lang): Promise<Found> {
  const w = words(lang)
  const row = await handlingRow(tx, args)
  const unused = await unusedProcedures(tx, args, lang)
  const lost = await pointsLost(tx, args, lang)
  const found = await numbersOf(tx, ['procedure.total', 'procedure.fullyOnline'], args)
  return {
    sentence: w.controlSentence({
      begin: periodTitle(args, args.asOf, lang),
      procedures: found['procedure.total'] ?? 0,
      fullyOnline: found['procedure.fullyOnline'] ?? 0,
      unused: unused.rows.length,
      points: pointsText(lost?.total ?? null, lang),
    }),
    figures: await figuresOf(tx, controlCodes(), args),
    panels: [await levels(tx, args, lang), handlingPanel(row, args, lang), ...(lost ? [lost.panel] : []), unused],
  }
}

const controlCodes = (): string[] => {
  const onPanel = ['procedure.fullyOnline', 'procedure.partiallyOnline']
  const codes = [...codesOf('procedure', 'internalProcedure'), 'feedback.onTimeRate', 'feedback.satisfiedRate']
  return codes.filter((code) => !onPanel.includes(code))
}

async function levels(tx: Tx, args: MeasureArgs, lang: Lang): Promise<Panel> {
  const w = words(lang)
  const codes = ['procedure.fullyOnline', 'procedure.partiallyOnline', 'procedure.total'] as const
  const found = await numbersOf(tx, codes, args)
  const [full, part, all] = codes.map((code) => found[code] ?? 0)
  const rows: PanelRow[] = [
    { label: w.fullyOnline, href: figurePath(codes[0], args), values: [full ?? 0] },
    { label: w.partiallyOnline, href: figurePath(codes[1], args), values: [part ?? 0] },
    { label: w.infoOnly, href: figurePath(codes[2], args), values: [(all ?? 0) - (full ?? 0) - (part ?? 0)] },
  ]
  return {
    code: 'levels',
    title: w.byLevel,
    chart: 'bars',
    head: w.level,
    columns: [{ title: w.procedures, format: 'count' }],
    max: Math.max(1, all ?? 0),
    rows,
    empty: w.noProcedures,
  }
}

/** Table II.06a as rows, with the identities that the form prints (Circular 01/2020/TT-VPCP). */
function handlingPanel(row: HandlingRow, args: MeasureArgs, lang: Lang): Panel {
  const w = words(lang)
  const broken = brokenIdentities(row)
  // The keys are those of a row; Object.keys cannot say so.
  const columns = Object.keys(handlingCodes) as (keyof HandlingRow)[]
  return {
    code: 'handling',
    title: w.handling,
    chart: 'table',
    head: w.handlingColumn,
    columns: [{ title: w.count, format: 'count' }],
    rows: columns.map((column) => {
      const [code = '', ...others] = handlingCodes[column]
      // The sum of two numbers is no number by itself.
      return {
        label: w.handlingColumns[column],
        values: [row[column]],
        hrefs: [others.length > 0 ? undefined : figurePath(code, args)],
      }
    }),
    note: broken.length === 0 ? w.identitiesHold : w.identitiesBroken(broken.join('; ')),
    empty: w.noDossiers,
  }
}

async function unusedProcedures(tx: Tx, args: MeasureArgs & { agency: string }, lang: Lang): Promise<Panel> {
  const w = words(lang)
  const { rows } = await sql<{ code: string; name: string; service_level: string; unit_name: string | null }>`
    select p.code, p.name, p.service_level, u.name as unit_name from pub.procedure p
    left join pub.unit u on u.tenant_id = p.tenant_id and u.id = p.direct_unit_id
    where p.tenant_id = ${args.tenantId} and p.agency_id = ${args.agency}
      and p.effective_from <= ${args.to} and (p.effective_to is null or p.effective_to > ${args.to})
      and not exists (select 1 from pub.dossier d where d.tenant_id = p.tenant_id and d.agency_id = p.agency_id
        and d.procedure_code = p.code and d.received_at >= (${args.from}::date::timestamp at time zone 'Asia/Ho_Chi_Minh')
        and d.received_at < ((${args.to}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'))
    order by p.code`.execute(tx)
  return {
    code: 'unused',
    title: w.unused(rows.length),
    chart: 'table',
    head: w.procedure,
    columns: [
      { title: w.level, format: 'text', isTight: true },
      { title: w.unit, format: 'text' },
    ],
    rows: rows.map(({ code, name, service_level, unit_name }) => ({
      label: `${code} – ${name}`,
      href: `/thu-tuc/${code}`,
      values: [w.levels[service_level] ?? service_level, unit_name],
    })),
    empty: w.allUsed,
    isWide: true,
  }
}
