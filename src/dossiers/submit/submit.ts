import { Type } from 'typebox'
import { procedureAt } from '#catalogue'
import type { Channel } from '#law/dossier.ts'
import { localDate } from '#law/instant.ts'
import { action } from '#platform/http/action.ts'
import { invalid } from '#platform/http/problem.ts'
import { factsFor } from '../dossier-facts.ts'
import { dossierOutput } from '../dossier-output.ts'
import { type Owner, ownerInput } from '../owner.ts'
import { componentInput } from '../papers/components.ts'
import { etagOf } from '../perform.ts'
import { present } from '../present.ts'
import { words } from '../words.ts'
import { submitNew } from './submission.ts'

const channel = Type.Enum(['inPerson', 'online', 'postal'])

export const submissionInput = Type.Object(
  {
    procedureCode: Type.String({ minLength: 1, maxLength: 40 }),
    channel,
    owner: ownerInput,
    applicant: Type.Optional(ownerInput),
    authorisation: Type.Optional(Type.Record(Type.String({ maxLength: 60 }), Type.Unknown(), { maxProperties: 20 })),
    form: Type.Record(Type.String({ maxLength: 100 }), Type.Unknown(), { default: {} }),
    components: Type.Array(componentInput, { maxItems: 100, default: [] }),
    resultChannel: channel,
  },
  { additionalProperties: false },
)

/** A citizen's online submission, or a reception at the counter or by post, which is accepted at once. */
export const submit = action({
  name: 'dossier.submit',
  method: 'POST',
  path: '/dossiers',
  permission: 'dossier.submit',
  summary: {
    vi: 'Nộp hồ sơ; cán bộ tiếp nhận nộp thì được tiếp nhận ngay',
    en: 'Submit a dossier; a clerk’s is accepted at once',
  },
  params: Type.Object({}),
  query: Type.Object({}),
  input: submissionInput,
  output: dossierOutput,
  status: 201,
  async run(context) {
    const { platform, tx, actor, now, input, lang } = context
    const w = words(lang)
    const isDesk = actor.kind === 'official'
    if (!isDesk && input.channel !== 'online') throw invalid([{ pointer: '/channel', message: w.channelOfCitizen }])
    if (isDesk && input.channel === 'online') throw invalid([{ pointer: '/channel', message: w.channelOfDesk }])
    const procedure = await procedureAt(platform, tx, actor.tenantId, input.procedureCode, localDate(now))
    if (!procedure) throw invalid([{ pointer: '/procedureCode', message: w.procedureUnknown }])
    const row = await submitNew(context, {
      procedure,
      channel: input.channel as Channel,
      owner: input.owner as Owner,
      applicant: (input.applicant as Owner | undefined) ?? null,
      authorisation: input.authorisation ?? null,
      form: input.form,
      components: input.components,
      resultChannel: input.resultChannel as Channel,
    })
    const facts = await factsFor(context, row, procedure)
    return { output: present(platform, row, procedure, facts, lang), etag: etagOf(row) }
  },
})
