import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office } from '#office'
import { demoPassword, disableAccount } from '#organisation'

const o = await office()
const { db } = o.platform.database
const password = demoPassword
const foreign = 'https://elsewhere.example'

/** Signs in as a browser does and keeps what it would: the cookie, and the token its pages carry. */
async function browser(username: string) {
  const signedIn = await o.submit('/dang-nhap', { username, password })
  assert.equal(signedIn.status, 303, signedIn.text)
  const set = String(signedIn.headers['set-cookie'])
  const cookie = set.split(';', 1)[0] ?? ''
  const page = await o.server.inject({ url: '/thu-tuc', headers: { cookie } })
  const csrf = /name="_csrf" value="([^"]+)"/.exec(page.payload)?.[1] ?? ''
  const send = (method: 'GET' | 'POST', url: string, payload?: object | string, headers: Record<string, string> = {}) =>
    o.server.inject({ method, url, headers: { cookie, ...headers }, ...(payload === undefined ? {} : { payload }) })
  return { set, csrf, send }
}
const form = { 'content-type': 'application/x-www-form-urlencoded' }

test('the session cookie is out of reach of scripts and of other sites', async () => {
  const { set, csrf } = await browser('citizen')
  assert.match(set, /^motcua_session=[\w-]{40,};/)
  assert.match(set, /HttpOnly/)
  assert.match(set, /SameSite=Lax/)
  assert.ok(csrf.length > 20)
})

test('a change by cookie needs the token of our own page; a reading does not', async () => {
  const { csrf, send } = await browser('admin')
  const clock = (headers: Record<string, string>) => send('POST', '/api/v1/demo/clock', { now: null }, headers)
  const bare = await clock({})
  assert.equal(bare.statusCode, 403)
  assert.equal(bare.json().type, '/problems/auth.form-expired')
  assert.equal((await clock({ 'x-csrf-token': 'x.y' })).statusCode, 403)
  assert.equal((await clock({ 'x-csrf-token': csrf })).statusCode, 200)
  assert.equal((await clock({ 'x-csrf-token': csrf, origin: foreign })).statusCode, 403)
  assert.equal((await clock({ 'x-csrf-token': csrf, 'sec-fetch-site': 'cross-site' })).statusCode, 403)
  assert.equal((await send('GET', '/api/v1/audit')).statusCode, 200)
})

test('the token of one session opens no other', async () => {
  const [one, other] = [await browser('admin'), await browser('admin')]
  const reply = await one.send('POST', '/api/v1/demo/clock', { now: null }, { 'x-csrf-token': other.csrf })
  assert.equal(reply.statusCode, 403)
})

test('a form from elsewhere is refused, even the one that signs in', async () => {
  const { csrf, send } = await browser('citizen')
  const body = new URLSearchParams({ _csrf: csrf }).toString()
  for (const from of [{ origin: foreign }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }]) {
    const headers = { ...form, ...from } as Record<string, string>
    assert.equal((await send('POST', '/dang-xuat', body, headers)).statusCode, 403)
    const entered = new URLSearchParams({ username: 'citizen', password }).toString()
    assert.equal(
      (await o.server.inject({ method: 'POST', url: '/dang-nhap', headers, payload: entered })).statusCode,
      403,
    )
  }
  assert.equal((await send('POST', '/dang-xuat', '', form)).statusCode, 403)
  const ours = { host: 'motcua.example', origin: 'https://motcua.example' }
  assert.equal((await send('POST', '/dang-xuat', body, { ...form, ...ours })).statusCode, 303)
})

test('a program with a token needs no such proof', async () => {
  const admin = await o.as('admin')
  assert.equal((await admin.post('/demo/clock', { now: null }, { origin: foreign })).status, 200)
})

test('what ended, expired, was disabled or never was opens nothing', async () => {
  const open = async (username: string): Promise<Record<string, string>> => {
    const { json } = await o.post('/session', { username, password })
    return { authorization: `Bearer ${json.token}` }
  }
  const reads = async (headers: Record<string, string>) => (await o.get('/dossiers', headers)).status
  const ended = await open('records')
  assert.equal(await reads(ended), 200)
  assert.equal((await o.call('DELETE', '/session', {}, ended)).status, 200)
  assert.equal(await reads(ended), 401)

  const expired = await open('control')
  const account = db.selectFrom('user_account').select('id').where('username', '=', 'control')
  await db
    .updateTable('session')
    .set({ expires_at: new Date(0) })
    .where('account_id', '=', account)
    .execute()
  assert.equal(await reads(expired), 401)

  const disabled = await open('accountant')
  await disableAccount(db, o.platform.tenantId, 'accountant')
  assert.equal(await reads(disabled), 401)
  assert.equal((await o.post('/session', { username: 'accountant', password })).status, 401)

  assert.equal(await reads({ authorization: 'Bearer nonsense' }), 401)
  assert.equal(await reads({ authorization: 'Basic YTpi' }), 401)
})

