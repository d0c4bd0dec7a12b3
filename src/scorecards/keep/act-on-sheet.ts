import { Type } from 'typebox'
import { action, type Entered, type RunContext } from '#platform/http/action.ts'
import { type Problem, problemBody } from '#platform/http/problem.ts'
import { changeSheet, type SheetInput } from '../change-sheet.ts'
import { criterionPage } from '../criterion.page.ts'
import { findDefinition } from '../definition.ts'
import { sheetParams } from '../paths.ts'
import { findPublication } from '../publication.ts'
import { sheetOutput, shownSheet } from '../shown.ts'

const closed = { additionalProperties: false }

const one = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value === '' ? undefined : value

/** `1,5` and `1.5` alike; what is no number is refused by the schema at its place. */
function readSheetForm(entered: Entered): unknown {
  const points = one(entered.points)
  const number = points === undefined ? undefined : Number(points.trim().replace(',', '.'))
  return {
    action: one(entered.action),
    ...(one(entered.criterion) ? { criterion: one(entered.criterion) } : {}),
    ...(points === undefined ? {} : { points: Number.isFinite(number) ? number : -1 }),
    ...(one(entered.note) ? { note: one(entered.note) } : {}),
    ...(one(entered.evidence) ? { evidence: one(entered.evidence) } : {}),
  }
}

export const actOnSheet = action({
  name: 'scorecard.act',
  method: 'POST',
  path: '/scorecards/{code}/{year}/{agency}/actions',
  permission: 'scorecard.act',
  summary: { vi: 'Tự chấm, thẩm định, giải trình, chốt điểm', en: 'Self-score, appraise, explain, settle' },
  params: sheetParams,
  query: Type.Object({}),
  input: Type.Object(
    {
      action: Type.Enum([
        'begin',
        'prefill',
        'selfScore',
        'submit',
        'appraise',
        'score',
        'explain',
        'respond',
        'finalise',
      ]),
      criterion: Type.Optional(Type.String({ maxLength: 20 })),
      points: Type.Optional(Type.Number()),
      note: Type.Optional(Type.String({ maxLength: 4000 })),
      evidence: Type.Optional(Type.String({ maxLength: 1000 })),
    },
    closed,
  ),
  output: sheetOutput,
  async run(context) {
    const { tx, actor, params } = context
    const key = { tenantId: actor.tenantId, scorecard: params.code, year: params.year, agency: params.agency }
    const sheet = await changeSheet(context, key, context.input as SheetInput)
    const definition = await findDefinition(tx, key.tenantId, key.scorecard, key.year)
    const found = await findPublication(tx, key.tenantId, key.scorecard, key.year)
    return { output: shownSheet(params.code, definition, sheet, found, actor) }
  },
  page: {
    path: '/cai-cach/cham-diem/{code}/{year}/{agency}/buoc',
    read: readSheetForm,
    next: (output, { input }) => {
      const at = `/cai-cach/cham-diem/${output.code}/${output.year}/${output.agency}`
      return input.criterion ? `${at}/${input.criterion}` : at
    },
    again: showAgain,
  },
})

async function showAgain(
  problem: Problem,
  entered: Entered,
  view: Parameters<typeof criterionPage>[3],
  context: RunContext<{ code: string; year: number; agency: string }, unknown, unknown>,
) {
  const criterion = one(entered.criterion)
  // A step of the whole sheet has no form to show again: its refusal is a page of its own.
  if (!criterion) throw problem
  const errors =
    problem.errors.length > 0
      ? problem.errors.map(({ pointer, message }) => ({ name: pointer.slice(1), message }))
      : [{ name: '', message: String(problemBody(problem, view.lang).title) }]
  const typed = Object.fromEntries(Object.entries(entered).map(([name, value]) => [name, one(value) ?? '']))
  return criterionPage(context.tx, context.actor, { ...context.params, criterion }, view, errors, typed)
}
