import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writeXlsx } from 'hucre/xlsx'
import { sql } from 'kysely'
import { seminar } from '../declarations/seminar.ts'
import { register } from '../engine/register.ts'
import { fileOf, goodRow, heads, importOffice } from './import.fixture.ts'

const o = await importOffice()
const before = await o.entries()
const { db } = o.platform.database
const base = '/registers/seminar/imports'
const place = '/so-sach/hoi-thao-su-kien/nhap'

test('rows of a workbook become entries like any other, each with its first event, and the register tells of the import', async () => {
  const id = await o.send('sự kiện.xlsx', await fileOf('xlsx', heads, [goodRow(1), goodRow(2), goodRow(3)]))
  assert.equal((await o.status(id)).status, 'waiting')
  await o.run()
  const { status, rowsChecked, rowsWritten, errorCount, fileName } = await o.status(id)
  assert.deepEqual(
    { status, rowsChecked, rowsWritten, errorCount, fileName },
    { status: 'done', rowsChecked: 3, rowsWritten: 3, errorCount: 0, fileName: 'sự kiện.xlsx' },
  )
  const entry = await db
    .selectFrom('register_entry')
    .selectAll()
    .where('title', '=', 'Tọa đàm số 2')
    .executeTakeFirstOrThrow()
  assert.deepEqual(entry.data, {
    name: 'Tọa đàm số 2',
    kind: 'talkshow',
    topic: 'digital',
    heldOn: '2023-03-05',
    attendance: 2,
    organiser: 'skhcn',
  })
  assert.equal(entry.agency_id, 'skhcn')
  assert.equal(entry.state, 'planned')
  assert.equal(entry.due_on, '2023-03-05')
  assert.equal(entry.provenance, null)
  const [created] = await db.selectFrom('event').selectAll().where('subject_id', '=', entry.id).execute()
  assert.equal(created?.name, 'seminar.created')
  assert.equal(created?.hash, entry.last_hash)
  const control = await db.selectFrom('pub.person').selectAll().where('id', '=', String(created?.actor_id)).execute()
  assert.equal(control[0]?.username, 'control')
  const told = await db
    .selectFrom('event')
    .select(['subject_id', 'data'])
    .where('name', '=', 'seminar.imported')
    .executeTakeFirstOrThrow()
  assert.equal(told.subject_id, 'seminar')
  assert.deepEqual((told.data as Record<string, unknown>).rows, 3)
  assert.ok(await o.isAuditWhole())
})

test('a CSV file is taken as well, with heads in English or as field names, in any order', async () => {
  const text = 'heldOn;Name;KIND *;Topic\n2023-04-01;"Hội thảo; phần 1";Seminar;science\n'
  const id = await o.send('events.CSV', Buffer.from(text))
  await o.run()
  assert.deepEqual(await o.faults(id), [])
  assert.equal((await o.status(id)).status, 'done')
})

test('every bad cell is named by sheet, row and column, and not one row is written', async () => {
  const count = await o.entries()
  const names = [...heads, 'Đường dẫn minh chứng', 'Kết quả']
  const id = await o.send(
    'bad.xlsx',
    await fileOf('xlsx', names, [
      goodRow(1),
      [null, 'Karaoke', 'digital', '31/02/2023', 'nhiều', 'Sở Không Có', 'ftp://x', 'được'],
      goodRow(2),
      ['Tên', 'Khác', 'Pháp luật', '2023-01-01', -1, null, null, 'x'.repeat(20_001)],
    ]),
  )
  await o.run()
  assert.deepEqual(await o.faults(id), [
    'Danh sách!A3: Tên sự kiện: Cần nhập mục này.',
    'Danh sách!B3: Hình thức: Cần là một trong: Tọa đàm; Hội thảo; Hội nghị; Cuộc thi; Khác.',
    'Danh sách!D3: Ngày tổ chức: Không phải ngày có thật. Đề nghị ghi ngày/tháng/năm, ví dụ 05/03/2023.',
    'Danh sách!E3: Số người dự: Cần là số nguyên, ví dụ 12.',
    'Danh sách!F3: Cơ quan chủ trì: Không có cơ quan này.',
    'Danh sách!G3: Đường dẫn minh chứng: Cần là địa chỉ bắt đầu bằng https:// hoặc http://.',
    'Danh sách!E5: Số người dự: Không nhỏ hơn 0.',
    'Danh sách!H5: Kết quả: Dài quá 20000 ký tự. Đề nghị viết gọn lại.',
  ])
  const { status, rowsChecked, rowsWritten, errorCount } = await o.status(id)
  assert.deepEqual(
    { status, rowsChecked, rowsWritten, errorCount },
    { status: 'refused', rowsChecked: 4, rowsWritten: 0, errorCount: 8 },
  )
  assert.equal(await o.entries(), count)
  const english = await o.keeper.get(`${base}/${id}/errors?limit=1`, { 'accept-language': 'en' })
  assert.match(english.json.items[0].message, /^Name: /)
  const rest = await o.keeper.get(`${base}/${id}/errors?limit=200&cursor=${english.json.nextCursor}`)
  assert.equal(rest.json.items.length, 7)
})

