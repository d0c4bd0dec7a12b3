import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

const citation = /§\s?\d|\bart\. ?\d|\bT\d+\b|Circular|Decree|Decision|Civil Code|Labour Code|\[design\]/
const exported = /^export (?:async )?(?:function\*? (\w+)|const (\w+)(?:: [^=]+)? = (?:async )?(?:\(|function|<))/

/** Names of exported functions whose doc comment, directly above, cites nothing. */
function uncited(source: string): string[] {
  const lines = source.split('\n')
  return lines.flatMap((line, i) => {
    const match = exported.exec(line)
    if (!match) return []
    return citation.test(docAbove(lines, i)) ? [] : [match[1] ?? match[2] ?? line]
  })
}

function docAbove(lines: readonly string[], at: number): string {
  const last = at - 1
  if (!lines[last]?.trimEnd().endsWith('*/')) return ''
  let first = last
  while (first >= 0 && !lines[first]?.trimStart().startsWith('/**')) first--
  return lines.slice(Math.max(first, 0), at).join('\n')
}

const sources = readdirSync(import.meta.dirname).filter((name) => /(?<!\.test|\.fixture|-story)\.ts$/.test(name))

test('every exported function of the law cites its article or says that it is our design', () => {
  assert.ok(sources.includes('calendar.ts') && sources.includes('deadline.ts'))
  for (const name of sources) {
    const text = readFileSync(`${import.meta.dirname}/${name}`, 'utf8')
    assert.deepEqual(uncited(text), [], name)
  }
})

test('the law asks for no time, no chance, no database, and imports nothing but the law', () => {
  for (const name of sources) {
    const text = readFileSync(`${import.meta.dirname}/${name}`, 'utf8')
    assert.doesNotMatch(text, /Date\.now|new Date\(\)|Math\.random|performance\.|process\./, name)
    for (const [, from] of text.matchAll(/^(?:import|export|\}).* from '([^']+)'/gm))
      assert.match(from ?? '', /^\.\/[a-z0-9-]+\.ts$/, name)
  }
})

test('the check notices a function without a citation', () => {
  assert.deepEqual(uncited('export function a() {}\n/** Adds. */\nexport function b() {}\n'), ['a', 'b'])
  assert.deepEqual(uncited('/** Decree 61/2018. */\n\nexport function far() {}\nexport const f = (x: number) => x\n'), [
    'far',
    'f',
  ])
  assert.deepEqual(
    uncited('/**\n * Due, §7.3.\n */\nexport function c() {}\n/** [design] */\nexport const d = () => 1\n'),
    [],
  )
})
