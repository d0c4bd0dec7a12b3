// One engine is enough: pages and papers are looked at here, their statements run on both engines elsewhere.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleValue, procedureAt } from '#catalogue'
import { type Office, office, type Person } from '#office'
import { allActions } from '../../areas.ts'
import { absent, read } from './invented-letter.ts'
import { letterActions } from './letters.ts'

/** Every paper of this procedure beside its form is asked for under a condition, so a form alone is complete. */
const procedureCode = '1.001770'
const owner = {
  kind: 'individual',
  name: 'Nguyễn Văn Mẫu',
  idNo: '019090000001',
  address: 'Tổ 5, phường Ví Dụ, TP. Thái Nguyên',
  phone: '0900000001',
}

const opened = (now: string) => office({ now, actions: [...new Set([...allActions, ...letterActions])] })

async function filedAtCounter(house: Office, given: Record<string, unknown> = {}): Promise<string> {
  const clerk = await house.as('clerk')
  const components = [{ code: '1', copies: 1, copyType: 'original' }]
  const body = { procedureCode, channel: 'inPerson', resultChannel: 'inPerson', owner, form: {}, components, ...given }
  return filed(await clerk.post('/dossiers', body))
}

async function filedOnline(house: Office): Promise<string> {
  const { platform } = house
  const procedure = await procedureAt(platform, platform.database.db, platform.tenantId, procedureCode, '2024-03-04')
  assert.ok(procedure)
  const form = exampleValue(procedure.form.schema, 1)
  const citizen = await house.as('citizen')
  return filed(
    await citizen.post('/dossiers', {
      procedureCode,
      channel: 'online',
      resultChannel: 'online',
      owner,
      form,
      components: [],
    }),
  )
}

function filed(reply: { status: number; json: { id: string }; text: string }): string {
  assert.equal(reply.status, 201, reply.text)
  return reply.json.id
}

async function does(house: Office, who: string, id: string, action: string, given: Record<string, unknown> = {}) {
  const reply = await (await house.as(who)).post(`/dossiers/${id}/actions`, { action, ...given })
  assert.equal(reply.status, 200, `${who} ${action}: ${reply.text}`)
  return reply.json
}

async function listed(person: Person, id: string) {
  const reply = await person.get(`/dossiers/${id}/letters`)
  assert.equal(reply.status, 200, reply.text)
  return reply.json.items
}

async function printed(person: Person, id: string, n: number): Promise<string> {
  const reply = await person.get(`/dossiers/${id}/letters/${n}.pdf`)
  assert.equal(reply.status, 200, reply.text)
  return read(reply.bytes).text
}

const signedOff = async (house: Office, id: string) => {
  await does(house, 'clerk', id, 'handOver')
  await does(house, 'head', id, 'assign', { assignee: 'specialist' })
  await does(house, 'specialist', id, 'forward')
  await does(house, 'head', id, 'forward')
  await does(house, 'director', id, 'forward')
}

