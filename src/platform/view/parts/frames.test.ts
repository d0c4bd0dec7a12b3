import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html } from '../html.ts'
import { deskFrame } from './desk-frame.ts'
import { inLanguage } from './page.ts'
import { publicFrame } from './public-frame.ts'
import { table } from './table.ts'

const now = Date.parse('2023-05-29T10:00:00+07:00')

test('the language changes, the rest of the address stays', () => {
  assert.equal(
    inLanguage('/thu-tuc?q=b%E1%BB%A9c+x%E1%BA%A1&lang=vi', 'en'),
    '/thu-tuc?q=b%E1%BB%A9c+x%E1%BA%A1&lang=en',
  )
  assert.equal(inLanguage('/tra-cuu', 'en'), '/tra-cuu?lang=en')
  const page = publicFrame({ lang: 'vi', title: 'T', path: '/thu-tuc?q=a', body: html`x` }).text
  assert.match(page, /<html lang="vi">/)
  assert.match(page, /href="\/thu-tuc\?q=a&amp;lang=en" lang="en"/)
})

test('a page in English leads on in English', () => {
  const page = publicFrame({ lang: 'en', title: 'T', path: '/', body: html`x` }).text
  assert.match(page, /href="\/thu-tuc\?lang=en"/)
})

test('who is signed in finds the own dossiers, who is not the way to sign in', () => {
  const visitor = publicFrame({ lang: 'vi', title: 'T', path: '/', body: html`x` }).text
  const known = publicFrame({ lang: 'vi', title: 'T', path: '/', body: html`x`, actor: { name: '<Lan>' } }).text
  assert.match(visitor, /\/dang-nhap/)
  assert.doesNotMatch(known, /\/dang-nhap/)
  assert.match(known, /Hồ sơ của tôi/)
  assert.match(known, /Đang đăng nhập: &lt;Lan&gt;/)
})

test('scripts come only where asked for, as modules, and nothing stands inline', () => {
  const bare = publicFrame({ lang: 'vi', title: 'T', path: '/', body: html`x` }).text
  const more = publicFrame({ lang: 'vi', title: 'T', path: '/', body: html`x`, islands: ['form'] }).text
  assert.doesNotMatch(bare, /<script/)
  assert.match(more, /<script type="module" src="\/assets\/form-[0-9a-f]{8}\.js"><\/script>/)
})

test('the desk shows only the places given, for whom one acts, and the time of the system', () => {
  const page = deskFrame({
    lang: 'vi',
    title: 'Bàn làm việc',
    path: '/ban-lam-viec',
    places: [{ href: '/ban-lam-viec', label: 'Bàn làm việc', icon: 'desk', isCurrent: true, count: 3 }],
    actor: { name: 'Minh Họa' },
    unit: 'Phòng Ví Dụ',
    actingFor: 'Thí Dụ',
    now,
    demo: { now },
    search: { action: '/tim', value: 'a"b' },
    body: html`x`,
  }).text
  assert.equal(page.split('<li>').length, 2)
  assert.match(page, /Làm thay Thí Dụ/)
  assert.match(page, /datetime="2023-05-29T10:00:00\+07:00"/)
  assert.match(page, /T2 29\/05\/2023 10:00/)
  assert.match(page, /value="a&quot;b"/)
  assert.match(page, /Bản trình diễn/)
  assert.match(page, /noindex/)
})

test('a desk table carries what the keys need, and an empty one says what to do', () => {
  const columns = [{ head: 'Mã', isRowHead: true, cell: (row: { code: string }) => row.code }]
  const made = table({
    lang: 'vi',
    caption: 'C',
    columns,
    rows: [{ code: '<1>' }],
    desk: true,
    href: () => '/x',
    tone: () => 'late',
  }).text
  assert.match(made, /<tr class="is-late" data-href="\/x">/)
  assert.match(made, /<th scope="row">&lt;1&gt;<\/th>/)
  assert.equal(
    table({ lang: 'vi', caption: 'C', columns, rows: [], empty: html`<p>Chưa có</p>` }).text,
    '<p>Chưa có</p>',
  )
})
