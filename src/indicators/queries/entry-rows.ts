import { pathOf, registerNamed, viewOf } from '#registers'

/** Of the entries of a register, `e`: which ones, and what is said of each. */
interface Asked {
  where: string
  join?: string
  /** One entry may stand for several: then each row needs an `id` of its own. */
  id?: string
  /** Never a name of a person: a number may be shown to people who may not see the entry. */
  label?: string
  onDate?: string
  amount?: string
  counted?: string
  /** The column by which the number can be cut by unit. */
  unit?: string
  /** Whose number an entry is, where that is not the agency that keeps it; and of which procedure. */
  agency?: string
  procedure?: string
}

/** The rows of a number whose records are entries of a register; voided ones are not in its view. */
export function entryRows(register: string, asked: Asked): string {
  const { where, join = '', id = 'e.id::text', label = 'e.title', onDate = 'e.dated_on' } = asked
  const { amount = '1', counted = 'true', unit, agency = 'e.agency_id', procedure } = asked
  const declared = registerNamed(register)
  return `select ${id} as id, '${register}' as kind, ${label} as label, ${onDate} as on_date,
  '${pathOf(declared)}/' || e.id::text as href, (${amount})::numeric as amount, coalesce(${counted}, false) as counted
from ${viewOf(declared)} e${join && `\n${join}`}
where e.tenant_id = $tenant and ${where}
  [[and ${agency} = $agency]]${unit ? ` [[and e.${unit} = $unit]]` : ''}${procedure ? ` [[and ${procedure} = $procedure]]` : ''}`
}

/** What is planned or given by the year is counted by the years that the period touches. */
export const ofYears = (column: string): string =>
  `${column} between date_part('year', $from) and date_part('year', $to)`
/** A state of things is that of the year in which the period ends. */
export const ofLastYear = (column: string): string => `${column} = date_part('year', $to)`
export const inPeriod = (column: string): string => `(${column} <= $to and ${column} >= $from)`
/** By the day of Viet Nam on which the number is asked for. */
export const isOver = (column: string): string => `${column} < ($asOf at time zone 'Asia/Ho_Chi_Minh')::date`
