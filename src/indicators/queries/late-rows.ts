import { pathOf, registerNamed, viewOf } from '#registers'

/** Of the entries of a register, `e`: which ones are to be handed in, by when, and when that was done. */
interface Asked {
  where: string
  due: string
  done: string
  /**
   * Which of several lateness is that of the number: of things each of which is owed the latest one, none while one is
   * still missing; of versions of one thing the first that was handed in.
   */
  decides: 'latest' | 'first'
}

/**
 * The rows of a date to be kept: how many working days after it something was done, 0 in time (indices.md §2.2). Exactly
 * one row is counted, or none when nothing was handed in or a year without calendar lies between. Of one agency only.
 */
export function lateRows(register: string, { where, due, done, decides }: Asked): string {
  const declared = registerNamed(register)
  const counted =
    decides === 'latest'
      ? 'bool_and(x.late is not null) over () and row_number() over (order by x.late desc, x.id) = 1'
      : 'x.late is not null and row_number() over (order by x.late, x.done, x.id) = 1'
  return `select x.id::text as id, '${register}' as kind, x.title as label, x.due as on_date,
  '${pathOf(declared)}/' || x.id::text as href, x.late::numeric as amount, (${counted}) as counted
from (
  select e.id, e.title, ${due} as due, ${done} as done,
    case when ${done} <= ${due} then 0 else last.n - first.n end as late
  from ${viewOf(declared)} e
  left join unnest($calendarDays, $calendarNumbers) as first (day, n) on first.day = ${due}
  left join unnest($calendarDays, $calendarNumbers) as last (day, n) on last.day = ${done}
  where e.tenant_id = $tenant and e.agency_id = $agency and ${where}
) x`
}
