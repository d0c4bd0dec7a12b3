import assert from 'node:assert/strict'
import { test } from 'node:test'
import { weekdaysAfter } from '../engine/working-days.ts'
import { digitalCertificate } from './digital-certificate.ts'
import { judged, personalFields, shipped } from './judged.fixture.ts'

test('renewal is asked for 30 days before the end', () => {
  const given = { ...shipped(digitalCertificate), validFrom: '2021-03-01', validUntil: '2024-03-01' }
  const { values, wrong } = judged(digitalCertificate, given)
  assert.deepEqual(wrong, [])
  assert.equal(digitalCertificate.dueOn?.(values, 'valid', weekdaysAfter), '2024-01-31')
  assert.deepEqual(judged(digitalCertificate, { ...given, validUntil: '2021-03-01' }).wrong, ['validUntil'])
})

test('whose it is stays out of the title', () => {
  const { values } = judged(digitalCertificate, shipped(digitalCertificate))
  assert.deepEqual(personalFields(digitalCertificate), ['holder'])
  assert.equal(digitalCertificate.title(values).includes(String(values.holder)), false)
})
