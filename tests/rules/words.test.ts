import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { root, sourceFiles } from './source-files.ts'

const vietnamese = sourceFiles()
  .map(({ path }) => path)
  .filter((path) => path.endsWith('words.vi.ts'))

async function wordsOf(path: string, lang: 'vi' | 'en'): Promise<unknown> {
  const module: Record<string, unknown> = await import(pathToFileURL(join(root, path)).href)
  assert.ok(lang in module, `${path} exports no ${lang}`)
  return module[lang]
}

/** `status.draft: string`: what there is, down to the last word. */
function shape(value: unknown, at = ''): string[] {
  if (value !== null && typeof value === 'object')
    return Object.entries(value).flatMap(([key, inner]) => shape(inner, at === '' ? key : `${at}.${key}`))
  return [`${at}: ${typeof value}`]
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(texts) : []
}

test('there are words, and each Vietnamese file has its English one', () => {
  assert.ok(vietnamese.length >= 5)
  for (const path of vietnamese) assert.ok(existsSync(join(root, path.replace('.vi.ts', '.en.ts'))), path)
  const english = sourceFiles().filter(({ path }) => path.endsWith('words.en.ts'))
  assert.equal(english.length, vietnamese.length)
})

for (const path of vietnamese) {
  test(`both languages say the same things: ${path.replace(basename(path), '')}${basename(path, '.vi.ts')}`, async () => {
    const vi = await wordsOf(path, 'vi')
    const en = await wordsOf(path.replace('.vi.ts', '.en.ts'), 'en')
    assert.deepEqual(shape(en).sort(), shape(vi).sort())
    for (const text of [...texts(vi), ...texts(en)]) assert.equal(text, text.normalize('NFC'))
  })
}
