import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sourceFiles, withoutComments } from './source-files.ts'

/** Drawers for odd things: what has no home has no clear idea yet (STYLE.md §35). */
const drawers = /^(utils?|helpers?|common|shared|base|managers?|misc|types|interfaces|constants|services?)$/
const longest = 300
/** Declarations and words may be longer. */
const mayBeLonger = /words\.(vi|en)\.ts$|^src\/platform\/database\/schema\.ts$/

const files = sourceFiles({ tests: true })
const own = sourceFiles()
/** `date-utils.ts` is a drawer as much as `utils.ts`. */
const lastWord = (name: string) => name.replace(/\..*$/, '').split('-').at(-1) ?? ''

test('no file and no folder is a drawer for odd things', () => {
  const named = files.filter(({ path }) =>
    path.split('/').some((name) => drawers.test(name.replace(/\..*$/, '')) || drawers.test(lastWord(name))),
  )
  assert.deepEqual(
    named.map(({ path }) => path),
    [],
  )
})

test('files and folders are kebab-case', () => {
  const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|fixture|page|vi|en))?(\.ts)?$/
  assert.deepEqual(
    files.map(({ path }) => path).filter((path) => !path.split('/').every((name) => kebab.test(name))),
    [],
  )
})

test('exports are named, one by one', () => {
  const found = own.filter(({ text }) => /^\s*export\s+(default\b|\*|=)/m.test(withoutComments(text)))
  assert.deepEqual(
    found.map(({ path }) => path),
    [],
  )
})

test(`no file of the product passes ${longest} lines, words and generated declarations apart`, () => {
  const long = own.filter(({ path, text }) => !mayBeLonger.test(path) && text.split('\n').length - 1 > longest)
  assert.deepEqual(
    long.map(({ path }) => path),
    [],
  )
})

test('nothing is left for later', () => {
  const found = files.filter(({ text }) => /\b(TODO|FIXME|XXX|HACK)\b/.test(text))
  assert.deepEqual(
    found.map(({ path }) => path),
    [],
  )
})
