import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dateOfDay, dayNumber } from './day-number.ts'
import { articleEffectAt, effectAt, endedParents, expiredBases, lastDayOf } from './document-effect.ts'
import { type DocumentRelation, documentRelations, type LegalDocument } from './document-relations.ts'

const doc = (id: string, effectiveOn: string | null, more: Partial<LegalDocument> = {}): LegalDocument => ({
  id,
  normative: true,
  issuedOn: effectiveOn,
  effectiveOn,
  lastDay: null,
  expiredParts: [],
  relations: [],
  ...more,
})
const to = (
  kind: DocumentRelation['kind'],
  target: string,
  effectiveOn: string | null = null,
  scope: DocumentRelation['scope'] = 'whole',
): DocumentRelation => ({ kind, target, effectiveOn, scope })
const told = { fallsWithParent: false }

const abc = documentRelations([
  doc('A', '2020-01-10'),
  doc('B', '2023-03-15', { relations: [to('replaces', 'A', '2023-03-15')] }),
  doc('C', '2024-01-01', { relations: [to('abolishes', 'B', '2024-01-01', ['Điều 5'])] }),
])
const abcAt = (id: string, on: string) => effectAt(abc, id, on)?.status

test('§1.4 A, B and C on every day named: A ends the day before B, article 5 of B with C', () => {
  assert.equal(abcAt('A', '2020-01-09'), 'notYetEffective')
  assert.equal(abcAt('A', '2020-01-10'), 'effective')
  assert.equal(abcAt('A', '2023-03-14'), 'effective')
  assert.equal(abcAt('A', '2023-03-15'), 'expired')
  assert.equal(lastDayOf(abc, 'A'), '2023-03-14')
  assert.equal(abcAt('B', '2023-03-14'), 'notYetEffective')
  assert.equal(abcAt('B', '2023-03-15'), 'effective')
  assert.equal(abcAt('B', '2023-12-31'), 'effective')
  assert.equal(abcAt('B', '2024-01-01'), 'partlyExpired')
  assert.equal(abcAt('C', '2024-01-01'), 'effective')
  assert.equal(effectAt(abc, 'D', '2024-01-01'), null)
  const article = (place: string, on: string) => articleEffectAt(abc, 'B', place, on)?.status
  assert.deepEqual([article('Điều 5', '2023-12-31'), article('Điều 5', '2024-01-01')], ['effective', 'expired'])
  assert.equal(article('Điều 4', '2024-01-01'), 'effective')
  assert.equal(article('khoản 2 Điều 5', '2024-01-01'), 'expired')
  assert.equal(article('Điều 5', '2023-01-01'), 'notYetEffective')
})

test('§1.4 reasons name what ended it', () => {
  assert.deepEqual(effectAt(abc, 'A', '2023-03-15')?.reasons, [{ code: 'replaced', by: 'B', lastDay: '2023-03-14' }])
  assert.deepEqual(effectAt(abc, 'B', '2024-06-01')?.reasons, [
    { code: 'partExpired', by: 'C', scope: ['Điều 5'], lastDay: '2023-12-31' },
  ])
  const ended = documentRelations([doc('T', '2020-01-01', { lastDay: '2022-12-31' })])
  assert.deepEqual(effectAt(ended, 'T', '2022-12-31')?.status, 'effective')
  assert.deepEqual(effectAt(ended, 'T', '2023-01-01')?.reasons, [{ code: 'termEnded', lastDay: '2022-12-31' }])
})

test('§1.4 a clause abolished leaves the rest of its article in force', () => {
  const held = documentRelations([
    doc('367', '2026-01-01'),
    doc('224', '2026-07-01', { relations: [to('abolishes', '367', null, ['khoản 9 Điều 1'])] }),
  ])
  assert.equal(effectAt(held, '367', '2026-06-30')?.status, 'effective', 'from the day the abolishing one takes effect')
  assert.equal(effectAt(held, '367', '2026-07-01')?.status, 'partlyExpired')
  assert.equal(articleEffectAt(held, '367', 'Điều 1', '2026-07-01')?.status, 'partlyExpired')
  assert.equal(articleEffectAt(held, '367', 'khoản 9 Điều 1', '2026-07-01')?.status, 'expired')
  assert.equal(articleEffectAt(held, '367', 'khoản 8 Điều 1', '2026-07-01')?.status, 'effective')
})

