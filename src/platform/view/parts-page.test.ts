import assert from 'node:assert/strict'
import { test } from 'node:test'
import { partsPage } from './parts-page.ts'

for (const lang of ['vi', 'en'] as const) {
  const page = partsPage(lang).text
  test(`every part is drawn in both themes (${lang})`, () => {
    for (const theme of ['light', 'dark']) assert.ok(page.includes(`data-theme="${theme}"`))
    for (const name of [
      'headline',
      'deadline',
      'ledger',
      'clocks',
      'timeline',
      'steps',
      'alert',
      'facts',
      'answers',
      'tabs',
      'filters',
      'empty',
      'card',
      'error-summary',
      'date-parts',
      'file',
      'choices',
      'table',
      'pager',
      'qr',
      'chart',
      'sheet',
      'panel',
      'action-bar',
      'row-actions',
      'check-list',
      'search',
    ])
      assert.equal(page.split(new RegExp(`class="${name}[" ]`)).length > 2, true, name)
  })
  test(`no id stands twice, and every reference finds its id (${lang})`, () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((found) => found[1] ?? '')
    assert.deepEqual(
      ids.filter((id, i) => ids.indexOf(id) !== i),
      [],
    )
    const wanted = [...page.matchAll(/ (?:for|aria-describedby)="([^"]+)"/g)].flatMap((found) =>
      (found[1] ?? '').split(' '),
    )
    assert.deepEqual(
      wanted.filter((id) => !ids.includes(id)),
      [],
    )
  })
  test(`nothing inline that the content security policy would block (${lang})`, () => {
    assert.doesNotMatch(page, / style=| on[a-z]+=|<style|<script(?![^>]* src=)/)
  })
}