test('acceptance at the counter gives form 01 with its number, its line of the register and both dates', async () => {
  const house = await opened('2024-03-04T09:00:00+07:00')
  const clerk = await house.as('clerk')
  const id = await filedAtCounter(house)
  const [receipt, ...more] = await listed(clerk, id)
  assert.deepEqual(more, [])
  assert.equal(receipt.form, 'receipt')
  assert.equal(receipt.formNo, '01')
  assert.equal(receipt.number, '01/TNHS')
  assert.equal(receipt.title, 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả')
  assert.match(receipt.issuedAt, /^2024-03-04T09:00:0/)
  assert.equal(receipt.issuedBy, 'Lê Thị Ví Dụ')
  const reply = await clerk.get(receipt.url)
  assert.equal(reply.headers['content-type'], 'application/pdf')
  assert.match(String(reply.headers['content-disposition']), /^inline; filename=".*_TNHS_01\.pdf"/)
  assert.match(String(reply.headers['cache-control']), /private/)
  const said = [
    'Mẫu số 01 (Ban hành kèm theo Thông tư số 01/2018/TT-VPCP)',
    'Số: 01/TNHS',
    'Thái Nguyên, ngày 04 tháng 3 năm 2024',
    '000.00.14.H55-240304-0001',
    'Quầy Sở Khoa học và Công nghệ',
    owner.name,
    owner.idNo,
    owner.address,
    'Bản chính',
    '10 ngày làm việc',
    'Thời gian nhận hồ sơ: 09 giờ 00 phút, ngày 04 tháng 3 năm 2024',
    '17 giờ 00 phút, ngày 18 tháng 3 năm 2024',
    'Quyển số: 01/2024, Số thứ tự: 0001',
    'Lê Thị Ví Dụ',
    '/tra-cuu?ma=000.00.14.H55-240304-0001',
  ]
  assert.deepEqual(absent(read(reply.bytes).text, ...said), [])
})

test('numbers of letters and lines of the register have no gap and begin again each year', async () => {
  const house = await opened('2024-12-30T09:00:00+07:00')
  const clerk = await house.as('clerk')
  await filedAtCounter(house)
  const refused = await clerk.post('/dossiers', {
    procedureCode,
    channel: 'inPerson',
    resultChannel: 'inPerson',
    owner,
    form: {},
    components: [],
  })
  assert.notEqual(refused.status, 201)
  const second = await filedAtCounter(house)
  assert.equal((await listed(clerk, second))[0].number, '02/TNHS')
  assert.deepEqual(absent(await printed(clerk, second, 1), 'Quyển số: 01/2024, Số thứ tự: 0002'), [])
  house.setNow('2025-01-02T08:00:00+07:00')
  const third = await filedAtCounter(house)
  assert.equal((await listed(clerk, third))[0].number, '01/TNHS')
  assert.deepEqual(absent(await printed(clerk, third, 1), 'Quyển số: 01/2025, Số thứ tự: 0001'), [])
})

test('eight receptions at once get eight numbers and eight lines without a gap', async () => {
  const house = await opened('2024-03-04T09:00:00+07:00')
  const clerk = await house.as('clerk')
  const ids = await Promise.all(Array.from({ length: 8 }, () => filedAtCounter(house)))
  const numbers: string[] = []
  const lines: (string | undefined)[] = []
  for (const id of ids) {
    numbers.push((await listed(clerk, id))[0].number)
    lines.push(/Số thứ tự: (\d+)/.exec(await printed(clerk, id, 1))?.[1])
  }
  const wanted = Array.from({ length: 8 }, (_, i) => i + 1)
  assert.deepEqual(
    numbers.sort(),
    wanted.map((n) => `0${n}/TNHS`),
  )
  assert.deepEqual(
    lines.sort(),
    wanted.map((n) => `000${n}`),
  )
})

test('each form is given at its own move, and a letter printed again is the same byte for byte', async () => {
  const house = await opened('2024-03-04T09:00:00+07:00')
  const citizen = await house.as('citizen')
  const id = await filedOnline(house)
  const items = [{ code: '1', text: 'Ghi rõ lý do đề nghị cấp lại' }, { text: 'Bản giải trình' }]
  await does(house, 'clerk', id, 'requestSupplement', { items, reason: 'Đơn chưa ghi lý do.' })
  const asked = await printed(citizen, id, 1)
  assert.deepEqual(
    absent(
      asked,
      'Số: 01/HDHS',
      '(Lần thứ nhất)',
      'Giai đoạn: Tiếp nhận hồ sơ',
      'Ghi rõ lý do đề nghị cấp lại',
      'Bản giải trình',
      'Đơn chưa ghi lý do.',
    ),
    [],
  )
  assert.deepEqual(
    absent(
      asked,
      'Thời hạn giải quyết chưa bắt đầu tính',
      'Nghị định số 61/2018/NĐ-CP',
      'công chức tiếp nhận Lê Thị Ví Dụ',
    ),
    [],
  )
  await does(house, 'citizen', id, 'supplySupplement')
  await does(house, 'clerk', id, 'accept')

  house.setNow('2024-03-05T09:00:00+07:00')
  await does(house, 'clerk', id, 'handOver')
  await does(house, 'head', id, 'assign', { assignee: 'specialist' })
  await does(house, 'specialist', id, 'requestSupplement', { items, reason: 'Thiếu giải trình.' })
  const again = await printed(citizen, id, 3)
  assert.deepEqual(
    absent(
      again,
      'Số: 02/HDHS',
      '(Lần thứ hai)',
      'Giai đoạn: Thẩm định hồ sơ',
      'được tính lại từ đầu',
      '000.00.14.H55-240304-0001',
    ),
    [],
  )
  await does(house, 'citizen', id, 'supplySupplement')
  house.setNow('2024-03-07T10:00:00+07:00')
  await does(house, 'clerk', id, 'confirmSupplement')
  const receipt = await printed(citizen, id, 4)
  const counted = [
    'Số: 02/TNHS',
    'Quyển số: 01/2024, Số thứ tự: 0001',
    '10 giờ 00 phút, ngày 07 tháng 3 năm 2024',
    '17 giờ 00 phút, ngày 21 tháng 3 năm 2024',
  ]
  assert.deepEqual(absent(receipt, ...counted), [])
  await does(house, 'director', id, 'extend', {
    newDueAt: '2024-03-29T17:00:00+07:00',
    reason: 'Chờ ý kiến chuyên gia.',
  })
  const apology = await printed(citizen, id, 5)
  const sorry = [
    'PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ',
    'Số: 01/PXL',
    'Ông/Bà Nguyễn Văn Mẫu',
    'ngày 21 tháng 3 năm 2024',
    '17 giờ 00 phút, ngày 29 tháng 3 năm 2024',
    'Chờ ý kiến chuyên gia.',
    'KT. GIÁM ĐỐC',
    'PHÓ GIÁM ĐỐC',
    'Hoàng Văn Thử Nghiệm',
  ]
  assert.deepEqual(absent(apology, ...sorry), [])

  const forms = (await listed(citizen, id)).map((one: { n: number; form: string; number: string }) => [
    one.n,
    one.form,
    one.number,
  ])
  assert.deepEqual(forms, [
    [1, 'supplement', '01/HDHS'],
    [2, 'receipt', '01/TNHS'],
    [3, 'supplement', '02/HDHS'],
    [4, 'receipt', '02/TNHS'],
    [5, 'apology', '01/PXL'],
  ])
  for (const [n] of forms) {
    const first = await citizen.get(`/dossiers/${id}/letters/${n}.pdf`)
    house.setNow('2024-04-03T09:00:00+07:00')
    const second = await citizen.page(`/ho-so/${id}/giay-to/${n}.pdf`)
    assert.equal(second.status, 200)
    assert.deepEqual(second.bytes, first.bytes)
  }
})

test('a refusal at intake is form 03 with the reason and the competent office, and has no dossier code', async () => {
  const house = await opened('2024-03-04T09:00:00+07:00')
  const id = await filedOnline(house)
  await does(house, 'clerk', id, 'reject', {
    reason: 'Trụ sở ở tỉnh khác.',
    competentOffice: 'Sở Khoa học và Công nghệ nơi đặt trụ sở.',
  })
  const citizen = await house.as('citizen')
  const [slip] = await listed(citizen, id)
  assert.deepEqual([slip.form, slip.formNo, slip.number], ['refusal', '03', '01/PTC'])
  const text = await printed(citizen, id, 1)
  assert.deepEqual(
    absent(
      text,
      'TT-240304-0001',
      'Trụ sở ở tỉnh khác.',
      'Sở Khoa học và Công nghệ nơi đặt trụ sở.',
      'niêm yết tại quầy',
    ),
    [],
  )
  assert.doesNotMatch(text, /Dừng giải quyết/)
})

test('work that stops is told by form 03 under Decree 61/2018 and by form 05 under Decree 118/2025', async () => {
  const house = await opened('2024-03-04T09:00:00+07:00')
  const clerk = await house.as('clerk')
  const old = await filedAtCounter(house)
  await does(house, 'clerk', old, 'handOver')
  await does(house, 'director', old, 'stop', { reason: 'Không đủ điều kiện cấp lại.' })
  const refusal = await printed(clerk, old, 2)
  assert.deepEqual(
    absent(
      refusal,
      'Dừng giải quyết hồ sơ mã số 000.00.14.H55-240304-0001',
      'Không đủ điều kiện cấp lại.',
      'liên hệ với công chức tiếp nhận Lê Thị Ví Dụ',
    ),
    [],
  )

  house.setNow('2026-03-09T09:00:00+07:00')
  const id = await filedOnline(house)
  await does(house, 'clerk', id, 'accept')
  await does(house, 'clerk', id, 'handOver')
  await does(house, 'citizen', id, 'requestWithdrawal', { reason: 'Không còn nhu cầu.' })
  await does(house, 'director', id, 'approveWithdrawal', { note: 'Người nộp đề nghị rút.' })
  const [, notice] = await listed(clerk, id)
  assert.deepEqual([notice.form, notice.formNo, notice.number], ['stop', '05', '01/TB'])
  const text = await printed(clerk, id, 2)
  const said = [
    'Mẫu số 05 (Ban hành kèm theo Thông tư số 03/2025/TT-VPCP)',
    'theo đề nghị rút hồ sơ của tổ chức, cá nhân',
    'Nghị định số 118/2025/NĐ-CP',
    'Người nộp đề nghị rút.',
    'Hoàng Văn Thử Nghiệm',
  ]
  assert.deepEqual(absent(text, ...said), [])
})

test('between Decree 118/2025 and its circular a notice of stopping names no form, only the decree', async () => {
  const house = await opened('2025-07-07T09:00:00+07:00')
  const id = await filedOnline(house)
  await does(house, 'citizen', id, 'requestWithdrawal', { reason: 'Nộp nhầm thủ tục.' })
  await does(house, 'clerk', id, 'approveWithdrawal')
  const citizen = await house.as('citizen')
  const [notice] = await listed(citizen, id)
  assert.equal(notice.formNo, null)
  assert.deepEqual(
    absent(await printed(citizen, id, 1), 'Theo Nghị định số 118/2025/NĐ-CP', 'TT-250707-0001', 'CÔNG CHỨC TIẾP NHẬN'),
    [],
  )
})

test('a result is the template filled: number, grounds, owner in full, answers, and who approved it', async () => {
  const house = await opened('2024-03-04T09:00:00+07:00')
  const id = await filedOnline(house)
  await does(house, 'clerk', id, 'accept')
  await signedOff(house, id)
  const { result } = await does(house, 'records', id, 'issueResult', { fields: { 'Số giấy chứng nhận': '05/GCN' } })
  assert.equal(result.number, '01/KQ-SKHCN')
  assert.equal(result.signedBy, 'Hoàng Văn Thử Nghiệm')
  const file = await (await house.as('citizen')).get(`/files/${result.fileId}`)
  assert.equal(file.status, 200)
  const { text } = read(file.bytes)
  const said = [
    'GIẤY CHỨNG NHẬN',
    'Số: 01/KQ-SKHCN',
    'ỦY BAN NHÂN DÂN TỈNH THÁI NGUYÊN',
    'Căn cứ Luật số 29/2013/QH13',
    owner.name,
    owner.idNo,
    'Số giấy chứng nhận',
    '05/GCN',
    'KT. GIÁM ĐỐC',
    'PHÓ GIÁM ĐỐC',
    'Đã ký duyệt điện tử trên hệ thống',
    'Hoàng Văn Thử Nghiệm',
    'Lưu: VT, HS',
    '/tra-cuu?ma=',
  ]
  assert.deepEqual(absent(text, ...said), [])
  assert.doesNotMatch(text, /chữ ký số|undefined|null/)
})

test('the control sheet has every hand-over with both people and how the giver stood; citizens have none', async () => {
  const house = await opened('2024-03-04T09:00:00+07:00')
  const id = await filedAtCounter(house)
  await does(house, 'clerk', id, 'handOver')
  await does(house, 'head', id, 'assign', { assignee: 'specialist' })
  house.setNow('2024-05-10T09:00:00+07:00')
  await does(house, 'specialist', id, 'forward')
  await does(house, 'head', id, 'sendBack', { reason: 'Cần nêu rõ căn cứ.' })
  const sheet = await (await house.as('head')).page(`/ho-so/${id}/phieu-kiem-soat.pdf`)
  assert.equal(sheet.status, 200)
  const { text } = read(sheet.bytes)
  const said = [
    'Mẫu số 05',
    'Người giao: Nguyễn Văn Mẫu Người nhận: Lê Thị Ví Dụ',
    '2. Nhận: Phòng Quản lý Khoa học',
    'Người giao: Trần Thị Giả Định Người nhận: Phạm Văn Minh Họa',
    'Trước hạn',
    'Quá hạn',
    'Trả lại bước trước: Cần nêu rõ căn cứ.',
  ]
  assert.deepEqual(absent(text, ...said), [])
  assert.equal(text.split('1. Giao: ').length - 1, 5)
  assert.equal((await (await house.as('citizen')).page(`/ho-so/${id}/phieu-kiem-soat.pdf`)).status, 403)
})

test('letters are for those who see the dossier: others get 404 for the dossier, and for a number it has not', async () => {
  const house = await opened('2024-03-04T09:00:00+07:00')
  const id = await filedOnline(house)
  await does(house, 'clerk', id, 'accept')
  const other = await house.as('business')
  const owns = await house.as('citizen')
  assert.equal((await owns.get(`/dossiers/${id}/letters/1.pdf`)).status, 200)
  for (const path of [`/dossiers/${id}/letters`, `/dossiers/${id}/letters/1.pdf`]) {
    assert.equal((await other.get(path)).status, 404)
    assert.equal((await house.get(path)).status, 401)
  }
  for (const part of ['2.pdf', '0.pdf', 'x.pdf', '1.docx', '1'])
    assert.equal((await owns.get(`/dossiers/${id}/letters/${part}`)).status, 404, part)
})

test('what identifies a person is not readable in the stored letter', async () => {
  const house = await opened('2024-03-04T09:00:00+07:00')
  await filedAtCounter(house)
  const { sealed_fields } = await house.platform.database.db
    .selectFrom('letter')
    .select('sealed_fields')
    .executeTakeFirstOrThrow()
  assert.ok(!sealed_fields.toString('utf8').includes(owner.idNo))
  assert.ok(!sealed_fields.toString('utf8').includes('Mẫu'))
})
