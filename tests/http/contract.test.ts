import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Type } from 'typebox'
import { office, type Reply } from '#office'
import { action } from '#platform/http/action.ts'
import { problemKinds } from '#platform/http/problem.ts'
import { submissionOf } from './submission.ts'

const o = await office()
const json = { 'content-type': 'application/json' }

/** RFC 9457, and nothing of the inside. */
function isProblem(reply: Reply, status: number, code: string): void {
  assert.equal(reply.status, status, reply.text.slice(0, 300))
  assert.equal(reply.headers['content-type'], 'application/problem+json; charset=utf-8')
  assert.equal(reply.json.type, `/problems/${code}`)
  assert.equal(reply.json.status, status)
  assert.ok(reply.json.title.length > 5)
  for (const error of reply.json.errors ?? []) {
    assert.equal(typeof error.pointer, 'string')
    assert.ok(error.message.length > 3)
  }
  assert.doesNotMatch(reply.text, /\bat .*\.ts:|node_modules|select |stack/i)
}
const pointers = (reply: Reply) => (reply.json.errors ?? []).map((error: { pointer: string }) => error.pointer).sort()

test('broken or missing JSON is 400', async () => {
  for (const body of ['{"a":', '', 'x', '{"__proto__":{"x":1}}'])
    isProblem(await o.call('POST', '/session', body, json), 400, 'input.malformed')
})

test('JSON of another shape is 422, at its place', async () => {
  isProblem(await o.call('POST', '/session', '[1]', json), 422, 'input.invalid')
  isProblem(await o.post('/session', {}), 422, 'input.invalid')
  assert.deepEqual(pointers(await o.post('/session', {})), ['/password', '/username'])
  assert.deepEqual(pointers(await o.post('/session', { username: 1, password: '' })), ['/password', '/username'])
})

test('an unknown field is 422 and named, also deep inside', async () => {
  const unknown = await o.post('/session', { username: 'a', password: 'b', colour: 'red' })
  isProblem(unknown, 422, 'input.invalid')
  assert.deepEqual(pointers(unknown), ['/colour'])
  const citizen = await o.as('citizen')
  const given = await submissionOf(o, citizen)
  const deep = await citizen.post('/dossiers', { ...given, owner: { ...(given.owner as object), 'a/b': 1 } })
  assert.deepEqual(pointers(deep), ['/owner/a~1b'])
  const acted = await citizen.post('/dossiers/00000000-0000-7000-8000-000000000000/actions', { action: 'accept', x: 1 })
  isProblem(acted, 422, 'input.invalid')
  assert.deepEqual(pointers(acted), ['/x'])
})

test('what is no JSON where JSON is asked for is 415', async () => {
  for (const type of ['application/xml', 'text/plain', 'application/x-www-form-urlencoded', 'image/png'])
    isProblem(await o.call('POST', '/session', 'a=b', { 'content-type': type }), 415, 'input.media-type')
})

test('more than the limit is 413', async () => {
  isProblem(await o.post('/session', { username: 'x'.repeat(1_100_000), password: 'x' }), 413, 'input.too-large')
})

test('a wrong parameter of the address is 400 and named', async () => {
  const clerk = await o.as('clerk')
  for (const query of ['limit=0', 'limit=201', 'limit=x', 'limit=1.5', 'sort=colour', 'due=never']) {
    const reply = await clerk.get(`/dossiers?${query}`)
    isProblem(reply, 400, 'input.query')
    assert.deepEqual(pointers(reply), [`/${query.split('=')[0]}`])
  }
  for (const query of ['from=2023-13-45', 'to=yesterday'])
    isProblem(await clerk.get(`/dossiers?${query}`), 400, 'input.query')
})

test('a cursor this server did not make is 400, never 500', async () => {
  const made = (key: unknown) => Buffer.from(JSON.stringify(key)).toString('base64url')
  const admin = await o.as('admin')
  const clerk = await o.as('clerk')
  for (const cursor of [
    'x',
    made('x'),
    made([]),
    made(['a', 'b']),
    made([1, 'b']),
    made(['2024-01-01', 'b']),
    made([null]),
  ]) {
    for (const [who, path] of [
      [clerk, '/dossiers'],
      [clerk, '/inbox'],
      [o, '/procedures'],
      [admin, '/audit'],
    ] as const)
      isProblem(await who.get(`${path}?cursor=${cursor}`), 400, 'input.query')
  }
})

test('a list is walked to its end by its cursors: nothing twice, nothing left out', async () => {
  const clerk = await o.as('clerk')
  const whole = await o.platform.database.db
    .selectFrom('dossier')
    .select('id')
    .where('agency_id', '=', 'skhcn')
    .where('status', '<>', 'draft')
    .execute()
  for (const sort of ['', '&sort=due']) {
    const ids: string[] = []
    for (let cursor = ''; ; ) {
      const { json: page } = await clerk.get(`/dossiers?limit=77${sort}${cursor}`)
      ids.push(...page.items.map((item: { id: string }) => item.id))
      if (page.nextCursor === null) break
      assert.equal(page.items.length, 77)
      cursor = `&cursor=${page.nextCursor}`
    }
    assert.deepEqual(ids.toSorted(), whole.map(({ id }) => id).toSorted())
  }
  assert.equal((await clerk.get('/dossiers')).json.items.length, 50)
  assert.equal((await clerk.get('/dossiers?limit=200')).json.items.length, 200)
})

