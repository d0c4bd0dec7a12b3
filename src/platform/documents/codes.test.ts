import assert from 'node:assert/strict'
import { test } from 'node:test'
import { barcodeSvg, qrSvg } from './codes.ts'

const url = 'https://mot-cua.example/tra-cuu?ma=000.00.13.H55-230306-0001'

test('a code is an image with its title and nothing a content security policy forbids', () => {
  for (const svg of [qrSvg(url, 'Tra cứu hồ sơ'), barcodeSvg('000.00.13.H55-230306-0001', 'Mã hồ sơ')]) {
    assert.match(
      svg,
      /^<svg viewBox="0 0 \d+ \d+" xmlns="[^"]+" role="img" [^>]*><title>(Tra cứu hồ sơ|Mã hồ sơ)<\/title>/,
    )
    assert.match(svg, /<rect [^>]*fill="#FFFFFF"/)
    assert.doesNotMatch(svg, /style|script|\son[a-z]+=/)
    assert.match(svg, /<\/svg>$/)
  }
})

test('a QR code stands in a quiet zone of four modules (ISO/IEC 18004)', () => {
  const svg = qrSvg(url, 'x')
  const side = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1])
  // Two units a module: the finder patterns are seven modules wide.
  assert.ok(svg.includes(`M8 ${side - 8}L22 ${side - 8}L22 ${side - 22}L8 ${side - 22}Z`), svg.slice(0, 400))
})

test('a title cannot break out of the image', () => {
  assert.match(qrSvg(url, '</title><b>"&'), /<title>&lt;\/title&gt;&lt;b&gt;&quot;&amp;<\/title>/)
  assert.match(qrSvg(url, 'giá $1 $&'), /<title>giá \$1 \$&amp;<\/title>/)
})

test('the bars of Code128 are those of the standard', () => {
  // Start B (211214), "A" (111323), check 34 (131123), stop (2331112), between quiet zones of ten modules.
  const widths = barWidths(barcodeSvg('A', 'A'))
  assert.deepEqual(widths, [
    '2:10',
    '1:13',
    '1:16',
    '1:21',
    '1:23',
    '2:27',
    '1:32',
    '1:36',
    '2:38',
    '2:43',
    '3:48',
    '1:52',
    '2:54',
  ])
})

test('a code refuses what it cannot carry', () => {
  assert.throws(() => barcodeSvg('Đ', 'Đ'), /ASCII/)
  assert.throws(() => qrSvg('', 'x'), /text/)
})

/** The bars of an SVG as "width:left edge", from left to right. */
function barWidths(svg: string): readonly string[] {
  const bars = [...svg.matchAll(/stroke-width="(\d+)" d="([^"]*)"/g)].flatMap(([, width = '', path = '']) =>
    [...path.matchAll(/M([\d.]+) /g)].map(([, middle]) => [Number(middle) - Number(width) / 2, width] as const),
  )
  return bars.sort(([a], [b]) => a - b).map(([left, width]) => `${width}:${left}`)
}
