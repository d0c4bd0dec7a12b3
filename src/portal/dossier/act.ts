import { type Static, Type } from 'typebox'
import { dossierParams, perform, readDetail, verbOf } from '#dossiers'
import { action, type Entered, type RunContext } from '#platform/http/action.ts'
import { invalid, Problem } from '#platform/http/problem.ts'
import { portalPath } from '../portal-path.ts'
import { dossierPage } from './dossier.page.ts'
import { keepPapers, paperPlace } from './keep-papers.ts'
import { words } from './words.ts'

/** What an owner may do on this page; the law says when. */
const verbs = ['supplySupplement', 'requestWithdrawal', 'cancelWithdrawal'] as const
const text = Type.String({ maxLength: 2000 })
const input = Type.Object({
  action: Type.Enum([...verbs]),
  note: Type.Optional(text),
  reason: Type.Optional(text),
  /** Files that arrived with a press of the button that was refused: paper code → ids. */
  kept: Type.Record(Type.String({ maxLength: 40 }), Type.Array(Type.String({ format: 'uuid' }), { maxItems: 20 })),
})
type Context = RunContext<Static<typeof dossierParams>, unknown, Static<typeof input>>

/** The forms of the owner's page: the same verbs as the API, by the same `perform`. */
export const actOnMine = action({
  name: 'dossier.act-on-page',
  method: 'POST',
  permission: 'dossier.act',
  summary: {
    vi: 'Thực hiện một việc với hồ sơ, từ trang của người nộp',
    en: 'Do something to a dossier, from its owner’s page',
  },
  params: dossierParams,
  query: Type.Object({}),
  input,
  output: Type.Object({ id: Type.String(), action: Type.String() }),
  multipart: true,
  async run(context) {
    const name = context.input.action as (typeof verbs)[number]
    const verb = verbOf(name)
    if (!verb) throw new Error(`no verb ${name}`)
    const given = name === 'supplySupplement' ? await papersGiven(context) : reasonGiven(context, name)
    const note = context.input.note?.trim()
    const row = await perform(context, context.params.idOrCode, verb, given, note === '' ? undefined : note)
    return { output: { id: row.id, action: name } }
  },
  page: {
    path: '/ho-so/{idOrCode}',
    read: (entered) => ({
      action: entered.action,
      note: one(entered, 'note'),
      reason: one(entered, 'reason'),
      kept: keptIn(entered),
    }),
    next: ({ id, action: xong }, { lang }) => portalPath(lang, `/ho-so/${id}`, { xong }),
    async again(problem, entered, view, context) {
      if (problem.status === 404) throw problem
      const detail = await readDetail(context, context.params.idOrCode)
      return dossierPage(view, { detail, refused: { problem, entered } })
    },
  },
})

function reasonGiven({ input: { reason }, lang }: Context, name: string): Record<string, unknown> {
  if (name !== 'requestWithdrawal') return {}
  const said = reason?.trim() ?? ''
  if (said === '') throw invalid([{ pointer: '/reason', message: words(lang).withdraw.reasonMissing }])
  return { reason: said }
}

async function papersGiven(context: Context): Promise<Record<string, unknown>> {
  const {
    input: { kept, note },
    lang,
  } = context
  const { components, errors } = await keepPapers(context, kept)
  if (errors.length > 0) {
    throw new Problem(
      'input.invalid',
      { kept: Object.fromEntries(components.map(({ code, fileIds }) => [code, fileIds])) },
      errors,
    )
  }
  if (components.length === 0 && !note?.trim()) {
    throw invalid([{ pointer: '/note', message: words(lang).supplement.nothing }])
  }
  return { components }
}

/** Texts are composed and trimmed as they come in, like everything a person types. */
function one(entered: Entered, name: string): string | undefined {
  const value = entered[name]
  const last = Array.isArray(value) ? value.at(-1) : value
  return last?.replaceAll('\0', '').normalize('NFC')
}

function keptIn(entered: Entered): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(entered).flatMap(([name, value]) => {
      const code = paperPlace(name, 'kept')
      return code === undefined ? [] : [[code, Array.isArray(value) ? value : [value]]]
    }),
  )
}
