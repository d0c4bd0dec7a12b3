import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { button, enter, field, fill, link, step } from './keyboard.ts'
import { figure, journey, launched } from './reform-office.ts'

describe('staff, by keyboard', { skip: launched.browser ? false : launched.reason }, () => {
  test('a class with those who took part, and a post cut', async () => {
    const o = await journey('2023-12-29T08:00:00+07:00')
    const hr = await o.sit('hr')
    const { page, go, looks, said } = hr
    const trained = Number.parseInt(await figure(hr, 'training.total'), 10)
    assert.ok(trained > 0)
    await go('/so-sach')
    await enter(page, link(page, 'Khóa, lớp đào tạo, bồi dưỡng'))
    await looks('courses')
    await enter(page, link(page, 'Ghi mới'))
    await looks('a new course')
    await fill(page, {
      code: 'VD-2023-99',
      name: 'Tập huấn ký số trên điện thoại',
      kind: 'Lớp tập huấn',
      content: 'Chuyển đổi số, kỹ năng số',
      mode: 'Tự tổ chức',
      participantKind: 'Công chức',
      planned: '2',
      startsOn: '2023-12-12',
      endsOn: '2023-12-11',
    })
    await enter(page, button(page, 'Lưu'))
    await looks('ends before it begins')
    assert.match((await page.locator('.is-wrong:has([name=endsOn])').textContent()) ?? '', /trước ngày bắt đầu/)
    await fill(page, { endsOn: '2023-12-13' })
    await enter(page, button(page, 'Lưu'))
    await step(page, 'Khai giảng')
    const course = new URL(page.url()).pathname

    for (const person of ['Người Ví Dụ Một', 'Người Ví Dụ Hai']) {
      await go(course)
      await enter(page, link(page, 'Thêm: Người dự'))
      await fill(page, { person, who: 'Công chức', isDigitalSkill: 'Có', decidedOn: '2023-12-08' })
      await looks('a participant')
      await enter(page, button(page, 'Lưu'))
      await step(page, 'Ghi kết quả', { 'complete.result': 'Đạt' })
      assert.match(await said(), new RegExp(person))
    }
    await go(course)
    await step(page, 'Kết thúc khóa, lớp', { 'complete.outcome': 'Cả hai người đạt.' })
    assert.match(await said(), /Đã hoàn thành/)
    assert.equal(Number.parseInt(await figure(hr, 'training.total'), 10), trained + 2)

    await go('/so-sach/tinh-gian-bien-che')
    await enter(page, link(page, 'Ghi mới'))
    await looks('a new case')
    await fill(page, {
      code: 'TG-2023-99',
      person: 'Người Ví Dụ Ba',
      birthOn: '1966-05-01',
      unit: 'Văn phòng Sở',
      position: 'Nhân viên lái xe',
      ground: 'Dôi dư do sắp xếp',
      policy: 'Nghỉ hưu trước tuổi',
      lumpSum: 'nhiều',
      period: '6 tháng cuối năm',
      settleBy: '2023-12-31',
      proposedOn: '2023-11-01',
    })
    await enter(page, button(page, 'Lưu'))
    await looks('an amount in words')
    assert.match((await page.locator('.is-wrong:has([name=lumpSum])').textContent()) ?? '', /1\.500\.000/)
    assert.equal(await field(page, 'lumpSum').inputValue(), 'nhiều')
    assert.equal(await field(page, 'person').inputValue(), 'Người Ví Dụ Ba')
    await fill(page, { lumpSum: '45.000.000' })
    await enter(page, button(page, 'Lưu'))
    await step(page, 'Ghi kết quả thẩm định', {
      'review.review': 'Đủ điều kiện.',
      'review.seniorityAllowance': '5000000',
    })
    assert.match(await said(), /50\.000\.000/)
    await step(page, 'Ghi quyết định phê duyệt', {
      'approve.decision': '99/QĐ-VD',
      'approve.leavesOn': '2024-01-01',
      'approve.formula': 'Nghị định 29/2023/NĐ-CP',
    })
    await looks('a case approved')
    assert.match(await figure(hr, 'organisation.streamlined'), /Có/)
    assert.match(await said(), /TG-2023-99/)

    // Whoever has nothing to do with staff does not see the person.
    const it = await o.sit('it')
    const refused = await it.page.goto('/so-sach/tinh-gian-bien-che')
    assert.equal(refused?.status(), 403)
    await it.looks('refused')
  })
})
