import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { office } from '#office'
import { readText } from '#platform/documents/read-text.ts'
import { annualReport } from './declarations/annual-report.ts'
import { sectionsOf } from './outline.ts'

const o = await office()
const { db } = o.platform.database
const control = await o.as('control')
const director = await o.as('director')
const legal = await o.as('legal')

const shown = '/reports/annual?agency=skhcn&year=2023'
const at = '/reports/annual/2023/skhcn'
const page = '/cai-cach/bao-cao/2023/skhcn'
const figureOf = (report: { figures: { code: string }[] }, code: string) =>
  // biome-ignore lint/suspicious/noExplicitAny: a test's assertion is its type check
  report.figures.find((figure) => figure.code === code) as any

/** What the department said of its year. */
const facts: readonly [code: string, value: number | boolean][] = [
  ['par.rank', 3],
  ['par.agencyCount', 19],
  ['par.group', 1],
  ['par.group1ConsecutiveYears', 5],
  ['talkshow.par', 1],
  ['plan.indices', true],
  ['procedure.announcedTimely', true],
  ['eDoc.highRate', true],
  ['oneStop.atCentre', true],
  ['vbqppl.proposedAdopted', 2],
  ['vbqppl.review', true],
  ['law.dissemination', true],
  ['law.monitoring', true],
  ['procedure.timeCutCount', 3],
  ['internalProcedure.simplified', true],
  ['procedure.announcementDecisions', 4],
  ['procedure.announcedProcedures', 23],
  ['procedure.postedAtCentreAndPortal', 100],
  ['dossier.onTimeOrEarlyRate', 100],
  ['procedure.onlineServices', 54],
  ['procedure.fullyOnline', 46],
  ['procedure.partiallyOnline', 8],
  ['dossier.total', 407],
  ['dossier.digitised', 400],
  ['dossier.notDigitisedInProcess', 7],
  ['training.digitalTransformationStaff', 10],
  ['training.leader', 1],
  ['training.classes', 2],
  ['training.classTrainees', 33],
  ['organisation.streamlined', true],
  ['network.lanWifiUpgraded', 100],
  ['network.speedBefore', 100],
  ['network.speedAfter', 1000],
  ['network.speedFactor', 10],
  ['security.antiMalwareCoverage', 100],
  ['security.edrCoverage', 100],
  ['law.guidance', true],
  ['procedure.fullyOnlineRate', 85.19],
  ['dossier.digitisedRate', 98.28],
  ['training.total', 44],
  ['dossier.resolved', 400],
]

test('the report of the year is there before anybody has written: every fact a figure with its indicator and rows', async () => {
  const { status, json } = await control.get(shown)
  assert.equal(status, 200)
  assert.deepEqual([json.state, json.version, json.isFrozen], ['drafting', 1, false])
  assert.equal(figureOf(json, 'dossier.total').value, 407)
  assert.equal(figureOf(json, 'dossier.digitisedRate').value, 98.28)
  assert.equal(figureOf(json, 'oneStop.atCentre').value, true)
  const { rowsUrl } = figureOf(json, 'dossier.digitised')
  const rows = await control.get(`${rowsUrl.replace('/api/v1', '')}&limit=200`)
  assert.equal(rows.json.items.length, 200)
  assert.equal((await db.selectFrom('report').select('version').execute()).length, 0)
})

test('a figure stands in one table only, and no code is shown without a name', () => {
  const codes = sectionsOf(annualReport).flatMap((section) => section.figures)
  assert.deepEqual(
    codes.filter((code, i) => codes.indexOf(code) !== i),
    [],
  )
})

test('the page says the figures in sentences and tables, each a link to its indicator', async () => {
  const { status, text } = await control.page(page)
  assert.equal(status, 200)
  assert.match(
    text,
    /Trong năm đã tiếp nhận <a href="\/cai-cach\/chi-so\/dossier\.total\?agency=skhcn&amp;from=2023-01-01&amp;to=2023-12-31">407 hồ sơ<\/a>, giải quyết <a[^>]*>400 hồ sơ<\/a>/,
  )
  assert.match(text, /tỷ lệ giải quyết đúng và sớm hơn thời hạn đạt <a[^>]*>100 %<\/a>/)
  for (const title of ['Cải cách thể chế', 'Kết quả các chỉ số', 'Phương hướng, nhiệm vụ', 'Hạn chế', 'Nguyên nhân'])
    assert.ok(text.includes(title), title)
  assert.equal((await control.page('/cai-cach/bao-cao')).status, 200)
  assert.equal((await control.page(`${page}?lang=en`)).status, 200)
})

