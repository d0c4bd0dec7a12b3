import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { usualProcess, workingDaysWithin } from './usual-process.ts'

const places = {
  agencyId: 'skhcn',
  directUnit: { id: 'skhcn-phong-quan-ly-khoa-hoc', name: 'Phòng Quản lý Khoa học' },
  receptionUnit: { id: 'ttpvhcc-quay-skhcn', name: 'Quầy' },
}
const limit = fc.record({
  value: fc.integer({ min: 1, max: 400 }),
  unit: fc.constantFrom('workingDay' as const, 'hour' as const),
})

test('calendar limits leave as many working days as the approved processes take', () => {
  assert.deepEqual(
    [18, 25, 30].map((days) => workingDaysWithin(days)),
    [12, 17, 20],
  )
})

test('on whatever weekday a calendar limit begins, the working days fit into it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 6 }), (days, weekday) => {
      const counted = Array.from({ length: days }, (_, i) => (weekday + i) % 7).filter((day) => day < 5).length
      assert.ok(workingDaysWithin(days) <= counted)
    }),
  )
})

test('the steps of the usual process add up to the limit, none is negative, each is whole half hours or the rest', () => {
  fc.assert(
    fc.property(limit, ({ value, unit }) => {
      const { steps } = usualProcess({ ...places, limit: { value, unit } })
      assert.equal(
        steps.reduce((sum, { minutes }) => sum + minutes, 0),
        unit === 'hour' ? value * 60 : value * 480,
      )
      assert.ok(steps.every(({ minutes }) => minutes >= 0 && minutes % 30 === 0))
      assert.equal(steps.at(-1)?.minutes, 0)
    }),
  )
})

test('the sub-department signs and issues for itself, the office is led by its chief', () => {
  const chiCuc = { id: 'skhcn-chi-cuc-tdc', name: 'Chi cục' }
  const own = usualProcess({ ...places, directUnit: chiCuc, limit: { value: 5, unit: 'workingDay' } }).steps
  assert.deepEqual(
    own.filter(({ unitId }) => unitId === chiCuc.id).map(({ role }) => role),
    ['subDepartmentDeputy', 'specialist', 'subDepartmentDeputy', 'subDepartmentHead', 'recordsClerk'],
  )
  const office = { id: 'skhcn-van-phong', name: 'Văn phòng Sở' }
  const led = usualProcess({ ...places, directUnit: office, limit: { value: 5, unit: 'workingDay' } }).steps
  assert.deepEqual(
    led.map(({ role }) => role),
    [
      'receptionOfficer',
      'chiefOfOffice',
      'deputyChief',
      'chiefOfOffice',
      'deputyDirector',
      'recordsClerk',
      'resultOfficer',
    ],
  )
})
