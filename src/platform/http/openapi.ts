import type { Action } from './action.ts'
import { problemKinds } from './problem.ts'

interface SchemaObject {
  properties?: Record<string, unknown>
  required?: string[]
}

/** The OpenAPI 3.1 document of every action that has a JSON address: the same schemas that validate. */
export function openApi(actions: readonly Action[], about: { version: string; url: string }): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const action of actions) {
    if (!action.path) continue
    paths[action.path] = { ...paths[action.path], [action.method.toLowerCase()]: operation(action) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Một Cửa', version: about.version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: `${about.url}/api/v1` }],
    security: [{ token: [] }, { cookie: [] }, {}],
    paths,
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'motcua_session' },
      },
      schemas: { Problem: problemSchema() },
    },
  }
}

function operation(action: Action): Record<string, unknown> {
  const created = String(action.status)
  return {
    operationId: action.name,
    summary: action.summary.vi,
    description: action.summary.en,
    tags: [action.name.split('.')[0]],
    'x-permission': action.permission,
    parameters: [...parametersOf(action.params, 'path'), ...parametersOf(action.query, 'query'), ...headersOf(action)],
    ...requestOf(action),
    responses: {
      [created]: { description: 'OK', content: { 'application/json': { schema: action.output } } },
      default: {
        description: 'RFC 9457',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

function parametersOf(schema: SchemaObject, place: 'path' | 'query'): unknown[] {
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || (schema.required ?? []).includes(name),
    schema: property,
  }))
}

function headersOf(action: Action): unknown[] {
  if (action.method !== 'POST') return []
  return [{ name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', maxLength: 200 } }]
}

function requestOf(action: Action): Record<string, unknown> {
  if (action.method === 'GET' || action.method === 'DELETE') return {}
  if (!action.multipart)
    return { requestBody: { required: true, content: { 'application/json': { schema: action.input } } } }
  const schema = { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] }
  return { requestBody: { required: true, content: { 'multipart/form-data': { schema } } } }
}

function problemSchema(): Record<string, unknown> {
  return {
    type: 'object',
    required: ['type', 'title', 'status'],
    properties: {
      type: { type: 'string', enum: [...problemKinds().keys()].map((code) => `/problems/${code}`) },
      title: { type: 'string' },
      status: { type: 'integer' },
      detail: { type: 'string' },
      errors: {
        type: 'array',
        items: {
          type: 'object',
          required: ['pointer', 'message'],
          properties: { pointer: { type: 'string' }, message: { type: 'string' } },
        },
      },
    },
  }
}
