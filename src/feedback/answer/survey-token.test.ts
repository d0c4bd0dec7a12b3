import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { openSecrets } from '#platform/auth/secrets.ts'
import { dossierOfToken, surveyToken } from './survey-token.ts'

const secrets = openSecrets({ sessionSecret: 'a'.repeat(40), dataKey: 'b'.repeat(40) })
const others = openSecrets({ sessionSecret: 'a'.repeat(40), dataKey: 'c'.repeat(40) })

test('a link leads back to the dossier it was made for, in this office alone', () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      const token = surveyToken(secrets, 'thai-nguyen', id)
      assert.match(token, /^[A-Za-z0-9_-]{43}$/)
      assert.equal(dossierOfToken(secrets, 'thai-nguyen', token), id)
      assert.equal(dossierOfToken(secrets, 'bac-ninh', token), null)
      assert.equal(dossierOfToken(others, 'thai-nguyen', token), null)
    }),
  )
})

test('a link with a single other character is none', () => {
  const token = surveyToken(secrets, 't', '0190a0a0-0000-7000-8000-000000000001')
  for (let at = 0; at < token.length; at += 1) {
    const other = token[at] === 'A' ? 'B' : 'A'
    assert.equal(dossierOfToken(secrets, 't', token.slice(0, at) + other + token.slice(at + 1)), null, String(at))
  }
})

test('no other text is a link', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (text) => {
      assert.equal(dossierOfToken(secrets, 't', text), null)
    }),
  )
})
