import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office } from '#office'
import { drawSample } from '../draw-sample.ts'

const o = await office()
const control = await o.as('control')
const { db } = o.platform.database
const { tenantId } = o.platform

const asked = {
  questionnaire: 'sipas-nam',
  agency: 'skhcn',
  year: 2024,
  sampleSize: 40,
  from: '2024-11-01',
  to: '2024-12-15',
}

test('a sample is drawn from what was returned in the year, without a repeat, and the same seed draws the same', async () => {
  const draw = (seed: string, size: number) => drawSample(db, tenantId, seed, { agencyId: 'skhcn', year: 2023, size })
  const first = await draw('one', 50)
  assert.equal(new Set(first.map(({ id }) => id)).size, 50)
  assert.deepEqual(await draw('one', 50), first)
  assert.deepEqual(await draw('one', 20), first.slice(0, 20))
  assert.notDeepEqual(await draw('two', 50), first)
  assert.equal((await draw('one', 1000)).length, 400)
  const returned = await db.selectFrom('pub.dossier').select('id').where('status', '=', 'returned').execute()
  const known = new Set(returned.map(({ id }) => id))
  assert.ok(first.every(({ id }) => known.has(id)))
})

test('the shipped year has its published surveys, with a sample that nobody’s sheet names', async () => {
  const { items } = (await control.get('/surveys/rounds')).json
  assert.deepEqual(
    items.map((one: Record<string, unknown>) => [one.questionnaireId, one.year, one.state, one.sheets, one.provenance]),
    [
      ['par-survey', 2023, 'published', 70, 'illustrative'],
      ['sipas-nam', 2023, 'published', 60, 'illustrative'],
    ],
  )
  const round = (await control.get(`/surveys/rounds/${items[1].id}`)).json
  assert.equal(round.sample.length, 60)
  const page = await control.page(`/cai-cach/hai-long/dot/${items[1].id}`)
  assert.equal(page.status, 200)
  assert.ok(page.text.includes(round.sample[0].dossierCode))
})

test('paper sheets go into an open survey by keyboard; closed and published it takes none', async () => {
  const opened = await control.post('/surveys/rounds', asked)
  assert.equal(opened.status, 201, opened.text)
  assert.equal((await control.post('/surveys/rounds', asked)).status, 409)
  const path = `/cai-cach/hai-long/dot/${opened.json.id}`
  const form = await control.page(`${path}/nhap`)
  assert.equal(form.status, 200)
  assert.match(form.text, /name="F5\.4"/)
  assert.match(form.text, /autofocus/)
  const wrong = await control.submit(`${path}/nhap`, {
    respondentKind: 'citizen',
    'F1.1': '7',
    'F1.2': 'x',
    'F2.1': '4',
  })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /href="#f-F1-1"/)
  assert.match(wrong.text, /href="#f-F1-2"/)
  const typed = {
    respondentKind: 'citizen',
    'F1.1': '4',
    'F1.2': '',
    'F2.1': '2',
    'P1.1': '3',
    'P4.1': ['1', '4'],
    comment: '',
  }
  const sent = await control.submit(`${path}/nhap`, typed)
  assert.equal(sent.status, 303, sent.text)
  assert.match(String(sent.headers.location), /nhap\?nhom=citizen&xong=1$/)
  assert.match((await control.page(String(sent.headers.location))).text, /Đã lưu phiếu thứ 1/)
  const many = { 'P4.1': [1, 2, 3, 4] }
  const toMany = await control.post(`/surveys/rounds/${opened.json.id}/sheets`, {
    respondentKind: 'citizen',
    answers: many,
  })
  assert.equal(toMany.status, 422)
  const nothing = await control.post(`/surveys/rounds/${opened.json.id}/sheets`, {
    respondentKind: 'citizen',
    answers: {},
  })
  assert.equal(nothing.status, 422)
  const results = (await control.get('/surveys/results?agency=skhcn&year=2024&questionnaire=sipas-nam')).json
  assert.equal(results.sheets, 1)
  assert.equal(results.smallSample, true)
  assert.deepEqual(
    results.factors.map(({ index }: { index: number | null }) => index),
    [100, 0, null, null, null],
  )
  assert.equal(results.index, 50)
  const act = (action: string) => control.post(`/surveys/rounds/${opened.json.id}/actions`, { action })
  assert.equal((await act('publish')).status, 409)
  assert.equal((await act('close')).json.state, 'closed')
  assert.equal((await act('close')).status, 409)
  const sheet = { respondentKind: 'citizen', answers: { 'F1.1': 5 } }
  assert.equal((await control.post(`/surveys/rounds/${opened.json.id}/sheets`, sheet)).status, 409)
  assert.equal((await act('publish')).json.state, 'published')
  const events = await db
    .selectFrom('event')
    .select('name')
    .where('subject_id', '=', opened.json.id)
    .orderBy('seq')
    .execute()
  assert.deepEqual(
    events.map(({ name }) => name),
    ['survey.round-opened', 'survey.sheet-entered', 'survey.round-closed', 'survey.round-published'],
  )
})

test('each respondent of the reform index survey is asked their own questions', async () => {
  const opened = await control.post('/surveys/rounds', { ...asked, questionnaire: 'par-survey' })
  assert.equal(opened.status, 201, opened.text)
  assert.equal(opened.json.drawn, 0)
  const path = `/surveys/rounds/${opened.json.id}/sheets`
  const foreign = await control.post(path, { respondentKind: 'citizensAndOrganisations', answers: { K1: 4 } })
  assert.equal(foreign.status, 422)
  assert.equal(foreign.json.errors[0].pointer, '/answers/K1')
  assert.equal(
    (await control.post(path, { respondentKind: 'leadersAndStaff', answers: { K1: 4, K2: null } })).status,
    201,
  )
  const page = await control.page(`/cai-cach/hai-long/dot/${opened.json.id}/nhap?nhom=citizensAndOrganisations`)
  assert.match(page.text, /name="C1"/)
  assert.doesNotMatch(page.text, /name="K1"/)
})

test('whoever manages no surveys opens none, and not for another agency', async () => {
  assert.equal((await (await o.as('specialist')).post('/surveys/rounds', asked)).status, 403)
  const other = await control.post('/surveys/rounds', { ...asked, agency: 'so-noi-vu', year: 2025 })
  assert.equal(other.status, 422)
  const page = await control.submit('/cai-cach/hai-long/dot', {
    ...asked,
    year: '2025',
    sampleSize: 'nhiều',
    to: '2024-10-01',
  })
  assert.equal(page.status, 422)
  assert.match(page.text, /href="#f-sampleSize"/)
})