test('ten wrong passwords lock an account for a while, also for the right one', async () => {
  const signIn = (word: string) => o.post('/session', { username: 'legal', password: word })
  for (let tried = 0; tried < 10; tried += 1) assert.equal((await signIn('wrong')).status, 401)
  for (const word of ['wrong', password]) {
    const locked = await signIn(word)
    assert.equal(locked.status, 429)
    assert.equal(locked.json.type, '/problems/sign-in.locked')
    const wait = Number(locked.headers['retry-after'])
    assert.ok(wait > 0 && wait <= 300, String(wait))
  }
  await db
    .updateTable('user_account')
    .set({ locked_until: new Date(0) })
    .where('username', '=', 'legal')
    .execute()
  assert.equal((await signIn(password)).status, 200)
  assert.equal((await signIn('wrong')).status, 401)
})

test('an unknown name and a wrong password answer alike', async () => {
  const [unknown, wrong] = [
    await o.post('/session', { username: 'nobody-here', password }),
    await o.post('/session', { username: 'hr', password: 'wrong' }),
  ]
  assert.equal(unknown.status, 401)
  assert.deepEqual(unknown.json, wrong.json)
})

test('the clock is set by the administrator alone, and read by all', async () => {
  const now = '2023-06-01T08:00:00+07:00'
  assert.equal((await o.post('/demo/clock', { now })).status, 401)
  for (const username of ['citizen', 'director', 'it'])
    assert.equal((await (await o.as(username)).post('/demo/clock', { now })).status, 403)
  const admin = await o.as('admin')
  const set = await admin.post('/demo/clock', { now })
  assert.equal(set.status, 200)
  assert.match(set.json.now, /^2023-06-01T08:00:0\d\+07:00$/)
  assert.equal(new Date(o.platform.clock.now()).getUTCFullYear(), 2023)
  assert.equal((await admin.post('/demo/clock', { now: 'yesterday' })).status, 422)
  assert.equal((await admin.post('/demo/clock', { now: null })).status, 200)
  assert.equal(o.platform.clock.offset(), 0)
})

test('without demonstration mode nobody sets the clock', async () => {
  const admin = await o.as('admin')
  const { config } = o.platform
  o.platform.config = { ...config, demo: false }
  const reply = await admin.post('/demo/clock', { now: '2023-06-01T08:00:00+07:00' })
  o.platform.config = config
  assert.equal(reply.status, 409)
  assert.equal(o.platform.clock.offset(), 0)
})

test('every answer carries the headers that fence a page in', async () => {
  for (const reply of [
    await o.page('/thu-tuc'),
    await o.page('/khong-co'),
    await o.get('/procedures'),
    await o.get('/nothing'),
  ]) {
    const policy = String(reply.headers['content-security-policy'])
    assert.match(policy, /default-src 'self'/)
    assert.match(policy, /frame-ancestors 'self'/)
    assert.doesNotMatch(policy, /unsafe|\*/)
    assert.equal(reply.headers['x-content-type-options'], 'nosniff')
    assert.equal(reply.headers['referrer-policy'], 'same-origin')
    assert.ok(reply.headers['x-request-id'])
  }
  assert.equal((await (await o.as('citizen')).get('/dossiers')).headers['cache-control'], 'no-store')
})

test('HEAD tells what GET would, without a body; other sites are invited by nothing', async () => {
  for (const url of ['/thu-tuc', '/api/v1/procedures']) {
    const head = await o.server.inject({ method: 'HEAD', url })
    const get = await o.server.inject({ method: 'GET', url })
    assert.equal(head.statusCode, 200)
    assert.equal(head.payload, '')
    assert.equal(head.headers['content-type'], get.headers['content-type'])
    const asked = await o.server.inject({
      method: 'OPTIONS',
      url,
      headers: { origin: foreign, 'access-control-request-method': 'GET' },
    })
    assert.ok(asked.statusCode < 500)
    for (const reply of [asked, get]) assert.equal(reply.headers['access-control-allow-origin'], undefined)
  }
})

test('after sign-in one is led on within this site only', async () => {
  for (const next of [
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'javascript:alert(1)',
  ]) {
    const reply = await o.submit('/dang-nhap', { username: 'citizen', password, next })
    assert.equal(reply.status, 303)
    assert.equal(reply.headers.location, '/ho-so')
  }
  const reply = await o.submit('/dang-nhap', { username: 'citizen', password, next: '/thu-tuc?q=x' })
  assert.equal(reply.headers.location, '/thu-tuc?q=x')
})
