import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stackedBars } from './chart.ts'
import { columnChart } from './column-chart.ts'
import { figureList } from './figure-list.ts'

const months = ['01', '02', '03', '04']
const drawn = columnChart({
  lang: 'vi',
  caption: 'Hồ sơ theo tháng',
  captionHidden: true,
  head: 'Tháng',
  points: months,
  series: [
    { label: 'Tiếp nhận', values: [1200, 600, 0], hrefs: ['/a?x=1&y=2'] },
    { label: 'Giải quyết', values: [300, 1, 0, undefined] },
  ],
}).text

test('every figure stands above its column, on one scale for all series', () => {
  assert.deepEqual(
    [...drawn.matchAll(/height="(\d+)" viewBox/g)].map(([, height]) => Number(height)),
    [64, 32, 1, 16, 2, 1],
  )
  assert.match(drawn, /<td><a href="\/a\?x=1&amp;y=2">1\.200<\/a><svg/)
})

test('it is a table: rows and columns have their names, what was not measured has no figure', () => {
  assert.equal(drawn.match(/<th scope="col">/g)?.length, months.length + 1)
  assert.equal(drawn.match(/<th scope="row">/g)?.length, 2)
  assert.equal(drawn.match(/<td>–<\/td>/g)?.length, 2)
  assert.match(drawn, /<figcaption class="hidden">Hồ sơ theo tháng</)
})

test('parts of a whole keep the colours asked for, and their figures lead on', () => {
  const { text } = stackedBars({
    lang: 'en',
    caption: 'Outcomes',
    head: 'Unit',
    series: ['Early', 'On time', 'Late'],
    hues: [1, 4, 3],
    rows: [{ label: 'A', values: [2, 1, 1], hrefs: ['/early', undefined, '/late'] }],
  })
  assert.deepEqual(
    [...text.matchAll(/<rect class="(s\d)"/g)].map(([, name]) => name),
    ['s1', 's4', 's3'],
  )
  assert.match(text, /<a href="\/early">2<\/a>/)
  assert.match(text, /<td class="is-end">1<\/td>/)
})

test('a figure says what it is, its unit and what it was', () => {
  const { text } = figureList([{ name: 'Tiếp nhận', value: '407', unit: 'hồ sơ', note: 'Cùng kỳ: 0', href: '/x' }])
  assert.match(text, /<dt>Tiếp nhận<\/dt><dd><span class="figure-value"><a href="\/x">407<\/a><\/span>/)
  assert.match(text, /Cùng kỳ: 0/)
})
