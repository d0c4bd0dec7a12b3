import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cheapestToNextRank, type EarnedCriterion } from './next-rank.ts'
import { percentOf, printed, roundHalfUp } from './rounding.ts'

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const index = (criteria: readonly EarnedCriterion[], more = 0) =>
  percentOf(sum(criteria.map((c) => c.points)) + more, sum(criteria.map((c) => c.maxPoints))) ?? 0

/** The size of the smallest set of criteria whose remaining points lift the index past the other. */
function fewest(criteria: readonly EarnedCriterion[], next: number): number | null {
  let best: number | null = null
  for (let set = 0; set < 2 ** criteria.length; set++) {
    const chosen = criteria.filter((_, i) => set & (1 << i))
    const lifted = index(criteria, sum(chosen.map((c) => c.maxPoints - c.points)))
    if (roundHalfUp(lifted) > roundHalfUp(next) && (best === null || chosen.length < best)) best = chosen.length
  }
  return best
}

test('from 90.62 past 91.87: the gap in points of 100, and the one criterion that can close it', () => {
  const criteria = [
    { code: '3.2.1', points: 2, maxPoints: 4 },
    { code: '8.2.1', points: 2.5, maxPoints: 3 },
    { code: '1.1.1', points: 0.12, maxPoints: 1 },
    { code: 'rest', points: 86, maxPoints: 92 },
  ]
  assert.equal(printed(index(criteria)), '90.62')
  assert.deepEqual(cheapestToNextRank(criteria, 91.87), {
    gapPoints: 1.255,
    possible: true,
    criteria: [{ code: 'rest', remaining: 6, needed: 1.255 }],
  })
})

test('several criteria together, what can give most first, and of the last only what is needed', () => {
  const criteria = [
    { code: 'a', points: 1, maxPoints: 1.5 },
    { code: 'b', points: 60, maxPoints: 61 },
    { code: 'c', points: 20, maxPoints: 20.75 },
    { code: 'd', points: 16.75, maxPoints: 16.75 },
  ]
  assert.deepEqual(cheapestToNextRank(criteria, 99), {
    gapPoints: 1.255,
    possible: true,
    criteria: [
      { code: 'b', remaining: 1, needed: 1 },
      { code: 'c', remaining: 0.75, needed: 0.255 },
    ],
  })
})

test('the gap counts in points of the agency’s own maximum', () => {
  const move = cheapestToNextRank([{ code: 'a', points: 68.32, maxPoints: 84 }], 83.91)
  assert.equal(move.gapPoints, 2.1686)
  assert.equal(printed(((68.32 + move.gapPoints) / 84) * 100), '83.92')
})

test('nothing to do when the printed figure is higher already, something when it is only equal', () => {
  const even = [{ code: 'a', points: 80, maxPoints: 100 }]
  assert.deepEqual(cheapestToNextRank(even, 79.99), { gapPoints: 0, possible: true, criteria: [] })
  assert.equal(cheapestToNextRank(even, 80).gapPoints, 0.005)
})

test('nothing suffices against 100 %, and without criteria there is nothing to ask', () => {
  const move = cheapestToNextRank([{ code: 'a', points: 80, maxPoints: 100 }], 100)
  assert.deepEqual([move.possible, move.criteria], [false, []])
  assert.throws(() => cheapestToNextRank([], 50), RangeError)
})

test('no smaller set of criteria would suffice, and this one does', () => {
  const criterion = fc.record({ quarters: fc.nat(12), more: fc.nat(12) })
  const criteria = fc
    .array(criterion, { minLength: 1, maxLength: 7 })
    .map((list) =>
      list.map(({ quarters, more }, i) => ({ code: `${i}`, points: quarters / 4, maxPoints: (quarters + more) / 4 })),
    )
    .filter((list) => sum(list.map((c) => c.maxPoints)) > 0)
  fc.assert(
    fc.property(criteria, fc.nat(10_000), (list, hundredths) => {
      const move = cheapestToNextRank(list, hundredths / 100)
      const smallest = fewest(list, hundredths / 100)
      assert.equal(move.possible, smallest !== null)
      if (smallest === null) return
      assert.equal(move.criteria.length, smallest)
      assert.ok(roundHalfUp(index(list, move.gapPoints)) > hundredths / 100)
      assert.ok(Math.abs(sum(move.criteria.map((c) => c.needed)) - move.gapPoints) < 1e-9)
    }),
  )
})
