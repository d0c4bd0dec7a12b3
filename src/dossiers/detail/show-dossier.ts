import { Type } from 'typebox'
import { action } from '#platform/http/action.ts'
import { factsFor, procedureFor } from '../dossier-facts.ts'
import { dossierOutput } from '../dossier-output.ts'
import { dossierParams } from '../dossier-params.ts'
import { findDossier } from '../dossier-row.ts'
import { readLetters } from '../letters/read-letters.ts'
import { etagOf } from '../perform.ts'
import { present } from '../present.ts'

export const showDossier = action({
  name: 'dossier.show',
  method: 'GET',
  path: '/dossiers/{idOrCode}',
  permission: 'dossier.read',
  summary: {
    vi: 'Một hồ sơ: trạng thái, hai đồng hồ, việc được làm',
    en: 'One dossier: state, both clocks, what may be done',
  },
  params: dossierParams,
  query: Type.Object({}),
  input: Type.Object({}),
  output: dossierOutput,
  async run(context) {
    const row = await findDossier(context.tx, context.actor, context.scope, context.params.idOrCode)
    const procedure = await procedureFor(context, row)
    const facts = await factsFor(context, row, procedure)
    const letters = await readLetters(context.tx, row)
    return { output: { ...present(context.platform, row, procedure, facts, context.lang), letters }, etag: etagOf(row) }
  },
})
