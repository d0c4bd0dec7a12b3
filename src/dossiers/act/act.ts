import { Type } from 'typebox'
import type { DossierAction } from '#law/dossier.ts'
import { action } from '#platform/http/action.ts'
import { invalid } from '#platform/http/problem.ts'
import { factsFor, procedureFor } from '../dossier-facts.ts'
import { dossierOutput } from '../dossier-output.ts'
import { dossierParams } from '../dossier-params.ts'
import { etagOf, perform } from '../perform.ts'
import { present } from '../present.ts'
import { verbOf, verbs } from '../verbs.ts'

const actionNames = verbs.map((verb) => verb.action)

/** Every verb through one address; each says what it asks for (CONTRACT §5). */
export const act = action({
  name: 'dossier.act',
  method: 'POST',
  path: '/dossiers/{idOrCode}/actions',
  permission: 'dossier.act',
  summary: { vi: 'Thực hiện một việc với hồ sơ', en: 'Do something to a dossier' },
  params: dossierParams,
  query: Type.Object({}),
  input: Type.Object(
    { action: Type.Enum(actionNames), note: Type.Optional(Type.String({ maxLength: 2000 })) },
    { additionalProperties: true },
  ),
  output: dossierOutput,
  async run(context) {
    const { action: name, note, ...given } = context.input
    const verb = verbOf(name as DossierAction)
    if (!verb) throw invalid([{ pointer: '/action', message: name }])
    const row = await perform(context, context.params.idOrCode, verb, given, note)
    const procedure = await procedureFor(context, row)
    const facts = await factsFor(context, row, procedure)
    return { output: present(context.platform, row, procedure, facts, context.lang), etag: etagOf(row) }
  },
})
