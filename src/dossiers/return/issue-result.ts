import { Type } from 'typebox'
import { localDate } from '#law/instant.ts'
import { nextNumber } from '#platform/audit/number-book.ts'
import { keepBytes } from '#platform/files/keep-upload.ts'
import { invalid } from '#platform/http/problem.ts'
import { resultPdf } from '../letters/result-of.ts'
import { verb } from '../verb.ts'
import { words } from '../words.ts'
import { checkResultFile } from './result-file.ts'

const field = Type.String({ maxLength: 2000 })

/** T21: the result gets its number and leaves the office. Without a file its own template is filled. */
export const issueResult = verb({
  action: 'issueResult',
  input: Type.Object({
    fileId: Type.Optional(Type.String({ format: 'uuid' })),
    fields: Type.Optional(Type.Record(Type.String({ maxLength: 100 }), field, { maxProperties: 40 })),
  }),
  async effect(context) {
    const { input, procedure, row, tx, actor, now, lang } = context
    const title = procedure.results[0]?.name ?? procedure.name
    if (input.fileId !== undefined && !(await checkResultFile(context, input.fileId))) {
      throw invalid([{ pointer: '/fileId', message: words(lang).papers.unknownFile }])
    }
    const year = localDate(now).slice(0, 4)
    const n = await nextNumber(tx, actor.tenantId, `result:${row.agency_id}`, year)
    const { number, bytes, signedBy } = await resultPdf(
      context,
      n,
      title,
      input.fields ?? {},
      input.fileId === undefined,
    )
    const fileId =
      input.fileId ?? (await keepBytes(context, `${row.code ?? row.id}_KQ_01.pdf`, 'application/pdf', bytes)).id
    return { said: { number, title }, changes: { result: { number, title, fileId, signedBy } } }
  },
})
