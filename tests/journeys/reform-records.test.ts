import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { button, enter, field, fill, link, step } from './keyboard.ts'
import { figure, journey, launched, type Seated } from './reform-office.ts'

/** "96,95 % (127 trên 131)" */
async function exchanged(who: Seated): Promise<[number, number]> {
  const [, part = '', whole = ''] = /\((\d+) trên (\d+)\)/.exec(await figure(who, 'eDoc.fullElectronicRate')) ?? []
  return [Number(part), Number(whole)]
}

describe('records, by keyboard', { skip: launched.browser ? false : launched.reason }, () => {
  test('a document from draft to its number; how it reached others changes the rate of exchange', async () => {
    const o = await journey('2023-12-29T08:00:00+07:00')
    const records = await o.sit('records')
    const { page, looks, said } = records
    const [part, whole] = await exchanged(records)
    assert.ok(part > 0 && whole > part)

    await records.go('/so-sach')
    await enter(page, link(page, 'Văn bản đi'))
    await looks('the list')
    await enter(page, link(page, 'Ghi mới'))
    await looks('a new document')
    const draft = {
      type: 'Công văn',
      subject: 'Về việc phối hợp kiểm tra cân tại các chợ',
      symbol: 'SKHCN',
      book: 'Văn bản hành chính',
      drafter: 'Phòng Quản lý Khoa học',
      purpose: 'Trả lời, phối hợp',
      secrecy: 'Không mật',
      urgency: 'Thường',
    }
    await fill(page, draft)
    await enter(page, button(page, 'Lưu'))
    await looks('a letter without the symbol of its unit')
    assert.match(
      (await page.locator('.is-wrong').textContent()) ?? '',
      /Ký hiệu đơn vị soạn thảo.*Công văn cần ký hiệu/s,
    )
    assert.equal(await field(page, 'subject').inputValue(), draft.subject)
    await fill(page, { unitSymbol: 'QLKH' })
    await enter(page, button(page, 'Lưu'))
    await looks('the draft')
    const document = page.url()
    await step(page, 'Trình ký')
    assert.equal(await page.locator('.action-bar').getByText('Cấp số, phát hành').count(), 0, 'not signed yet')

    const director = await o.sit('director')
    await director.go(new URL(document).pathname)
    await step(director.page, 'Ký', {
      'sign.signer': 'Hoàng Văn Thử Nghiệm',
      'sign.signingForm': 'Thủ trưởng ký',
      'sign.personalSignature': 'Có',
    })
    await director.looks('signed')

    await records.go(new URL(document).pathname)
    await step(page, 'Cấp số, phát hành', { 'issue.agencySignature': 'Có', 'issue.pages': '2' })
    await looks('issued')
    assert.match((await page.locator('main .over').textContent()) ?? '', /^\d+\/SKHCN-QLKH$/)
    const number = (await page.locator('main .over').textContent()) ?? ''
    assert.deepEqual(await exchanged(records), [part, whole], 'it has reached nobody yet')

    const deliver = async (recipient: string, way: string) => {
      await records.go(new URL(document).pathname)
      await enter(page, link(page, 'Thêm: Lượt gửi'))
      await looks('a new delivery')
      await fill(page, { recipient, isExternal: 'Có', isOnAxis: 'Có', way })
      await enter(page, button(page, 'Lưu'))
      await step(page, 'Ghi đã gửi')
      await looks('a delivery')
      assert.match(await said(), /01 · Đã đến/)
    }
    await deliver('Ủy ban nhân dân huyện Ví Dụ', 'Trục liên thông văn bản')
    assert.deepEqual(await exchanged(records), [part + 1, whole + 1])
    await deliver('Ủy ban nhân dân huyện Minh Họa', 'Trục liên thông và bản giấy')
    assert.deepEqual(await exchanged(records), [part, whole + 1], 'paper went along')

    // From the figure to its rows of one day, and from the row to the record.
    await fill(page, { from: '2023-12-29' })
    await enter(page, button(page, 'Xem'))
    await looks('the figure of three days')
    const row = page.locator('main tr', { hasText: number })
    assert.match((await row.textContent()) ?? '', /Không|–/)
    await enter(page, row.getByRole('link'))
    assert.equal(page.url(), document.replace(/\?.*$/, ''))
  })
})
