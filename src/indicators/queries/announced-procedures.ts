import { entryRows, inPeriod } from './entry-rows.ts'
import { procedureName } from './procedure-name.ts'

/** States of a decision that has been signed and not withdrawn. */
export const signed = (of: string) => `${of}.state in ('signed', 'entered', 'published', 'superseded')`
export const signedInPeriod = `${signed('a')} and ${inPeriod('a.issued_on')}`

/** Lines of announcements as rows: `e` is the line, `a` its decision. Reads `pub.announcement` and `pub.procedure` too. */
export const announced = (asked: { where: string; counted?: string; join?: string }): string =>
  entryRows('announcedProcedure', {
    ...asked,
    label: procedureName(),
    join: `join pub.announcement a on a.tenant_id = e.tenant_id and a.id = e.announcement${asked.join ?? ''}`,
    onDate: 'a.issued_on',
    agency: 'a.proposed_by',
    procedure: 'e.procedure',
  })
