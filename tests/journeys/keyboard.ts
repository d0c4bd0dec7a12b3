import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'

/** More stops than this before the wanted one are no way for a person. */
const mostStops = 400

/** Tabs from where the focus is to a control, as somebody without a mouse does; its ring is to be seen there. */
export async function reach(page: Page, target: Locator): Promise<void> {
  const wanted = target.first()
  await wanted.waitFor({ state: 'attached' })
  for (let stop = 0; stop <= mostStops; stop++) {
    const seen = await wanted.evaluate((element) => {
      if (element !== document.activeElement) return null
      const style = (of: Element | null) => (of ? getComputedStyle(of).outlineStyle : 'none')
      // A control that is drawn by its label (a file, a choice) shows the ring there.
      return [style(element), style(element.nextElementSibling)]
    })
    if (seen) return assert.ok(seen.includes('solid'), `the focus is to be seen on ${wanted}`)
    await page.keyboard.press('Tab')
  }
  assert.fail(`${wanted} is not reached by Tab on ${page.url()}`)
}

/** Reaches a link or a button, presses Enter and waits for the page that answers, be it at the same address. */
export async function enter(page: Page, target: Locator): Promise<void> {
  await reach(page, target)
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}

export const link = (page: Page, name: string | RegExp): Locator =>
  page.locator('main').getByRole('link', typeof name === 'string' ? { name, exact: true } : { name })
export const button = (page: Page, name: string): Locator =>
  page.locator('main').getByRole('button', { name, exact: true })
export const field = (page: Page, name: string): Locator => page.locator(`main [name="${name}"]:not([type=hidden])`)

/** Opens what stands behind a summary: more filters, what a step asks for. */
export async function open(page: Page, label: string): Promise<void> {
  const summary = page.locator('main summary').filter({ hasText: new RegExp(`^\\s*${label}\\s*$`) })
  await reach(page, summary)
  await page.keyboard.press('Enter')
  assert.equal(await summary.first().evaluate((one) => one.closest('details')?.open), true, label)
}

/** Opens a step of the bar, fills what it asks for and takes it. */
export async function step(page: Page, label: string, values: Entered = {}): Promise<void> {
  const bar = page.locator('.action-bar')
  const summary = page.locator('summary').filter({ hasText: new RegExp(`^\\s*${label}\\s*$`) })
  const asking = bar.locator('details').filter({ has: summary })
  const asks = (await asking.count()) > 0
  if (asks) await open(page, label)
  await fill(page, values)
  await enter(page, (asks ? asking : bar).getByRole('button', { name: label, exact: true }))
}

/** What is typed, by the fields' names; of choices their label or value. */
export type Entered = Record<string, string | readonly string[]>

/** Fills the fields of a form by their names. */
export async function fill(page: Page, values: Entered): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const all = field(page, name)
    const kind = await all.first().evaluate((one) => (one instanceof HTMLInputElement ? one.type : one.tagName))
    if (kind === 'checkbox') await tick(page, all, typeof value === 'string' ? [value] : value)
    else if (kind === 'radio') await choose(page, all, String(value))
    else if (kind === 'SELECT') await pick(page, all, String(value))
    else if (kind === 'date') await typeDate(page, all, String(value))
    else await type(page, all, String(value))
  }
}

async function type(page: Page, target: Locator, text: string): Promise<void> {
  await reach(page, target)
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Delete')
  // As an input method gives it: letters with marks have no key of their own.
  await page.keyboard.insertText(text)
  assert.equal(await target.inputValue(), text)
}

/** The browser speaks English: month, day, year, whatever the page's language is. */
async function typeDate(page: Page, target: Locator, day: string): Promise<void> {
  await reach(page, target)
  const [year = '', month = '', date = ''] = day.split('-')
  await page.keyboard.type(`${month}${date}${year}`)
  assert.equal(await target.inputValue(), day)
}

/** By the arrow keys, from the first choice on. */
async function pick(page: Page, target: Locator, choice: string): Promise<void> {
  await reach(page, target)
  const at = await target.evaluate((one, wanted) => {
    const options = one instanceof HTMLSelectElement ? [...one.options] : []
    return options.findIndex(({ value, label }) => value === wanted || label === wanted)
  }, choice)
  assert.ok(at >= 0, `${target} offers ${choice}`)
  await page.keyboard.press('Home')
  for (let i = 0; i < at; i++) await page.keyboard.press('ArrowDown')
  assert.equal(await target.evaluate((one) => (one instanceof HTMLSelectElement ? one.selectedIndex : -1)), at)
}

async function choose(page: Page, all: Locator, choice: string): Promise<void> {
  // Tab stops at the chosen one of a group, or at its first.
  const chosen = all.and(page.locator(':checked'))
  await reach(page, (await chosen.count()) > 0 ? chosen : all)
  const wanted = all.and(page.locator(`[value="${choice}"]`)).or(all.and(page.getByLabel(choice, { exact: true })))
  await page.keyboard.press('Space')
  for (let left = await all.count(); left > 0 && !(await wanted.isChecked()); left--)
    await page.keyboard.press('ArrowDown')
  assert.ok(await wanted.isChecked(), choice)
}

async function tick(page: Page, all: Locator, values: readonly string[]): Promise<void> {
  for (const value of values) {
    const wanted = all.and(page.locator(`[value="${value}"]`))
    await reach(page, wanted)
    if (!(await wanted.isChecked())) await page.keyboard.press('Space')
  }
}

export const isFocused = (target: Locator): Promise<boolean> =>
  target.first().evaluate((element) => element === document.activeElement)