test('a text with an unknown code or a typed number is refused at its field, and what was typed stays', async () => {
  const typed = { results: 'Đã ban hành {{vbqppl.khongCo}} và 12 văn bản.', shortcomings: 'Không.', causes: 'Không.' }
  const refused = await legal.post(`${at}/sections/institutions`, typed)
  assert.equal(refused.status, 422)
  assert.deepEqual(refused.json.errors, [
    {
      pointer: '/results',
      message:
        'Không có chỉ số “vbqppl.khongCo”. “12” là số gõ tay; đề nghị thay bằng mã chỉ số để con số mở ra được bản ghi.',
    },
  ])
  const again = await legal.submit(`${page}/phan/institutions`, typed)
  assert.equal(again.status, 422)
  assert.ok(again.text.includes('Đã ban hành {{vbqppl.khongCo}} và 12 văn bản.'))
  assert.ok(again.text.includes('class="error"'))
  assert.equal((await db.selectFrom('report').select('version').execute()).length, 0)
})

test('each writes the sections of one’s post; the control officer writes and arranges all', async () => {
  const text = 'Thủ tục: {{procedure.onlineServices}}.'
  assert.equal((await legal.post(`${at}/sections/institutions`, { results: text, isDone: true })).status, 200)
  assert.equal((await legal.post(`${at}/sections/procedures`, { results: text })).status, 403)
  assert.equal((await (await o.as('specialist')).post(`${at}/sections/institutions`, { results: text })).status, 403)
  assert.equal((await legal.post(`${at}/sections/institutions`, { text: 'Không có mục này.' })).status, 422)
  assert.equal((await legal.post(`${at}/sections/institutions/arrangement`, { state: 'checked' })).status, 403)
  const given = await control.post(`${at}/sections/procedures/arrangement`, { owner: 'account:records' })
  assert.equal(given.status, 200)
  assert.equal((await (await o.as('records')).post(`${at}/sections/procedures`, { causes: 'Đã rõ.' })).status, 200)
  assert.equal((await control.post(`${at}/sections/procedures/arrangement`, { owner: 'account:citizen' })).status, 422)
  const { json } = await control.get(shown)
  const section = json.sections.find((one: { section: string }) => one.section === 'institutions')
  assert.deepEqual([section.state, section.parts[0].text], ['written', text])
  assert.ok((await control.page(page)).text.includes('54 TTHC</a>.'))
  for (const person of [control, legal]) assert.equal((await person.page(`${page}/phan/institutions`)).status, 200)
})

test('of two who opened the same section the second is told, and its text stays in the form', async () => {
  const first = await control.submit(`${page}/phan/proposals`, { text: 'Một đề nghị.', seen: '' })
  assert.equal(first.status, 303)
  o.setNow('2024-01-02T08:05:00+07:00')
  const second = await control.submit(`${page}/phan/proposals`, { text: 'Đề nghị khác.', seen: '' })
  assert.equal(second.status, 409)
  assert.ok(second.text.includes('Đề nghị khác.'))
})

test('an unwritten report is not submitted; the director returns it with a reason, and approves it', async () => {
  const early = await control.post(`${at}/actions`, { action: 'submit' })
  assert.equal(early.status, 409)
  assert.match(early.json.title, /II\.3 Cải cách tổ chức bộ máy/)
  assert.equal((await legal.post(`${at}/actions`, { action: 'checkAll' })).status, 403)
  assert.equal((await control.post(`${at}/actions`, { action: 'checkAll' })).status, 200)
  assert.equal((await director.post(`${at}/decisions`, { decision: 'approve' })).status, 409)
  assert.equal((await control.post(`${at}/actions`, { action: 'submit' })).json.state, 'submitted')
  assert.equal((await legal.post(`${at}/sections/institutions`, { results: 'Muộn.' })).status, 409)
  assert.equal((await control.post(`${at}/decisions`, { decision: 'approve' })).status, 403)
  assert.equal((await director.post(`${at}/decisions`, { decision: 'return', reason: ' ' })).status, 422)
  const refused = await director.submit(`${page}/quyet-dinh`, { decision: 'return', reason: '' })
  assert.equal(refused.status, 422)
  assert.ok(refused.text.includes('Cần nêu lý do.'))
  const returned = await director.post(`${at}/decisions`, { decision: 'return', reason: 'Bổ sung phần kiến nghị.' })
  assert.deepEqual([returned.json.state, returned.json.returnedBecause], ['returned', 'Bổ sung phần kiến nghị.'])
  await control.post(`${at}/actions`, { action: 'submit' })
  const approved = await director.post(`${at}/decisions`, { decision: 'approve' })
  assert.equal(approved.status, 200)
  assert.equal(approved.json.state, 'approved')
  const { json } = await control.get(shown)
  assert.deepEqual([json.isFrozen, json.isIntact, json.differences], [true, true, []])
  const digitised = figureOf(json, 'dossier.digitised')
  assert.equal(digitised.rowCount, 400)
  assert.match(digitised.rowsSha256, /^[0-9a-f]{64}$/)
  assert.equal(json.sha256, approved.json.sha256)
  const { rows } = await sql<{ sha: string }>`select data ->> 'sha256' as sha from event
    where name = 'report.approved'`.execute(db)
  assert.deepEqual(rows, [{ sha: json.sha256 }])
})

