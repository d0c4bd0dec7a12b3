import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { registers, viewOf } from '#registers'
import { root, withoutComments } from './source-files.ts'

export const migrationFiles = globSync('migrations/*.sql', { cwd: root }).sort()
export const migrationText = (path: string): string => readFileSync(join(root, path), 'utf8').replace(/--[^\n]*/g, ' ')

/** The second word of a migration's name is the area whose tables it holds. */
export const ownerOf = (path: string): string => basename(path).split('_')[1] ?? ''

/** Every table and pub view, with the area that owns it. */
export function ownedNames(): Map<string, string> {
  const owned = new Map<string, string>()
  for (const path of migrationFiles) {
    const made = migrationText(path).matchAll(
      /\bcreate\s+(?:or\s+replace\s+)?(?:unlogged\s+)?(?:table|view)\s+(?:if\s+not\s+exists\s+)?([a-z_.]+)/gi,
    )
    for (const [, name = ''] of made) owned.set(name, ownerOf(path))
  }
  // Made from their declarations, not by a migration.
  for (const declared of registers) owned.set(viewOf(declared), 'registers')
  return owned
}

const builder =
  /\b(?:selectFrom|insertInto|updateTable|deleteFrom|mergeInto|replaceInto|\w*[jJ]oin|sql\.table)\(\s*\[?\s*['"`]([a-z_.]+)/g
const afterWord =
  /\b(?:from|join|into|update|table|copy|only|truncate|lock)\s+(?:only\s+|table\s+|lateral\s+)?([a-z_.]+(?:(?:\s+(?:as\s+)?[a-z_]+)?\s*,\s*[a-z_.]+)*)/gi
const isSql = /\b(select|insert\s+into|update|delete\s+from|copy|from|join)\b/i

/** Names of relations that a file's statements mention: Kysely's calls and SQL in template or quoted text. */
export function relationsIn(text: string): Set<string> {
  const plain = withoutComments(text)
  const named = new Set([...plain.matchAll(builder)].map(([, name = '']) => name))
  for (const sql of sqlTexts(plain)) {
    for (const [, list = ''] of sql.matchAll(afterWord)) {
      for (const one of list.split(',')) named.add(one.trim().split(/\s/)[0] ?? '')
    }
  }
  return named
}

/** Texts after the tag `sql`, holes blanked (what stands in a hole is read as a text of its own), and query strings. */
function sqlTexts(text: string): string[] {
  const found: string[] = []
  for (const match of text.matchAll(/\bsql(?:<[^`;]*?>)?`|\bsql\.raw\(\s*`|\.query\(\s*[`']/g)) {
    found.push(untilClosed(text, match.index + match[0].length, match[0].endsWith("'") ? "'" : '`'))
  }
  return found.filter((sql) => isSql.test(sql))
}

function untilClosed(text: string, from: number, quote: string): string {
  let sql = ''
  let depth = 0
  for (let at = from; at < text.length; at += 1) {
    const two = text.slice(at, at + 2)
    if (two === '${') depth += 1
    if (depth === 0 && text[at] === quote) return sql
    sql += depth === 0 ? text[at] : ' '
    if (depth > 0 && text[at] === '}') depth -= 1
  }
  return sql
}