test('§1.4 a suspension, whole or of an article, ends on its last day', () => {
  const held = documentRelations([
    doc('A', '2020-01-01'),
    doc('S', '2021-01-01', { relations: [{ ...to('suspends', 'A'), until: '2021-06-30' }] }),
    doc('P', '2022-01-01', { relations: [to('suspends', 'A', null, ['Điều 3'])] }),
    doc('X', '2023-01-01', { relations: [to('abolishes', 'A', null, ['Điều 9'])] }),
  ])
  const at = (on: string) => effectAt(held, 'A', on)?.status
  assert.deepEqual(['2020-12-31', '2021-01-01', '2021-06-30', '2021-07-01', '2022-01-01', '2023-01-01'].map(at), [
    'effective',
    'suspended',
    'suspended',
    'effective',
    'suspended',
    'partlyExpired',
  ])
  const article = (place: string, on: string) => articleEffectAt(held, 'A', place, on)?.status
  assert.deepEqual([article('Điều 3', '2021-03-01'), article('Điều 4', '2021-03-01')], ['suspended', 'suspended'])
  assert.deepEqual([article('Điều 3', '2023-01-01'), article('Điều 9', '2023-01-01')], ['suspended', 'expired'])
  assert.equal(article('Điều 4', '2022-01-01'), 'effective')
})

test('§1.4 a detailing document falls with the last document it details, and that is its reason', () => {
  const held = documentRelations([
    doc('P1', '2010-01-01'),
    doc('P2', '2012-01-01'),
    doc('D', '2013-01-01', { relations: [to('details', 'P1'), to('details', 'P2')] }),
    doc('E', '2014-01-01', { relations: [to('details', 'D')] }),
    doc('N', '2020-01-01', { relations: [to('replaces', 'P1')] }),
    doc('M', '2021-01-01', { relations: [to('abolishes', 'P2')] }),
    doc('late', '2020-06-01', { relations: [to('details', 'P1')] }),
  ])
  assert.equal(effectAt(held, 'D', '2020-06-01')?.status, 'effective', 'one of two still holds')
  assert.deepEqual(endedParents(held, 'D', '2020-06-01'), ['P1'])
  assert.deepEqual(effectAt(held, 'D', '2021-01-01'), {
    status: 'expired',
    reasons: [{ code: 'parentExpired', parents: ['P1', 'P2'], lastDay: '2020-12-31' }],
  })
  assert.equal(effectAt(held, 'E', '2021-01-01')?.status, 'expired', 'and what details it falls too')
  assert.equal(effectAt(held, 'late', '2021-01-01')?.status, 'effective', 'issued after the fall of what it details')
  const named = documentRelations([
    doc('P', '2010-01-01', { lastDay: '2025-09-30' }),
    doc('D', '2014-01-01', { lastDay: '2025-10-13', relations: [to('details', 'P')] }),
  ])
  assert.equal(lastDayOf(named, 'D'), '2025-10-13', 'a day that somebody has named goes before')
  const alive = documentRelations([
    doc('P1', '2010-01-01', { lastDay: '2019-12-31' }),
    doc('P2', '2012-01-01'),
    doc('D', '2013-01-01', { relations: [to('details', 'P1'), to('details', 'P2'), to('details', 'not held')] }),
  ])
  assert.equal(lastDayOf(alive, 'D'), null, 'no end while one of them has none')
  assert.equal(effectAt(held, 'D', '2021-01-01', told)?.status, 'effective', 'told, not decided, where a year says so')
  assert.deepEqual(endedParents(held, 'D', '2021-01-01', told), ['P1', 'P2'])
})

