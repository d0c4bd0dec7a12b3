import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allEvents } from '#areas'
import { grants } from '../../src/grants.ts'
import { permissionNames } from '../../src/permission-names.ts'
import { sourceFiles, withoutComments } from './source-files.ts'

/** Events that the sources record: `name: 'x.y', subject:` and `event: 'x.y'`. */
function recorded(): Map<string, string> {
  const found = new Map<string, string>()
  for (const { path, text } of sourceFiles()) {
    if (!path.startsWith('src/') || path.endsWith('.test.ts')) continue
    const plain = withoutComments(text)
    for (const [, name = ''] of plain.matchAll(/\bname:\s*'([a-z-]+\.[a-zA-Z.-]+)',\s*subject\b/g))
      found.set(name, path)
    for (const [, name = ''] of plain.matchAll(/\bevent:\s*'([a-z-]+\.[a-z.-]+)'/g)) found.set(name, path)
  }
  return found
}

const isSpoken = (name: { vi: string; en: string } | undefined) =>
  name !== undefined && name.vi.trim() !== '' && name.en.trim() !== ''

test('every event has a name in both languages', () => {
  const events = recorded()
  assert.ok(events.size > 25, `only ${events.size} found`)
  const silent = [...events].filter(([name]) => !isSpoken(allEvents[name]))
  assert.deepEqual(silent, [])
})

test('every permission has a name in both languages, and every name a permission', () => {
  assert.deepEqual(
    Object.keys(grants).filter((name) => !isSpoken(permissionNames[name])),
    [],
  )
  assert.deepEqual(
    Object.keys(permissionNames).filter((name) => !grants[name]),
    [],
  )
})
