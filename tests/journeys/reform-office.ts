import assert from 'node:assert/strict'
import { after } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { type Office, office } from '#office'
import { launchBrowser } from '#platform/testing/browser.ts'
import { enter, fill } from './keyboard.ts'
import { assertAccessible } from './people.ts'

/** Somebody of the office at a browser, without a mouse. */
export interface Seated {
  page: Page
  /** Goes to an address and looks whether everybody can use what stands there. */
  go(path: string): Promise<void>
  /** No violation of axe-core on the page as it stands now. */
  looks(what: string): Promise<void>
  said(): Promise<string>
}

export interface Journey extends Office {
  sit(username: string | null, how?: { width?: number; javaScript?: boolean }): Promise<Seated>
}

export const launched = await launchBrowser()

/** The whole application on a throw-away database, open to real browsers. */
export async function journey(now?: string): Promise<Journey> {
  const o = await office(now === undefined ? {} : { now })
  const url = await o.server.listen({ host: '127.0.0.1', port: 0 })
  assert.ok(launched.browser)
  const { browser } = launched
  after(() => browser.close())
  return { ...o, sit: (username, how) => sit(browser, url, username, how) }
}

async function sit(
  browser: Browser,
  url: string,
  username: string | null,
  { width = 1366, javaScript = true }: { width?: number; javaScript?: boolean } = {},
): Promise<Seated> {
  const context = await browser.newContext({
    baseURL: url,
    javaScriptEnabled: javaScript,
    viewport: { width, height: width < 600 ? 844 : 768 },
    reducedMotion: 'reduce',
    locale: 'vi-VN',
  })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  const looks = (what: string) => assertAccessible(page, what)
  const go = async (path: string) => {
    const reply = await page.goto(path)
    assert.equal(reply?.status(), 200, path)
    await looks(path)
  }
  if (username !== null) {
    await page.goto('/dang-nhap')
    await fill(page, { username, password: 'motcua-demo' })
    await enter(page, page.getByRole('button', { name: 'Đăng nhập', exact: true }))
    assert.doesNotMatch(page.url(), /dang-nhap/, username)
  }
  return { page, go, looks, said: async () => (await page.locator('main').textContent()) ?? '' }
}

/** What the page of an indicator says of the model department's year, in its one sentence. */
export async function figure({ go, page }: Seated, code: string, year = 2023): Promise<string> {
  await go(`/cai-cach/chi-so/${code}?agency=skhcn&from=${year}-01-01&to=${year}-12-31`)
  return (await page.locator('main .headline').textContent()) ?? ''
}
