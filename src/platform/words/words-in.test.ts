import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wordsIn } from './words-in.ts'

test('words come in the language asked for, Vietnamese being the type of English', () => {
  const words = wordsIn({ hello: (name: string) => `Chào ${name}` }, { hello: (name) => `Hello ${name}` })
  assert.equal(words('vi').hello('Lan'), 'Chào Lan')
  assert.equal(words('en').hello('Lan'), 'Hello Lan')
})
