import { Type } from 'typebox'
import { type Procedure, procedureAt } from '#catalogue'
import { address, dossierWords, missingComponents, type Owner, ownerInput, submitNew } from '#dossiers'
import type { Channel } from '#law/dossier.ts'
import { localDate } from '#law/instant.ts'
import { action, type Entered, type RunContext } from '#platform/http/action.ts'
import { type FieldError, invalid, type Problem, problemBody } from '#platform/http/problem.ts'
import type { View } from '#platform/http/view.ts'
import type { Html } from '#platform/view/html.ts'
import type { FieldError as NamedError } from '#platform/view/parts/form.ts'
import { counterPage } from '../counter.page.ts'
import { readCounter } from '../read-counter.ts'
import { isAsked, isReceived, readReception, receptionEntered } from '../reception-entered.ts'
import { words } from '../words.ts'

const channel = Type.Enum(['inPerson', 'online', 'postal'])

/** T3 at the counter: whoever stands there leaves with a code, a date and a receipt, by the same way as any submission. */
export const receive = action({
  name: 'counter.receive',
  method: 'POST',
  permission: 'counter.receive',
  summary: { vi: 'Tiếp nhận hồ sơ tại quầy hoặc qua bưu chính', en: 'Receive a dossier at the counter or by post' },
  params: Type.Object({}),
  query: Type.Object({}),
  input: Type.Object({
    procedureCode: Type.String({ minLength: 1, maxLength: 40 }),
    channel: Type.Enum(['inPerson', 'postal']),
    resultChannel: channel,
    owner: ownerInput,
    applicant: Type.Optional(ownerInput),
    authorisation: Type.Optional(Type.Object({ document: Type.String({ maxLength: 300 }) })),
    all: Type.Boolean(),
    papers: Type.Array(
      Type.Object({
        code: Type.String({ maxLength: 20 }),
        received: Type.Boolean(),
        copies: Type.String({ maxLength: 10 }),
        copyType: Type.Enum(['original', 'copy', 'electronic']),
      }),
      { maxItems: 100 },
    ),
  }),
  output: Type.Object({ id: Type.String() }),
  async run(context) {
    const { platform, tx, actor, now, input, lang } = context
    const procedure = await procedureAt(platform, tx, actor.tenantId, input.procedureCode, localDate(now))
    if (!procedure) throw invalid([{ pointer: '/procedureCode', message: dossierWords(lang).procedureUnknown }])
    const errors: FieldError[] = []
    const components = input.papers.flatMap(({ code, received, copies, copyType }) => {
      const known = procedure.components.find((component) => component.code === code)
      if (!received && !(input.all && known && isAsked(known))) return []
      if (!/^\d{1,3}$/.test(copies) || Number(copies) < 1 || Number(copies) > 100)
        errors.push({ pointer: `/copies/${code}`, message: words(lang).copiesWrong })
      return [{ code, copies: Number(copies), copyType: copyType as 'original' | 'copy' | 'electronic' }]
    })
    if (errors.length > 0) throw invalid(errors)
    const row = await submitNew(context, {
      procedure,
      channel: input.channel as Channel,
      owner: input.owner as Owner,
      applicant: (input.applicant as Owner | undefined) ?? null,
      authorisation: input.authorisation ?? null,
      form: {},
      components,
      resultChannel: input.resultChannel as Channel,
    })
    return { output: { id: row.id } }
  },
  page: {
    path: '/mot-cua/tiep-nhan',
    read: readReception,
    next: ({ id }) => address('/mot-cua', { 'vua-nhan': id }),
    again: (problem, entered, view, context) => receptionAgain(problem, entered, view, context),
  },
})

async function receptionAgain(
  problem: Problem,
  entered: Entered,
  view: View,
  context: RunContext<unknown, unknown, unknown>,
): Promise<Html> {
  const fields = receptionEntered(entered)
  const counter = await readCounter(context, { q: '', procedureCode: fields.procedureCode, receivedId: undefined })
  return counterPage(view, counter, { fields, errors: namedErrors(view, problem, fields, counter.chosen) })
}

/** Each error at its field; a paper that is missing at its own line. */
function namedErrors(
  view: View,
  problem: Problem,
  fields: ReturnType<typeof receptionEntered>,
  procedure: Procedure | null,
): NamedError[] {
  const w = words(view.lang)
  if (procedure === null) return [{ name: '', message: w.procedureGone }]
  const given = procedure.components.filter((component) => isReceived(fields, component)).map(({ code }) => ({ code }))
  const missing = missingComponents(procedure, 'inPerson', given).map((code) => ({
    name: `paper.${code}`,
    message: nameMissing(procedure, code, view),
  }))
  const others = problem.errors
    .filter(({ pointer }) => pointer !== '/components')
    .map(({ pointer, message }) => ({ name: pointer.slice(1).replaceAll('/', '.'), message }))
  const all = [...others, ...missing]
  return all.length > 0 ? all : [{ name: '', message: `${w.refused} ${problemBody(problem, view.lang).title}` }]
}

const nameMissing = (procedure: Procedure, code: string, view: View): string =>
  dossierWords(view.lang).papers.missing(
    procedure.components.find((component) => component.code === code)?.name ?? code,
  )
