import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allActions } from '#areas'
import { office } from '#office'
import { grants } from '../../src/grants.ts'

interface Parameter {
  name: string
  in: 'path' | 'query' | 'header'
  required: boolean
  schema: object
}
interface Operation {
  operationId: string
  summary: string
  description: string
  tags: string[]
  'x-permission': string
  parameters: Parameter[]
  requestBody?: { required: boolean; content: Record<string, { schema: object }> }
  responses: Record<string, { description: string; content: Record<string, { schema: object }> }>
}

const o = await office()
const { json: document, headers, status } = await o.get('/openapi.json')
const operations: { path: string; method: string; operation: Operation }[] = Object.entries<Record<string, Operation>>(
  document.paths,
).flatMap(([path, item]) => Object.entries(item).map(([method, operation]) => ({ path, method, operation })))

test('the document is OpenAPI 3.1 with its own address', () => {
  assert.equal(status, 200)
  assert.match(String(headers['content-type']), /json/)
  assert.match(document.openapi, /^3\.1\.\d+$/)
  assert.ok(document.info.title && document.info.version)
  assert.match(document.servers[0].url, /^https?:\/\/.+\/api\/v1$/)
  const known = ['openapi', 'info', 'servers', 'security', 'paths', 'components', 'tags', 'externalDocs', 'webhooks']
  assert.deepEqual(
    Object.keys(document).filter((key) => !known.includes(key)),
    [],
  )
})

test('it has exactly the calls that are served', () => {
  const served = allActions.filter(({ path }) => path !== null).map(({ method, path }) => `${method} ${path}`)
  const told = operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`)
  assert.deepEqual(told.toSorted(), served.toSorted())
})

test('every operation has its name, its permission, its words and its answers', () => {
  const ids = operations.map(({ operation }) => operation.operationId)
  assert.equal(new Set(ids).size, ids.length)
  for (const { operation } of operations) {
    const { operationId } = operation
    assert.ok(operation['x-permission'] in grants, operationId)
    assert.ok(operation.summary && operation.description, operationId)
    const answers = Object.keys(operation.responses)
    assert.ok(answers.includes('default'), operationId)
    assert.ok(
      answers.some((answer) => /^2\d\d$/.test(answer)),
      operationId,
    )
    for (const answer of Object.values(operation.responses)) {
      assert.ok(answer.description, operationId)
      for (const { schema } of Object.values(answer.content)) assert.equal(typeof schema, 'object', operationId)
    }
  }
})

test('the parts of an address are its required path parameters, and no parameter stands twice', () => {
  for (const { path, operation } of operations) {
    const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    const inPath = operation.parameters.filter((parameter) => parameter.in === 'path')
    assert.deepEqual(inPath.map(({ name }) => name).toSorted(), parts.toSorted(), path)
    assert.ok(
      inPath.every(({ required }) => required),
      path,
    )
    const keys = operation.parameters.map((parameter) => `${parameter.in} ${parameter.name}`)
    assert.equal(new Set(keys).size, keys.length, path)
  }
})

test('what changes something says what it takes; what reads takes nothing', () => {
  for (const { method, path, operation } of operations) {
    const takes = ['post', 'patch'].includes(method)
    assert.equal(operation.requestBody !== undefined, takes, `${method} ${path}`)
    if (!operation.requestBody) continue
    for (const type of Object.keys(operation.requestBody.content))
      assert.ok(['application/json', 'multipart/form-data'].includes(type), type)
  }
})

test('every reference leads somewhere in the document', () => {
  for (const [, pointer = ''] of JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    let at = document
    for (const part of pointer.split('/')) at = at?.[part]
    assert.equal(typeof at, 'object', pointer)
  }
})

test('the same schemas validate and are told', () => {
  for (const action of allActions.filter(({ path, multipart }) => path !== null && !multipart)) {
    const operation = operations.find(({ operation: { operationId } }) => operationId === action.name)?.operation
    const told = operation?.requestBody?.content['application/json']?.schema
    if (told) assert.deepEqual(told, JSON.parse(JSON.stringify(action.input)), action.name)
  }
})

test('a page tells the same calls to people', async () => {
  const page = await o.page('/api/v1/docs')
  assert.equal(page.status, 200)
  for (const { path } of operations) assert.ok(page.text.includes(path), path)
})
