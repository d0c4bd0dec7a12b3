import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type HeldPost, systemActor } from '#platform/auth/actor.ts'
import { approverAsSigner, placeOf } from './signer.ts'

const agency = { id: 'skhcn', name: 'Sở Khoa học và Công nghệ', symbol: 'SKHCN', isCollective: false }
const head = { authority: null, position: 'Giám đốc', name: 'Hoàng Văn Mẫu' }
const held = (role: string, title: string, agencyId = 'skhcn'): HeldPost => ({
  unitId: 'lanh-dao',
  unitName: 'Lãnh đạo',
  agencyId,
  servesAgencyId: agencyId,
  role,
  title,
})
const actor = (...posts: HeldPost[]) => ({ ...systemActor('t'), name: 'Trần Thị Mẫu', posts })

test('Decree 30/2020: the head signs for himself, a deputy for the head', () => {
  assert.deepEqual(approverAsSigner(actor(held('director', 'Giám đốc')), agency, head), {
    authority: null,
    position: 'Giám đốc',
    name: 'Trần Thị Mẫu',
  })
  assert.deepEqual(approverAsSigner(actor(held('deputyDirector', 'Phó Giám đốc')), agency, head), {
    authority: 'KT. Giám đốc',
    position: 'Phó Giám đốc',
    name: 'Trần Thị Mẫu',
  })
})

test('a post in another agency gives no form of signing here; of two posts here the higher one does', () => {
  const both = actor(
    held('director', 'Giám đốc', 'so-y-te'),
    held('deputyDirector', 'Phó Giám đốc'),
    held('director', 'Giám đốc'),
  )
  assert.equal(approverAsSigner(both, agency, head).authority, null)
  const elsewhere = actor(held('director', 'Giám đốc', 'so-y-te'), held('deputyDirector', 'Phó Giám đốc'))
  assert.equal(approverAsSigner(elsewhere, agency, head).authority, 'KT. Giám đốc')
})

test('for a body that decides together its member signs TM.', () => {
  const committee = { ...agency, isCollective: true }
  const of = { authority: 'TM. Ủy ban nhân dân', position: 'Chủ tịch', name: '' }
  assert.deepEqual(approverAsSigner(actor(held('ubndLeader', 'Phó Chủ tịch')), committee, of), {
    authority: 'TM. Ủy ban nhân dân',
    position: 'Phó Chủ tịch',
    name: 'Trần Thị Mẫu',
  })
})

test('a paper is dated at the place the province is called by', () => {
  assert.equal(placeOf('Ủy ban nhân dân tỉnh Sơn Hà'), 'Sơn Hà')
})
