import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allActions, allPlaces } from '#areas'
import type { Action } from '#platform/http/action.ts'
import { compileSchema } from '#platform/http/validate.ts'
import { runCommand } from '../../src/commands/commands.ts'
import { verbs } from '../../src/dossiers/verbs.ts'
import { grants } from '../../src/grants.ts'
import { sourceFiles } from './source-files.ts'

/** Takes any verb's fields; the verb's own schema, closed like the others, checks them. */
const openInput = ['dossier.act']

interface ObjectSchema {
  type?: string
  properties?: Record<string, object>
  additionalProperties?: unknown
}
const fieldsOf = (schema: ObjectSchema): string[] => Object.keys(schema.properties ?? {}).sort()
const closedness = (schema: ObjectSchema) => schema.additionalProperties
const typeOf = (schema: ObjectSchema) => schema.type
const namesIn = (address: string): string[] => [...address.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort()

const wrongIn = (isWrong: (action: Action) => unknown): string[] =>
  allActions.filter(isWrong).map((action) => action.name)

test('every action is named thing.verb, as the audit names it, and no two alike', () => {
  assert.deepEqual(
    wrongIn(({ name }) => !/^[a-z][a-z-]*\.[a-z][a-z-]*$/.test(name)),
    [],
  )
  const names = allActions.map((action) => action.name)
  assert.deepEqual(
    names.filter((name, i) => names.indexOf(name) !== i),
    [],
  )
})

test('no two actions answer at one address', () => {
  const addresses = allActions.flatMap(({ method, path, page }) => [
    ...(path ? [`${method} /api/v1${path}`] : []),
    ...(page ? [`${method} ${page.path}`] : []),
  ])
  assert.deepEqual(
    addresses.filter((address, i) => addresses.indexOf(address) !== i),
    [],
  )
})

test('every action has a permission that somebody is granted', () => {
  assert.deepEqual(
    wrongIn(({ permission }) => Object.keys(grants[permission] ?? {}).length === 0),
    [],
  )
})

test('every permission that is granted is asked for by an action, and every one that is asked for is granted', () => {
  const asked = sourceFiles().flatMap(({ text }) => [...text.matchAll(/\bcan\('([^']+)'\)/g)].map(([, name]) => name))
  const used = new Set([...allActions, ...allPlaces].map(({ permission }) => permission))
  assert.deepEqual(
    Object.keys(grants).filter((permission) => !used.has(permission)),
    [],
    'granted, and nothing needs it',
  )
  assert.deepEqual(
    [...used, ...asked].filter((permission) => permission === undefined || !(permission in grants)),
    [],
    'needed, and not in the table',
  )
})

test('every action says in both languages what it does', () => {
  const isText = (text: string) => text.length >= 5 && text === text.normalize('NFC').trim()
  assert.deepEqual(
    wrongIn(({ summary: { vi, en } }) => !isText(vi) || !isText(en) || vi === en),
    [],
  )
})

test('every action describes what comes in and what goes out', () => {
  for (const { name, params, query, input, output } of allActions) {
    for (const schema of [params, query, input]) assert.equal(typeOf(schema), 'object', name)
    assert.ok(Object.keys(output).length > 0, name)
  }
})

test('every schema compiles: it would otherwise be the first request that finds out', () => {
  for (const { params, query, input, output } of allActions) {
    for (const schema of [params, query]) compileSchema(schema, 'coercing')
    for (const schema of [input, output]) compileSchema(schema, 'strict')
  }
})

test('the parts of an address are exactly the parameters described', () => {
  for (const { name, path, page, params } of allActions) {
    for (const address of [path, page?.path]) {
      if (typeof address === 'string') assert.deepEqual(namesIn(address), fieldsOf(params), `${name} ${address}`)
    }
  }
})

test('JSON addresses are lower case words with hyphens', () => {
  assert.deepEqual(
    wrongIn(({ path }) => path !== null && !/^(\/([a-z0-9-]+|\{\w+\})(\.[a-z]+)?)+$/.test(path)),
    [],
  )
})

/** Whether somewhere in it an object with named fields would take others too. */
function isOpen(schema: unknown): boolean {
  if (schema === null || typeof schema !== 'object') return false
  // Any JSON Schema may have these two.
  const { properties = {}, additionalProperties } = schema as ObjectSchema
  if (Object.keys(properties).length > 0 && additionalProperties !== false) return true
  return Object.values(schema).some(isOpen)
}

test('what changes something by JSON refuses fields it does not know', () => {
  assert.deepEqual(
    wrongIn(({ method, path, input }) => method !== 'GET' && path !== null && isOpen(input)),
    openInput,
  )
  assert.deepEqual(
    verbs.filter(({ input }) => isOpen(input) || closedness(input) !== false).map((verb) => verb.action),
    [],
  )
})

test('only what changes something records, and a page that acts says what comes next', () => {
  assert.deepEqual(
    wrongIn(({ method, unrecorded }) => method === 'GET' && !unrecorded),
    [],
  )
  assert.deepEqual(
    wrongIn(({ method, page }) => page !== null && method !== 'GET' && !page.next && !page.show),
    [],
  )
})

test('a place of the rail leads to a page that asks for the same permission', () => {
  const pages = new Map(allActions.map(({ method, page, permission }) => [`${method} ${page?.path}`, permission]))
  for (const { href, permission, label } of allPlaces) {
    assert.equal(pages.get(`GET ${href}`), permission, href)
    assert.notEqual(label.vi, label.en, href)
  }
})

test('npm run actions tells every action with its permission, its addresses and who may', async () => {
  const lines: string[] = []
  const terminal = { say: (line: string) => void lines.push(line), remark: () => undefined }
  assert.equal(await runCommand(['actions'], () => assert.fail('asks for no configuration'), terminal), 0)
  assert.equal(lines.length, allActions.length + 1)
  for (const { name, permission, path, page } of allActions) {
    const line = lines.find((one) => one.split(/\s+/)[1] === name) ?? ''
    for (const told of [permission, path ?? '', page?.path ?? '', ...Object.keys(grants[permission] ?? {})])
      assert.ok(line.includes(told), `${name}: ${told}`)
  }
})
