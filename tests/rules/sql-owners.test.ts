import assert from 'node:assert/strict'
import { test } from 'node:test'
import { folderOrder } from '#areas'
import { areaOf, sourceFiles } from './source-files.ts'
import { migrationFiles, migrationText, ownedNames, ownerOf, relationsIn } from './sql-owners.ts'

const owned = ownedNames()
const mayName = (area: string, relation: string): boolean => {
  const owner = owned.get(relation)
  return owner === undefined || owner === area || owner === 'platform' || relation.startsWith('pub.')
}

test('the reader of statements finds relations in both styles', () => {
  const text = [
    "db.selectFrom('task as t').leftJoin('pub.person as a')",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source code, as it stands in a file
    'sql<{ n: number }>`select 1 from dossier d join unit u on true where ${sql`exists (select 1 from letter)`}`',
    'sql`update only post set x = 1`',
    '// from agency',
  ].join('\n')
  assert.deepEqual([...relationsIn(text)].sort(), ['dossier', 'letter', 'post', 'pub.person', 'task', 'unit'])
})

test("an area's statements name its own tables, pub views and the platform's tables", () => {
  const found = sourceFiles().flatMap(({ path, text }) => {
    const area = areaOf(path)
    if (area === null || !folderOrder.includes(area)) return []
    return [...relationsIn(text)]
      .filter((relation) => !mayName(area, relation))
      .map((relation) => `${path} names ${relation} of ${owned.get(relation)}`)
  })
  assert.deepEqual(found, [])
})

test('a pub view shows tables of its owner, and other areas’ only through their own views', () => {
  const found = migrationFiles.flatMap((path) =>
    [...relationsIn(`sql\`${migrationText(path)}\``)]
      .filter((relation) => !mayName(ownerOf(path), relation))
      .map((relation) => `${path} names ${relation}`),
  )
  assert.deepEqual(found, [])
})

test('every table that statements read or write exists', () => {
  const written = sourceFiles().flatMap(({ path, text }) =>
    [...text.matchAll(/\b(?:insertInto|updateTable|deleteFrom)\('([a-z_.]+)'/g)].map(([, name = '']) => ({
      path,
      name,
    })),
  )
  assert.deepEqual(
    written.filter(({ name }) => !owned.has(name)),
    [],
  )
})
