import assert from 'node:assert/strict'
import { test } from 'node:test'
import { trackAddress } from './track-address.ts'

test('a paper names the public address, without one the address of the server', () => {
  const code = '000.00.13.H99-230306-0001'
  const own = { host: '127.0.0.1', port: 8080, publicUrl: null }
  assert.equal(
    trackAddress({ ...own, publicUrl: 'https://mot-cua.example' }, code),
    `https://mot-cua.example/tra-cuu?ma=${code}`,
  )
  assert.equal(trackAddress(own, code), `http://127.0.0.1:8080/tra-cuu?ma=${code}`)
  assert.equal(trackAddress({ ...own, host: '::1', port: 80 }, code), `http://[::1]/tra-cuu?ma=${code}`)
})
