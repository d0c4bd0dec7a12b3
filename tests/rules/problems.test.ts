import assert from 'node:assert/strict'
import { test } from 'node:test'
import '#areas'
import { problemKinds } from '#platform/http/problem.ts'
import { sourceFiles, withoutComments } from './source-files.ts'

const holes = (text: string | undefined) => [...(text ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

test('every problem has a status of a refusal and words in both languages', () => {
  for (const [code, kind] of problemKinds()) {
    assert.match(code, /^[a-z][a-z-]*\.[a-z][a-z-]*$/)
    assert.ok(kind.status >= 400 && kind.status < 600, code)
    for (const text of [kind.vi, kind.en]) assert.ok(text.length > 5 && text === text.normalize('NFC').trim(), code)
    assert.notEqual(kind.vi, kind.en, code)
    assert.deepEqual(holes(kind.vi), holes(kind.en), code)
    assert.equal(kind.viDetail === undefined, kind.enDetail === undefined, code)
    assert.deepEqual(holes(kind.viDetail), holes(kind.enDetail), code)
  }
})

test('every problem that is thrown is declared', () => {
  const thrown = sourceFiles().flatMap(({ path, text }) =>
    [...withoutComments(text).matchAll(/new Problem\(\s*'([^']+)'/g)].map(([, code = '']) => ({ path, code })),
  )
  assert.ok(thrown.length > 10)
  assert.deepEqual(
    thrown.filter(({ code }) => !problemKinds().has(code)),
    [],
  )
})

test('every problem that is declared can be met', () => {
  const text = sourceFiles()
    .map((file) => withoutComments(file.text))
    .join('\n')
  const places = (code: string) => text.split(`'${code}'`).length - 1
  assert.deepEqual(
    [...problemKinds().keys()].filter((code) => places(code) < 2),
    [],
  )
})