test('Decree 37/2026 abolishes three decrees and one article of a fourth from 1/7/2026', () => {
  const held = documentRelations([
    doc('132/2008/NĐ-CP', '2009-02-01'),
    doc('74/2018/NĐ-CP', '2018-07-01'),
    doc('13/2022/NĐ-CP', '2022-03-15', { relations: [to('amends', '132/2008/NĐ-CP', null, [])] }),
    doc('154/2018/NĐ-CP', '2018-11-09', {
      expiredParts: [{ scope: ['Điều 4'], lastDay: '2026-06-30', by: '37/2026/NĐ-CP' }],
    }),
    doc('37/2026/NĐ-CP', '2026-01-23', {
      relations: [
        to('abolishes', '132/2008/NĐ-CP', '2026-07-01'),
        to('abolishes', '74/2018/NĐ-CP', '2026-07-01'),
        to('abolishes', '13/2022/NĐ-CP', '2026-07-01'),
        to('abolishes', '154/2018/NĐ-CP', '2026-07-01', ['Điều 4']),
      ],
    }),
  ])
  const at = (on: string) =>
    ['132/2008/NĐ-CP', '74/2018/NĐ-CP', '13/2022/NĐ-CP', '154/2018/NĐ-CP'].map((id) => effectAt(held, id, on)?.status)
  assert.deepEqual(at('2026-06-30'), ['effective', 'effective', 'effective', 'effective'], 'though the decree holds')
  assert.deepEqual(at('2026-07-01'), ['expired', 'expired', 'expired', 'partlyExpired'])
  assert.equal(effectAt(held, '154/2018/NĐ-CP', '2026-07-20')?.reasons.length, 1, 'what is told twice counts once')
})

test('documents that detail each other in a circle still have an answer', () => {
  const held = documentRelations([
    doc('A', '2020-01-01', { relations: [to('details', 'B')] }),
    doc('B', '2020-01-01', { relations: [to('details', 'A')] }),
  ])
  assert.equal(effectAt(held, 'A', '2021-01-01')?.status, 'effective')
})

test('where a date was not read the answer is unknown, unless the day decides it anyway', () => {
  const held = documentRelations([
    doc('normative', null, { issuedOn: '2025-12-31' }),
    doc('month', null, { issuedOn: '2023-03', normative: false }),
    doc('year', null, { issuedOn: '2023', normative: false }),
    doc('nothing', null),
    doc('old', '2020-01-01'),
    doc('undated', null, { issuedOn: '2024-01-01', relations: [to('replaces', 'old')] }),
  ])
  const at = (id: string, on: string) => effectAt(held, id, on)?.status
  assert.deepEqual([at('normative', '2025-12-30'), at('normative', '2026-07-20')], ['notYetEffective', 'unknown'])
  assert.deepEqual(
    ['2023-02-28', '2023-03-15', '2023-03-31', '2023-12-31'].map((on) => at('month', on)),
    ['notYetEffective', 'unknown', 'effective', 'effective'],
  )
  assert.deepEqual(
    ['2022-12-31', '2023-07-01', '2023-12-31'].map((on) => at('year', on)),
    ['notYetEffective', 'unknown', 'effective'],
  )
  assert.equal(at('nothing', '2023-01-01'), 'unknown')
  assert.deepEqual([at('old', '2023-12-31'), at('old', '2024-01-01')], ['effective', 'unknown'])
})

test('§1.4 what cites an expired basis is warned of it', () => {
  assert.deepEqual(expiredBases(abc, ['A', 'B', 'unknown'], '2024-01-01'), ['A'])
  assert.deepEqual(expiredBases(abc, ['A', 'B'], '2023-03-14'), [])
})

test('in a chain of replacements exactly one holds on every day from the first on', () => {
  const starts = fc.uniqueArray(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(starts, fc.integer({ min: 1, max: 3500 }), (days, on) => {
      const first = dayNumber('2015-01-01')
      const ordered = [...days].sort((a, b) => a - b)
      const held = documentRelations(
        ordered.map((day, i) =>
          doc(`${i}`, dateOfDay(first + day), { relations: i === 0 ? [] : [to('replaces', `${i - 1}`)] }),
        ),
      )
      const holding = ordered.filter((_, i) => effectAt(held, `${i}`, dateOfDay(first + on))?.status === 'effective')
      assert.equal(holding.length, on >= (ordered[0] ?? 0) ? 1 : 0)
    }),
  )
})
