/** Procedures in force on the last day of the period; of what is counted, `p` is the procedure. */
export function procedureRows({ where, counted = 'true' }: { where?: string; counted?: string } = {}): string {
  return `select p.code as id, 'procedure' as kind, p.code || ' – ' || p.name as label, p.effective_from as on_date,
  '/thu-tuc/' || p.code as href, 1::numeric as amount, (${counted}) as counted
from pub.procedure p
where p.tenant_id = $tenant and p.effective_from <= $to and (p.effective_to is null or p.effective_to > $to)${where ? ` and ${where}` : ''}
  [[and p.agency_id = $agency]] [[and p.code = $procedure]] [[and p.direct_unit_id = $unit]]`
}
