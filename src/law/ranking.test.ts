import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type RankEntry, rank, streak } from './ranking.ts'
import { roundHalfUp } from './rounding.ts'

const named = (percentages: readonly number[]): RankEntry[] =>
  percentages.map((percentage, i) => ({ agency: `agency-${String(i).padStart(3, '0')}`, percentage }))
const ranks = (entries: readonly RankEntry[]) => rank(entries).map((line) => line.rank)

test('indices.md §2.4 equal figures share a rank, the next is skipped: 1, 2, 3, 4, 4, 6', () => {
  const entries = named([89.11, 87.86, 86.49, 84.2, 84.2, 79.995])
  assert.deepEqual(ranks(entries), [1, 2, 3, 4, 4, 6])
  assert.deepEqual(ranks(named([90, 80, 80, 70])), [1, 2, 2, 4])
})

test('indices.md §2.4 ranks compare what is printed: 79.995 and 80.00 share', () => {
  assert.deepEqual(ranks(named([80, 79.995, 79.994])), [1, 1, 3])
  assert.equal(rank(named([79.995]))[0]?.printed, 80)
})

test('indices.md §2.4 the tie-break list of the year decides between equals, in its order', () => {
  const entries: RankEntry[] = [
    { agency: 'a', percentage: 84.2, tieBreak: [18, 20] },
    { agency: 'b', percentage: 84.2, tieBreak: [18.5, 19] },
    { agency: 'c', percentage: 84.2, tieBreak: [18, 21] },
    { agency: 'd', percentage: 84.2, tieBreak: [18, 20] },
  ]
  assert.deepEqual(
    rank(entries).map((line) => [line.agency, line.rank]),
    [
      ['b', 1],
      ['c', 2],
      ['a', 3],
      ['d', 3],
    ],
  )
})

test('indices.md §2.4 an agency that is scored and not ranked takes nobody’s place', () => {
  const entries = [{ agency: 'guest', percentage: 99, unranked: true }, ...named([90, 80])]
  assert.deepEqual(
    rank(entries).map((line) => [line.agency, line.rank]),
    [
      ['agency-000', 1],
      ['agency-001', 2],
      ['guest', null],
    ],
  )
})

test('an agency stands in the list once', () => {
  assert.throws(() => rank([...named([1]), ...named([2])]), RangeError)
})

test('a rank is one more than the number of agencies whose printed figure is higher, whatever the order given', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5000), { maxLength: 30 }), (thousandths) => {
      const entries = named(thousandths.map((n) => 75 + n / 1000))
      for (const line of rank([...entries].reverse())) {
        const better = entries.filter((entry) => roundHalfUp(entry.percentage) > roundHalfUp(line.percentage))
        assert.equal(line.rank, better.length + 1)
      }
    }),
  )
})

test('2019 to 2023 in group 1 are five years in a row; a gap ends it', () => {
  const groups = new Map([2019, 2020, 2021, 2022, 2023].map((year) => [year, 1]))
  assert.equal(streak(groups, 2023), 5)
  assert.equal(streak(groups, 2021), 3)
  assert.equal(streak(groups, 2024), 0, 'the year itself is not decided')
  assert.equal(streak(new Map(groups).set(2021, 2), 2023), 2)
  groups.delete(2022)
  assert.equal(streak(groups, 2023), 1)
})
