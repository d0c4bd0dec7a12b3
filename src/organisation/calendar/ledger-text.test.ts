import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LimitMode, Pause } from '#law/deadline.ts'
import { explainDue } from '#law/explain-due.ts'
import { ledger, type Turn } from '#law/ledger.ts'
import { at, shippedCalendar } from '#law/shipped-calendar.fixture.ts'
import type { Lang } from '#platform/words/words-in.ts'
import { explanationText, ledgerText } from './ledger-text.ts'

const explained = (accepted: string, mode: LimitMode, amount: number, lang: Lang, pauses: Pause[] = []) =>
  explainDue(shippedCalendar, at(accepted), { mode, amount }, pauses).map((step) => explanationText(step, lang))

const state = (from: string, to: string | null = null): Turn => ({
  from: at(from),
  to: to === null ? null : at(to),
  owner: 'state',
  reason: 'processing',
})
function told(mode: LimitMode, accepted: string, until: string, lang: Lang, turns: Turn[] = [state(accepted)]) {
  const { entries } = ledger(shippedCalendar, { mode, acceptedAt: at(accepted), turns, until: at(until) })
  return entries.map((entry) => ledgerText(entry, lang))
}

test('a due date explains itself in Vietnamese that can be checked on a wall calendar', () => {
  assert.deepEqual(explained('2023-08-31 17:20', 'workingDays', 1, 'vi'), [
    'Từ thứ Sáu 01/09/2023 đến thứ Hai 04/09/2023 là 4 ngày nghỉ (Quốc khánh (ngày liền kề), Quốc khánh, Nghỉ bù Quốc khánh), không tính.',
    'Tiếp nhận lúc 17 giờ 20, thứ Năm 31/08/2023, sau giờ làm việc; tính từ 07 giờ 30, thứ Ba 05/09/2023.',
    'Ngày tiếp nhận 05/09/2023 không tính vào thời hạn (khoản 2 Điều 147 Bộ luật Dân sự 2015).',
    'Thời hạn 1 ngày làm việc: hẹn trả 17 giờ 00, thứ Tư 06/09/2023.',
  ])
})

test('and in English', () => {
  assert.deepEqual(explained('2024-05-03 16:00', 'workingDays', 1, 'en'), [
    'The day of acceptance, 03/05/2024, is not counted (Civil Code 2015, article 147(2)).',
    'Saturday 04/05/2024 is a weekend day that works in exchange, so it counts.',
    'Time limit 1 working day: due 17:00, Saturday 04/05/2024.',
  ])
})

test('weekday names begin a sentence with a capital', () => {
  assert.equal(
    explained('2024-05-03 16:00', 'workingDays', 1, 'vi')[1],
    'Thứ Bảy 04/05/2024 là ngày nghỉ hằng tuần nhưng làm việc bù nên được tính.',
  )
})

test('the moved last day, the cut-off and a pause are explained', () => {
  assert.equal(
    explained('2025-08-01 09:00', 'calendarDays', 30, 'vi')[1],
    'Ngày cuối của thời hạn, Chủ nhật 31/08/2025, là ngày nghỉ (Quốc khánh (ngày liền kề), Quốc khánh) nên chuyển sang ngày làm việc tiếp theo, thứ Tư 03/09/2025 (khoản 5 Điều 148 Bộ luật Dân sự 2015).',
  )
  assert.equal(
    explained('2024-10-11 15:00', 'sameDay', 0, 'vi')[0],
    'Tiếp nhận từ 15 giờ 00 trở đi nên trả vào ngày làm việc tiếp theo.',
  )
  const pause = { from: at('2023-03-08 10:00'), to: at('2023-03-13 14:00') }
  const between = 'từ 10 giờ 00, thứ Tư 08/03/2023 đến 14 giờ 00, thứ Hai 13/03/2023'
  assert.equal(
    explained('2023-03-06 09:00', 'workingDays', 5, 'vi', [pause])[1],
    `Tạm dừng ${between}: ngày hẹn lùi thêm 3 ngày làm việc.`,
  )
  const short = { from: at('2023-03-08 10:00'), to: at('2023-03-08 14:00') }
  assert.match(explained('2023-03-06 09:00', 'workingDays', 5, 'vi', [short])[1] ?? '', /ngày hẹn không thay đổi\.$/)
  assert.match(
    explained('2023-03-06 09:00', 'workingHours', 40, 'vi', [short])[0] ?? '',
    /lùi thêm 2 giờ 30 phút làm việc/,
  )
})

test('the ledger says of every line whether it counts and why', () => {
  assert.deepEqual(told('workingDays', '2023-08-31 17:20', '2023-09-06 17:00', 'vi'), [
    'Ngoài giờ làm việc, không tính.',
    'Nghỉ lễ: Quốc khánh (ngày liền kề), không tính.',
    'Nghỉ lễ: Quốc khánh, không tính.',
    'Chủ nhật, ngày nghỉ hằng tuần, không tính.',
    'Nghỉ bù Quốc khánh, không tính.',
    'Ngày tiếp nhận, không tính vào thời hạn (Điều 147 Bộ luật Dân sự 2015).',
    'Đã tính 8 giờ làm việc.',
  ])
  assert.deepEqual(told('workingHours', '2023-06-14 12:15', '2023-06-15 09:00', 'en'), [
    'Lunch break, not counted.',
    'Counted: 4 hours of work.',
    'Counted: 1 hour 30 minutes of work.',
  ])
})

test('a pause: the day it begins counts, waiting does not, nor does the day work is taken up again', () => {
  const turns: Turn[] = [
    state('2023-03-06 09:00', '2023-03-07 07:00'),
    { from: at('2023-03-07 07:00'), to: at('2023-03-09 10:00'), owner: 'citizen', reason: 'supplement' },
    state('2023-03-09 10:00'),
  ]
  assert.deepEqual(told('workingDays', '2023-03-06 09:00', '2023-03-09 17:00', 'vi', turns), [
    'Ngày tiếp nhận, không tính vào thời hạn (Điều 147 Bộ luật Dân sự 2015).',
    'Chờ bổ sung giấy tờ, vẫn tính là một ngày của thời hạn.',
    'Chờ bổ sung giấy tờ, không tính.',
    'Chờ bổ sung giấy tờ, không tính.',
    'Ngày xử lý tiếp sau khi tạm dừng, không tính vào thời hạn (Điều 147 Bộ luật Dân sự 2015).',
  ])
})

test('a limit in calendar days does not say of a weekend or holiday that it is not counted', () => {
  assert.deepEqual(told('calendarDays', '2023-08-31 09:00', '2023-09-03 23:59', 'vi'), [
    'Ngày tiếp nhận, không tính vào thời hạn (Điều 147 Bộ luật Dân sự 2015).',
    'Nghỉ lễ: Quốc khánh (ngày liền kề), vẫn tính là một ngày của thời hạn.',
    'Nghỉ lễ: Quốc khánh, vẫn tính là một ngày của thời hạn.',
    'Chủ nhật, ngày nghỉ hằng tuần, vẫn tính là một ngày của thời hạn.',
  ])
})
