import assert from 'node:assert/strict'
import { test } from 'node:test'
import { feedback } from './feedback.ts'
import { dueIn, judged } from './kept-values.fixture.ts'

const said = { channel: 'portal', receivedOn: '2023-03-01', subject: 'Góp ý thử', content: 'Nội dung' }

test('§6 classified in 5 working days, answered in 15, published in 5', () => {
  assert.equal(dueIn(feedback, said, 'received'), '2023-03-08')
  const assigned = { ...said, assignedOn: '2023-03-03' }
  assert.equal(dueIn(feedback, assigned, 'assigned'), '2023-03-24')
  assert.equal(dueIn(feedback, { ...assigned, isExtended: true }, 'assigned'), '2023-04-14')
  assert.equal(dueIn(feedback, { ...assigned, answeredOn: '2023-03-24' }, 'answered'), '2023-03-31')
  assert.equal(judged(feedback, { ...assigned, answeredOn: '2023-03-24' }).kept.isOnTime, true)
  assert.equal(judged(feedback, { ...assigned, answeredOn: '2023-03-27' }).kept.isOnTime, false)
})

test('it is reopened once at most', () => {
  const back = Object.values(feedback.moves).filter(({ to }) => to === 'reopened')
  assert.deepEqual(
    back.map(({ from }) => from),
    [['published', 'rated']],
  )
  const again = Object.values(feedback.moves).filter(({ from }) => from.includes('reopened'))
  assert.deepEqual(
    again.map(({ to }) => to),
    ['closed'],
  )
  assert.equal(feedback.states.closed?.isFinal, true)
})

test('numbers count by year', () => {
  const { takesNumber } = feedback.moves.classify ?? {}
  assert.equal(takesNumber?.write(3, said), 'PAKN-2023-0003')
  assert.deepEqual(takesNumber?.of(said), { book: 'all', period: '2023' })
})
