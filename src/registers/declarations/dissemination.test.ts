import assert from 'node:assert/strict'
import { test } from 'node:test'
import { disseminationActivity } from './dissemination-activity.ts'
import { disseminationPlan } from './dissemination-plan.ts'
import { dueIn, judged } from './kept-values.fixture.ts'

const activity = {
  plan: '0190a000-0000-7000-8000-00000000000a',
  name: 'Hội nghị thử',
  kind: 'conference',
  holdBy: '2023-04-30',
}

test('an activity is due on the last day of its plan and counts the documents it covers', () => {
  assert.equal(dueIn(disseminationActivity, activity, 'planned'), '2023-04-30')
  const { kept } = judged(disseminationActivity, {
    ...activity,
    heldOn: '2023-04-30',
    documents: '50/2005/QH11; 07/2022/QH15;',
  })
  assert.deepEqual([kept.documentCount, kept.isOnTime], [2, true])
  assert.equal(judged(disseminationActivity, { ...activity, heldOn: '2023-05-01' }).kept.isOnTime, false)
})

test('a running plan is to be reported within its year', () => {
  const plan = { number: '02/KH-SKHCN', year: 2023, name: 'Kế hoạch' }
  assert.equal(dueIn(disseminationPlan, plan, 'running'), '2023-12-31')
  assert.equal(dueIn(disseminationPlan, plan, 'draft'), null)
})
