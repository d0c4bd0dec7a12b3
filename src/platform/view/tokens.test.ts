import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

const css = readFileSync(new URL('./assets/tokens.css', import.meta.url), 'utf8')

/** The colours of one theme, from the rule whose selector is given. */
function theme(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`)
  assert.ok(start >= 0, selector)
  const block = css.slice(start, css.indexOf('}', start))
  return new Map(
    [...block.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map((found) => [found[1] ?? '', found[2] ?? '']),
  )
}

const themes = {
  light: theme('[data-theme="light"]'),
  dark: theme('[data-theme="dark"]'),
}

/** WCAG 2.2: relative luminance and contrast ratio. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) =>
    [1, 3, 5]
      .map((i) => Number.parseInt(colour.slice(i, i + 2), 16) / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
      .reduce((sum, c, i) => sum + c * ([0.2126, 0.7152, 0.0722][i] ?? 0), 0)
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

const texts = ['ink', 'ink-2', 'accent', 'late', 'soon', 'ok', 'info']
const grounds = ['ground', 'surface', 'sunken']

for (const [name, colours] of Object.entries(themes)) {
  const colour = (token: string) => {
    const found = colours.get(token)
    assert.ok(found, `${name} has no ${token}`)
    return found
  }
  test(`${name}: every text reaches 5.6 : 1 on every ground (5.56, rounded, is the lowest)`, () => {
    for (const ground of grounds)
      for (const text of texts) {
        const ratio = contrast(colour(text), colour(ground))
        assert.ok(ratio >= 5.55, `${text} on ${ground} has ${ratio.toFixed(2)} : 1`)
      }
  })
  test(`${name}: the button, the mast and the pressed danger carry their text`, () => {
    for (const [text, ground] of [
      ['on-accent', 'accent'],
      ['on-mast', 'mast'],
      ['ground', 'late'],
      ['ground', 'ink'],
    ] as const)
      assert.ok(contrast(colour(text), colour(ground)) >= 5.6, `${text} on ${ground}`)
  })
  test(`${name}: borders of fields and the focus ring are seen, 3 : 1`, () => {
    for (const ground of grounds)
      for (const edge of ['ink-2', 'focus'])
        assert.ok(contrast(colour(edge), colour(ground)) >= 3, `${edge} on ${ground}`)
  })
}

test('the theme that the system asks for is the theme that one can choose', () => {
  assert.deepEqual(theme(':root:not([data-theme="light"])'), themes.dark)
})