test('what was approved stays: a later change of a dossier shows as a difference beside it', async () => {
  const before = (await control.get(shown)).json
  await sql`update dossier set result = result - 'digitisedAt' - 'fileId' where (tenant_id, id) in
    (select tenant_id, id from dossier where digitised and agency_id = 'skhcn' order by id limit 1)`.execute(db)
  const after = (await control.get(shown)).json
  assert.equal(figureOf(after, 'dossier.digitised').value, 400)
  assert.deepEqual([after.sha256, after.isIntact], [before.sha256, true])
  const moved = after.differences.map(({ code, approved, now }: Record<string, unknown>) => [code, approved, now])
  assert.ok(moved.some((one: unknown) => JSON.stringify(one) === '["dossier.digitised",400,399]'))
  assert.ok(moved.some((one: unknown) => JSON.stringify(one) === '["dossier.digitisedRate",98.28,98.03]'))
  const { text } = await control.page(page)
  assert.match(text, /khi duyệt 400 hồ sơ, nay 399 hồ sơ/)
  assert.match(text, /href="\/cai-cach\/bao-cao\/2023\/skhcn\?version=1#so-dossier-digitised"/)
  assert.match(text, /Đã số hóa <a[^>]*>400 hồ sơ<\/a>/)
})

test('one record counted for another is found when the rows are compared', async () => {
  await sql`update dossier set result = '{"digitisedAt": "2023-12-30"}', components = '[]' where (tenant_id, id) in
    (select tenant_id, id from dossier where agency_id = 'skhcn' and finished_at is null and received_at is not null
      order by id limit 1)`.execute(db)
  assert.doesNotMatch((await control.page(page)).text, /khi duyệt 400 hồ sơ, nay/)
  const { text } = await control.page(`${page}?version=1&check=rows`)
  assert.match(text, /cùng giá trị, nhưng các bản ghi phía sau đã khác/)
})

test('nobody changes an approved report', async () => {
  for (const username of ['control', 'director', 'legal', 'hr', 'it', 'records', 'accountant', 'admin', 'assessor']) {
    const person = await o.as(username)
    for (const [path, body] of [
      [`${at}/sections/institutions`, { results: 'Khác.' }],
      [`${at}/sections/institutions/arrangement`, { state: 'todo' }],
      [`${at}/actions`, { action: 'submit' }],
      [`${at}/actions`, { action: 'checkAll' }],
      [`${at}/decisions`, { decision: 'approve' }],
      [`${at}/decisions`, { decision: 'return', reason: 'Sửa.' }],
    ] as const) {
      const { status } = await person.post(path, body)
      assert.ok([403, 409].includes(status), `${username} ${path}: ${status}`)
    }
    assert.notEqual((await person.submit(`${page}/phan/institutions`, { results: 'Khác.' })).status, 303)
  }
  await assert.rejects(sql`insert into report_frozen select * from report_frozen`.execute(db), /duplicate key value/)
  assert.deepEqual((await control.get(shown)).json.isIntact, true)
})

