import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Dossier } from '#law/dossier.ts'
import { type HandOverEvent, handOvers } from './control-sheet-of.ts'

const step = (no: number, unitName: string) =>
  ({
    no,
    kind: 'review',
    name: 'Thẩm định',
    role: 'specialist',
    unitId: unitName,
    unitName,
    agencyId: 'a',
    minutes: 60,
    product: '',
  }) as const
const procedure = {
  receptionUnitName: 'Quầy',
  process: {
    version: 1,
    approvedBy: null,
    steps: [step(1, 'Quầy'), step(2, 'Phòng A'), step(3, 'Lãnh đạo'), step(4, 'Quầy')],
  },
}
const people = { submitter: 'Người Nộp', holder: null }
const event = (name: string, at: number, actorName: string, changes: Partial<Dossier>, said = {}): HandOverEvent => ({
  name: `dossier.${name}`,
  at,
  actorName,
  data: { changes, ...said },
})

const accepted = event('accepted', 0, 'Bà Quầy', { stepNo: 1, stepDueAt: 100 })
const handedOver = event('handed-over', 100, 'Bà Quầy', { stepNo: 2, stepDueAt: 200 })

test('each hand-over has giver, taker and places; who takes is who gives next', () => {
  const rows = handOvers(
    [accepted, handedOver, event('forwarded', 150, 'Ông Phòng', { stepNo: 3, stepDueAt: 300 })],
    procedure,
    people,
  )
  const told = rows.map(({ from, to, handedBy, receivedBy }) => [from, to, handedBy, receivedBy])
  assert.deepEqual(told, [
    ['Người nộp hồ sơ', 'Quầy', 'Người Nộp', 'Bà Quầy'],
    ['Quầy', 'Phòng A', 'Bà Quầy', 'Ông Phòng'],
    ['Phòng A', 'Lãnh đạo', 'Ông Phòng', 'Chờ Lãnh đạo nhận'],
  ])
})

test('the giver is early before the due moment of the step, on time at it, late after it (one-stop.md §7.5)', () => {
  const passedOn = (at: number) =>
    handOvers([accepted, handedOver, event('forwarded', at, 'Ông Phòng', { stepNo: 3 })], procedure, people).at(-1)
      ?.result
  assert.equal(passedOn(199), 'Trước hạn')
  assert.equal(passedOn(200), 'Đúng hạn')
  assert.equal(passedOn(201), 'Quá hạn')
})

test('a step whose time a supplement has moved is judged by the moved time', () => {
  const moved = event('supplement-confirmed', 500, 'Bà Quầy', { stepDueAt: 600 })
  const rows = handOvers(
    [accepted, handedOver, moved, event('forwarded', 550, 'Ông Phòng', { stepNo: 3 })],
    procedure,
    people,
  )
  assert.equal(rows.length, 3)
  assert.equal(rows.at(-1)?.result, 'Trước hạn')
})

test('naming another person for a step is no hand-over; going back and giving out are, with their notes', () => {
  const events = [
    accepted,
    handedOver,
    event('assigned', 120, 'Ông Phòng', {}),
    event('forwarded', 130, 'Ông Phòng', { stepNo: 3, stepDueAt: 300 }),
    event('sent-back', 140, 'Bà Lãnh đạo', { stepNo: 2, stepDueAt: 400 }, { reason: 'Thiếu căn cứ.' }),
    event('result-issued', 150, 'Ông Văn thư', { stepNo: 4, stepDueAt: null }, { number: '01/KQ' }),
    event('returned', 160, 'Bà Quầy', {}, { receiverName: 'Người Nhận' }),
  ]
  const rows = handOvers(events, procedure, people)
  assert.equal(rows.length, 6)
  assert.equal(rows[3]?.note, 'Trả lại bước trước: Thiếu căn cứ.')
  assert.equal(rows[4]?.note, 'Số 01/KQ')
  const last = rows[5]
  assert.deepEqual(
    [last?.from, last?.to, last?.receivedBy, last?.result],
    ['Quầy', 'Người nhận kết quả', 'Người Nhận', undefined],
  )
})
