import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { scopes } from '#platform/auth/grants.ts'
import { grants } from '../../src/grants.ts'
import { root } from './source-files.ts'

/** Roles that come with being here at all, not from a post. */
const withoutPost = ['anyone', 'citizen', 'business', 'official', 'system']

test('every role of the table is one that a post gives, or a kind of account', () => {
  const agencies = ['agencies.json', 'agencies-more.json'].map((name) => readFileSync(join(root, 'data', name), 'utf8'))
  const fromPosts = agencies.flatMap((text) => [...text.matchAll(/"role":\s*"(\w+)"/g)].map(([, role]) => role))
  const known = new Set([...withoutPost, ...fromPosts])
  const named = Object.values(grants).flatMap((roles) => Object.keys(roles))
  assert.deepEqual(
    [...new Set(named)].filter((role) => !known.has(role)),
    [],
  )
})

test('every scope of the table is one of the four', () => {
  const given = new Set(Object.values(grants).flatMap((roles) => Object.values(roles)))
  assert.deepEqual(
    [...given].filter((scope) => !scopes.includes(scope)),
    [],
  )
})

test('citizens and businesses reach only what is their own', () => {
  for (const [permission, roles] of Object.entries(grants)) {
    for (const kind of ['citizen', 'business'])
      assert.ok(roles[kind] === undefined || roles[kind] === 'own', `${permission} ${kind}`)
  }
})
