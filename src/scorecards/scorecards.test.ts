import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { roundHalfUp } from '#law/rounding.ts'
import { office } from '#office'

const o = await office({ now: '2024-12-20T08:00:00+07:00' })
const control = await o.as('control')
const assessor = await o.as('assessor')
const director = await o.as('director')
const stranger = await o.as('agency2')
const at = '/scorecards/par-index/2024'
const act = (person: typeof control, action: string, more: object = {}) =>
  person.post(`${at}/skhcn/actions`, { action, ...more })

interface Line {
  agency: string
  rank: number
  group: number
  percentage: number
  points: number
  maximum: number
}

test('the round of 2023 ranks nineteen agencies, ours third and in group 1 for five years', async () => {
  const { json } = await control.get('/scorecards/par-index/2023')
  assert.equal(json.results.length, 19)
  const ours = json.results.find((line: Line) => line.agency === 'skhcn')
  assert.deepEqual([ours.rank, ours.group, ours.percentage], [3, 1, 90.62])
  assert.equal(json.isIntact, true)
  // A slow, obvious ranking: how many have a higher printed figure.
  for (const line of json.results as Line[]) {
    const better = (json.results as Line[]).filter((o) => roundHalfUp(o.percentage) > roundHalfUp(line.percentage))
    assert.equal(line.rank, better.length + 1)
    assert.equal(roundHalfUp(line.percentage), roundHalfUp((line.points / line.maximum) * 100))
  }
  const page = await control.page('/cai-cach/cham-diem/par-index/2023/skhcn')
  assert.match(page.text, /5 năm liên tục ở nhóm 1/)
})

test('a criterion that is not meant for an agency takes its maximum away', async () => {
  const { json } = await assessor.get('/scorecards/par-index/2023/ban-dan-toc')
  const item = json.items.find((one: { criterion: string }) => one.criterion === '6.2.1')
  assert.deepEqual([item.applies, json.maximum, json.percentage > 70], [false, 98.5, true])
})

test('criteria the records can answer are computed, each with its indicator', async () => {
  const { json } = await control.get('/scorecards/par-index/2023/skhcn')
  const onTime = json.items.find((one: { criterion: string }) => one.criterion === '3.2.1')
  assert.ok(onTime.computedPoints === null || onTime.selfPoints === 4)
})

test('a round goes from opening to publication by the posts that may, and is then closed', async () => {
  assert.equal((await control.post(`${at}/opening`, {})).status, 403)
  assert.equal((await assessor.post(`${at}/opening`, {})).json.agencies, 19)
  assert.equal((await assessor.post(`${at}/opening`, {})).status, 409)

  assert.equal((await act(director, 'begin')).status, 403)
  assert.equal((await act(stranger, 'begin')).status, 403)
  const begun = await act(control, 'begin')
  assert.equal(begun.json.state, 'selfScoring')
  assert.equal((await act(control, 'submit')).status, 403)
  const early = await act(director, 'submit')
  assert.equal(early.status, 422)

  const wrong = await act(control, 'selfScore', { criterion: '1.1.2', points: 0.6 })
  assert.deepEqual([wrong.status, wrong.json.errors[0].pointer], [422, '/points'])
  for (const item of begun.json.items)
    if (item.selfPoints === null)
      assert.equal((await act(control, 'selfScore', { criterion: item.criterion, points: item.maximum })).status, 200)
  assert.equal((await act(director, 'submit')).json.state, 'selfSubmitted')
  assert.equal((await act(control, 'selfScore', { criterion: '1.1.2', points: 0 })).status, 409)

  assert.equal((await act(assessor, 'appraise')).json.state, 'appraisal')
  const silent = await act(assessor, 'score', { criterion: '1.1.2', points: 0.25 })
  assert.deepEqual([silent.status, silent.json.errors[0].pointer], [422, '/note'])
  assert.equal((await act(assessor, 'score', { criterion: '1.1.2', points: 0.25, note: 'Thiếu sản phẩm' })).status, 200)
  assert.equal((await act(control, 'explain', { criterion: '1.1.2', note: 'Đã gửi bổ sung' })).status, 200)
  assert.equal((await act(control, 'respond')).json.state, 'responded')
  assert.equal((await act(control, 'explain', { criterion: '1.1.2', note: 'Lần nữa' })).status, 409)
  assert.equal((await act(assessor, 'finalise')).json.state, 'finalised')

  const unready = await assessor.post(`${at}/publications`, {})
  assert.deepEqual([unready.status, unready.json.count], [409, 18])
})

