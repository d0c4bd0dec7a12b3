/** Dossiers are counted by the day of their reception or by the day of their end, each day of Viet Nam. */
const moments = {
  received: { at: 'd.received_at', on: 'd.received_on' },
  finished: { at: 'd.finished_at', on: 'd.finished_on' },
} as const

interface Asked {
  by: keyof typeof moments
  /** Which of them; without it all. */
  where?: string
  counted?: string
  amount?: string
  join?: string
}

/**
 * The rows of a number whose records are dossiers. The label is the code and the procedure: never a name, because the
 * number is shown to people who may not see the dossier.
 */
export function dossierRows({ by, where, counted = 'true', amount = '1', join = '' }: Asked): string {
  const { at, on } = moments[by]
  return `${selected(on, amount, counted)}${join}
where d.tenant_id = $tenant and ${at} >= $fromAt and ${at} < $untilAt${where ? ` and ${where}` : ''}${cuts}`
}

type Border = '$fromAt' | '$untilAt'

/** Accepted before a moment and not ended before the same or an earlier one. */
export function openRows(before: Border, { notEndedBefore = before, where = '' } = {}): string {
  return `${selected('d.received_on', '1', 'true')}
where d.tenant_id = $tenant and d.received_at < ${before}
  and (d.finished_at is null or d.finished_at >= ${notEndedBefore})${where}${cuts}`
}

/** As `openRows('$untilAt')`, and by the date that statistics use past it: few rows, each found by an index. */
export function overdueRows(where = ''): string {
  return `${selected('d.received_on', '1', 'true')}
where d.tenant_id = $tenant and d.received_at < $untilAt and ${isOverdue}${where}${cuts}`
}

const lookedAt = 'least($asOf, $untilAt)'
/** While the clock stands still nothing becomes late (one-stop.md §8); waiting dossiers are in time. */
const stoodStill = `((d.paused_at is not null and d.paused_at <= ${lookedAt}) or exists (
    select 1 from jsonb_array_elements(d.pauses) pause
    where (pause ->> 'from')::bigint <= extract(epoch from ${lookedAt}) * 1000
      and (pause ->> 'to')::bigint > extract(epoch from ${lookedAt}) * 1000))`
export const isOverdue = `(d.finished_at is null or (d.outcome = 'overdue' and d.finished_at >= $untilAt))
  and d.original_due_at < ${lookedAt} and not ${stoodStill}`
export const isInTime = `(d.original_due_at >= ${lookedAt} or ${stoodStill})`

const selected = (on: string, amount: string, counted: string) => `select d.id::text as id, 'dossier' as kind,
  coalesce(d.code, d.submission_no, '') || ' – ' || p.name as label, ${on} as on_date,
  '/ban-lam-viec/ho-so/' || coalesce(d.code, d.submission_no, d.id::text) as href,
  (${amount})::numeric as amount, (${counted}) as counted,
  d.agency_id as agency, d.procedure_code as procedure, p.direct_unit_id as unit
from pub.dossier d
join pub.procedure p on p.tenant_id = d.tenant_id and p.code = d.procedure_code and p.version = d.procedure_version`

const cuts = `
  [[and d.agency_id = $agency]] [[and d.procedure_code = $procedure]] [[and p.direct_unit_id = $unit]]`
