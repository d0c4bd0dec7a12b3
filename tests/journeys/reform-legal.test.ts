import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { button, enter, field, fill, isFocused, link } from './keyboard.ts'
import { journey, launched } from './reform-office.ts'

describe('legal documents, by keyboard', { skip: launched.browser ? false : launched.reason }, () => {
  test('a document is found without marks; whether it holds follows the day and what repeals it', async () => {
    const o = await journey()
    const { page, go, looks, said } = await o.sit('legal')
    await go('/so-sach')
    await enter(page, link(page, 'Văn bản quy phạm pháp luật'))
    await looks('the list')
    await fill(page, { q: 'tien hanh cong viec buc xa' })
    await enter(page, button(page, 'Lọc'))
    await looks('found')
    await enter(page, link(page, /^Quy định về việc tiến hành công việc bức xạ/))
    await looks('the document')
    const document = page.url()
    assert.match(await said(), /02\/01\/2024: .*Còn hiệu lực/)
    assert.ok((await page.locator('main a[href^="/thu-tuc/"]').count()) > 0, 'procedures that cite it')
    assert.doesNotMatch(await said(), /viện dẫn văn bản không còn hiệu lực/)

    await fill(page, { ngay: '2021-01-31' })
    await enter(page, button(page, 'Xem'))
    await looks('at another day')
    assert.match(await said(), /31\/01\/2021: .*Chưa có hiệu lực.*Có hiệu lực từ 01\/02\/2021/s)

    // Another document is to repeal it; first as a tired person types it.
    await go('/so-sach/van-ban-quy-pham-phap-luat?q=02/2022/TT-BKHCN')
    await enter(page, link(page, /^Hướng dẫn thi hành một số điều của Nghị định số 142/))
    await enter(page, link(page, 'Thêm: Quan hệ văn bản'))
    await looks('a new relation')
    await fill(page, { toDocument: '999/2020/NĐ-CP', effectiveOn: '2023-07-01', source: 'Công báo, trang 12' })
    await enter(page, button(page, 'Lưu'))
    await looks('refused')
    assert.ok(await isFocused(page.locator('.error-summary')), 'what is wrong is read first')
    assert.match((await page.locator('.is-wrong:has([name=toDocument])').textContent()) ?? '', /999/)
    assert.equal(await field(page, 'toDocument').inputValue(), '999/2020/NĐ-CP')
    assert.equal(await field(page, 'effectiveOn').inputValue(), '2023-07-01')
    assert.equal(await field(page, 'source').inputValue(), 'Công báo, trang 12')
    assert.match((await page.locator('.is-wrong:has([name=kind])').textContent()) ?? '', /Cần/)

    // From the list of errors straight to the field.
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForFunction("document.activeElement?.getAttribute('name') === 'kind'")
    await fill(page, { kind: 'abolishes', toDocument: '142/2020/NĐ-CP' })
    await enter(page, button(page, 'Lưu'))
    await looks('the relation')

    await go(document)
    assert.match(await said(), /02\/01\/2024: .*Hết hiệu lực.*02\/2022\/TT-BKHCN/s)
    assert.match(await said(), /thủ tục viện dẫn văn bản/i)
    assert.equal(await page.locator('main .alert').count(), 1, 'procedures that rest on it are warned of')
    await go(`${document}?ngay=2023-06-30`)
    assert.match(await said(), /30\/06\/2023: .*Còn hiệu lực/)
  })
})
