import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { exampleValue, type Form, toEntered } from '#catalogue'
import { launchBrowser } from '#platform/testing/browser.ts'
import { type RunningServer, startServer } from '../faults/running-server.ts'
import { assertAccessible, press, visit } from './people.ts'

const launched = await launchBrowser()
const dataDir = mkdtempSync(join(tmpdir(), 'motcua-journey-'))

/** Fills the form of a procedure as a person would: by the names of its fields. */
async function fillForm(page: Page, entered: Record<string, string | string[]>): Promise<void> {
  for (const [name, given] of Object.entries(entered)) {
    for (const value of Array.isArray(given) ? given : [given]) {
      const fields = page.locator(`main [name="${name}"]`)
      if ((await fields.count()) === 0) continue
      const first = fields.first()
      const kind = await first.evaluate((element) =>
        element instanceof HTMLInputElement ? element.type : element.tagName,
      )
      if (kind === 'radio' || kind === 'checkbox') await page.locator(`main [name="${name}"][value="${value}"]`).check()
      else if (kind === 'SELECT') await first.selectOption(value)
      else await first.fill(value)
    }
  }
}

const next = (page: Page) => page.getByRole('button', { name: 'Tiếp tục', exact: true }).last().click()

describe('the main line in a browser', { skip: launched.browser ? false : launched.reason }, () => {
  let server: RunningServer
  let browser: Browser
  before(async () => {
    assert.ok(launched.browser)
    browser = launched.browser
    server = await startServer(dataDir)
  })
  after(async () => {
    await browser?.close()
    await server?.end('SIGTERM')
    rmSync(dataDir, { recursive: true, force: true })
  })

  for (const javaScript of [true, false]) {
    test(`a citizen files, the office handles, the result is returned; JavaScript ${javaScript ? 'on' : 'off'}`, async () => {
      const at = { browser, url: server.url, javaScript }
      const looks = async (page: Page, what: string) => {
        if (javaScript) await assertAccessible(page, what)
      }

      // The citizen, on a phone.
      const citizen = await visit({ ...at, width: 390 }, 'citizen')
      const { page } = citizen
      await page.goto('/')
      await looks(page, 'home')
      await page.goto('/thu-tuc?q=x+quang+khai+bao')
      await looks(page, 'procedures')
      await page
        .getByRole('link', { name: /Khai báo thiết bị X-quang/ })
        .first()
        .click()
      await page.waitForURL(/\/thu-tuc\/2\.002385/)
      await looks(page, 'procedure')
      await page.getByRole('link', { name: 'Nộp hồ sơ trực tuyến' }).first().click()
      await looks(page, 'landing')
      await page
        .getByRole('button', { name: /làm hồ sơ/i })
        .first()
        .click()
      await page.waitForURL(/nguoi-nop/)
      await looks(page, 'owner')
      await page.locator('input[name="owner.idNo"]').fill('12345')
      await next(page)
      assert.match(await citizen.said(), /12 chữ số/)
      assert.equal(await page.locator('input[name="owner.idNo"]').inputValue(), '12345', 'what was typed stays')
      await looks(page, 'owner with an error')
      await page.locator('input[name="owner.idNo"]').fill('019090000001')
      await next(page)
      await page.waitForURL(/noi-dung/)
      await looks(page, 'content')
      const procedure = await (await fetch(`${server.url}/api/v1/procedures/2.002385`)).json()
      const form: Form = procedure.form
      await fillForm(page, toEntered(form, exampleValue(form, 7)))
      await next(page)
      await page.waitForURL(/giay-to/)
      await looks(page, 'papers')
      await next(page)
      await page.waitForURL(/nhan-ket-qua/)
      await looks(page, 'result channel')
      await page.locator('main input[type=radio][value=online]').check()
      await next(page)
      await page.waitForURL(/kiem-tra/)
      await looks(page, 'review')
      await page.locator('main input[type=checkbox]').first().check()
      await page.getByRole('button', { name: 'Nộp hồ sơ', exact: true }).last().click()
      await page.waitForURL(/\/ho-so\/[0-9a-f-]{36}/)
      assert.match(await citizen.said(), /08 giờ làm việc/)
      await looks(page, 'submitted')
      const id = /\/ho-so\/([0-9a-f-]{36})/.exec(page.url())?.[1]
      assert.ok(id)

      // The office, each at their own desk.
      const atDesk = async (who: string, ...labels: string[]) => {
        const official = await visit(at, who)
        await official.page.goto('/ban-lam-viec')
        await looks(official.page, `inbox of ${who}`)
        for (const label of labels) {
          await official.page.goto(`/ban-lam-viec/ho-so/${id}`)
          await looks(official.page, `desk of ${who} before ${label}`)
          // The form proposes whoever has least to do; here it is to be this person.
          if (label === 'Phân công')
            await official.page.locator('.action-bar select').first().selectOption('specialist')
          await press(official.page, label)
        }
        await official.context.close()
      }
      await atDesk('clerk', 'Tiếp nhận', 'Chuyển phòng chuyên môn')
      await atDesk('head', 'Phân công')
      await atDesk('specialist', 'Trình lãnh đạo phòng')
      await atDesk('head', 'Trình ký')
      await atDesk('director', 'Ký duyệt')
      await atDesk('records', 'Cấp số, phát hành kết quả')
      await page.goto(`/ho-so/${id}`)
      assert.match(await citizen.said(), /đã có kết quả/i)
      await looks(page, 'result ready')
      await atDesk('clerk', 'Trả kết quả')

      // The citizen again, and anyone with the code and four digits.
      await page.goto(`/ho-so/${id}`)
      const told = await citizen.said()
      assert.match(told, /trước hạn/i)
      const code = /000\.00\.14\.H55-\d{6}-\d{4}/.exec(told)?.[0]
      assert.ok(code, told)
      await looks(page, 'returned')
      const stranger = await visit({ ...at, width: 390 }, null)
      await stranger.page.goto(`/tra-cuu?ma=${code}`)
      await looks(stranger.page, 'track')
      await stranger.page.locator('main form input:not([type=hidden])').last().fill('0001')
      await stranger.page.getByRole('button', { name: 'Tra cứu', exact: true }).click()
      await stranger.page.waitForLoadState('load')
      const tracked = await stranger.said()
      assert.match(tracked, /trước hạn/i)
      assert.doesNotMatch(tracked, /Nguyễn Văn Mẫu|019090000001/)
      await looks(stranger.page, 'tracked')
      await stranger.context.close()
      await citizen.context.close()
    })
  }

  test('a walk-in is received at the counter', async () => {
    const at = { browser, url: server.url, javaScript: true }
    const clerk = await visit(at, 'clerk')
    await clerk.page.goto('/mot-cua')
    await assertAccessible(clerk.page, 'counter')
    await clerk.context.close()
  })
})
