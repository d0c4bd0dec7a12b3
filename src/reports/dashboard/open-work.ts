import { sql } from 'kysely'
import { type Instant, instantAt, localDate, localDay } from '#law/instant.ts'
import type { Tx } from '#platform/database/tx.ts'
import { formatDateTime } from '#platform/words/format.ts'
import type { Lang } from '#platform/words/words-in.ts'
import type { PanelColumn, PanelRow } from './dashboard.ts'
import { words } from './words.ts'

/** Whose open work: of an agency, of one of its units, of everybody. */
export interface OpenWorkOf {
  tenantId: string
  agency: string | null
  unit?: string | null
}

export interface OpenCounts {
  dueToday: number
  late: number
}

interface OpenRow {
  code: string
  procedure_name: string
  unit_name: string | null
  due_at: Date
}

/** Accepted, not ended and not waiting for its owner; the partial index on what is open leads to it. */
const open = ({ tenantId, agency, unit = null }: OpenWorkOf) => sql`
  from pub.dossier d
  join pub.procedure p on p.tenant_id = d.tenant_id and p.code = d.procedure_code and p.version = d.procedure_version
  left join pub.unit u on u.tenant_id = p.tenant_id and u.id = p.direct_unit_id
  where d.tenant_id = ${tenantId} and d.finished_at is null and d.received_at is not null and d.paused_at is null
    and (${agency}::text is null or d.agency_id = ${agency}) and (${unit}::text is null or p.direct_unit_id = ${unit})`

export async function openCounts(tx: Tx, of: OpenWorkOf, now: Instant): Promise<OpenCounts> {
  const { rows } = await sql<OpenCounts>`
    select count(*) filter (where d.due_at >= ${new Date(now)})::int as "dueToday",
      count(*) filter (where d.due_at < ${new Date(now)})::int as late
    ${open(of)} and d.due_at < ${endOfDay(now)}`.execute(tx)
  return rows[0] ?? { dueToday: 0, late: 0 }
}

/** What is told of an urgent dossier; the unit only where it is not said already. */
export function urgentColumns({ unit }: OpenWorkOf, lang: Lang): PanelColumn[] {
  const w = words(lang)
  const tight = (title: string): PanelColumn => ({ title, format: 'text', isTight: true })
  return [
    { title: w.procedure, format: 'text' },
    ...(unit ? [] : [{ title: w.unit, format: 'text' as const }]),
    tight(w.dueAt),
    tight(w.left),
  ]
}

/** The dossiers that come first: by their due date, up to so many days ahead. Codes and procedures, never a name. */
export async function mostUrgent(
  tx: Tx,
  of: OpenWorkOf,
  { now, days, limit, lang }: { now: Instant; days: number; limit: number; lang: Lang },
): Promise<PanelRow[]> {
  const { rows } = await sql<OpenRow>`
    select coalesce(d.code, d.submission_no, '') as code, p.name as procedure_name, u.name as unit_name, d.due_at
    ${open(of)} and d.due_at < ${endOfDay(now + days * dayMs)}
    order by d.due_at, d.id limit ${limit}`.execute(tx)
  return rows.map((row) => {
    const due = row.due_at.getTime()
    return {
      label: row.code,
      href: `/ban-lam-viec/ho-so/${row.code}`,
      values: [row.procedure_name, ...(of.unit ? [] : [row.unit_name]), formatDateTime(due), left(due, now, lang)],
      ...(due < now ? { tone: 'late' } : localDate(due) === localDate(now) ? { tone: 'soon' } : {}),
    }
  })
}

function left(due: Instant, now: Instant, lang: Lang): string {
  const w = words(lang)
  const days = localDay(due) - localDay(now)
  if (due < now) return days === 0 ? w.lateToday : w.lateBy(-days)
  return days === 0 ? w.dueToday : w.dueIn(days)
}

const dayMs = 86_400_000
const endOfDay = (at: Instant): Date => new Date(instantAt(localDate(at), 24 * 60))
