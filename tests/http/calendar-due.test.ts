import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office } from '#office'

const o = await office()
const iso = (text: string) => `${text.replace(' ', 'T')}:00+07:00`

interface Asked {
  mode: string
  amount: number
  pauses?: readonly (readonly [from: string, to: string])[]
}

async function due(accepted: string, { mode, amount, pauses }: Asked) {
  const { status, json, text } = await o.post('/calendar/due', {
    acceptedAt: iso(accepted),
    mode,
    amount,
    ...(pauses ? { pauses: pauses.map(([from, to]) => ({ from: iso(from), to: iso(to) })) } : {}),
  })
  assert.equal(status, 200, text)
  assert.ok(json.explanation.length > 0)
  for (const step of json.explanation) assert.ok(step.text.length > 5 && step.at.endsWith('+07:00'))
  assert.equal(json.explanation.at(-1).at, json.dueAt)
  return { dueAt: json.dueAt, effectiveStart: json.effectiveStart }
}

// one-stop.md §7.4: accepted, working days, due by whole days, due by the minute, counted from when not from acceptance.
const byDays: [name: string, accepted: string, days: number, whole: string, precise: string | null, start?: string][] =
  [
    ['E01', '2023-03-06 09:00', 5, '2023-03-13 17:00', '2023-03-13 09:00'],
    ['E02', '2023-01-16 15:30', 10, '2023-02-06 17:00', '2023-02-06 15:30'],
    ['E03', '2023-04-28 16:45', 3, '2023-05-08 17:00', '2023-05-08 16:45'],
    ['E04', '2023-05-27 20:10', 2, '2023-05-31 17:00', '2023-05-30 17:00', '2023-05-29 07:30'],
    ['E05', '2023-08-31 17:20', 1, '2023-09-06 17:00', '2023-09-05 17:00', '2023-09-05 07:30'],
    ['E06', '2023-06-14 12:15', 3, '2023-06-19 17:00', '2023-06-19 11:30', '2023-06-14 13:00'],
    ['E07', '2024-01-30 08:00', 15, '2024-02-27 17:00', null],
    ['E08', '2024-04-26 10:00', 4, '2024-05-06 17:00', '2024-05-06 10:00'],
    ['E13', '2025-01-13 11:45', 20, '2025-02-17 17:00', null, '2025-01-13 13:00'],
    ['E14', '2025-04-25 16:00', 3, '2025-04-29 17:00', '2025-04-29 16:00'],
    ['E16', '2025-12-30 14:00', 7, '2026-01-10 17:00', null],
    ['E17', '2026-02-11 10:30', 5, '2026-02-25 17:00', '2026-02-25 10:30'],
    ['E19', '2026-04-24 17:00', 2, '2026-05-04 17:00', null, '2026-04-28 07:30'],
    ['E20', '2026-08-21 13:00', 3, '2026-08-25 17:00', '2026-08-25 11:30'],
  ]
for (const [name, accepted, amount, whole, precise, start = accepted] of byDays) {
  test(`§7.4 ${name} by HTTP`, async () => {
    const days = await due(accepted, { mode: 'workingDays', amount })
    assert.deepEqual(days, { dueAt: iso(whole), effectiveStart: iso(start) })
    if (precise) assert.equal((await due(accepted, { mode: 'workingDaysPrecise', amount })).dueAt, iso(precise))
  })
}

const otherwise: [name: string, accepted: string, mode: string, amount: number, expected: string][] = [
  ['E09', '2024-05-03 15:00', 'workingHours', 8, '2024-05-04 15:00'],
  ['E10', '2024-06-07 15:30', 'workingHours', 4, '2024-06-10 10:00'],
  ['E11', '2024-10-10 14:59', 'sameDay', 0, '2024-10-10 17:00'],
  ['E12', '2024-10-11 15:00', 'sameDay', 0, '2024-10-14 17:00'],
  ['E15', '2025-08-01 09:00', 'calendarDays', 30, '2025-09-03 17:00'],
  ['E18', '2026-02-13 14:00', 'workingHours', 8, '2026-02-23 14:00'],
  ['E21', '2026-08-13 08:00', 'calendarDays', 20, '2026-09-03 17:00'],
]
for (const [name, accepted, mode, amount, expected] of otherwise) {
  test(`§7.4 ${name} by HTTP`, async () => assert.equal((await due(accepted, { mode, amount })).dueAt, iso(expected)))
}

