import assert from 'node:assert/strict'
import { test } from 'node:test'
import { internalProcedure } from './internal-procedure.ts'
import { judged } from './kept-values.fixture.ts'

const inner = { symbol: 'SKHCN', name: 'Nghỉ phép', group: 'withinAgency', sector: 'Tổ chức cán bộ', limit: 20 }

test('codes count by agency and never begin anew', () => {
  const { takesNumber } = internalProcedure.moves.announce ?? {}
  assert.equal(takesNumber?.write(7, inner), 'NB-SKHCN-007')
  assert.deepEqual(takesNumber?.of(inner), { book: 'SKHCN', period: 'all' })
})

test('the cut follows from both limits, and no option makes it longer', () => {
  assert.equal(judged(internalProcedure, { ...inner, limitAfter: 14 }).kept.percent, 30)
  assert.deepEqual(judged(internalProcedure, { ...inner, limitAfter: 21 }).wrong, ['limitAfter'])
  assert.deepEqual(judged(internalProcedure, { ...inner, symbol: 'so' }).wrong, ['symbol'])
})