test('what is published is changed by nobody, only succeeded by a new version with its reason', async () => {
  const round = '/scorecards/par-index/2023'
  const before = (await assessor.get(round)).json
  for (const person of [control, assessor, director])
    for (const action of [
      'begin',
      'prefill',
      'selfScore',
      'submit',
      'appraise',
      'score',
      'explain',
      'respond',
      'finalise',
    ]) {
      const { status } = await person.post(`${round}/skhcn/actions`, {
        action,
        criterion: '1.1.2',
        points: 0,
        note: 'x',
      })
      assert.equal(status, 409, action)
    }
  assert.equal((await control.post(`${round}/corrections`, { reason: 'x' })).status, 403)
  assert.equal((await assessor.post(`${round}/corrections`, { reason: 'Cộng sót điểm khảo sát' })).status, 201)
  const unsaid = await assessor.post(`${round}/publications`, {})
  assert.deepEqual([unsaid.status, unsaid.json.errors[0].pointer], [422, '/reason'])
  const again = await assessor.post(`${round}/publications`, { reason: 'Cộng sót điểm khảo sát' })
  assert.deepEqual([again.status, again.json.version], [201, 2])
  const first = (await assessor.get(`${round}?version=1`)).json
  assert.deepEqual(first, before)
})

test('a result altered behind the program’s back is told', async () => {
  const { db } = o.platform.database
  await sql`update score_result set points = points + 1 where year = 2022 and agency_id = 'skhcn'`.execute(db)
  const { json } = await control.get('/scorecards/par-index/2022')
  assert.equal(json.isIntact, false)
  assert.match((await control.page('/cai-cach/cham-diem/par-index/2022')).text, /KHÔNG khớp/)
})

test('an unpublished sheet is seen by its agency and the appraisal alone', async () => {
  assert.equal((await control.get(`${at}/so-tai-chinh`)).status, 404)
  assert.equal((await assessor.get(`${at}/so-tai-chinh`)).status, 200)
  assert.equal((await stranger.get(`${at}/so-tai-chinh`)).status, 200)
})

test('the index of Decision 766 is the sum of its groups, each item from its indicator', async () => {
  const { json } = await control.get('/service-index?agency=skhcn&from=2023-01-01&to=2023-12-31')
  const progress = json.items.find((item: { id: string }) => item.id === '2.1')
  assert.deepEqual([progress.numerator, progress.denominator, progress.points], [400, 400, 20])
  const groups = json.groups.filter((group: { points: number | null }) => group.points !== null)
  const sum = groups.reduce((all: number, group: { points: number }) => all + group.points, 0)
  const max = groups.reduce((all: number, group: { max: number }) => all + group.max, 0)
  assert.equal(roundHalfUp((sum / max) * 100, 6), roundHalfUp(json.total, 6))
})

test('every page of the area is drawn', async () => {
  for (const path of [
    '/cai-cach/cham-diem',
    '/cai-cach/cham-diem/par-index/2023',
    '/cai-cach/cham-diem/par-index/2023/skhcn',
    '/cai-cach/cham-diem/par-index/2023/skhcn/3.2.1',
    '/cai-cach/chi-so-766?from=2023-01-01&to=2023-12-31',
  ])
    assert.equal((await control.page(path)).status, 200, path)
  const form = await control.submit('/cai-cach/cham-diem/par-index/2023/skhcn/buoc', {
    action: 'selfScore',
    criterion: '1.1.2',
    points: 'abc',
  })
  assert.notEqual(form.status, 500)
})
