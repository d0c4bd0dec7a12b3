import assert from 'node:assert/strict'
import { test } from 'node:test'
import { documentDelivery } from './document-delivery.ts'
import { dueIn, judged } from './kept-values.fixture.ts'

const row = {
  document: '0190a000-0000-7000-8000-00000000000a',
  recipient: 'Sở Mẫu',
  isExternal: true,
  isOnAxis: true,
  way: 'axis',
  sentOn: '2023-03-01',
}

/** Status code at the head of a state's label. */
const codeOf = (state: string) => documentDelivery.states[state]?.label.vi.slice(0, 2) ?? ''
const isCode = (code: string) => /^\d\d$/.test(code)

test('Decision 28/2018: from each status only the allowed ones follow', () => {
  const next: Record<string, Set<string>> = {}
  for (const { from, to } of Object.values(documentDelivery.moves))
    for (const state of from)
      if (isCode(codeOf(state))) next[codeOf(state)] = (next[codeOf(state)] ?? new Set()).add(codeOf(to))
  const told = Object.fromEntries(Object.entries(next).map(([code, to]) => [code, [...to].toSorted()]))
  assert.deepEqual(told, {
    '01': ['02', '03', '13'],
    '03': ['04', '05', '06', '13'],
    '04': ['05', '06', '13'],
    '05': ['06', '13'],
    // 15 ends it, 16 leaves it where it was.
    '13': ['03', '05', '15'],
  })
})

test('only the axis alone is electronic, and only who is on it is reached by it', () => {
  const electronic = (way: string) => judged(documentDelivery, { ...row, way }).kept.isElectronic
  assert.deepEqual(['axis', 'axisAndPaper', 'email', 'paper'].map(electronic), [true, false, false, false])
  assert.deepEqual(judged(documentDelivery, { ...row, isOnAxis: false }).wrong, ['way'])
  assert.deepEqual(judged(documentDelivery, { ...row, isOnAxis: false, way: 'email' }).wrong, [])
})

test('the receiver acknowledges on the day of arrival', () => {
  assert.equal(dueIn(documentDelivery, row, 'arrived'), '2023-03-01')
  assert.equal(dueIn(documentDelivery, { ...row, way: 'paper' }, 'arrived'), null)
  assert.equal(dueIn(documentDelivery, row, 'received'), null)
})