test('heads that are unknown, missing, twice or the system’s own, and cells without a head, are told where they stand', async () => {
  const id = await o.send(
    'heads.csv',
    Buffer.from(
      'Tên sự kiện,Màu,Topic,chủ đề,,Ngày tổ chức\nA,đỏ,law,law,lạc,2023-01-01,thừa\n\nB,,law,,,2023-01-02\n',
    ),
  )
  await o.run()
  assert.deepEqual(await o.faults(id), [
    '!B1: Sổ này không có cột “Màu”.',
    '!D1: Cột “chủ đề” có hai lần.',
    '!1: Thiếu cột bắt buộc “Hình thức”.',
    '!E2: Ô có giá trị nhưng cột không có tên ở dòng đầu.',
    '!G2: Ô có giá trị nhưng cột không có tên ở dòng đầu.',
  ])
  const none = await o.send('none.csv', Buffer.from('một,hai\n1,2\n'))
  const empty = await o.send('empty.csv', Buffer.from(`${heads.join(',')}\n`))
  await o.run()
  assert.deepEqual(await o.faults(none), ['!A1: Dòng đầu của trang này không có tên cột nào của sổ.'])
  assert.deepEqual(await o.faults(empty), ['!1: Tệp không có dòng nào để nhập.'])
})

test('what no database stores is a bad cell like another', async () => {
  const id = await o.send('nul.csv', Buffer.from('name,kind,topic,heldOn\nA\u0000B,other,law,2023-01-01\n'))
  await o.run()
  const [fault, ...others] = await o.faults(id)
  assert.match(fault ?? '', /^!A2: Tên sự kiện: /)
  assert.deepEqual(others, [])
})

test('a file that cannot be read ends the import with the reason', async () => {
  const id = await o.send('old.csv', Buffer.from([0x54, 0xea, 0x6e, 0x2c, 0x61, 0x0a]))
  await o.run()
  const { status, reason } = await o.status(id)
  assert.equal(status, 'refused')
  assert.match(String(reason), /Unicode/)
  assert.match((await o.keeper.page(`${place}/${id}`)).text, /Unicode/)
})

test('what is no sheet is refused at the door, by its name and by its content', async () => {
  const refused = async (name: string, bytes: Uint8Array) => (await o.keeper.upload(base, { name, bytes })).status
  assert.equal(await refused('a.pdf', Buffer.from('%PDF-1.7')), 422)
  assert.equal(await refused('a.csv', Buffer.alloc(0)), 422)
  assert.equal(await refused('a.xlsx', Buffer.from('name,kind\n')), 422)
  assert.equal((await o.keeper.post(base, {})).status, 422)
  const page = await o.keeper.submit(place, {}, { file: { name: 'a.pdf', bytes: Buffer.from('%PDF-1.7') } })
  assert.equal(page.status, 422)
  assert.match(page.text, /Cần là tệp \.xlsx hoặc \.csv\./)
})

test('who may not keep the register imports nothing, nobody imports for a foreign agency or sees its imports', async () => {
  const hr = await o.as('hr')
  const bytes = Buffer.from('name\n')
  assert.equal((await hr.upload(base, { name: 'a.csv', bytes })).status, 403)
  assert.equal((await hr.get(base)).status, 403)
  assert.equal((await o.get(base)).status, 401)
  const form =
    '--b\r\nContent-Disposition: form-data; name="agency"\r\n\r\nso-noi-vu\r\n--b\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nname\r\n--b--\r\n'
  const foreign = await o.keeper.post(base, form, { 'content-type': 'multipart/form-data; boundary=b' })
  assert.equal(foreign.status, 403)
  assert.equal(foreign.json.type, '/problems/register.agency-foreign')
  const id = await o.send('a.csv', bytes)
  await db.updateTable('register_import').set({ agency_id: 'so-noi-vu' }).where('id', '=', id).execute()
  assert.equal((await o.keeper.get(`${base}/${id}`)).status, 404)
  assert.equal((await o.keeper.post(`${base}/${id}/cancel`, {})).status, 404)
  assert.equal((await o.keeper.page(`${place}/${id}/loi.csv`)).status, 404)
  const { json } = await o.keeper.get(base)
  assert.ok(!json.items.some((one: { id: string }) => one.id === id))
  await db.deleteFrom('register_import').where('id', '=', id).execute()
})

