import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContext, Page } from 'playwright-core'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** A person at a browser of their own, signed in. */
export interface Visitor {
  page: Page
  context: BrowserContext
  /** The main content's text. */
  said(): Promise<string>
}

export interface Browsing {
  browser: Browser
  url: string
  javaScript: boolean
  width?: number
}

export async function visit(
  { browser, url, javaScript, width = 1366 }: Browsing,
  username: string | null,
): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: url,
    javaScriptEnabled: javaScript,
    viewport: { width, height: width < 600 ? 844 : 768 },
    reducedMotion: 'reduce',
    locale: 'vi-VN',
  })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  if (username !== null) {
    await page.goto('/dang-nhap')
    await page.locator('input[name=username]:not([type=hidden])').fill(username)
    await page.locator('input[name=password]:not([type=hidden])').fill('motcua-demo')
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
    await page.waitForURL((at) => !at.pathname.startsWith('/dang-nhap'))
  }
  return { page, context, said: async () => (await page.locator('main').textContent()) ?? '' }
}

/** Presses the button of an action on the desk, after opening what it asks for, and waits for the answer's page. */
export async function press(page: Page, label: string): Promise<void> {
  const bar = page.locator('.action-bar')
  const opener = page.locator('summary').filter({ hasText: new RegExp(`^\\s*${label}\\s*$`) })
  const asking = bar.locator('details').filter({ has: opener }).first()
  const isAsking = (await asking.count()) > 0
  if (isAsking && (await asking.getAttribute('open')) === null) await asking.locator('summary').first().click()
  const button = (isAsking ? asking : bar).getByRole('button', { name: label, exact: true }).first()
  const before = page.url()
  await button.click()
  // A refused form answers at the same address: then this waits in vain, and the test says where.
  await page.waitForURL((url) => url.href !== before && url.searchParams.has('xong'))
}

/** No violation of any default rule of axe-core on the page as it stands. */
export async function assertAccessible(page: Page, what: string): Promise<void> {
  // Added to the page by the test alone: the site's own policy allows no such script.
  await page.evaluate(axeSource)
  const violations = await page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: axe has just been put there
    const results = await (globalThis as any).axe.run()
    return results.violations.map((v: { id: string; nodes: { html: string }[] }) => `${v.id}: ${v.nodes[0]?.html}`)
  })
  assert.deepEqual(violations, [], what)
}