test('what is not there is 404, at every depth', async () => {
  const clerk = await o.as('clerk')
  isProblem(await o.get('/nothing'), 404, 'page.unknown')
  isProblem(await o.get('/procedures/9.999999'), 404, 'procedure.unknown')
  isProblem(await clerk.get('/dossiers/000.00.14.H55-240102-9999'), 404, 'dossier.unknown')
  isProblem(await clerk.get('/files/not-a-uuid'), 404, 'page.unknown')
  isProblem(await o.call('PATCH', '/session', {}), 404, 'page.unknown')
})

test('texts that no database stores are refused, not a defect', async () => {
  const clerk = await o.as('clerk')
  const citizen = await o.as('citizen')
  const given = await submissionOf(o, citizen)
  for (const odd of ['a\u0000b', 'a\ud800b']) {
    const owner = { ...(given.owner as object), name: odd }
    const reply = await citizen.post('/dossiers', { ...given, owner })
    isProblem(reply, 422, 'input.invalid')
    assert.deepEqual(pointers(reply), ['/owner/name'])
    isProblem(await o.post('/session', { username: odd, password: 'x' }), 422, 'input.invalid')
  }
  isProblem(await clerk.get('/dossiers?agency=%00'), 400, 'input.query')
  for (const path of ['/dossiers/a%00b', '/procedures/a%00b', '/track/a%00b'])
    assert.equal((await clerk.get(path)).status, 404, path)
})

test('an address that cannot be read is a problem of ours, with the same headers', async () => {
  const reply = await o.get('/procedures/%E0%A4%A')
  isProblem(reply, 400, 'input.malformed')
  assert.ok(reply.headers['content-security-policy'])
  const page = await o.page('/thu-tuc/%E0%A4%A')
  assert.equal(page.status, 400)
  assert.match(String(page.headers['content-type']), /^text\/html/)
})

test('problems speak Vietnamese, or English when asked', async () => {
  const kind = problemKinds().get('page.unknown')
  assert.equal((await o.get('/nothing')).json.title, kind?.vi)
  assert.equal((await o.get('/nothing', { 'accept-language': 'en-GB,en;q=0.9' })).json.title, kind?.en)
  assert.equal((await o.get('/nothing', { 'accept-language': 'fr, en' })).json.title, kind?.vi)
  assert.equal((await o.get('/nothing?lang=en')).json.title, kind?.en)
  const english = { ...json, 'accept-language': 'en' }
  const clerk = await o.as('clerk')
  for (const reply of [
    await o.call('POST', '/session', '{', english),
    await o.call('POST', '/session', '{}', english),
    await clerk.get('/dossiers?cursor=x', english),
    await clerk.get('/dossiers?limit=0', english),
  ]) {
    // Vietnamese cannot be written without its marks; English needs none.
    assert.equal(reply.text, reply.text.normalize('NFD').replace(/[\u0300-\u036fđĐ]/g, ''), reply.text)
  }
})

test('a defect tells its reference and nothing else', async () => {
  const nothing = Type.Object({})
  const broken = action({
    name: 'trial.broken',
    method: 'GET',
    path: '/trial',
    permission: 'session.open',
    summary: { vi: 'Thử', en: 'Trial' },
    params: nothing,
    query: nothing,
    input: nothing,
    output: nothing,
    run: () => Promise.reject(new Error('the secret inside')),
  })
  const reply = await (await office({ actions: [broken] })).get('/trial')
  isProblem(reply, 500, 'server.defect')
  assert.doesNotMatch(reply.text, /secret/)
  assert.equal(reply.json.requestId, reply.headers['x-request-id'])
})

test('health: the process lives, is ready, and tells its measures', async () => {
  assert.deepEqual((await o.get('/healthz')).json, { status: 'ok' })
  const ready = await o.get('/readyz')
  assert.equal(ready.status, 200)
  assert.deepEqual(ready.json, { status: 'ok', checks: { database: true, migrations: true, files: true } })
  const metrics = await o.page('/metrics')
  assert.match(String(metrics.headers['content-type']), /^text\/plain/)
  assert.match(metrics.text, /^motcua_http_seconds_count\{method="GET",route="\/healthz",status="200"\} \d+$/m)
  assert.match(metrics.text, /^motcua_database_connections\{state="idle"\} \d+$/m)
  assert.doesNotMatch(metrics.text, /route="[^"]*(000\.00|%|[0-9a-f]{8}-)/)
})
