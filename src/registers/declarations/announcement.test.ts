import assert from 'node:assert/strict'
import { test } from 'node:test'
import { announcedProcedure } from './announced-procedure.ts'
import { announcement } from './announcement.ts'
import { dueIn, judged } from './kept-values.fixture.ts'

const decision = {
  subject: 'Công bố thủ tục',
  kind: 'amended',
  trigger: 'ministryAnnouncement',
  triggeredOn: '2023-03-17',
  proposedBy: 'skhcn',
}
const provincial = { ...decision, trigger: 'provincialDocument', sourceEffectiveOn: '2023-07-05' }

test('the limit to announce follows from what triggered it', () => {
  assert.equal(judged(announcement, decision).kept.signBy, '2023-03-31', '10 working days of the ministry’s decision')
  assert.equal(judged(announcement, provincial).kept.signBy, '2023-06-28', '5 working days before it takes effect')
  assert.equal(
    judged(announcement, { ...provincial, trigger: 'ministryDocument' }).kept.signBy,
    '2023-06-15',
    '20 days',
  )
  assert.deepEqual(judged(announcement, { ...decision, trigger: 'provincialDocument' }).wrong, ['sourceEffectiveOn'])
})

test('announced, entered and published each have their day', () => {
  const signed = { ...decision, issuedOn: '2023-03-28', effectiveOn: '2023-04-04' }
  const due = (state: string) => dueIn(announcement, signed, state)
  assert.deepEqual(['triggered', 'controlled', 'signed', 'entered', 'published'].map(due), [
    '2023-03-31',
    '2023-03-31',
    '2023-04-04',
    '2023-04-04',
    null,
  ])
  const { kept } = judged(announcement, { ...signed, enteredOn: '2023-04-05' })
  assert.deepEqual([kept.isSignedOnTime, kept.isEnteredOnTime], [true, false])
  assert.equal(judged(announcement, { ...signed, issuedOn: '2023-04-03' }).kept.isSignedOnTime, false)
})

test('abolishing names the document that abolishes', () => {
  const line = {
    announcement: '0190a000-0000-7000-8000-00000000000a',
    procedure: '1.001786',
    change: 'abolished',
    effectiveOn: '2023-04-04',
  }
  assert.deepEqual(judged(announcedProcedure, line).wrong, ['abolishedBy'])
  assert.deepEqual(judged(announcedProcedure, { ...line, change: 'amended' }).wrong, [])
  assert.deepEqual(judged(announcedProcedure, { ...line, change: 'replacement', replaces: '1.001786' }).wrong, [
    'replaces',
  ])
})
