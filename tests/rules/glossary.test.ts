import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { root, sourceFiles, withoutComments } from './source-files.ts'
import { migrationFiles, migrationText } from './sql-owners.ts'

const [terms = '', avoided = ''] = readFileSync(join(root, 'docs/glossary.md'), 'utf8').split('## Words we do not use')
const codesIn = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)
/** Rows of the tables: their cells. */
const rows = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
    .map((line) => line.split('|').map((cell) => cell.trim()))

const identifiers = rows(terms).flatMap((cells) => codesIn(cells[3] ?? ''))
const avoidedWords = rows(avoided).flatMap((cells) => codesIn(cells[1] ?? ''))

const product = sourceFiles().filter(({ path }) => !/words\.(vi|en)\.ts$/.test(path))
const code = product.map(({ text }) => withoutComments(text)).join('\n')
const schema = migrationFiles.map(migrationText).join('\n')
const snake = (name: string) => name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`)

test('the glossary has its terms', () => {
  assert.ok(identifiers.length > 60)
  assert.ok(avoidedWords.length > 5)
})

test('every identifier of the glossary is in use', () => {
  const isUsed = (name: string) =>
    new RegExp(`\\b${name}s?\\b`).test(code) || new RegExp(`\\b${snake(name)}\\b`).test(schema)
  assert.deepEqual(
    identifiers.filter((name) => !isUsed(name)),
    [],
  )
})

test('no identifier stands for two terms, and no term stands twice', () => {
  assert.deepEqual(
    identifiers.filter((name, i) => identifiers.indexOf(name) !== i),
    [],
  )
  const vietnamese = rows(terms).map((cells) => cells[1])
  assert.deepEqual(
    vietnamese.filter((term, i) => term !== 'Vietnamese' && vietnamese.indexOf(term) !== i),
    [],
  )
})

test('what we call otherwise names no file, export, table or column', () => {
  const exported = product.flatMap(({ text }) =>
    [
      ...withoutComments(text).matchAll(/\bexport\s+(?:async\s+)?(?:const|let|function|class|interface|type)\s+(\w+)/g),
    ].map(([, name = '']) => name),
  )
  const columns = [...schema.matchAll(/^\s*(?:create table |create view )?([a-z_.]+)\b/gm)].map(([, name = '']) => name)
  const files = product.flatMap(({ path }) => path.split('/'))
  // `dossierCase` and `dossier_case` hold the word; `caseless` does not.
  const wordsOf = (name: string) =>
    name
      .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^a-z0-9]+/)
  const holds = (name: string, word: string) => ` ${wordsOf(name).join(' ')} `.includes(` ${wordsOf(word).join(' ')} `)
  const found = [...exported, ...columns, ...files].filter((name) => avoidedWords.some((word) => holds(name, word)))
  assert.deepEqual([...new Set(found)], [])
})