test('the page tells the columns, hands out a template that imports as it is filled in, and leads to the import', async () => {
  const page = await o.keeper.page(place)
  for (const head of [...heads, 'Tọa đàm; Hội thảo; Hội nghị; Cuộc thi; Khác', 'bad.xlsx'])
    assert.ok(page.text.includes(head), head)
  assert.doesNotMatch(page.text, /undefined|\[object/)
  const template = await o.keeper.page(`${place}/mau.xlsx`)
  assert.equal(template.status, 200)
  const empty = await o.keeper.submit(place, {}, { file: { name: 'mau.xlsx', bytes: template.bytes } })
  assert.equal(empty.status, 303)
  const own = String(empty.headers.location)
  assert.match((await o.keeper.page(own)).text, /Chờ xử lý/)
  await o.run()
  const { text } = await o.keeper.page(own)
  assert.match(text, /Tệp không có dòng nào để nhập\./)
  assert.match((await o.keeper.page(`${own}?lang=en`)).text, /The file has no row to import\./)
  const csv = await o.keeper.page(`${own}/loi.csv`)
  assert.equal(csv.text.trim(), 'Trang,Dòng,Cột,Lỗi\r\n,1,,Tệp không có dòng nào để nhập.')
  assert.equal((await o.keeper.page(`${own}/loi.xlsx`)).status, 200)
  assert.ok((await o.entries()) > before)
})

test('what was exported can be imported as it is, and is the same afterwards', async () => {
  for (const format of ['xlsx', 'csv']) {
    const get = async () => (await o.keeper.page(`/so-sach/hoi-thao-su-kien/xuat?format=${format}`)).bytes
    const [count, file] = [await o.entries(), await get()]
    const id = await o.send(`so.${format}`, file)
    await o.run()
    assert.deepEqual(await o.faults(id), [])
    assert.equal((await o.status(id)).status, 'done')
    assert.equal(await o.entries(), count * 2)
    const { rows } = await sql<{ n: string }>`select count(distinct data) as n from register_entry
      where register = 'seminar' and id > ${id} except select count(distinct data) from register_entry
      where register = 'seminar' and id < ${id}`.execute(db)
    assert.deepEqual(rows, [])
  }
})

test('every sheet of a workbook is read with heads of its own, and its name is told with what is wrong', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Quý 1',
        rows: [
          ['name', 'kind', 'topic', 'heldOn'],
          ['A', 'other', 'law', '2023-01-01'],
        ],
      },
      { name: 'Quý 2', rows: [['heldOn', 'name', 'kind', 'topic'], [], ['2023-04-31', 'B', 'other', 'law']] },
    ],
  })
  const id = await o.send('quý.xlsx', bytes)
  await o.run()
  assert.equal((await o.status(id)).rowsChecked, 2)
  assert.deepEqual(await o.faults(id), [
    'Quý 2!A3: Ngày tổ chức: Không phải ngày có thật. Đề nghị ghi ngày/tháng/năm, ví dụ 05/03/2023.',
  ])
})

test('a personal value is sealed, stays out of history, and is never taken from where an export has hidden it', async () => {
  const { place } = seminar.fields
  assert.ok(place)
  const guarded = register({ ...seminar, fields: { ...seminar.fields, place: { ...place, personal: true } } })
  const file = (value: string) => Buffer.from(`name,kind,topic,heldOn,place\nRiêng tư,other,law,2023-01-01,${value}\n`)
  const hidden = await o.send('hidden.csv', file('•••'))
  const given = await o.send('given.csv', file('Nhà riêng'))
  await o.run({ registerOf: () => guarded })
  assert.deepEqual(await o.faults(hidden), [
    '!E2: Địa điểm: Giá trị đã được che khi xuất tệp; cần ghi lại giá trị thật.',
  ])
  assert.equal((await o.status(given)).status, 'done')
  const entry = await db
    .selectFrom('register_entry')
    .selectAll()
    .where('title', '=', 'Riêng tư')
    .executeTakeFirstOrThrow()
  assert.ok(!JSON.stringify(entry.data).includes('Nhà riêng'))
  assert.ok(entry.secret)
  assert.match(o.platform.secrets.open(o.platform.tenantId, entry.secret), /Nhà riêng/)
  const [event] = await db.selectFrom('event').select('data').where('subject_id', '=', entry.id).execute()
  assert.ok(!JSON.stringify(event).includes('Nhà riêng'))
})