const paused: [name: string, accepted: string, Asked, expected: string][] = [
  [
    'P1 by days',
    '2023-03-06 09:00',
    { mode: 'workingDays', amount: 5, pauses: [['2023-03-08 10:00', '2023-03-13 14:00']] },
    '2023-03-16 17:00',
  ],
  [
    'P1 by the minute',
    '2023-03-06 09:00',
    { mode: 'workingDaysPrecise', amount: 5, pauses: [['2023-03-08 10:00', '2023-03-13 14:00']] },
    '2023-03-16 11:30',
  ],
  ['P1 restarted', '2023-03-13 14:00', { mode: 'workingDays', amount: 5 }, '2023-03-20 17:00'],
  [
    'P2 over Tết',
    '2024-01-30 08:00',
    { mode: 'workingDays', amount: 15, pauses: [['2024-02-05 09:00', '2024-02-19 15:00']] },
    '2024-03-05 17:00',
  ],
  [
    'P3 within a day',
    '2023-03-06 09:00',
    { mode: 'workingDays', amount: 5, pauses: [['2023-03-08 10:00', '2023-03-08 16:00']] },
    '2023-03-13 17:00',
  ],
  [
    'P4 two of them',
    '2025-03-03 09:00',
    {
      mode: 'workingDays',
      amount: 10,
      pauses: [
        ['2025-03-06 09:00', '2025-03-10 09:00'],
        ['2025-03-13 09:00', '2025-03-14 09:00'],
      ],
    },
    '2025-03-20 17:00',
  ],
]
for (const [name, accepted, asked, expected] of paused) {
  test(`§8 ${name} by HTTP`, async () => assert.equal((await due(accepted, asked)).dueAt, iso(expected)))
}

test('a year whose calendar is not known is refused by name, wherever the way leads into it', async () => {
  const asked: [string, string, number, number][] = [
    ['2020-12-01 08:00', 'workingDays', 5, 2020],
    ['2026-12-30 08:00', 'workingDays', 5, 2027],
    ['2026-12-30 08:00', 'calendarDays', 30, 2027],
    ['2019-06-03 08:00', 'workingHours', 8, 2019],
    ['2030-01-05 20:00', 'sameDay', 0, 2030],
  ]
  for (const [accepted, mode, amount, year] of asked) {
    const reply = await o.post('/calendar/due', { acceptedAt: iso(accepted), mode, amount })
    assert.equal(reply.status, 422, reply.text)
    assert.equal(reply.json.type, '/problems/calendar.year-unknown')
    assert.equal(reply.json.year, year)
    assert.match(reply.json.title, new RegExp(`${year}`))
  }
})

test('every year from 2021 to 2026 is known', async () => {
  for (let year = 2021; year <= 2026; year += 1) {
    const { dueAt } = await due(`${year}-03-02 08:00`, { mode: 'workingDays', amount: 10 })
    assert.equal(dueAt.slice(0, 7), `${year}-03`)
  }
})

test('what cannot be computed with is refused at its field', async () => {
  const good = { acceptedAt: iso('2023-03-06 09:00'), mode: 'workingDays', amount: 5 }
  const wrong: [object, string][] = [
    [{ acceptedAt: '2023-02-30T08:00:00+07:00' }, '/acceptedAt'],
    [{ acceptedAt: 'tomorrow' }, '/acceptedAt'],
    [{ acceptedAt: undefined }, '/acceptedAt'],
    [{ mode: 'lunarDays' }, '/mode'],
    [{ amount: -1 }, '/amount'],
    [{ amount: 10_001 }, '/amount'],
    [{ amount: '5' }, '/amount'],
    [{ pauses: [{ from: iso('2023-03-08 10:00') }] }, '/pauses/0/to'],
    [{ pauses: [{ from: iso('2023-03-08 10:00'), to: iso('2023-03-07 10:00') }] }, '/pauses/0/to'],
    [{ pauses: [{ from: 'x', to: iso('2023-03-07 10:00') }] }, '/pauses/0/from'],
    [{ colour: 1 }, '/colour'],
  ]
  for (const [change, pointer] of wrong) {
    const reply = await o.post('/calendar/due', { ...good, ...change })
    assert.equal(reply.status, 422, JSON.stringify(change))
    assert.equal(reply.json.errors[0].pointer, pointer)
  }
})

test('days are counted whole; hours may be parts', async () => {
  const asked = { acceptedAt: iso('2023-03-06 09:00'), amount: 1.5 }
  for (const mode of ['workingDays', 'calendarDays']) {
    const reply = await o.post('/calendar/due', { ...asked, mode })
    assert.equal(reply.status, 422)
    assert.equal(reply.json.type, '/problems/calendar.limit-invalid')
  }
  assert.equal((await due('2023-03-06 09:00', { mode: 'workingHours', amount: 1.5 })).dueAt, iso('2023-03-06 10:30'))
})

test('the reasons are told in the reader’s language', async () => {
  const asked = { acceptedAt: iso('2023-03-06 09:00'), mode: 'workingDays', amount: 5 }
  const [vi, en] = [
    await o.post('/calendar/due', asked),
    await o.post('/calendar/due', asked, { 'accept-language': 'en' }),
  ]
  assert.equal(vi.json.dueAt, en.json.dueAt)
  assert.equal(vi.json.explanation.length, en.json.explanation.length)
  assert.match(vi.json.explanation[0].text, /Ngày tiếp nhận 06\/03\/2023 không tính/)
  assert.doesNotMatch(en.text, /Ngày|Thời hạn/)
})
