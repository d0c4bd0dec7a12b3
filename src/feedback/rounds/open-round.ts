import { randomUUID } from 'node:crypto'
import { Type } from 'typebox'
import { isIsoDate, localDate } from '#law/instant.ts'
import { action, type Entered } from '#platform/http/action.ts'
import { type FieldError, invalid, Problem } from '#platform/http/problem.ts'
import { agenciesSeen } from '../agencies-seen.ts'
import { drawSample } from '../draw-sample.ts'
import { currentQuestionnaires, findQuestionnaire } from '../find-questionnaire.ts'
import { addRound, readRounds } from '../round.ts'
import { words } from '../words.ts'
import { roundOutput } from './round-output.ts'
import { roundsPage } from './rounds.page.ts'

const day = Type.String({ format: 'date' })

/** The surveys of the agencies in sight. */
export const listRounds = action({
  name: 'survey.rounds',
  method: 'GET',
  path: '/surveys/rounds',
  permission: 'survey.manage',
  summary: { vi: 'Các đợt khảo sát', en: 'Surveys' },
  params: Type.Object({}),
  query: Type.Object({}),
  input: Type.Object({}),
  output: Type.Object({ items: Type.Array(roundOutput), nextCursor: Type.Null() }),
  async run({ tx, actor, scope }) {
    const agencies = await agenciesSeen(tx, actor, scope)
    const items = await readRounds(
      tx,
      actor.tenantId,
      agencies.map(({ id }) => id),
    )
    return { output: { items, nextCursor: null } }
  },
  page: {
    path: '/cai-cach/hai-long/dot',
    async render({ items }, view, { tx, actor, scope, now }) {
      const agencies = await agenciesSeen(tx, actor, scope)
      const questionnaires = await currentQuestionnaires(tx, actor.tenantId)
      return roundsPage(view, { rounds: items, agencies, questionnaires, today: localDate(now) })
    },
  },
})

/** Opens the survey of an agency and year; for the yearly survey it draws whom to ask. */
export const openRound = action({
  name: 'survey.open-round',
  method: 'POST',
  path: '/surveys/rounds',
  permission: 'survey.manage',
  summary: { vi: 'Mở một đợt khảo sát và chọn mẫu', en: 'Open a survey and draw its sample' },
  params: Type.Object({}),
  query: Type.Object({}),
  input: Type.Object(
    {
      questionnaire: Type.String({ minLength: 1, maxLength: 60 }),
      agency: Type.String({ minLength: 1, maxLength: 100 }),
      year: Type.Integer({ minimum: 2000, maximum: 2100 }),
      sampleSize: Type.Integer({ minimum: 1, maximum: 10_000 }),
      from: day,
      to: day,
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ id: Type.String(), drawn: Type.Integer() }),
  status: 201,
  async run({ tx, actor, scope, input, lang, record }) {
    const { tenantId } = actor
    const w = words(lang).rounds
    const errors: FieldError[] = []
    const seen = await agenciesSeen(tx, actor, scope)
    if (!seen.some(({ id }) => id === input.agency)) errors.push({ pointer: '/agency', message: w.agencyUnknown })
    const questionnaire = await findQuestionnaire(tx, tenantId, input.questionnaire)
    if (!questionnaire || questionnaire.occasion === 'afterDossier')
      errors.push({ pointer: '/questionnaire', message: w.questionnaireUnknown })
    if (!isIsoDate(input.from) || !isIsoDate(input.to) || input.to < input.from)
      errors.push({ pointer: '/to', message: w.toBeforeFrom })
    if (errors.length > 0 || !questionnaire) throw invalid(errors)
    const id = randomUUID()
    const { agency: agencyId, year, sampleSize, from, to } = input
    const sample =
      questionnaire.occasion === 'annual'
        ? await drawSample(tx, tenantId, id, { agencyId, year, size: sampleSize })
        : []
    await addRound(
      tx,
      tenantId,
      {
        id,
        questionnaireId: questionnaire.id,
        questionnaireVersion: questionnaire.version,
        agencyId,
        year,
        sampleSize,
        from,
        to,
        state: 'open',
        provenance: null,
      },
      sample,
    )
    const data = { questionnaire: questionnaire.id, agencyId, year, sampleSize, drawn: sample.length }
    await record({ name: 'survey.round-opened', subject: { kind: 'survey-round', id }, data })
    return { output: { id, drawn: sample.length } }
  },
  page: {
    path: '/cai-cach/hai-long/dot',
    read: (entered) => ({
      questionnaire: text(entered, 'questionnaire'),
      agency: text(entered, 'agency'),
      year: figure(entered, 'year'),
      sampleSize: figure(entered, 'sampleSize'),
      from: text(entered, 'from'),
      to: text(entered, 'to'),
    }),
    next: ({ id }) => `/cai-cach/hai-long/dot/${id}`,
    async again(problem, entered, view, { tx, actor, scope, now }) {
      if (problem instanceof Problem && problem.status === 404) throw problem
      const agencies = await agenciesSeen(tx, actor, scope)
      const rounds = await readRounds(
        tx,
        actor.tenantId,
        agencies.map(({ id }) => id),
      )
      const questionnaires = await currentQuestionnaires(tx, actor.tenantId)
      return roundsPage(view, { rounds, agencies, questionnaires, today: localDate(now) }, { problem, entered })
    },
  },
})

const text = (entered: Entered, name: string): string => {
  const value = entered[name]
  return (Array.isArray(value) ? (value.at(-1) ?? '') : (value ?? '')).trim()
}
/** What is no figure stays a text, so that the schema refuses it at its own place. */
const figure = (entered: Entered, name: string): number | string => {
  const said = text(entered, name)
  return /^\d{1,9}$/.test(said) ? Number(said) : said
}
