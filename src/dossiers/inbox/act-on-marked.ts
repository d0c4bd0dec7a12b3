import { Type } from 'typebox'
import type { DossierAction } from '#law/dossier.ts'
import { officeCalendar } from '#organisation'
import { action, type RunContext } from '#platform/http/action.ts'
import { type FieldError, invalid, Problem, problemBody } from '#platform/http/problem.ts'
import type { View } from '#platform/http/view.ts'
import type { Html } from '#platform/view/html.ts'
import { alert } from '#platform/view/parts/alert.ts'
import { address, inboxPath } from '../desk-frame.ts'
import { deskWords } from '../desk-words.ts'
import { perform } from '../perform.ts'
import { verbOf } from '../verbs.ts'
import { countInbox } from './count-inbox.ts'
import { inboxPage } from './inbox.page.ts'
import { readInbox } from './read-inbox.ts'

/** What needs no word of explanation may be done to many at once. */
const simple = ['handOver', 'forward'] as const satisfies readonly DossierAction[]

const firstPage = { limit: 50 }

/** All of the marked dossiers or none: a refusal names the one that stood in the way. */
export const actOnMarked = action({
  name: 'inbox.act-on-marked',
  method: 'POST',
  permission: 'inbox.read',
  summary: { vi: 'Làm một việc với các hồ sơ đã chọn', en: 'Do one thing to the marked dossiers' },
  params: Type.Object({}),
  query: Type.Object({}),
  input: Type.Object({
    action: Type.Enum([...simple]),
    ids: Type.Array(Type.String({ format: 'uuid' }), { minItems: 1, maxItems: 200, uniqueItems: true }),
  }),
  output: Type.Object({ action: Type.String(), count: Type.Integer() }),
  async run(context) {
    const { action: name, ids } = context.input
    const verb = verbOf(name as DossierAction)
    if (!verb) throw new Error(`${name} is not offered`)
    // Everybody takes the rows in one order, so that two officials cannot wait for each other.
    for (const id of ids.toSorted()) {
      try {
        await perform({ ...context, request: { ifMatch: null } }, id, verb, {}, undefined)
      } catch (error) {
        if (error instanceof Problem)
          throw new Problem(error.code, error.data, [{ pointer: `/ids/${id}`, message: '' }, ...error.errors])
        throw error
      }
    }
    return { output: { action: name, count: ids.length } }
  },
  page: {
    path: '/ban-lam-viec/da-chon',
    read(entered, { lang }) {
      const ids = typeof entered.id === 'string' ? [entered.id] : (entered.id ?? [])
      if (ids.length === 0) throw invalid([{ pointer: '/ids', message: deskWords(lang).inbox.noneMarked }])
      return { action: entered.action, ids: [...new Set(ids)] }
    },
    next: ({ action: name, count }) => address(inboxPath, { xong: name, 'ho-so': String(count) }),
    again: (problem, _entered, view, context) => inboxAgain(problem, view, context),
  },
})

async function inboxAgain(problem: Problem, view: View, context: RunContext<unknown, unknown, unknown>): Promise<Html> {
  const { platform, tx, actor, now } = context
  const { items, nextCursor } = await readInbox(tx, actor, now, firstPage)
  const counts = await countInbox(tx, actor, now)
  const calendar = await officeCalendar(platform, tx, actor.tenantId)
  const title = refusalTitle(problem, view, items)
  return inboxPage(view, {
    query: firstPage,
    items,
    nextCursor,
    counts,
    calendar,
    notice: alert({ lang: view.lang, tone: 'late', title, isAnswer: true }),
  })
}

function refusalTitle(
  problem: Problem,
  view: View,
  items: readonly { dossierId: string; code: string | null; submissionNo: string | null }[],
): string {
  const [first]: readonly FieldError[] = problem.errors
  if (first && first.message !== '') return first.message
  const id = first?.pointer.slice('/ids/'.length)
  const line = items.find((item) => item.dossierId === id)
  const why = String(problemBody(problem, view.lang).title)
  return line ? deskWords(view.lang).inbox.notForAll(line.code ?? line.submissionNo ?? '', why) : why
}
