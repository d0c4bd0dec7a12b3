import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { button, enter, fill, link } from './keyboard.ts'
import { figure, journey, launched } from './reform-office.ts'

describe('infrastructure, by keyboard', { skip: launched.browser ? false : launched.reason }, () => {
  test('workstations counted anew change how many are protected', async () => {
    const o = await journey('2023-12-29T08:00:00+07:00')
    const it = await o.sit('it')
    const { page, go, looks } = it
    const before = await figure(it, 'security.antiMalwareCoverage')
    await go('/so-sach')
    await enter(page, link(page, 'Máy trạm và phòng, chống mã độc'))
    await looks('counts')
    await enter(page, link(page, 'Ghi mới'))
    await fill(page, {
      place: 'Văn phòng Sở',
      unit: 'Văn phòng Sở',
      total: '10',
      managedAntiMalware: '12',
      edr: '5',
      countedOn: '2023-12-28',
    })
    await looks('a new count')
    await enter(page, button(page, 'Lưu'))
    await looks('more than there are')
    assert.match((await page.locator('.is-wrong').textContent()) ?? '', /Nhiều hơn số máy trạm/)
    await fill(page, { managedAntiMalware: '4' })
    await enter(page, button(page, 'Lưu'))
    await looks('the count')
    const [was, is] = [before, await figure(it, 'security.antiMalwareCoverage')].map((text) =>
      (/\((\d+) trên (\d+)\)/.exec(text) ?? []).slice(1).map(Number),
    )
    assert.deepEqual(is, [(was?.[0] ?? 0) + 4, (was?.[1] ?? 0) + 10])
  })
})
