import assert from 'node:assert/strict'
import { test } from 'node:test'
import { headFor, signerOf } from './signing.ts'

const agency = {
  id: 'so',
  name: 'Sở Khoa học và Công nghệ',
  agencyCode: '',
  legacyUnitCode: '',
  documentSymbol: 'SKHCN',
}
const province = { ...agency, id: 'ubnd', name: 'Ủy ban nhân dân tỉnh Sơn Hà' }
const now = Date.UTC(2023, 2, 6, 2)
const capacity = { role: 'director', title: 'Giám đốc', unitName: 'Lãnh đạo Sở', agencyId: 'so' }

test('who signs stands with authority and title of Decree 30/2020; only who approves is said to have approved', () => {
  assert.deepEqual(signerOf(capacity, 'A'), {
    position: 'Giám đốc',
    name: 'A',
    signedNote: 'Đã ký duyệt điện tử trên hệ thống',
  })
  assert.equal(signerOf({ role: 'deputyDirector', title: '' }, 'A').authority, 'KT. Giám đốc')
  assert.equal(signerOf({ role: 'subDepartmentHead', title: '' }, 'A').position, 'Chi cục trưởng')
  assert.deepEqual(signerOf({ role: 'receptionOfficer', title: 'Công chức tiếp nhận' }, 'B'), {
    position: 'Công chức tiếp nhận',
    name: 'B',
  })
})

test('the head names who issues and, above it, its superior', () => {
  const facts = { agency, province, now }
  const line = { number: '01/TB', place: 'Sơn Hà', issuedOn: 'ngày 06 tháng 3 năm 2023' }
  assert.deepEqual(headFor(facts, capacity, agency, '01/TB'), {
    superiorAgency: province.name,
    agency: agency.name,
    ...line,
  })
  const branch = { ...capacity, role: 'subDepartmentHead', unitName: 'Chi cục Tiêu chuẩn' }
  assert.deepEqual(headFor(facts, branch, agency, '01/TB'), {
    superiorAgency: agency.name,
    agency: 'Chi cục Tiêu chuẩn',
    ...line,
  })
  assert.deepEqual(headFor(facts, { ...capacity, role: 'ubndLeader' }, province, '01/TB'), {
    agency: province.name,
    ...line,
  })
  assert.equal(
    headFor(facts, { ...capacity, role: 'receptionOfficer' }, agency, '01/TB').agency,
    'Bộ phận tiếp nhận và trả kết quả',
  )
})