test('a tampered content no longer has its fingerprint, and the page says so', async () => {
  const content = await db.selectFrom('report_frozen').select('content').executeTakeFirstOrThrow()
  await sql`update report_frozen set content = jsonb_set(content, '{subject}', '"Khác"')`.execute(db)
  assert.equal((await control.get(shown)).json.isIntact, false)
  assert.ok((await control.page(page)).text.includes('KHÔNG khớp'))
  await sql`update report_frozen set content = ${JSON.stringify(content.content)}::jsonb`.execute(db)
  assert.equal((await control.get(shown)).json.isIntact, true)
})

test('a new version succeeds the approved one, which stays readable as it was', async () => {
  const old = (await control.get(shown)).json
  assert.equal((await control.post(`${at}/decisions`, { decision: 'reopen', reason: 'Sửa.' })).status, 403)
  assert.equal((await director.post(`${at}/decisions`, { decision: 'reopen' })).status, 422)
  const reopened = await director.post(`${at}/decisions`, { decision: 'reopen', reason: 'Số liệu số hóa đã đổi.' })
  assert.deepEqual(
    [reopened.json.version, reopened.json.state, reopened.json.openedBecause],
    [2, 'drafting', 'Số liệu số hóa đã đổi.'],
  )
  assert.equal((await control.post(`${at}/actions`, { action: 'submit' })).status, 200)
  assert.equal((await director.post(`${at}/decisions`, { decision: 'approve' })).json.version, 2)
  const first = (await control.get(`${shown}&version=1`)).json
  assert.deepEqual([first.sha256, first.figures], [old.sha256, old.figures])
  assert.ok((await control.page(`${page}?version=1`)).text.includes('Đây là phiên bản cũ'))
  assert.equal((await control.get(`${shown}&version=3`)).status, 404)
})

test('DOCX and PDF have the layout of Decree 30/2020 and the figures, each a link to where it is opened', async () => {
  const pdf = await control.get('/reports/annual.pdf?agency=skhcn&year=2023')
  assert.equal(pdf.headers['content-type'], 'application/pdf')
  const text = readText(pdf.bytes).join(' ')
  for (const part of [
    'ỦY BAN NHÂN DÂN TỈNH THÁI NGUYÊN',
    'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    '/BC-SKHCN',
    'BÁO CÁO',
    'Kết quả công tác cải cách hành chính năm 2023',
    '407 hồ sơ',
    'GIÁM ĐỐC',
    'Nơi nhận:',
  ])
    assert.ok(text.includes(part), part)
  assert.ok(pdf.bytes.toString('latin1').includes('/cai-cach/chi-so/dossier.total?agency=skhcn&from=2023-01-01'))
  assert.deepEqual((await control.get('/reports/annual.pdf?agency=skhcn&year=2023')).bytes, pdf.bytes)
  const docx = await control.get('/reports/annual.docx?agency=skhcn&year=2023')
  assert.equal(docx.status, 200)
  assert.match(String(docx.headers['content-disposition']), /bao-cao-cchc-skhcn-2023-v2\.docx/)
  assert.equal(docx.bytes.subarray(0, 2).toString(), 'PK')
})

test('one reads the reports of one’s agency; the assessor those of the province; strangers none', async () => {
  assert.equal((await control.get('/reports/annual?agency=so-noi-vu&year=2023')).status, 403)
  assert.equal((await (await o.as('agency2')).get(shown)).status, 403)
  assert.equal((await (await o.as('citizen')).get(shown)).status, 403)
  assert.equal((await o.get(shown)).status, 401)
  const assessor = await o.as('assessor')
  assert.equal((await assessor.get(shown)).status, 200)
  assert.equal((await assessor.get('/reports/annual?agency=so-y-te&year=2023')).json.sections.length, 10)
  assert.equal((await assessor.get('/reports/annual?agency=khong-co&year=2023')).status, 404)
  assert.equal((await control.get('/reports/annual?agency=skhcn&year=2030')).status, 404)
  const list = (await assessor.get('/reports')).json.items
  assert.ok(list.length >= 19)
  assert.deepEqual(
    (await control.get('/reports')).json.items.map(({ agency, year, version }: Record<string, unknown>) => [
      agency,
      year,
      version,
    ]),
    [['skhcn', 2023, 2]],
  )
})

test('every fact of the department is a figure of the report, with its value', async () => {
  const { figures } = (await control.get(`${shown}&version=1`)).json
  assert.equal(facts.length, 41)
  for (const [id, value] of facts) {
    const figure = figureOf({ figures }, id)
    assert.ok(figure, id)
    assert.equal(figure.value, value, id)
  }
})
