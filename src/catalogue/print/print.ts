import { Type } from 'typebox'
import { localDate } from '#law/instant.ts'
import { action } from '#platform/http/action.ts'
import { Problem } from '#platform/http/problem.ts'
import { procedureAt } from '../procedure/kept-procedures.ts'
import { renderProcedureSheet } from '../procedure/procedure-sheet.ts'
import { readOffice } from './read-office.ts'
import { sheetFields } from './sheet-fields.ts'

/** The sheet to pin up or take along, as PDF. */
export const printProcedure = action({
  name: 'procedure.print',
  method: 'GET',
  permission: 'procedure.read',
  summary: { vi: 'Tờ in của thủ tục', en: 'Printable sheet of a procedure' },
  params: Type.Object({ code: Type.String({ maxLength: 40 }) }),
  query: Type.Object({ at: Type.Optional(Type.String({ format: 'date' })) }),
  input: Type.Object({}),
  output: Type.Object({}),
  // A sheet costs more than a page: nobody needs more of them than this.
  perMinute: 60,
  async run({ platform, tx, actor, now, params, query }) {
    const { tenantId } = actor
    const procedure = await procedureAt(platform, tx, tenantId, params.code, query.at ?? localDate(now))
    if (!procedure) throw new Problem('procedure.unknown', { code: params.code })
    const { publicUrl, host, port } = platform.config
    const url = `${publicUrl ?? `http://${host}:${port}`}/thu-tuc/${procedure.code}`
    const fields = sheetFields(procedure, { ...(await readOffice(tx, tenantId, procedure.agencyId)), url, now })
    const bytes = renderProcedureSheet(fields, { createdAt: now })
    return {
      output: {},
      body: { bytes, type: 'application/pdf', fileName: `thu-tuc-${procedure.code}.pdf`, inline: true },
    }
  },
  page: { path: '/thu-tuc/{code}/to-in.pdf' },
})
