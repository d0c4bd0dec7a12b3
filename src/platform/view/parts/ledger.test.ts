import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LedgerEntry } from '#law/ledger.ts'
import { ledgerDays } from './ledger-days.ts'
import { type LedgerDay, ledgerStrip } from './ledger-strip.ts'

const days: LedgerDay[] = [
  { date: '2023-08-31', kind: 'start' },
  { date: '2023-09-01', kind: 'holiday', text: 'Nghỉ Quốc khánh' },
  { date: '2023-09-02', kind: 'weekend' },
  { date: '2023-09-03', kind: 'weekend' },
  { date: '2023-09-04', kind: 'holiday', text: 'Nghỉ Quốc khánh' },
  { date: '2023-09-05', kind: 'worked' },
  { date: '2023-09-06', kind: 'worked', isDue: true, isToday: true },
]

test('every day of the strip can be heard: its date, whether it counted, and why not', () => {
  const made = ledgerStrip({ lang: 'vi', days, sum: '2 ngày làm việc.' }).text
  for (const said of [
    'thứ Năm 31/08/2023: Ngày tiếp nhận, chưa tính.',
    'thứ Sáu 01/09/2023: Nghỉ Quốc khánh, không tính.',
    'thứ Bảy 02/09/2023: Nghỉ cuối tuần, không tính.',
    'thứ Ba 05/09/2023: Ngày làm việc thứ 1.',
    'thứ Tư 06/09/2023: Ngày làm việc thứ 2. Hẹn trả kết quả. Hôm nay.',
  ])
    assert.ok(made.includes(said), said)
  assert.ok(made.includes('2 ngày làm việc.'))
})

test('a break over a weekend is explained once, from its first to its last day', () => {
  const made = ledgerStrip({ lang: 'en', days, sum: '' }).text
  assert.equal(made.split('01/09 – 04/09/2023').length, 2)
})

test('a strip begins under its own weekday', () => {
  assert.match(ledgerStrip({ lang: 'vi', days, sum: '' }).text, /ledger-day is-start is-day-4/)
})

test('several entries of one date become one day of the strip', () => {
  const entry = (date: string, kind: LedgerEntry['kind'], more: Partial<LedgerEntry> = {}): LedgerEntry => ({
    date,
    from: 0,
    to: 1,
    kind,
    counted: 0,
    countsDay: false,
    owner: 'state',
    ...more,
  })
  const made = ledgerDays({
    entries: [
      entry('2023-03-06', 'firstDay', { reason: 'accepted' }),
      entry('2023-03-07', 'worked', { counted: 120, countsDay: true }),
      entry('2023-03-07', 'paused', { owner: 'citizen', reason: 'supplement' }),
      entry('2023-03-08', 'paused', { owner: 'citizen', reason: 'supplement' }),
      entry('2023-03-09', 'paused', { owner: 'citizen', reason: 'supplement' }),
      entry('2023-03-09', 'firstDay', { reason: 'resumed' }),
      entry('2023-03-11', 'weekend'),
      entry('2023-09-04', 'substitute', { name: 'Nghỉ bù Quốc khánh' }),
      entry('2023-09-05', 'outsideHours'),
    ],
    reason: (reason) => `(${reason})`,
    dueAt: Date.parse('2023-03-07T17:00:00+07:00'),
    today: '2023-03-08',
  })
  assert.deepEqual(
    made.map((day) => [day.kind, day.text]),
    [
      ['start', undefined],
      ['worked', undefined],
      ['paused', '(supplement)'],
      ['start', '(resumed)'],
      ['weekend', undefined],
      ['holiday', 'Nghỉ bù Quốc khánh'],
      ['start', undefined],
    ],
  )
  assert.equal(made[1]?.countedMinutes, 120)
  assert.deepEqual(made.map((day) => [day.isDue, day.isToday]).slice(1, 3), [
    [true, false],
    [false, true],
  ])
})
