import { Type } from 'typebox'
import type { DossierAction } from '#law/dossier.ts'
import { action, type Entered, type RunContext } from '#platform/http/action.ts'
import { invalid, Problem } from '#platform/http/problem.ts'
import type { View } from '#platform/http/view.ts'
import type { Html } from '#platform/view/html.ts'
import { address, deskDossierPath, inboxPath } from '../desk-frame.ts'
import { procedureFor } from '../dossier-facts.ts'
import { dossierParams } from '../dossier-params.ts'
import { type DossierRow, findDossier } from '../dossier-row.ts'
import { type Performing, perform } from '../perform.ts'
import { queuesOf } from '../roles.ts'
import type { Verb } from '../verb.ts'
import { verbOf, verbs } from '../verbs.ts'
import { words } from '../words.ts'
import { deskDossierPage } from './desk-dossier.page.ts'
import { givenBy } from './read-ask.ts'
import { readDeskDossier } from './read-desk-dossier.ts'

/** The forms of a dossier's page: the same verbs as the API, by the same `perform`, for the version that was seen. */
export const actAtDesk = action({
  name: 'desk.act',
  method: 'POST',
  permission: 'desk.act',
  summary: { vi: 'Thực hiện một việc với hồ sơ, từ bàn làm việc', en: 'Do something to a dossier, from a desk' },
  params: dossierParams,
  query: Type.Object({}),
  input: Type.Object({
    action: Type.Enum(verbs.map((verb) => verb.action)),
    version: Type.String({ maxLength: 40 }),
    fields: Type.Record(
      Type.String({ maxLength: 100 }),
      Type.Union([
        Type.String({ maxLength: 20_000 }),
        Type.Array(Type.String({ maxLength: 20_000 }), { maxItems: 200 }),
      ]),
    ),
  }),
  output: Type.Object({ action: Type.String(), to: Type.String() }),
  multipart: true,
  async run(context) {
    const { input, actor } = context
    // The schema names exactly the verbs there are.
    const verb = verbOf(input.action as DossierAction)
    if (!verb) throw invalid([{ pointer: '/action', message: input.action }])
    const before = await findDossier(context.tx, actor, context.scope, context.params.idOrCode)
    const procedure = await procedureFor(context, before)
    const { given, note } = await givenBy({ ...context, procedure }, verb.action, input.fields)
    const row = await performSeen(context, before, verb, input.version, given, note)
    const holds = ({ task }: DossierRow) => task !== null && queuesOf(actor).includes(task.queue)
    const done = { xong: verb.action, 'ho-so': row.code ?? row.submission_no ?? row.id }
    const to =
      holds(before) && !holds(row)
        ? address(backTo(input.fields.back), done)
        : address(deskDossierPath({ id: row.id, code: row.code, submissionNo: row.submission_no }), {
            xong: verb.action,
          })
    return { output: { action: verb.action, to } }
  },
  page: {
    path: '/ban-lam-viec/ho-so/{idOrCode}',
    read: ({ action: name, version, ...fields }) => ({ action: name, version: version ?? '', fields }),
    next: ({ to }) => to,
    again: (problem, entered, view, context) => dossierAgain(problem, entered, view, context),
  },
})

/** Whoever acted from another desk goes on there; only an address of this site is one. */
const backTo = (back: string | string[] | undefined): string =>
  typeof back === 'string' && /^\/[a-z][a-z/-]*$/.test(back) ? back : inboxPath

/** A page of yesterday is the same to its reader as somebody who was faster: 409, and how the dossier stands now. */
async function performSeen(
  context: Performing,
  row: DossierRow,
  verb: Verb,
  version: string,
  given: Record<string, unknown>,
  note: string | undefined,
): Promise<DossierRow> {
  try {
    return await perform(
      { ...context, request: { ifMatch: version === '' ? null : version } },
      row.id,
      verb,
      given,
      note,
    )
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'request.stale') throw error
    const { state } = await findDossier(context.tx, context.actor, context.scope, row.id)
    throw new Problem('dossier.changed', {
      dossierStatus: state.status,
      statusName: words(context.lang).status[state.status],
    })
  }
}

async function dossierAgain(
  problem: Problem,
  entered: Entered,
  view: View,
  context: RunContext<{ idOrCode: string }, unknown, unknown>,
): Promise<Html> {
  if (problem.status === 404) throw problem
  const desk = await readDeskDossier(context, context.params.idOrCode)
  const name = typeof entered.action === 'string' ? entered.action : ''
  return deskDossierPage(view, desk, { problem, action: name, entered })
}
